// 日志: who did what, when; each entry holds the hash of the one before.
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { JournalDocument } from '../generated/graphql.ts'
import { usePages } from '../graphql/use-pages.ts'
import { Listing } from '../parts/listing.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useMe } from '../session/session.tsx'
import { Entry } from './entry.tsx'
import styles from './journal.module.css'
import { rememberCounty, rememberedCounty } from './remembered-county.ts'

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
  const me = useMe()
  const [search, setSearch] = useSearchParams()
  const county = search.get('county') ?? me.divisions[0]?.code.slice(0, 6) ?? rememberedCounty()
  const [text, setText] = useState(county ?? '')
  const choose = (code: string) => {
    const six = code.trim().slice(0, 6)
    if (!/^\d{6}$/.test(six)) return
    rememberCounty(six)
    setSearch({ county: six }, { replace: true })
  }
  return (
    <div className={styles.page} data-testid="journal">
      <PageHead title={t('nav.journal')} lead={t('journal.lead')}>
        <Input.Search
          value={text}
          onChange={(e) => setText(e.target.value)}
          onSearch={choose}
          inputMode="numeric"
          maxLength={12}
          placeholder={t('journal.county')}
          aria-label={t('journal.county')}
          enterButton={t('journal.show')}
          style={{ width: 260 }}
          data-testid="journal-county"
        />
      </PageHead>
      {county ? <Entries key={county} county={county} /> : <Nothing text={t('journal.choose')} />}
    </div>
  )
}
