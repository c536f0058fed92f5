// The faults of a manifest: place, fault, correction. A click goes to the line.
import { useTranslation } from 'react-i18next'
import type { ManifestProblemPartFragment } from '../generated/graphql.ts'
import { Pill } from '../parts/pill.tsx'
import styles from './connectors.module.css'
import type { Checked } from './use-check.ts'

interface Props {
  checked: Checked | null
  checking: boolean
  onGo: (line: number, column: number) => void
}

export function ProblemList({ checked, checking, onGo }: Props) {
  const { t } = useTranslation()
  const line = (p: ManifestProblemPartFragment, harmless: boolean) => (
    <li key={`${p.line}:${p.column} ${p.code} ${p.message}`}>
      <button
        type="button"
        onClick={() => onGo(p.line, p.column)}
        data-testid={`problem-${p.code}`}
        data-harmless={harmless || undefined}
      >
        <b>{t('connectors.place', { line: p.line, column: p.column })}</b>
        <span>
          {p.message}
          <small>{t('connectors.suggestion', { text: p.suggestion })}</small>
        </span>
      </button>
    </li>
  )
  return (
    <section className={styles.problems} aria-live="polite" aria-busy={checking} data-testid="problems">
      {!checked && <p className={styles.quiet}>{t('connectors.checking')}</p>}
      {checked && (
        <p>
          <Pill tone={checked.valid ? 'good' : 'bad'}>
            {checked.valid ? t('connectors.noProblems') : t('connectors.problems', { count: checked.problems.length })}
          </Pill>
        </p>
      )}
      <ul>
        {checked?.problems.map((p) => line(p, false))}
        {checked?.warnings.map((p) => line(p, true))}
      </ul>
    </section>
  )
}
