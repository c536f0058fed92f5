// Confirms unlinking an account, because only a new proof links it again.
import { Alert, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { UnlinkAccountDocument } from '../generated/graphql.ts'
import { useDecision } from '../parts/use-decision.ts'

interface Props {
  system: string
  onClose: () => void
  onDone: () => void
}

export function UnlinkDialog({ system, onClose, onDone }: Props) {
  const { t } = useTranslation()
  const decision = useDecision(UnlinkAccountDocument, (d) => d.unlinkAccount.problems)
  const go = async () => {
    if (await decision.run({ input: { system } })) onDone()
  }
  return (
    <Modal
      open
      title={t('systems.unlinkTitle')}
      okText={t('systems.unlink')}
      cancelText={t('systems.unlinkNo')}
      onOk={go}
      onCancel={onClose}
      confirmLoading={decision.busy}
      okButtonProps={{ danger: true, 'data-testid': 'unlink-go' }}
    >
      <p>{t('systems.unlinkText')}</p>
      {decision.problem && <Alert type="error" title={decision.problem} />}
    </Modal>
  )
}
