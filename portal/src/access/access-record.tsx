// The readings of one subject, newest first, and all of them as a file.
import { useTranslation } from 'react-i18next'
import { secondOf } from '../format/dates.ts'
import { AccessRecordDocument, type AccessRecordQuery } from '../generated/graphql.ts'
import { usePages } from '../graphql/use-pages.ts'
import { Listing } from '../parts/listing.tsx'
import styles from './access.module.css'
import { ExportRecord } from './export-record.tsx'

export interface Whose {
  county: string
  class: string
  identifier: string
}

export type Reading = NonNullable<AccessRecordQuery['accessRecordOf']>['nodes'][number]

/** The hub's own words for readings that are part of ordinary work. */
const OWN = {
  'fill sheet': 'access.purpose.sheet',
  'submit sheet': 'access.purpose.submit',
  'try connector': 'access.purpose.try',
} as const
const isOwn = (purpose: string): purpose is keyof typeof OWN => Object.hasOwn(OWN, purpose)

function OneReading({ reading }: { reading: Reading }) {
  const { t } = useTranslation()
  return (
    <li data-testid={`reading-${reading.sequence}`}>
      <div className={styles.head}>
        <strong>{reading.worker.name}</strong>
        <time dateTime={reading.at}>{secondOf(reading.at)}</time>
      </div>
      <dl>
        <dt>{t('access.purpose')}</dt>
        <dd>{isOwn(reading.purpose) ? t(OWN[reading.purpose]) : reading.purpose}</dd>
        <dt>{t('access.read')}</dt>
        <dd>{reading.labels.join(t('list.separator'))}</dd>
        {reading.connectors.length > 0 && (
          <>
            <dt>{t('access.through')}</dt>
            <dd>
              {reading.connectors.map((c) => (
                <code key={c.id}>{c.id} </code>
              ))}
            </dd>
          </>
        )}
      </dl>
      <small>{t('access.entry', { sequence: reading.sequence })}</small>
    </li>
  )
}

export function AccessRecord({ whose }: { whose: Whose }) {
  const { t } = useTranslation()
  const pages = usePages(AccessRecordDocument, whose, (d) => d.accessRecordOf)
  return (
    <>
      {pages.nodes.length > 0 && <ExportRecord whose={whose} />}
      <Listing pages={pages} empty={t('access.none')}>
        {(readings) => (
          <ol className={styles.list} data-testid="readings">
            {readings.map((r) => (
              <OneReading key={r.id} reading={r} />
            ))}
          </ol>
        )}
      </Listing>
    </>
  )
}
