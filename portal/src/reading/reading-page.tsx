// 异常查阅: who read unusually much on one day, for supervisors of a division. Figures only, never whom they read.
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { DivisionsDocument } from '../generated/graphql.ts'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { PageHead } from '../parts/page-head.tsx'
import styles from './reading.module.css'
import { ReadingList } from './reading-list.tsx'

/** A list covers one county at most. */
const LEVELS: readonly string[] = ['COUNTY', 'TOWNSHIP', 'VILLAGE']

export function ReadingPage() {
  const { t } = useTranslation()
  const [{ data, error }, again] = useQuery({ query: DivisionsDocument, variables: {} })
  const [chosen, setChosen] = useState<string>()
  const divisions = data?.divisions?.filter((d) => LEVELS.includes(d.level)) ?? []
  const division = chosen ?? divisions[0]?.code
  return (
    <div className={styles.page} data-testid="reading">
      <PageHead title={t('nav.reading')} lead={t('reading.lead')} />
      {error && !data?.divisions && <Failed error={error} onRetry={() => again()} />}
      {!data?.divisions && !error && <Loading />}
      {data?.divisions && !division && <Nothing text={t('reading.nowhere')} />}
      {division && (
        <>
          <Select
            className={styles.division}
            showSearch
            optionFilterProp="label"
            value={division}
            onChange={(code: string) => setChosen(code)}
            aria-label={t('register.division')}
            options={divisions.map((d) => ({ value: d.code, label: d.name }))}
            data-testid="reading-division"
          />
          <ReadingList key={division} division={division} />
        </>
      )}
    </div>
  )
}
