// Every file of a submission or of an answer, as one archive.
import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchFile } from '../graphql/fetch-file.ts'
import type { Language } from '../i18n/index.ts'

interface Props {
  of: { submission: string } | { answer: string }
  /** How many are shown; one alone has its own button. */
  count: number
  purpose: string | null
}

export function AllFiles({ of, count, purpose }: Props) {
  const { t, i18n } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  if (count < 2) return null
  const load = async () => {
    setBusy(true)
    const address = `/files/attachments.zip?${new URLSearchParams(of)}`
    const failed = await fetchFile(address, t('attach.archive'), i18n.language as Language, purpose ?? undefined)
    setBusy(false)
    setProblem(failed === 'offline' ? t('files.failed') : failed)
  }
  return (
    <>
      <Button size="small" icon={<DownloadOutlined />} loading={busy} onClick={load} data-testid="all-files">
        {t('attach.all', { count })}
      </Button>
      {problem && <small role="alert">{problem}</small>}
    </>
  )
}
