// 报表: the forms of each department.
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { classText } from '../format/class-text.ts'
import { FormsDocument } from '../generated/graphql.ts'
import { usePages } from '../graphql/use-pages.ts'
import { Listing } from '../parts/listing.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import styles from './forms.module.css'

export function FormsPage() {
  const { t } = useTranslation()
  const [params] = useSearchParams()
  const search = params.get('search') || null
  const pages = usePages(FormsDocument, { search }, (d) => d.forms)
  return (
    <div className={styles.page} data-testid="forms">
      <PageHead title={t('nav.forms')} lead={t('forms.lead')}>
        <SearchBox label={t('forms.search')} />
      </PageHead>
      <Listing pages={pages} empty={t('forms.none')}>
        {(forms) => (
          <ul className={styles.cards}>
            {forms.map((form) => (
              <li key={form.id}>
                <Link to={`/forms/${encodeURIComponent(form.id)}`} data-testid={`form-${form.id}`}>
                  <strong>{form.title}</strong>
                  <span>{form.department.name}</span>
                  <small>
                    {[
                      classText(t, form.class),
                      t(`periodKind.${form.period}`),
                      t('forms.version', { version: form.version }),
                    ].join(' · ')}
                  </small>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </div>
  )
}
