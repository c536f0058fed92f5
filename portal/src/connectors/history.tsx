// The history of a connector, newest first.
import { useTranslation } from 'react-i18next'
import { minuteOf } from '../format/dates.ts'
import type { ConnectorQuery } from '../generated/graphql.ts'
import { Actor } from './actor.tsx'
import styles from './connectors.module.css'

type Event = NonNullable<ConnectorQuery['connector']>['events'][number]

export function History({ events }: { events: readonly Event[] }) {
  const { t } = useTranslation()
  if (events.length === 0) return null
  return (
    <section className={styles.card} data-testid="history">
      <h2>{t('connectors.history')}</h2>
      <ol className={styles.rows}>
        {events.map(({ number, at, actor, kind, version, reason }) => (
          <li key={number}>
            <strong>{t(`connectors.event.${kind}`, { version })}</strong>
            <span>
              {reason}
              <small>
                <time dateTime={at}>{minuteOf(at)}</time> · <Actor by={actor} />
              </small>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
