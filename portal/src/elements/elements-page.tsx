// 数据元: the catalogue of data elements.
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { ElementsDocument } from '../generated/graphql.ts'
import { usePages } from '../graphql/use-pages.ts'
import { Listing } from '../parts/listing.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { ElementCard } from './element-card.tsx'
import styles from './elements.module.css'

export function ElementsPage() {
  const { t } = useTranslation()
  const [params] = useSearchParams()
  const search = params.get('search') || null
  const pages = usePages(ElementsDocument, { search }, (d) => d.elements)
  const total = pages.data?.elements?.totalCount
  return (
    <div className={styles.page} data-testid="elements">
      <PageHead title={t('nav.elements')} lead={t('elements.lead')}>
        <SearchBox label={t('elements.search')} />
      </PageHead>
      <p className={styles.total} role="status">
        {total === undefined ? '' : t('elements.total', { count: total })}
      </p>
      <Listing pages={pages} empty={t('elements.none')}>
        {(elements) => (
          <ul className={styles.list}>
            {elements.map((element) => (
              <ElementCard key={element.id} element={element} />
            ))}
          </ul>
        )}
      </Listing>
    </div>
  )
}
