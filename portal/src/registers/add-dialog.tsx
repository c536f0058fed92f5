// Adds subjects to the list: pasted line by line, with arrival and date.
import { Alert, Button, Input, Modal, Select } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { AddToRegisterDocument, type AddToRegisterMutation, type RegisterCame } from '../generated/graphql.ts'
import { readLines } from './read-lines.ts'
import styles from './registers.module.css'

const CAME: readonly RegisterCame[] = ['LISTED', 'MOVED_IN', 'BORN']

interface Props {
  division: string
  objectClass: string
  onDone: () => void
  onClose: () => void
}

export function AddDialog({ division, objectClass, onDone, onClose }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [text, setText] = useState('')
  const [came, setCame] = useState<RegisterCame>('LISTED')
  const [since, setSince] = useState('')
  const [{ fetching, error }, add] = useMutation(AddToRegisterDocument)
  const [outcome, setOutcome] = useState<AddToRegisterMutation['addToRegister']>()
  const entries = readLines(text)
  const send = async () => {
    const { data } = await add({ input: { division, class: objectClass, came, since: since || null, entries } })
    if (!data) return
    setOutcome(data.addToRegister)
    onDone()
    if (data.addToRegister.problems.length === 0) onClose()
  }
  return (
    <Modal open title={t('register.add')} onCancel={onClose} footer={null}>
      <div className={styles.form} data-testid="register-add">
        <label htmlFor={`${id}-lines`}>{t('register.lines')}</label>
        <Input.TextArea
          id={`${id}-lines`}
          rows={6}
          value={text}
          onChange={(e) => setText(e.target.value)}
          placeholder={t('register.linesHint')}
          data-testid="register-lines"
        />
        <label htmlFor={`${id}-came`}>{t('register.came')}</label>
        <Select
          id={`${id}-came`}
          value={came}
          onChange={setCame}
          options={CAME.map((c) => ({ value: c, label: t(`register.came.${c}`) }))}
        />
        <label htmlFor={`${id}-since`}>{t('register.since')}</label>
        <Input id={`${id}-since`} type="date" value={since} onChange={(e) => setSince(e.target.value)} />
        {outcome?.problems.map((p) => (
          <Alert key={p.message} type="warning" showIcon title={p.message} />
        ))}
        {error && <Alert type="error" showIcon title={error.graphQLErrors[0]?.message ?? t('failed.network')} />}
        <Button
          type="primary"
          disabled={entries.length === 0}
          loading={fetching}
          onClick={send}
          data-testid="register-add-confirm"
        >
          {t('register.addCount', { count: entries.length })}
        </Button>
      </div>
    </Modal>
  )
}
