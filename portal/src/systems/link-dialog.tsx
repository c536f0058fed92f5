// Before the browser leaves for the department's system: what will happen there.
import { Alert, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { BeginProofDocument } from '../generated/graphql.ts'

interface Props {
  system: string
  name: string
  onClose: () => void
}

export function LinkDialog({ system, name, onClose }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const go = async () => {
    setBusy(true)
    const { data, error } = await client.mutation(BeginProofDocument, { input: { system } }).toPromise()
    if (data?.beginProof.address) return window.location.assign(data.beginProof.address)
    setBusy(false)
    setProblem(data?.beginProof.problems[0]?.message ?? error?.graphQLErrors[0]?.message ?? t('failed.network'))
  }
  return (
    <Modal
      open
      title={name}
      okText={t('systems.link')}
      onOk={go}
      onCancel={onClose}
      confirmLoading={busy}
      okButtonProps={{ 'data-testid': 'link-go' }}
    >
      <p>{t('systems.linkNote')}</p>
      {problem && <Alert type="error" title={problem} />}
    </Modal>
  )
}
