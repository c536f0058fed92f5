// Forms that departments brought, with how far each is; files are brought here.
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { classText } from '../format/class-text.ts'
import { type ImportFormsMutation, IntakeFormsDocument } from '../generated/graphql.ts'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { Pill } from '../parts/pill.tsx'
import { BringForms } from './bring-forms.tsx'
import styles from './review.module.css'

const PAGE = 50
const TONES = { REVIEW: 'warn', LAUNCHED: 'good', DROPPED: 'plain' } as const

export function IntakeList() {
  const { t } = useTranslation()
  const [{ data, error }, again] = useQuery({ query: IntakeFormsDocument, requestPolicy: 'cache-and-network' })
  const [outcome, setOutcome] = useState<ImportFormsMutation['importForms']>()
  const [search, setSearch] = useState('')
  const [shown, setShown] = useState(PAGE)
  const forms = data?.intakeForms
  const words = search.trim().toLowerCase()
  const found = (forms ?? []).filter((f) => `${f.title} ${f.department.name} ${f.id}`.toLowerCase().includes(words))
  return (
    <>
      <BringForms
        intake={forms ?? []}
        onBrought={(brought) => {
          setOutcome(brought)
          again({ requestPolicy: 'network-only' })
        }}
      />
      {outcome && (
        <Alert
          type={outcome.problems.length > 0 ? 'warning' : 'success'}
          showIcon
          closable
          title={t('review.brought', { count: outcome.forms.length })}
          description={outcome.problems.map((p) => p.message).join('\n')}
          style={{ whiteSpace: 'pre-line', marginBottom: 12 }}
          data-testid="brought"
        />
      )}
      {!forms && error && <Failed error={error} onRetry={() => again()} />}
      {!forms && !error && <Loading />}
      {forms && forms.length > PAGE / 5 && (
        <Input
          allowClear
          value={search}
          onChange={(e) => setSearch(e.target.value)}
          placeholder={t('review.searchForms')}
          aria-label={t('review.searchForms')}
          className={styles.search}
          data-testid="intake-search"
        />
      )}
      {forms?.length === 0 && <Nothing text={t('review.noForms')} />}
      <ul className={styles.list}>
        {found.slice(0, shown).map((f) => (
          <li key={f.id}>
            <Link to={`/review/${encodeURIComponent(f.id)}`} data-testid={`intake-${f.id}`}>
              <span className={styles.line}>
                <strong>{f.title}</strong>
                <Pill tone={TONES[f.state]}>{t(`review.state.${f.state}`)}</Pill>
              </span>
              <small className={styles.quiet}>
                {[
                  f.department.name,
                  f.class ? classText(t, f.class) : t('review.noClass'),
                  t('review.fields', { count: f.fieldCount }),
                  f.waitingCount > 0 && f.state === 'REVIEW' ? t('review.waitingFields', { count: f.waitingCount }) : null,
                  f.reason,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </Link>
          </li>
        ))}
      </ul>
      {found.length > shown && <Button onClick={() => setShown(shown + PAGE)}>{t('list.more')}</Button>}
    </>
  )
}
