// The unusual days and workers of one division, newest first.
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { dayOf } from '../format/dates.ts'
import { UnusualReadingDocument } from '../generated/graphql.ts'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import { Nothing } from '../parts/nothing.tsx'
import styles from './reading.module.css'

export function ReadingList({ division }: { division: string }) {
  const { t } = useTranslation()
  const variables = { division }
  const [{ data, error }, again] = useQuery({ query: UnusualReadingDocument, variables, requestPolicy: 'cache-and-network' })
  const unusual = data?.unusualReading
  if (error && !unusual) return <Failed error={error} onRetry={() => again()} />
  if (!unusual) return <Loading />
  if (unusual.length === 0) return <Nothing text={t('reading.none')} />
  return (
    <ol className={styles.list} data-testid="unusual">
      {unusual.map((r) => (
        <li key={`${r.day} ${r.worker.id}`}>
          <div className={styles.head}>
            <strong>{r.worker.name}</strong>
            <time dateTime={r.day}>{dayOf(r.day)}</time>
          </div>
          <dl>
            <dt>{t('reading.people')}</dt>
            <dd data-many={r.reasons.includes('MANY_PEOPLE')}>{r.people}</dd>
            <dt>{t('reading.numbers')}</dt>
            <dd data-many={r.reasons.includes('MANY_NUMBERS')}>{r.numbers}</dd>
            <dt>{t('reading.unknown')}</dt>
            <dd data-many={r.reasons.includes('UNKNOWN_NUMBERS')}>{r.unknownNumbers}</dd>
          </dl>
          <p>{r.reasons.map((reason) => t(`reading.${reason}`)).join(' ')}</p>
        </li>
      ))}
    </ol>
  )
}
