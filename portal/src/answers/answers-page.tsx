// 填报结果: the answers to a form that this department issued from here, as a table and as a workbook.
import LeftOutlined from '@ant-design/icons/es/icons/LeftOutlined'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { useQuery } from 'urql'
import { periodText } from '../format/period.ts'
import { NotFound } from '../frame/not-found.tsx'
import { FormDocument, IssuedFormsDocument } from '../generated/graphql.ts'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { AnswerList } from './answer-list.tsx'
import styles from './answers.module.css'

export function AnswersPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const [{ data: found, error: missing }, lookAgain] = useQuery({ query: FormDocument, variables: { id } })
  const [{ data, error }, again] = useQuery({ query: IssuedFormsDocument, variables: { first: 100 } })
  const failed = missing ?? (data?.issuedForms ? undefined : error)
  if (failed) return <Failed error={failed} onRetry={() => (missing ? lookAgain() : again())} />
  if (!found || !data?.issuedForms) return <Loading />
  const form = found.form
  if (!form) return <NotFound />
  const periods = data.issuedForms.nodes.filter((i) => i.form.id === id).map((i) => i.period)
  const wanted = search.get('period')
  const period = wanted ?? periods[0] ?? null
  return (
    <div className={styles.page} data-testid="answers">
      <Link to="/issue" className={styles.back}>
        <LeftOutlined /> {t('nav.issue')}
      </Link>
      <PageHead title={t('answers.title')} lead={[form.title, periodText(t, period)].filter(Boolean).join(' · ')}>
        {periods.length > 1 && (
          <Select
            value={period ?? ''}
            onChange={(chosen) => setSearch(chosen ? { period: chosen } : {}, { replace: true })}
            options={periods.map((p) => ({ value: p ?? '', label: periodText(t, p) ?? '' }))}
            aria-label={t('issue.period')}
            data-testid="answers-period"
          />
        )}
      </PageHead>
      {periods.length === 0 && wanted === null ? (
        <Nothing text={t('answers.neverIssued')}>
          <Link to="/issue">{t('nav.issue')}</Link>
        </Nothing>
      ) : (
        <AnswerList key={period} form={form} period={period} />
      )}
    </div>
  )
}
