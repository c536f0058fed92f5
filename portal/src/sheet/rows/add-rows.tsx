// Adds rows by identifier, one per line; the hub looks up the people and their values. A wrong number is reported at its row.
import { Button, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readLines } from '../../registers/read-lines.ts'
import type { Draft } from '../use-draft.ts'
import { type RowSet, remaining } from './row-edits.ts'
import styles from './row-set.module.css'

interface Props {
  draft: Draft
  set: RowSet
  onClose: () => void
}

export function AddRows({ draft, set, onClose }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [text, setText] = useState('')
  const additions = readLines(text).map(({ identifier, name }) => ({ identifier, name }))
  const room = set.maxRows - remaining(set, draft.rows).length
  return (
    <Modal open title={t('rows.addTitle', { label: set.label })} onCancel={onClose} footer={null}>
      <div className={styles.form} data-testid="rows-add-form">
        <label htmlFor={id}>{t('rows.lines')}</label>
        <Input.TextArea
          id={id}
          rows={4}
          autoFocus
          value={text}
          onChange={(e) => setText(e.target.value)}
          placeholder={t('rows.linesHint')}
          data-testid="rows-add-lines"
        />
        {additions.length > room && <p className={styles.problem}>{t('rows.tooMany', { count: set.maxRows })}</p>}
        <Button
          type="primary"
          disabled={additions.length === 0 || additions.length > room}
          onClick={() => {
            draft.addRows(set, additions)
            onClose()
          }}
          data-testid="rows-add-confirm"
        >
          {t('rows.addCount', { count: additions.length })}
        </Button>
      </div>
    </Modal>
  )
}
