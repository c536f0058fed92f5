// Enters, tests and stores a credential. It is never shown again; the input is discarded with the dialog.
import { Alert, Button, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './credentials.module.css'

export interface Asked {
  name: string
  label: string
  secret: boolean
}

export interface Typed {
  name: string
  value: string
}

/** Why it failed; null if it succeeded. */
export type Attempt = (values: Typed[]) => Promise<string | null>

interface Props {
  title: string
  asked: readonly Asked[]
  onTry: Attempt
  onKeep: Attempt
  onClose: () => void
}

export function CredentialDialog({ title, asked, onTry, onKeep, onClose }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [busy, setBusy] = useState<'try' | 'keep'>()
  const [told, setTold] = useState<{ good: boolean; text: string }>()
  const whole = asked.every(({ name }) => typed[name])
  const attempt = async (what: 'try' | 'keep', how: Attempt) => {
    setBusy(what)
    const problem = await how(asked.map(({ name }) => ({ name, value: typed[name] ?? '' })))
    setBusy(undefined)
    if (problem === null && what === 'keep') return onClose()
    setTold({ good: problem === null, text: problem ?? t('credentials.holds') })
  }
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={
        <>
          <Button disabled={!whole} loading={busy === 'try'} onClick={() => attempt('try', onTry)} data-testid="credential-try">
            {t('credentials.try')}
          </Button>
          <Button
            type="primary"
            disabled={!whole}
            loading={busy === 'keep'}
            onClick={() => attempt('keep', onKeep)}
            data-testid="credential-keep"
          >
            {t('credentials.keep')}
          </Button>
        </>
      }
    >
      <p className={styles.quiet}>{t('credentials.note')}</p>
      {asked.map(({ name, label, secret }) => {
        const common = {
          id: `${id}-${name}`,
          value: typed[name] ?? '',
          autoComplete: 'off',
          onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value }),
        }
        return (
          <div key={name} className={styles.field}>
            <label htmlFor={common.id}>{label}</label>
            {secret ? <Input.Password {...common} /> : <Input {...common} />}
          </div>
        )
      })}
      <div role="status">{told && <Alert type={told.good ? 'success' : 'error'} title={told.text} showIcon />}</div>
    </Modal>
  )
}
