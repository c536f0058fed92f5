// 接入凭证: the credentials of a department's connectors, managed by their officers.
import { useTranslation } from 'react-i18next'
import { ConnectorSecretsDocument } from '../generated/graphql.ts'
import { usePages } from '../graphql/use-pages.ts'
import { Listing } from '../parts/listing.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ConnectorCard } from './connector-card.tsx'
import styles from './credentials.module.css'

export function CredentialsPage() {
  const { t } = useTranslation()
  const pages = usePages(ConnectorSecretsDocument, {}, (d) => d.connectors)
  return (
    <div data-testid="credentials">
      <PageHead title={t('nav.credentials')} lead={t('credentials.lead')} />
      <Listing pages={pages} empty={t('credentials.none')}>
        {(connectors) => (
          <ul className={styles.list}>
            {connectors.map((connector) => (
              <ConnectorCard key={connector.id} connector={connector} />
            ))}
          </ul>
        )}
      </Listing>
    </div>
  )
}
