// A short state in a word and a colour; never the colour alone.
import type { ReactNode } from 'react'
import styles from './parts.module.css'

export type Tone = 'good' | 'warn' | 'bad' | 'accent' | 'plain'

export function Pill({ tone = 'plain', pulse, children }: { tone?: Tone; pulse?: boolean; children: ReactNode }) {
  return (
    <span className={styles.pill} data-tone={tone} data-pulse={pulse || undefined}>
      {children}
    </span>
  )
}
