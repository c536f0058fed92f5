// A control and its label, which belong to each other.
import { type ReactNode, useId } from 'react'
import styles from './issue.module.css'

export function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}
