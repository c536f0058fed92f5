// A decision with its reason, which is stored.
import { Alert, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  title: string
  note: string
  decision: { busy: boolean; problem: string | null }
  onReason: (reason: string) => void
  onClose: () => void
}

export function ReasonDialog({ title, note, decision, onReason, onClose }: Props) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const id = useId()
  const confirm = { disabled: reason.trim() === '', loading: decision.busy, 'data-testid': 'reason-confirm' }
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      onOk={() => onReason(reason.trim())}
      okText={t('reason.confirm')}
      cancelText={t('reason.cancel')}
      okButtonProps={confirm}
    >
      <p style={{ marginBottom: 12 }} data-testid="reason-dialog">
        {note}
      </p>
      <label htmlFor={id}>{t('reason.label')}</label>
      <Input.TextArea
        id={id}
        value={reason}
        onChange={(e) => setReason(e.target.value)}
        rows={3}
        maxLength={500}
        data-testid="reason"
      />
      {decision.problem && <Alert type="error" showIcon title={decision.problem} style={{ marginTop: 12 }} />}
    </Modal>
  )
}
