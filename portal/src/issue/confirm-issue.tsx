// The last look before workers see it.
import { Alert, Modal } from 'antd'
import { useTranslation } from 'react-i18next'

interface Props {
  title: string
  count: number
  decision: { busy: boolean; problem: string | null }
  onConfirm: () => void
  onClose: () => void
}

export function ConfirmIssue({ title, count, decision, onConfirm, onClose }: Props) {
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
