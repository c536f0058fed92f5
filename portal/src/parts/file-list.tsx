// Files of what was submitted. Each is fetched when a person asks for it: with a purpose, which is recorded with the reading.
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttachmentPartFragment } from '../generated/graphql.ts'
import { fetchFile } from '../graphql/fetch-file.ts'
import type { Language } from '../i18n/index.ts'
import styles from './parts.module.css'

interface Props {
  files: readonly AttachmentPartFragment[]
  purpose: string | null
  /** The answer through which an officer reads them. */
  answer?: string
}

export function FileList({ files, purpose, answer }: Props) {
  const { t, i18n } = useTranslation()
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const open = async ({ id, name }: AttachmentPartFragment) => {
    setBusy(id)
    const address = `/files/attachments/${id}${answer ? `?answer=${encodeURIComponent(answer)}` : ''}`
    const failed = await fetchFile(address, name, i18n.language as Language, purpose ?? undefined)
    setBusy(null)
    setProblem(failed === 'offline' ? t('files.failed') : failed)
  }
  return (
    <span className={styles.names} data-testid="file-list">
      {files.map((file) => (
        <Button
          key={file.id}
          type="link"
          size="small"
          loading={busy === file.id}
          onClick={() => open(file)}
          aria-label={t('attach.open', { name: file.name })}
          data-testid="file-open"
        >
          {file.name}
        </Button>
      ))}
      {problem && <small role="alert">{problem}</small>}
    </span>
  )
}
