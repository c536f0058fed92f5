// 日志: who did what, when; each entry contains the hash of the one before. Its verification is shown above.
import { useTranslation } from 'react-i18next'
import { JournalDocument } from '../generated/graphql.ts'
import { usePages } from '../graphql/use-pages.ts'
import { Listing } from '../parts/listing.tsx'
import { CheckState } from './check-state.tsx'
import { CountyPage } from './county-page.tsx'
import { Entry } from './entry.tsx'
import styles from './journal.module.css'

function Entries({ county }: { county: string }) {
  const { t } = useTranslation()
  const pages = usePages(JournalDocument, { county }, (d) => d.journal)
  return (
    <Listing pages={pages} empty={t('journal.none')}>
      {(entries) => (
        <ol className={styles.list}>
          {entries.map((e) => (
            <Entry key={e.sequence} entry={e} />
          ))}
        </ol>
      )}
    </Listing>
  )
}

export function JournalPage() {
  const { t } = useTranslation()
  return (
    <CountyPage name="journal" lead={t('journal.lead')}>
      {(county) => (
        <div key={county}>
          <CheckState county={county} />
          <Entries county={county} />
        </div>
      )}
    </CountyPage>
  )
}
