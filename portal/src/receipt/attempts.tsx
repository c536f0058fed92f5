// Each try of a delivery, oldest first.
import { useTranslation } from 'react-i18next'
import { secondOf } from '../format/dates.ts'
import type { DeliveryPartFragment } from '../generated/graphql.ts'
import styles from './receipt.module.css'

const KNOWN = ['acknowledged', 'awaiting', 'refused', 'unsent', 'unknown'] as const
type Known = (typeof KNOWN)[number]

const isKnown = (outcome: string): outcome is Known => KNOWN.some((k) => k === outcome)

export function Attempts({ attempts }: { attempts: DeliveryPartFragment['attemptLog'] }) {
  const { t } = useTranslation()
  const outcomeText = (outcome: string | null) => {
    if (!outcome) return t('attempt.running')
    return isKnown(outcome) ? t(`attempt.${outcome}`) : outcome
  }
  return (
    <details className={styles.attempts} data-testid="attempts">
      <summary>{t('attempt.all', { count: attempts.length })}</summary>
      <ol>
        {attempts.map((a) => (
          <li key={a.number}>
            <b>{a.number}</b>
            <time dateTime={a.startedAt}>{secondOf(a.startedAt)}</time>
            <span>{outcomeText(a.outcome)}</span>
            {a.reason && <em>{a.reason}</em>}
          </li>
        ))}
      </ol>
    </details>
  )
}
