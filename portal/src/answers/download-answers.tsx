// All answers as a workbook. What for is asked first, because personal values are written out in full, and it is kept.
import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchFile } from '../graphql/fetch-file.ts'
import type { Language } from '../i18n/index.ts'
import { ReasonDialog } from '../parts/reason-dialog.tsx'

interface Props {
  form: { id: string; title: string }
  period: string | null
}

export function DownloadAnswers({ form, period }: Props) {
  const { t, i18n } = useTranslation()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const fetchIt = async (purpose: string) => {
    setBusy(true)
    const address = `/files/answers/${encodeURIComponent(form.id)}.xlsx${period ? `?period=${encodeURIComponent(period)}` : ''}`
    const name = `${[form.title, period].filter(Boolean).join(' ')}.xlsx`
    const failed = await fetchFile(address, name, i18n.language as Language, purpose)
    setBusy(false)
    setProblem(failed === 'offline' ? t('files.failed') : failed)
  }
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={busy} onClick={() => setAsking(true)} data-testid="answers-download">
        {t('answers.download')}
      </Button>
      {problem && <Alert type="error" showIcon title={problem} />}
      {asking && (
        <ReasonDialog
          title={t('answers.download')}
          note={t('files.note')}
          decision={{ busy: false, problem: null }}
          onReason={(purpose) => {
            setAsking(false)
            void fetchIt(purpose)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
