// The labels of one line, or why it leaves the list, from a day on.
import { Alert, Button, Input, Modal, Select } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChangeRegisterEntryDocument, type RegisterEntryPartFragment, type RegisterWent } from '../generated/graphql.ts'
import { useDecision } from '../parts/use-decision.ts'
import styles from './registers.module.css'

const WENT: readonly RegisterWent[] = ['MOVED_OUT', 'DIED', 'MISTAKE']

interface Props {
  entry: RegisterEntryPartFragment
  known: readonly string[]
  onDone: () => void
  onClose: () => void
}

export function ChangeDialog({ entry, known, onDone, onClose }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [labels, setLabels] = useState<string[]>(entry.labels)
  const [on, setOn] = useState('')
  const { busy, problem, run } = useDecision(ChangeRegisterEntryDocument, (d) => d.changeRegisterEntry.problems)
  const send = async (what: { labels?: string[]; went?: RegisterWent }) => {
    if (!(await run({ input: { entry: entry.id, on: on || null, ...what } }))) return
    onDone()
    onClose()
  }
  return (
    <Modal open title={entry.label} onCancel={onClose} footer={null}>
      <div className={styles.form} data-testid="register-change">
        <label htmlFor={`${id}-on`}>{t('register.on')}</label>
        <Input id={`${id}-on`} type="date" value={on} onChange={(e) => setOn(e.target.value)} />
        {entry.masked ? (
          <p>{t('register.showFirst')}</p>
        ) : (
          <>
            <label htmlFor={`${id}-labels`}>{t('register.labels')}</label>
            <Select
              id={`${id}-labels`}
              mode="tags"
              placement="topLeft"
              value={labels}
              onChange={setLabels}
              options={known.map((label) => ({ value: label, label }))}
            />
            <Button type="primary" loading={busy} onClick={() => send({ labels })} data-testid="register-labels">
              {t('register.saveLabels')}
            </Button>
          </>
        )}
        <div className={styles.actions}>
          {WENT.map((went) => (
            <Button key={went} danger size="small" loading={busy} onClick={() => send({ went })} data-testid={`went-${went}`}>
              {t(`register.went.${went}`)}
            </Button>
          ))}
        </div>
        {problem && <Alert type="error" showIcon title={problem} />}
      </div>
    </Modal>
  )
}
