// The title of a page, also in the window's title.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './parts.module.css'

export function PageHead({ title, lead, children }: { title: string; lead?: string; children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <header className={styles.head}>
      <title>{`${title} · ${t('brand')}`}</title>
      <div>
        <h1>{title}</h1>
        {lead && <p>{lead}</p>}
      </div>
      {children && <div className={styles.headEnd}>{children}</div>}
    </header>
  )
}
