// Shown until the session is known.
import { useTranslation } from 'react-i18next'
import styles from './welcome.module.css'

export function Splash() {
  const { t } = useTranslation()
  return (
    <div className={styles.splash} role="status" aria-label={t('loading')}>
      <span className={styles.spin} />
    </div>
  )
}
