// 业务系统: the departments' own systems, opened with this login, and my account in each.

import { Alert } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient, useQuery } from 'urql'
import { MyAccounts } from '../credentials/my-accounts.tsx'
import { LinkAccountDocument, SystemsDocument } from '../generated/graphql.ts'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { SystemCard } from './system-card.tsx'
import styles from './systems.module.css'

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

/**
 * A department's system redirects the browser back with a proof in the address's fragment. It is removed from the address at
 * once, so that neither history nor a copied link keeps it, and sent to the hub.
 */
function useProof(onTold: (told: Told) => void): void {
  const client = useClient()
  const { t } = useTranslation()
  useEffect(() => {
    const brought = new URLSearchParams(window.location.hash.slice(1))
    const [system, proof] = [brought.get('system'), brought.get('proof')]
    if (!system || !proof) return
    window.history.replaceState(window.history.state, '', window.location.pathname)
    client
      .mutation(LinkAccountDocument, { input: { system, proof } })
      .toPromise()
      .then(({ data, error }) => {
        const problem = data ? data.linkAccount.problems[0]?.message : (error?.graphQLErrors[0]?.message ?? t('failed.network'))
        onTold({ good: !problem, text: problem ?? t('systems.linked') })
      })
  }, [client, onTold, t])
}
