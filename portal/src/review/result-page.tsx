// 减负成效: the result of merging, in total and by department; each figure with its list.
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { AskedTwiceDocument, CatalogueResultDocument, UnusedFieldsDocument } from '../generated/graphql.ts'
import { usePages } from '../graphql/use-pages.ts'
import { Failed } from '../parts/failed.tsx'
import { Listing } from '../parts/listing.tsx'
import { Loading } from '../parts/loading.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Pill } from '../parts/pill.tsx'
import styles from './review.module.css'

function cut(before: number, after: number): string {
  const percent = before === 0 ? 0 : Math.round((1 - after / before) * 100)
  return percent === 0 ? '±0%' : `−${percent}%`
}

export function ResultPage() {
  const { t } = useTranslation()
  const [{ data, error }, again] = useQuery({ query: CatalogueResultDocument, requestPolicy: 'cache-and-network' })
  if (!data?.catalogueResult && error) return <Failed error={error} onRetry={() => again()} />
  if (!data?.catalogueResult) return <Loading />
  const [whole, ...departments] = data.catalogueResult
  return (
    <div className={styles.page} data-testid="result">
      <PageHead title={t('nav.result')} lead={t('result.lead')} />
      {(!whole || whole.formsBefore === 0) && <Nothing text={t('result.none')} />}
      {whole && whole.formsBefore > 0 && (
        <>
          <dl className={styles.figures}>
            <div>
              <dt>{t('result.forms')}</dt>
              <dd>
                {whole.formsBefore} → {whole.formsAfter} <small>{cut(whole.formsBefore, whole.formsAfter)}</small>
              </dd>
            </div>
            <div>
              <dt>{t('result.items')}</dt>
              <dd>
                {whole.itemsBefore} → {whole.itemsAfter} <small>{cut(whole.itemsBefore, whole.itemsAfter)}</small>
              </dd>
            </div>
            <div>
              <dt>{t('result.waiting')}</dt>
              <dd>{whole.waiting}</dd>
            </div>
          </dl>
          <ul className={styles.list}>
            {departments.map((d) => (
              <li key={d.department?.id}>
                <span className={styles.line}>
                  <strong>{d.department?.name}</strong>
                </span>
                <span>
                  {t('result.line', {
                    ...d,
                    formsCut: cut(d.formsBefore, d.formsAfter),
                    itemsCut: cut(d.itemsBefore, d.itemsAfter),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <AskedTwiceList />
      <UnusedFieldList />
    </div>
  )
}

function AskedTwiceList() {
  const { t } = useTranslation()
  const pages = usePages(AskedTwiceDocument, {}, (d) => d.askedTwice)
  if (pages.nodes.length === 0) return null
  return (
    <details className={styles.bulk} data-testid="asked-twice">
      <summary>{t('result.askedTwice', { count: pages.data?.askedTwice?.totalCount ?? 0 })}</summary>
      <Listing pages={pages} empty={null}>
        {(all) => (
          <ul>
            {all.map((a) => (
              <li key={a.target + a.label}>
                <strong>{a.label}</strong> <Pill>{t('result.times', { count: a.forms.length })}</Pill>{' '}
                <small className={styles.quiet}>{a.forms.map((f) => `${f.department.name}《${f.title}》`).join('、')}</small>
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </details>
  )
}

function UnusedFieldList() {
  const { t } = useTranslation()
  const pages = usePages(UnusedFieldsDocument, {}, (d) => d.unusedFields)
  if (pages.nodes.length === 0) return null
  return (
    <details className={styles.bulk} data-testid="unused">
      <summary>{t('result.unused', { count: pages.data?.unusedFields?.totalCount ?? 0 })}</summary>
      <Listing pages={pages} empty={null}>
        {(all) => (
          <ul>
            {all.map((u) => (
              <li key={`${u.form.id} ${u.field}`}>
                <strong>{u.label}</strong>{' '}
                <small className={styles.quiet}>
                  {u.form.department.name}《{u.form.title}》 {t(`result.why.${u.why}`)}
                </small>
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </details>
  )
}
