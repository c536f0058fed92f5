// On a phone: the first destinations in the bottom bar, the rest behind "more".
import MenuOutlined from '@ant-design/icons/es/icons/MenuOutlined'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useMe } from '../session/session.tsx'
import { destinationsFor } from './destinations.tsx'
import styles from './frame.module.css'

const MoreDrawer = lazy(async () => ({ default: (await import('./more-drawer.tsx')).MoreDrawer }))

const UNDER_THE_THUMB = 3

export function BottomTabs() {
  const { t } = useTranslation()
  const me = useMe()
  const [open, setOpen] = useState(false)
  return (
    <nav className={`${styles.tabs} no-print`} aria-label={t('nav.label')}>
      {destinationsFor(me.roles)
        .slice(0, UNDER_THE_THUMB)
        .map((d) => (
          <NavLink key={d.path} to={d.path} data-testid={`tab-${d.name}`}>
            {d.icon}
            <span>{t(`nav.${d.name}`)}</span>
          </NavLink>
        ))}
      <button type="button" onClick={() => setOpen(true)} aria-haspopup="dialog" data-testid="tab-more">
        <MenuOutlined />
        <span>{t('nav.more')}</span>
      </button>
      {open && (
        <Suspense>
          <MoreDrawer onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </nav>
  )
}
