// One imported form: each field with its proposed element and the reason; split, ask, name the form's subject, launch.
import LeftOutlined from '@ant-design/icons/es/icons/LeftOutlined'
import { Alert, Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useQuery } from 'urql'
import { classText } from '../format/class-text.ts'
import { NotFound } from '../frame/not-found.tsx'
import {
  AskDepartmentDocument,
  IntakeFormDocument,
  LaunchFormDocument,
  SetFormClassDocument,
  SplitFieldDocument,
  TakeFormBackDocument,
} from '../generated/graphql.ts'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { useDecision } from '../parts/use-decision.ts'
import { FieldRow } from './field-row.tsx'
import { LaunchPlan } from './launch-plan.tsx'
import styles from './review.module.css'

const CLASSES = ['resident', 'household', 'enterprise', 'place']

export function IntakePage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const [{ data, error }, again] = useQuery({ query: IntakeFormDocument, variables: { id }, requestPolicy: 'cache-and-network' })
  const [asking, setAsking] = useState<string>()
  const reload = () => again({ requestPolicy: 'network-only' })
  const split = useDecision(SplitFieldDocument, (d) => d.splitField.problems)
  const ask = useDecision(AskDepartmentDocument, (d) => d.askDepartment.problems)
  const about = useDecision(SetFormClassDocument, (d) => d.setFormClass.problems)
  const takeBack = useDecision(TakeFormBackDocument, (d) => d.takeFormBack.problems)
  const launch = useDecision(LaunchFormDocument, (d) => d.launchForm.problems)
  const form = data?.intakeForm
  if (!data && !error) return <Loading />
  if (!form) return error ? <Failed error={error} onRetry={reload} /> : <NotFound />
  const then = async (done: Promise<boolean>) => {
    if (await done) reload()
  }
  return (
    <div className={styles.page} data-testid="intake">
      <Link to="/review" className={styles.back}>
        <LeftOutlined /> {t('nav.review')}
      </Link>
      <PageHead
        title={form.title}
        lead={[form.department.name, t(`review.state.${form.state}`), t('forms.source', { source: form.source })].join(' · ')}
      >
        <Select
          value={form.class ?? undefined}
          placeholder={t('review.noClass')}
          aria-label={t('review.about')}
          onChange={(value) => void then(about.run({ input: { form: id, class: value } }))}
          loading={about.busy}
          options={CLASSES.map((c) => ({ value: c, label: classText(t, c) }))}
          style={{ minWidth: 120 }}
          data-testid="form-class"
        />
      </PageHead>
      {form.state === 'DROPPED' && (
        <Alert
          type="info"
          showIcon
          title={t('review.dropped', { reason: form.reason ?? '' })}
          action={
            <Button size="small" onClick={() => void then(takeBack.run({ input: { form: id } }))} data-testid="take-back">
              {t('review.takeBackForm')}
            </Button>
          }
        />
      )}
      {split.problem && <Alert type="error" showIcon title={split.problem} />}
      <ol className={styles.fields}>
        {form.fields.map((f) => (
          <FieldRow
            key={f.id}
            field={f}
            questions={form.questions.filter((q) => q.field === f.code)}
            busy={split.busy}
            onSplit={() => void then(split.run({ input: { field: f.id } }))}
            onAsk={() => setAsking(f.code)}
          />
        ))}
      </ol>
      <LaunchPlan
        form={form}
        busy={launch.busy}
        problem={launch.problem}
        onLaunch={() => void then(launch.run({ input: { form: id } }))}
      />
      {asking && (
        <ReasonDialog
          title={t('review.ask')}
          note={t('review.askNote', { name: form.department.name })}
          decision={ask}
          onReason={async (question) => {
            if (!(await ask.run({ input: { form: id, field: asking, question } }))) return
            setAsking(undefined)
            reload()
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  )
}
