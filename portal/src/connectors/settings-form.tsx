// The settings that the saved manifest needs: plain ones are entered here, secrets on the page of credentials.
import { Input } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SettingPartFragment } from '../generated/graphql.ts'
import { Pill } from '../parts/pill.tsx'
import styles from './connectors.module.css'

interface Props {
  settings: readonly SettingPartFragment[]
  values: Readonly<Record<string, string>>
  onChange: (values: Record<string, string>) => void
}

export function SettingsForm({ settings, values, onChange }: Props) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <section className={styles.card} data-testid="settings-form">
      <h2>{t('connectors.settings')}</h2>
      {settings.length === 0 && <p className={styles.quiet}>{t('connectors.noSettings')}</p>}
      {settings.map(({ name, description, secret, given }) => (
        <div key={name} className={styles.field}>
          <label htmlFor={`${id}-${name}`}>
            <code>{name}</code> <code className={styles.quiet}>{description}</code>
          </label>
          {secret ? (
            <span className={styles.pills} id={`${id}-${name}`}>
              <Pill tone={given ? 'good' : 'warn'}>{t(given ? 'connectors.secretGiven' : 'connectors.secretMissing')}</Pill>
              <Link to="/credentials">{t('nav.credentials')}</Link>
            </span>
          ) : (
            <Input
              id={`${id}-${name}`}
              value={values[name] ?? ''}
              onChange={(e) => onChange({ ...values, [name]: e.target.value })}
              autoComplete="off"
              data-testid={`setting-${name}`}
            />
          )}
        </div>
      ))}
    </section>
  )
}
