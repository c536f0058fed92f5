// Says to a screen reader which fields appeared or went away with an answer.
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface Shown {
  id: string
  label: string
}

export function Appeared({ shown }: { shown: readonly Shown[] }) {
  const { t } = useTranslation()
  const before = useRef(shown)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const was = before.current
    before.current = shown
    const names = (all: readonly Shown[], without: readonly Shown[]) =>
      all.filter((s) => !without.some((w) => w.id === s.id)).map((s) => s.label)
    const [came, went] = [names(shown, was), names(was, shown)]
    const parts = [
      ...(came.length > 0 ? [t('sheet.nowAsked', { names: came.join(t('list.separator')) })] : []),
      ...(went.length > 0 ? [t('sheet.noLongerAsked', { names: went.join(t('list.separator')) })] : []),
    ]
    if (parts.length > 0) setSaid(parts.join(' '))
  }, [shown, t])
  return (
    <div className="sr-only" aria-live="polite" data-testid="now-asked">
      {said}
    </div>
  )
}
