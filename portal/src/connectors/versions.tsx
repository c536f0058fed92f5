// Every published version, with a way to restore it.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '../format/dates.ts'
import type { ConnectorQuery } from '../generated/graphql.ts'
import { Pill } from '../parts/pill.tsx'
import { Actor } from './actor.tsx'
import styles from './connectors.module.css'
import { Report } from './report.tsx'

interface Props {
  connector: NonNullable<ConnectorQuery['connector']>
  onRollback: (version: number) => void
}

export function Versions({ connector: { id, versions, version: current, state }, onRollback }: Props) {
  const { t } = useTranslation()
  if (versions.length === 0) return null
  const inForce = state === 'PUBLISHED' || state === 'PAUSED'
  return (
    <section className={styles.card} data-testid="versions">
      <h2>{t('connectors.versions')}</h2>
      <ol className={styles.rows}>
        {versions.map(({ version, publishedAt, publishedBy, reason, untested, report }) => (
          <li key={version}>
            <span className={styles.pills}>
              <strong>{t('connectors.version', { version })}</strong>
              {version === current && inForce && <Pill tone="good">{t('connectors.current')}</Pill>}
              {untested !== null && <Pill tone="warn">{t('connectors.untested')}</Pill>}
            </span>
            <span>
              {reason}
              {untested !== null && <small>{t('connectors.untestedBecause', { reason: untested })}</small>}
              <small>
                <time dateTime={publishedAt}>{minuteOf(publishedAt)}</time> · <Actor by={publishedBy} />
              </small>
              <Report report={report} name={`${id}-${version}`} />
            </span>
            {version !== current && inForce && (
              <Button size="small" onClick={() => onRollback(version)} data-testid={`rollback-${version}`}>
                {t('connectors.rollback')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
