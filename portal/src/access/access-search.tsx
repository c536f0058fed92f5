// The subject of the record: its class and identifier. Neither the address nor the browser's form memory keeps it.
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { classText } from '../format/class-text.ts'
import styles from './access.module.css'

const CLASSES = ['resident', 'household', 'enterprise'] as const

export function AccessSearch({ onFind }: { onFind: (whose: { class: string; identifier: string }) => void }) {
  const { t } = useTranslation()
  const [objectClass, setClass] = useState<string>('resident')
  const [text, setText] = useState('')
  const identifier = text.normalize('NFKC').trim().toUpperCase()
  return (
    <form
      className={styles.search}
      autoComplete="off"
      onSubmit={(e) => {
        e.preventDefault()
        if (identifier) onFind({ class: objectClass, identifier })
      }}
    >
      <Select
        value={objectClass}
        onChange={setClass}
        options={CLASSES.map((c) => ({ value: c, label: classText(t, c) }))}
        aria-label={t('access.kind')}
        data-testid="access-class"
      />
      <Input
        value={text}
        onChange={(e) => setText(e.target.value)}
        maxLength={40}
        autoComplete="off"
        placeholder={t('access.identifier')}
        aria-label={t('access.identifier')}
        data-testid="access-identifier"
      />
      <Button type="primary" htmlType="submit" disabled={!identifier} data-testid="access-find">
        {t('access.find')}
      </Button>
    </form>
  )
}
