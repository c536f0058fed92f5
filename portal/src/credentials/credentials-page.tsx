// 接入凭证: what the connectors of a department sign in with, kept by those who answer for them.
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { ConnectorSecretsDocument } from '../generated/graphql.ts'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ConnectorCard } from './connector-card.tsx'
import styles from './credentials.module.css'

export function CredentialsPage() {
  const { t } = useTranslation()
  const [{ data, error }, again] = useQuery({ query: ConnectorSecretsDocument })
  return (
    <div data-testid="credentials">
      <PageHead title={t('nav.credentials')} lead={t('credentials.lead')} />
      {!data && (error ? <Failed error={error} onRetry={() => again()} /> : <Loading />)}
      {data?.connectors.length === 0 && <Nothing text={t('credentials.none')} />}
      <ul className={styles.list}>
        {data?.connectors.map((connector) => (
          <ConnectorCard key={connector.id} connector={connector} />
        ))}
      </ul>
    </div>
  )
}
