// The page for visitors without a session: what this is, and one button.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { LanguageSwitch } from '../frame/language-switch.tsx'
import { Logo } from '../frame/logo.tsx'
import { here, signInAddress } from './sign-in-address.ts'
import styles from './welcome.module.css'

export function Welcome() {
  const { t } = useTranslation()
  const back = here() === '/signed-in' ? '/' : here()
  return (
    <main className={styles.page} data-testid="welcome">
      <title>{t('brand')}</title>
      <div className={styles.language}>
        <LanguageSwitch />
      </div>
      <section className={styles.card}>
        <Logo size={64} />
        <h1>{t('welcome.title')}</h1>
        <p className={styles.lead}>{t('welcome.lead')}</p>
        <ol className={styles.steps}>
          <li>{t('welcome.step1')}</li>
          <li>{t('welcome.step2')}</li>
          <li>{t('welcome.step3')}</li>
        </ol>
        <Button type="primary" size="large" block href={signInAddress(back)} data-testid="sign-in">
          {t('welcome.signIn')}
        </Button>
        <p className={styles.note}>{t('welcome.note')}</p>
      </section>
    </main>
  )
}
