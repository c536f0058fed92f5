// All answers as a workbook. It asks for a purpose first, which is recorded, because personal values are written in full.
import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchPart } from '../graphql/fetch-file.ts'
import type { Language } from '../i18n/index.ts'
import { ReasonDialog } from '../parts/reason-dialog.tsx'

interface Props {
  form: { id: string; title: string }
  period: string | null
}

/** The hub's maximum for one file. */
const IN_ONE_FILE = 2000

export function DownloadAnswers({ form, period }: Props) {
  const { t, i18n } = useTranslation()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<{ type: 'info' | 'error'; text: string } | null>(null)
  const fetchAll = async (purpose: string) => {
    setBusy(true)
    setTold(null)
    const query = new URLSearchParams({ ...(period && { period }), first: String(IN_ONE_FILE) })
    let address: string | null = `/files/answers/${encodeURIComponent(form.id)}.xlsx?${query}`
    let parts = 0
    let failed: string | null = null
    // More answers come in parts, each with its number in the file name.
    while (address && !failed) {
      const part = parts + 1
      const nameOf = (more: boolean) =>
        `${[form.title, period, (more || part > 1) && t('answers.part', { part })].filter(Boolean).join(' ')}.xlsx`
      const got: Awaited<ReturnType<typeof fetchPart>> = await fetchPart(address, nameOf, i18n.language as Language, purpose)
      failed = got.failed === 'offline' ? t('files.failed') : got.failed
      address = got.next
      if (!failed) parts += 1
    }
    setBusy(false)
    if (failed) setTold({ type: 'error', text: parts > 0 ? t('answers.partsFailed', { count: parts, reason: failed }) : failed })
    else if (parts > 1) setTold({ type: 'info', text: t('answers.parts', { count: parts }) })
  }
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={busy} onClick={() => setAsking(true)} data-testid="answers-download">
        {t('answers.download')}
      </Button>
      {told && <Alert type={told.type} showIcon title={told.text} data-testid="answers-told" />}
      {asking && (
        <ReasonDialog
          title={t('answers.download')}
          note={t('files.note')}
          decision={{ busy: false, problem: null }}
          onReason={(purpose) => {
            setAsking(false)
            void fetchAll(purpose)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
