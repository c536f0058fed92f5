// 我的账号: systems that need an account of each worker. Only the worker enters, tests and removes it here.
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import {
  RemoveMyAccountDocument,
  StoreMyAccountDocument,
  SystemAccountsDocument,
  type SystemAccountsQuery,
  TestMyAccountDocument,
} from '../generated/graphql.ts'
import { hasRole, useMe } from '../session/session.tsx'
import { CredentialDialog } from './credential-dialog.tsx'
import { CredentialState } from './credential-state.tsx'
import styles from './credentials.module.css'
import { saidOf, useAttempt } from './use-attempt.ts'

type Account = NonNullable<SystemAccountsQuery['systemAccounts']>[number]

export function MyAccounts() {
  const { t } = useTranslation()
  const [{ data }, again] = useQuery({ query: SystemAccountsDocument, pause: !hasRole(useMe(), 'WORKER') })
  const [asking, setAsking] = useState<Account>()
  const attempt = useAttempt()
  const accounts = data?.systemAccounts ?? []
  if (accounts.length === 0) return null
  const refresh = () => again({ requestPolicy: 'network-only' })
  const labels: Record<string, string> = { username: t('credentials.username'), password: t('credentials.password') }
  return (
    <section className={styles.section} data-testid="my-accounts">
      <h2>{t('credentials.mine')}</h2>
      <p className={styles.quiet}>{t('credentials.mineLead')}</p>
      <ul className={styles.list}>
        {accounts.map((account) => (
          <li key={account.connector} data-testid={`my-account-${account.connector}`}>
            <strong>{account.department.name}</strong>
            <CredentialState given={account.given} />
            <div className={styles.actions}>
              <Button type={account.given ? 'default' : 'primary'} onClick={() => setAsking(account)}>
                {t(account.given ? 'credentials.replace' : 'credentials.add')}
              </Button>
              {account.given && (
                <Button
                  danger
                  onClick={async () => {
                    await attempt(RemoveMyAccountDocument, { input: { connector: account.connector } })
                    refresh()
                  }}
                >
                  {t('credentials.remove')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {asking && (
        <CredentialDialog
          title={asking.department.name}
          asked={asking.names.map((name) => ({
            name,
            label: labels[name] ?? t('credentials.value'),
            secret: name !== 'username',
          }))}
          onTry={(values) =>
            attempt(TestMyAccountDocument, { input: { connector: asking.connector, values } }, ({ testMyAccount: tried }) =>
              tried.ok ? null : (tried.problems[0]?.message ?? tried.message ?? t('failed.title')),
            )
          }
          onKeep={async (values) => {
            const problem = await attempt(
              StoreMyAccountDocument,
              { input: { connector: asking.connector, values } },
              ({ storeMyAccount: stored }) => saidOf(stored),
            )
            if (problem === null) refresh()
            return problem
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  )
}
