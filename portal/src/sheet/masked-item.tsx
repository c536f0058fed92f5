// A masked value, and the way to see it in full, which asks for a purpose.
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asValue } from '../format/value.ts'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import type { Item } from './edits.ts'

interface Props {
  id: string
  item: Item
  /** Null if it worked; otherwise why not. */
  onReveal: (purpose: string) => Promise<string | null>
}

export function MaskedItem({ id, item, onReveal }: Props) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const [state, setState] = useState<{ busy: boolean; problem: string | null }>({ busy: false, problem: null })
  const ask = async (purpose: string) => {
    setState({ busy: true, problem: null })
    const problem = await onReveal(purpose)
    setState({ busy: false, problem })
    if (problem === null) setAsking(false)
  }
  const shown = asValue(item.fetched?.value ?? item.candidates[0]?.value)
  return (
    <span data-testid={`masked-${item.element.id}`}>
      <span id={id}>{shown === null ? t('value.none') : String(shown)}</span>{' '}
      <Button size="small" type="link" onClick={() => setAsking(true)} data-testid={`reveal-${item.element.id}`}>
        {t('reveal.show')}
      </Button>
      {asking && (
        <ReasonDialog
          title={t('reveal.title', { label: item.element.label })}
          note={t('reveal.note')}
          decision={state}
          onReason={ask}
          onClose={() => setAsking(false)}
        />
      )}
    </span>
  )
}
