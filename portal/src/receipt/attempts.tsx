// Each try of a delivery, oldest first.
import { useTranslation } from 'react-i18next'
import { secondOf } from '../format/dates.ts'
import type { DeliveryPartFragment } from '../generated/graphql.ts'
import styles from './receipt.module.css'

export function Attempts({ attempts }: { attempts: DeliveryPartFragment['attemptLog'] }) {
  const { t } = useTranslation()
  return (
    <details className={styles.attempts} data-testid="attempts">
      <summary>{t('attempt.all', { count: attempts.length })}</summary>
      <ol>
        {attempts.map((a) => (
          <li key={a.number}>
            <b>{a.number}</b>
            <time dateTime={a.startedAt}>{secondOf(a.startedAt)}</time>
            <span>{a.outcome ? t(`attempt.${a.outcome}`) : t('attempt.running')}</span>
            {a.reason && <em>{a.reason}</em>}
          </li>
        ))}
      </ol>
    </details>
  )
}
