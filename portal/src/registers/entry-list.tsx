// Lines of a register: the subject, its labels with a stated purpose, its date.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterEntryPartFragment } from '../generated/graphql.ts'
import { Pill } from '../parts/pill.tsx'
import styles from './registers.module.css'

interface Props {
  entries: readonly RegisterEntryPartFragment[]
  actions?: (entry: RegisterEntryPartFragment) => ReactNode
}

export function EntryList({ entries, actions }: Props) {
  const { t } = useTranslation()
  return (
    <ul className={styles.list}>
      {entries.map((entry) => (
        <li key={entry.id} data-testid="register-entry">
          <span>
            <strong>{entry.label}</strong>
            <small>
              {t('register.from', { date: entry.since })}
              {entry.until && ` · ${t('register.until', { date: entry.until })}`}
            </small>
          </span>
          <span className={styles.labels}>
            {entry.labels.map((label) => (
              <Pill key={label} tone="accent">
                {label}
              </Pill>
            ))}
          </span>
          {actions && <span className={styles.actions}>{actions(entry)}</span>}
        </li>
      ))}
    </ul>
  )
}
