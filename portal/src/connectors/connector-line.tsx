// One connector of the list.
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ConnectorsQuery } from '../generated/graphql.ts'
import { Pill } from '../parts/pill.tsx'
import styles from './connectors.module.css'
import { HealthFacts } from './health-facts.tsx'
import { HealthPill } from './health-pill.tsx'
import { StatePill } from './state-pill.tsx'
import { Trouble } from './trouble.tsx'

export function ConnectorLine({ connector }: { connector: NonNullable<ConnectorsQuery['connectors']>['nodes'][number] }) {
  const { t } = useTranslation()
  const { id, department, state, kind, version, draft, health, reason } = connector
  const inForce = state === 'PUBLISHED' || state === 'PAUSED'
  return (
    <li data-testid={`connector-${id}`} data-state={state}>
      <div className={styles.line}>
        <Link to={`/connectors/${encodeURIComponent(id)}`} className={styles.name}>
          <strong>{department.name}</strong>
          <code>{id}</code>
        </Link>
        <span className={styles.pills}>
          <StatePill state={state} />
          {inForce && health.state !== 'OFF' && <HealthPill state={health.state} />}
          {draft && version !== null && <Pill tone="accent">{t('connectors.draftWaiting')}</Pill>}
        </span>
      </div>
      <p className={styles.quiet}>
        {kind && t(`connectors.kind.${kind}`)}
        {version !== null && ` · ${t('connectors.version', { version })}`}
      </p>
      {inForce && <HealthFacts health={health} />}
      {state === 'PAUSED' && <p className={styles.trouble}>{t('connectors.pausedBecause', { reason })}</p>}
      <Trouble health={health} />
    </li>
  )
}
