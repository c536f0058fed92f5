// How fresh each department's tasks are. An unavailable one is named with its last successful pull; its last known tasks stay.
import { useTranslation } from 'react-i18next'
import { minuteOf } from '../format/dates.ts'
import type { FreshnessPartFragment } from '../generated/graphql.ts'
import styles from './inbox.module.css'

export function FreshnessBar({ freshness }: { freshness: readonly FreshnessPartFragment[] }) {
  const { t } = useTranslation()
  const asked = freshness.filter((f) => f.state !== 'NONE')
  const down = asked.filter((f) => f.state !== 'LIVE')
  if (asked.length === 0) return null
  return (
    <div className={styles.fresh} data-testid="freshness">
      <ul>
        {asked.map((f) => (
          <li key={f.department.id} data-state={f.state} data-testid={`freshness-${f.department.id}`}>
            {f.department.name}
            <span className="sr-only">{t(`freshness.${f.state}`, { time: f.lastGoodAt ? minuteOf(f.lastGoodAt) : '' })}</span>
          </li>
        ))}
      </ul>
      {down.map((f) => (
        <p key={f.department.id} role="status" data-testid={`down-${f.department.id}`}>
          {f.lastGoodAt
            ? t('inbox.down', { name: f.department.name, time: minuteOf(f.lastGoodAt) })
            : t('inbox.never', { name: f.department.name })}
          {f.reason && <span>{f.reason}</span>}
        </p>
      ))}
    </div>
  )
}
