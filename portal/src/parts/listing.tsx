// A paged list in all its states: loading, failed, empty, shown, with more.
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pages } from '../graphql/use-pages.ts'
import { Failed } from './failed.tsx'
import { Loading } from './loading.tsx'
import { Nothing } from './nothing.tsx'
import styles from './parts.module.css'

interface Props<Data, Node> {
  pages: Pages<Data, Node>
  empty: ReactNode
  /** Renders all shown rows. */
  children: (nodes: Node[]) => ReactNode
}

export function Listing<Data, Node>({ pages, empty, children }: Props<Data, Node>) {
  const { t } = useTranslation()
  if (pages.error && pages.nodes.length === 0) return <Failed error={pages.error} onRetry={pages.reload} />
  if (pages.loading && pages.nodes.length === 0) return <Loading />
  if (pages.nodes.length === 0) return typeof empty === 'string' ? <Nothing text={empty} /> : empty
  return (
    <div aria-busy={pages.loading} className={pages.loading ? styles.stale : undefined}>
      {children(pages.nodes)}
      {pages.error && <Failed error={pages.error} onRetry={pages.reload} />}
      {pages.more && (
        <div className={styles.more}>
          <Button onClick={pages.loadMore} loading={pages.loadingMore} data-testid="load-more">
            {t('list.more')}
          </Button>
        </div>
      )}
    </div>
  )
}
