// A page, or a part of one, with only a message and perhaps an action.
import type { ReactNode } from 'react'
import styles from './message-page.module.css'

interface Props {
  /** One character as an icon. */
  sign: string
  title: string
  text: string
  children?: ReactNode
  whole?: boolean
}

export function MessagePage({ sign, title, text, children, whole }: Props) {
  return (
    <div className={styles.page} data-whole={whole || undefined}>
      <div className={styles.sign} aria-hidden="true">
        {sign}
      </div>
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
    </div>
  )
}
