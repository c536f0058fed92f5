// The figures of a connector's health: the last five minutes, waiting work, age of the tasks.
import { useTranslation } from 'react-i18next'
import { shortTime } from '../format/dates.ts'
import type { HealthPartFragment } from '../generated/graphql.ts'
import styles from './connectors.module.css'

const inPercent = (share: number) => `${Math.round(share * 1000) / 10}%`

export function HealthFacts({ health, all }: { health: HealthPartFragment; all?: boolean }) {
  const { t } = useTranslation()
  const time = (at: string | null | undefined) => (at ? shortTime(at) : t('value.none'))
  const none = t('value.none')
  const { errorRate, latencyP50, latencyP95 } = health
  const facts: [string, string, boolean?][] = [
    [t('connectors.lastSuccess'), time(health.lastSuccessAt)],
    [t('connectors.errorRate'), errorRate == null ? none : inPercent(errorRate), Boolean(errorRate)],
    [t('connectors.backlog'), String(health.backlog)],
    [t('connectors.stuck'), String(health.stuck), health.stuck > 0],
    [t('connectors.pulledAt'), time(health.pulledAt), Boolean(health.pullFailure)],
  ]
  if (all)
    facts.push(
      [t('connectors.calls'), String(health.calls)],
      [
        t('connectors.latency'),
        latencyP50 == null ? none : `${Math.round(latencyP50)} / ${Math.round(latencyP95 ?? latencyP50)} ms`,
      ],
      [t('connectors.waiting'), time(health.oldestWaitingSince)],
      [t('connectors.instances'), String(health.instances.length)],
    )
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value, bad]) => (
        <div key={name} data-bad={bad || undefined}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
