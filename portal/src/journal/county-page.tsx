// An auditor's page about one county, selected from those the auditor may see.

import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useQuery } from 'urql'
import { DivisionsDocument } from '../generated/graphql.ts'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { PageHead } from '../parts/page-head.tsx'
import styles from './journal.module.css'

interface Props {
  name: 'journal' | 'access'
  lead: string
  children: (county: string) => ReactNode
}

export function CountyPage({ name, lead, children }: Props) {
  const { t } = useTranslation()
  const { counties, county, loading, error, again, choose } = useCounty()
  return (
    <div className={styles.page} data-testid={name}>
      <PageHead title={t(`nav.${name}`)} lead={lead}>
        {county && (
          <Select
            value={county}
            onChange={choose}
            options={counties.map((c) => ({ value: c.code, label: `${c.name} ${c.code}` }))}
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={t('county.label')}
            style={{ minWidth: 200 }}
            data-testid="county"
          />
        )}
      </PageHead>
      {loading && <Loading />}
      {error && <Failed error={error} onRetry={() => again()} />}
      {!loading && !error && !county && <Nothing text={t('county.none')} />}
      {county && children(county)}
    </div>
  )
}

/** The auditor's county: the last selected one, otherwise the first. */
function useCounty() {
  const [search, setSearch] = useSearchParams()
  const [{ data, error }, again] = useQuery({ query: DivisionsDocument, variables: { level: 'COUNTY' } })
  const counties = data?.divisions?.map((d) => ({ code: d.code.slice(0, 6), name: d.name })) ?? []
  const wished = [search.get('county'), rememberedCounty()].find((code) => counties.some((c) => c.code === code))
  return {
    counties,
    county: wished ?? counties[0]?.code ?? null,
    loading: !data?.divisions && !error,
    error,
    again,
    choose(code: string) {
      rememberCounty(code)
      setSearch({ county: code }, { replace: true })
    },
  }
}

/** The auditor's last county, because an auditor has no own division. */
const KEY = 'yibiao.journal.county'

function rememberedCounty(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

function rememberCounty(county: string): void {
  try {
    localStorage.setItem(KEY, county)
  } catch {
    // Asked for again next time.
  }
}
