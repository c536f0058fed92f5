// The credentials of one connector: given or not, tested, replaced.
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import {
  type ConnectorSecretsQuery,
  CredentialsDocument,
  RemoveCredentialDocument,
  StoreCredentialDocument,
  TestCredentialDocument,
} from '../generated/graphql.ts'
import { CredentialDialog, type Typed } from './credential-dialog.tsx'
import { CredentialState } from './credential-state.tsx'
import styles from './credentials.module.css'
import { saidOf, useAttempt } from './use-attempt.ts'

export function ConnectorCard({ connector }: { connector: NonNullable<ConnectorSecretsQuery['connectors']>['nodes'][number] }) {
  const { t } = useTranslation()
  const { id, department, settings, draft } = connector
  const [{ data }, again] = useQuery({ query: CredentialsDocument, variables: { connector: id } })
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const attempt = useAttempt()
  const own = { connector: id, owner: 'SYSTEM' as const }
  const secrets = (draft?.settings ?? settings).filter((setting) => setting.secret)
  const given = data?.credentials?.nodes.filter((credential) => credential.owner === 'SYSTEM') ?? []
  const refresh = () => again({ requestPolicy: 'network-only' })
  const tryOut = (values?: Typed[]) =>
    attempt(TestCredentialDocument, { input: { ...own, ...(values && { values }) } }, ({ testCredential: tried }) =>
      tried.ok ? null : (tried.problems[0]?.message ?? tried.message ?? t('failed.title')),
    )
  const doing = async (work: Promise<string | null>) => {
    setProblem(await work)
    refresh()
  }
  return (
    <li data-testid={`credential-${id}`}>
      <strong>{department.name}</strong>
      <span className={styles.quiet}>{id}</span>
      {secrets.length === 0 && <p className={styles.quiet}>{t('credentials.notNeeded')}</p>}
      {secrets.length > 0 && given.length === 0 && <CredentialState given={null} />}
      {given.map((credential) => (
        <div key={credential.origin}>
          <CredentialState given={credential} />
          <span className={styles.quiet}>{t('credentials.for', { origin: credential.origin })}</span>
        </div>
      ))}
      {problem && <p className={styles.missing}>{problem}</p>}
      {secrets.length > 0 && (
        <div className={styles.actions}>
          <Button type={given.length > 0 ? 'default' : 'primary'} onClick={() => setAsking(true)}>
            {t(given.length > 0 ? 'credentials.replace' : 'credentials.add')}
          </Button>
          {given.length > 0 && <Button onClick={() => doing(tryOut())}>{t('credentials.try')}</Button>}
          {given.length > 0 && (
            <Button
              danger
              onClick={() => doing(attempt(RemoveCredentialDocument, { input: own }, ({ removeCredential: r }) => saidOf(r)))}
            >
              {t('credentials.remove')}
            </Button>
          )}
        </div>
      )}
      {asking && (
        <CredentialDialog
          title={department.name}
          asked={secrets.map(({ name, description }) => ({ name, label: description, secret: true }))}
          onTry={tryOut}
          onKeep={async (values) => {
            const why = await attempt(StoreCredentialDocument, { input: { ...own, values } }, ({ storeCredential: s }) =>
              saidOf(s),
            )
            if (why === null) refresh()
            return why
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  )
}
