// The settings that the manifest in force needs, and those given. Secrets have their own page.
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SettingPartFragment } from '../generated/graphql.ts'
import styles from './connectors.module.css'

export function SettingList({ settings }: { settings: readonly SettingPartFragment[] }) {
  const { t } = useTranslation()
  if (settings.length === 0) return null
  return (
    <section className={styles.card}>
      <h2>{t('connectors.settings')}</h2>
      <dl className={styles.settings}>
        {settings.map(({ name, description, secret, given, value }) => (
          <div key={name}>
            <dt>
              <code>{name}</code> {!secret && <code className={styles.quiet}>{description}</code>}
            </dt>
            <dd>
              {secret ? (
                <Link to="/credentials">{t(given ? 'connectors.secretGiven' : 'connectors.secretMissing')}</Link>
              ) : (
                <code>{value ?? t('value.none')}</code>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
