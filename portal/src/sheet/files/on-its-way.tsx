// A file on its way, with what a person can do about it; and one that was broken off before this page was opened.
import { Alert, Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FilesPartFragment } from '../../generated/graphql.ts'
import styles from './files.module.css'
import type { Sending, UploadsOfSheet } from './use-uploads.ts'

const percent = (sent: number, length: number): number => (length > 0 ? Math.floor((sent / length) * 100) : 0)

export function OnItsWay({ sending, uploads }: { sending: Sending; uploads: UploadsOfSheet | null }) {
  const { t } = useTranslation()
  const { id, name, sent, length, state, message } = sending
  if (state === 'refused')
    return (
      <Alert
        type="error"
        showIcon
        title={message}
        closable={{ onClose: () => uploads?.drop(id) }}
        className={styles.told}
        data-testid="file-refused"
      />
    )
  return (
    <div className={styles.way} data-testid="file-sending" data-state={state}>
      <span className={styles.name}>{name}</span>
      <Progress
        percent={percent(sent, length)}
        size="small"
        status={state === 'broken' ? 'exception' : 'active'}
        aria-label={t('attach.progress', { name })}
      />
      <small role="status">{t(`attach.state.${state}`)}</small>
      {state === 'sending' && (
        <Button size="small" onClick={() => uploads?.pause(id)} data-testid="file-pause">
          {t('attach.pause')}
        </Button>
      )}
      {(state === 'paused' || state === 'broken') && (
        <Button size="small" type="primary" onClick={() => uploads?.resume(id)} data-testid="file-resume">
          {t('attach.resume')}
        </Button>
      )}
      {state !== 'reading' && (
        <Button size="small" onClick={() => uploads?.drop(id)} data-testid="file-cancel">
          {t('attach.cancel')}
        </Button>
      )}
    </div>
  )
}

export function Unfinished({ upload, onChoose }: { upload: FilesPartFragment['uploads'][number]; onChoose: () => void }) {
  const { t } = useTranslation()
  return (
    <div className={styles.way} data-testid="file-unfinished">
      <span>{t('attach.unfinished', { name: upload.name, percent: percent(upload.received, upload.length) })}</span>
      <Button size="small" onClick={onChoose}>
        {t('attach.chooseAgain')}
      </Button>
    </div>
  )
}
