// 部门接入: every connector that I am responsible for, its state and health, refreshed every five seconds.
import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { ConnectorsDocument } from '../generated/graphql.ts'
import { Failed } from '../parts/failed.tsx'
import { LinkButton } from '../parts/link-button.tsx'
import { Loading } from '../parts/loading.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ConnectorLine } from './connector-line.tsx'
import styles from './connectors.module.css'
import { usePoll } from './use-poll.ts'

export function ConnectorsPage() {
  const { t } = useTranslation()
  /** The start of each page; the last one is shown. */
  const [starts, setStarts] = useState<(string | null)[]>([null])
  const [{ data, error }, again] = useQuery({ query: ConnectorsDocument, variables: { after: starts.at(-1) ?? null } })
  const page = data?.connectors
  usePoll(() => again())
  return (
    <div className={styles.page} data-testid="connectors">
      <PageHead title={t('nav.connectors')} lead={t('connectors.lead')}>
        <LinkButton type="primary" icon={<PlusOutlined />} to="/connectors/new" data-testid="connector-new">
          {t('connectors.new')}
        </LinkButton>
      </PageHead>
      {!page && (error ? <Failed error={error} onRetry={() => again()} /> : <Loading />)}
      {page?.nodes.length === 0 && <Nothing text={t('connectors.none')} />}
      <ul className={styles.list}>
        {page?.nodes.map((connector) => (
          <ConnectorLine key={connector.id} connector={connector} />
        ))}
      </ul>
      <div className={styles.buttons}>
        {starts.length > 1 && <Button onClick={() => setStarts(starts.slice(0, -1))}>{t('list.back')}</Button>}
        {page?.pageInfo.hasNextPage && (
          <Button onClick={() => setStarts([...starts, page.pageInfo.endCursor])}>{t('list.next')}</Button>
        )}
      </div>
    </div>
  )
}
