// Next to the empty box of a value observed at the visit: the last value, its source and date. Masked like any value of its class.
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../format/dates.ts'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { ValueText } from '../parts/value-text.tsx'
import type { Item } from './edits.ts'
import styles from './item.module.css'

interface Props {
  item: Item
  /** Omitted if it is only displayed. */
  onReveal?: (purpose: string) => Promise<string | null>
}

export function LastTime({ item, onReveal }: Props) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const [state, setState] = useState<{ busy: boolean; problem: string | null }>({ busy: false, problem: null })
  const { lastTime, element, domain } = item
  if (!lastTime) return null
  const ask = async (purpose: string) => {
    setState({ busy: true, problem: null })
    const problem = (await onReveal?.(purpose)) ?? null
    setState({ busy: false, problem })
    if (problem === null) setAsking(false)
  }
  return (
    <p className={styles.source} data-testid={`last-time-${element.id}`}>
      {t('item.lastTime')} <ValueText value={lastTime.value} domain={domain} classification={element.classification} />
      {lastTime.asOf && <time dateTime={lastTime.asOf}> · {dayOf(lastTime.asOf)}</time>} · {lastTime.source.label}
      {lastTime.masked && onReveal && (
        <Button
          size="small"
          type="link"
          onClick={() => setAsking(true)}
          aria-label={t('item.lastTimeShow', { label: element.label })}
          data-testid={`reveal-last-${element.id}`}
        >
          {t('reveal.show')}
        </Button>
      )}
      {asking && (
        <ReasonDialog
          title={t('reveal.title', { label: element.label })}
          note={t('reveal.note')}
          decision={state}
          onReason={ask}
          onClose={() => setAsking(false)}
        />
      )}
    </p>
  )
}
