// A page of an auditor about one county, chosen from those that one audits.
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { PageHead } from '../parts/page-head.tsx'
import styles from './journal.module.css'
import { useCounty } from './use-county.ts'

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
