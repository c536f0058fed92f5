// 业务系统: the departments' own systems, opened with this login; and which account there is mine.
import { Alert } from 'antd'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { MyAccounts } from '../credentials/my-accounts.tsx'
import { SystemsDocument } from '../generated/graphql.ts'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { SystemCard } from './system-card.tsx'
import styles from './systems.module.css'
import { useProof } from './use-proof.ts'

export interface Told {
  good: boolean
  text: string
}

export function SystemsPage() {
  const { t } = useTranslation()
  const [{ data, error }, again] = useQuery({ query: SystemsDocument })
  const [told, setTold] = useState<Told>()
  const changed = useCallback(
    (now: Told) => {
      setTold(now)
      again()
    },
    [again],
  )
  useProof(changed)
  return (
    <div className={styles.page} data-testid="systems">
      <PageHead title={t('nav.systems')} lead={t('systems.lead')} />
      <div role="status">
        {told && (
          <Alert className={styles.told} type={told.good ? 'success' : 'warning'} title={told.text} showIcon data-testid="told" />
        )}
      </div>
      {!data?.systems && (error ? <Failed error={error} onRetry={() => again()} /> : <Loading />)}
      {data?.systems?.length === 0 && <Nothing text={t('systems.none')} />}
      <ul className={styles.list}>
        {data?.systems?.map((system) => (
          <SystemCard key={system.id} system={system} onChanged={changed} />
        ))}
      </ul>
      <MyAccounts />
    </div>
  )
}
