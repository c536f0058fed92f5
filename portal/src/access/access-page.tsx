// 查阅记录: who read the personal values of one subject, for auditors of the county and for the resident who asks.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CountyPage } from '../journal/county-page.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { AccessRecord, type Whose } from './access-record.tsx'
import { AccessSearch } from './access-search.tsx'

function OfCounty({ county }: { county: string }) {
  const { t } = useTranslation()
  const [whose, setWhose] = useState<Whose | null>(null)
  return (
    <>
      <AccessSearch onFind={(found) => setWhose({ ...found, county })} />
      {whose ? <AccessRecord key={JSON.stringify(whose)} whose={whose} /> : <Nothing text={t('access.ask')} />}
    </>
  )
}

export function AccessPage() {
  const { t } = useTranslation()
  return (
    <CountyPage name="access" lead={t('access.lead')}>
      {(county) => <OfCounty key={county} county={county} />}
    </CountyPage>
  )
}
