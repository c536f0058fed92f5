// A form as a file: the department's own Excel, or a PDF to print. With a submission it is filled in; personal values in full
// need a purpose first.
import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchFile } from '../graphql/fetch-file.ts'
import type { Language } from '../i18n/index.ts'
import styles from './parts.module.css'
import { ReasonDialog } from './reason-dialog.tsx'

type Kind = 'xlsx' | 'pdf'

interface Props {
  form: { id: string; title: string }
  /** Fills it in with the submitted values. */
  submission?: string
}

export function FormFiles({ form, submission }: Props) {
  const { t, i18n } = useTranslation()
  const [busy, setBusy] = useState<Kind | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [asking, setAsking] = useState<Kind | null>(null)
  const path = submission ? `submissions/${submission}` : 'forms'
  const fetchIt = async (kind: Kind, purpose?: string) => {
    setBusy(kind)
    const address = `/files/${path}/${encodeURIComponent(form.id)}.${kind}`
    const failed = await fetchFile(address, `${form.title}.${kind}`, i18n.language as Language, purpose)
    setBusy(null)
    setProblem(failed === 'offline' ? t('files.failed') : failed)
  }
  return (
    <span className={styles.files}>
      {(['xlsx', 'pdf'] as const).map((kind) => (
        <Button
          key={kind}
          size="small"
          icon={<DownloadOutlined />}
          loading={busy === kind}
          onClick={() => (submission ? setAsking(kind) : fetchIt(kind))}
          data-testid={`file-${kind}`}
        >
          {submission ? t(`files.filled.${kind}`) : t(`files.empty.${kind}`)}
        </Button>
      ))}
      {problem && <small role="alert">{problem}</small>}
      {asking && (
        <ReasonDialog
          title={t('files.title')}
          note={t('files.note')}
          decision={{ busy: false, problem: null }}
          onReason={(purpose) => {
            setAsking(null)
            void fetchIt(asking, purpose)
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </span>
  )
}
