// Confirms a step in a connector's life: what it breaks, whether it was tested, and the reason for it.
import { Alert, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading } from '../parts/loading.tsx'
import styles from './connectors.module.css'
import { ImpactList } from './impact-list.tsx'
import { type Step, useImpact } from './use-impact.ts'
import { useStep } from './use-step.ts'

interface Props {
  id: string
  step: Step
  onDone: () => void
  onClose: () => void
}

export function StepDialog({ id, step, onDone, onClose }: Props) {
  const { t } = useTranslation()
  const field = useId()
  const outlook = useImpact(id, step)
  const { busy, problem, impact: newer, run } = useStep(id, step)
  const [accepted, setAccepted] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [untested, setUntested] = useState('')
  const impact = newer ?? outlook.impact
  const asksTest = outlook.draft !== null && !outlook.draft.tested
  const whole =
    !outlook.coming &&
    reason.trim() !== '' &&
    (!impact?.breaking || accepted === impact.hash) &&
    (!asksTest || untested.trim() !== '')
  const go = async () => {
    const said = {
      reason: reason.trim(),
      ...(impact?.breaking && { acceptImpact: impact.hash }),
      ...(asksTest && { untested: untested.trim() }),
    }
    if (await run(said, outlook.draft?.revision ?? 0)) onDone()
  }
  const version = step.kind === 'rollback' ? step.version : 0
  return (
    <Modal
      open
      title={t(`connectors.step.${step.kind}`, { version })}
      okText={t(`connectors.step.${step.kind}`, { version })}
      cancelText={t('reason.cancel')}
      onOk={go}
      onCancel={onClose}
      okButtonProps={{ disabled: !whole, loading: busy, danger: step.kind === 'retire', 'data-testid': 'step-go' }}
    >
      <div className={styles.dialog} data-testid="step-dialog">
        <p>{t(`connectors.stepNote.${step.kind}`)}</p>
        {outlook.coming && <Loading rows={1} />}
        {impact && (
          <ImpactList
            impact={impact}
            accepted={accepted === impact.hash}
            onAccept={(yes) => setAccepted(yes ? impact.hash : null)}
          />
        )}
        {outlook.draft?.tested && <p className={styles.good}>{t('connectors.tested')}</p>}
        {asksTest && (
          <div>
            <label htmlFor={`${field}-untested`}>{t('connectors.untestedWhy')}</label>
            <Input.TextArea
              id={`${field}-untested`}
              value={untested}
              onChange={(e) => setUntested(e.target.value)}
              rows={2}
              maxLength={500}
              data-testid="untested"
            />
          </div>
        )}
        <div>
          <label htmlFor={field}>{t('reason.label')}</label>
          <Input.TextArea
            id={field}
            value={reason}
            onChange={(e) => setReason(e.target.value)}
            rows={2}
            maxLength={500}
            data-testid="step-reason"
          />
        </div>
        <div role="status">{problem && <Alert type="error" showIcon title={problem} data-testid="step-problem" />}</div>
      </div>
    </Modal>
  )
}
