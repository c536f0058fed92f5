// The frame of every page: top bar, navigation, the page itself.
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Outlet, ScrollRestoration } from 'react-router'
import { Loading } from '../parts/loading.tsx'
import { BottomTabs } from './bottom-tabs.tsx'
import styles from './frame.module.css'
import { LanguageSwitch } from './language-switch.tsx'
import { Logo } from './logo.tsx'
import { SideNav } from './side-nav.tsx'
import { UnsentBar } from './unsent-bar.tsx'
import { UserMenu } from './user-menu.tsx'

export function Frame() {
  const { t } = useTranslation()
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        {t('nav.skip')}
      </a>
      <header className={`${styles.top} no-print`}>
        <Link to="/" className={styles.brand}>
          <Logo />
          <strong>{t('brand')}</strong>
          <span>{t('slogan')}</span>
        </Link>
        <div className={styles.topEnd}>
          <LanguageSwitch />
          <UserMenu />
        </div>
      </header>
      <UnsentBar />
      <nav className={`${styles.side} no-print`} aria-label={t('nav.label')}>
        <SideNav />
      </nav>
      <main id="main" className={styles.main} tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <BottomTabs />
      <ScrollRestoration />
    </div>
  )
}
