// Every destination, in a column.
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useMe } from '../session/session.tsx'
import { destinationsFor } from './destinations.tsx'
import styles from './frame.module.css'

export function SideNav({ onGo }: { onGo?: () => void }) {
  const { t } = useTranslation()
  const me = useMe()
  return (
    <ul className={styles.nav}>
      {destinationsFor(me.roles).map((d) => (
        <li key={d.path}>
          <NavLink to={d.path} onClick={onGo} data-testid={`nav-${d.name}`}>
            {d.icon}
            <span>{t(`nav.${d.name}`)}</span>
          </NavLink>
        </li>
      ))}
    </ul>
  )
}
