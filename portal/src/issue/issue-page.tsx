// 下发填报: an officer asks subjects of the divisions to fill in a form of the department: checked, counted, confirmed, reported.

import { Alert, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { IssuedForms } from '../answers/issued-forms.tsx'
import { DivisionsDocument, FormsDocument, IssueRequestsDocument, type IssueRequestsMutation } from '../generated/graphql.ts'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useDecision } from '../parts/use-decision.ts'
import { useMe } from '../session/session.tsx'
import { countOf, emptyDraft, type IssueDraft, inputOf } from './draft.ts'
import styles from './issue.module.css'
import { IssueForm } from './issue-form.tsx'
import { Issued } from './issued.tsx'

type Outcome = IssueRequestsMutation['issueRequests']

export function IssuePage() {
  const { t } = useTranslation()
  const me = useMe()
  const [{ data, error }, again] = useQuery({ query: FormsDocument, variables: { first: 100 } })
  const [{ data: places }] = useQuery({ query: DivisionsDocument, variables: {} })
  const [draft, setDraft] = useState<IssueDraft>(emptyDraft)
  const [asking, setAsking] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>()
  const [times, setTimes] = useState(0)
  const forms = data?.forms?.nodes.filter((f) => f.department.id === me.department?.id) ?? []
  const form = forms.find((f) => f.id === draft.form)
  // Failed requests are reported together with successful ones; only a missing answer is a failure.
  const issue = useDecision(IssueRequestsDocument, (d) => {
    setOutcome(d.issueRequests)
    setTimes((n) => n + 1)
    return []
  })
  const send = async () => {
    if (!form || !(await issue.run({ input: inputOf(draft, form) }))) return
    setAsking(false)
  }
  return (
    <div className={styles.page} data-testid="issue">
      <PageHead title={t('nav.issue')} lead={t('issue.lead')} />
      {!data?.forms && !error && <Loading />}
      {error && <Failed error={error} onRetry={() => again()} />}
      {data?.forms && forms.length === 0 && <Nothing text={t('issue.noForms')} />}
      {outcome && <Issued key={times} outcome={outcome} asked={form ? countOf(draft, form) : 0} />}
      {forms.length > 0 && (
        <IssueForm
          forms={forms}
          divisions={places?.divisions ?? []}
          draft={draft}
          onDraft={(changed) => {
            setOutcome(undefined)
            setDraft({ ...draft, ...changed })
          }}
          onCheck={() => setAsking(true)}
        />
      )}
      <IssuedForms key={`issued ${times}`} />
      {asking && form && (
        <ConfirmIssue
          title={draft.title.trim() || form.title}
          count={countOf(draft, form)}
          decision={issue}
          onConfirm={send}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}

/** The confirmation before workers see it. */
interface Props {
  title: string
  count: number
  decision: { busy: boolean; problem: string | null }
  onConfirm: () => void
  onClose: () => void
}

function ConfirmIssue({ title, count, decision, onConfirm, onClose }: Props) {
  const { t } = useTranslation()
  const confirm = { loading: decision.busy, 'data-testid': 'issue-confirm' }
  return (
    <Modal
      open
      title={t('issue.check')}
      onCancel={onClose}
      onOk={onConfirm}
      okText={t('issue.confirm')}
      cancelText={t('issue.cancel')}
      okButtonProps={confirm}
    >
      <p data-testid="issue-dialog">{t('issue.confirmText', { count, title })}</p>
      {decision.problem && <Alert type="error" showIcon title={decision.problem} />}
    </Modal>
  )
}
