// One form: its fields, and the data element of each.
import LeftOutlined from '@ant-design/icons/es/icons/LeftOutlined'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useQuery } from 'urql'
import { answersAddress } from '../answers/address.ts'
import { domainText } from '../elements/domain-text.ts'
import { classText } from '../format/class-text.ts'
import { NotFound } from '../frame/not-found.tsx'
import { FormDocument } from '../generated/graphql.ts'
import { Failed } from '../parts/failed.tsx'
import { FormFiles } from '../parts/form-files.tsx'
import { Loading } from '../parts/loading.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Pill } from '../parts/pill.tsx'
import { hasRole, useMe } from '../session/session.tsx'
import styles from './forms.module.css'

export function FormPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const me = useMe()
  const [{ data, error }, again] = useQuery({ query: FormDocument, variables: { id } })
  const form = data?.form
  if (!data && !error) return <Loading />
  if (!form) return error ? <Failed error={error} onRetry={() => again()} /> : <NotFound />
  return (
    <div className={styles.page} data-testid="form">
      <Link to="/forms" className={styles.back}>
        <LeftOutlined /> {t('nav.forms')}
      </Link>
      <PageHead
        title={form.title}
        lead={[
          form.department.name,
          classText(t, form.class),
          t(`periodKind.${form.period}`),
          t('forms.version', { version: form.version }),
          t('forms.source', { source: form.source }),
        ].join(' · ')}
      />
      <FormFiles form={form} />
      {hasRole(me, 'ADMIN', 'OFFICER') && (me.department === null || me.department.id === form.department.id) && (
        <Link to={`/simulation/${encodeURIComponent(id)}`} data-testid="to-simulation">
          {t('simulation.title')}
        </Link>
      )}
      {hasRole(me, 'OFFICER') && me.department?.id === form.department.id && (
        <p>
          <Link to={answersAddress(id)} data-testid="to-answers">
            {t('answers.title')}
          </Link>
        </p>
      )}
      <ol className={styles.fields}>
        {form.fields.map((f) => (
          <li key={f.code} data-testid={`field-${f.code}`}>
            <div>
              <strong>{f.label}</strong> {f.required && <Pill tone="warn">{t('item.required')}</Pill>}
              <code>{f.code}</code>
              {f.hint && <small>{f.hint}</small>}
              {f.askedWhen && <small>{t('forms.askedWhen', { condition: f.askedWhen.words })}</small>}
              {f.requiredWhen && <small>{t('forms.requiredWhen', { condition: f.requiredWhen.words })}</small>}
              {f.calculated && <small>{t('forms.calculated', { formula: f.calculated.words })}</small>}
            </div>
            <div>
              <Link to={`/elements?search=${encodeURIComponent(f.element.id)}`}>{f.element.label}</Link>
              <code>{f.element.id}</code>
            </div>
            <div className={styles.quiet}>
              {domainText(t, f.element.domain)}
              {f.element.authority && <Pill tone="accent">{f.element.authority.name}</Pill>}
            </div>
          </li>
        ))}
      </ol>
      {form.rules.length > 0 && (
        <section data-testid="form-rules">
          <h2>{t('forms.rules')}</h2>
          <ul>
            {form.rules.map((r) => (
              <li key={r.message}>
                {r.message} {r.words && r.message.includes(r.words) === false && <small>{r.words}</small>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
