// A file that is there: a small picture, its name, and a way to take it out. Until it is sent it is the worker's own and needs no
// purpose; then it is read on the receipt.
import FileOutlined from '@ant-design/icons/es/icons/FileOutlined'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { sizeText } from '../../format/size.ts'
import type { AttachmentPartFragment } from '../../generated/graphql.ts'
import styles from './files.module.css'

interface Props {
  /** Null: the sheet has it no more. */
  file: AttachmentPartFragment | null
  disabled: boolean
  onRemove: () => void
}

export function Attached({ file, disabled, onRemove }: Props) {
  const { t } = useTranslation()
  return (
    <li className={styles.file} data-testid="file">
      {file?.mediaType.startsWith('image/') && !disabled ? (
        <a href={`/files/attachments/${file.id}`} download={file.name} title={t('attach.open', { name: file.name })}>
          <img src={`/files/attachments/${file.id}/small`} alt={file.name} className={styles.small} />
        </a>
      ) : (
        <FileOutlined className={styles.icon} aria-hidden />
      )}
      <span className={styles.name}>
        {file && !disabled ? (
          <a href={`/files/attachments/${file.id}`} download={file.name}>
            {file.name}
          </a>
        ) : (
          (file?.name ?? t('attach.gone'))
        )}
        {file && <small>{sizeText(file.bytes)}</small>}
      </span>
      {!disabled && (
        <Button
          size="small"
          type="link"
          danger
          onClick={onRemove}
          aria-label={t('attach.removeNamed', { name: file?.name ?? '' })}
          data-testid="file-remove"
        >
          {t('attach.remove')}
        </Button>
      )}
    </li>
  )
}
