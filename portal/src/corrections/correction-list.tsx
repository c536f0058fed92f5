// Corrections: the authority's value, the worker's value, the due date of the answer.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../format/dates.ts'
import type { CorrectionPartFragment } from '../generated/graphql.ts'
import { Pill } from '../parts/pill.tsx'
import { ValueText } from '../parts/value-text.tsx'
import styles from './corrections.module.css'

const TONES = { OPEN: 'warn', ACCEPTED: 'good', REJECTED: 'bad' } as const

interface Props {
  corrections: readonly CorrectionPartFragment[]
  /** Possible actions on an open one. */
  actions?: (correction: CorrectionPartFragment) => ReactNode
}

export function CorrectionList({ corrections, actions }: Props) {
  const { t } = useTranslation()
  return (
    <ul className={styles.list}>
      {corrections.map((c) => {
        const { domain, classification } = c.element
        return (
          <li key={c.id} data-testid={`correction-${c.element.id}`} data-state={c.state}>
            <div className={styles.head}>
              <span>
                <strong>{c.element.label}</strong> <span className={styles.quiet}>{c.subject.label}</span>
              </span>
              {c.withSystem && <Pill tone="accent">{t('correction.withSystem')}</Pill>}
              {c.overdue && <Pill tone="bad">{t('correction.overdue')}</Pill>}
              <Pill tone={TONES[c.state]}>{t(`correction.${c.state}`)}</Pill>
            </div>
            <p className={styles.change}>
              <s>
                <ValueText value={c.was} domain={domain} classification={classification} />
              </s>
              <span aria-hidden="true">→</span>
              <strong>
                <ValueText value={c.proposed} domain={domain} classification={classification} />
              </strong>
            </p>
            <p className={styles.quiet}>
              {t('correction.to', { name: c.department.name })} · {t('correction.raised', { date: dayOf(c.createdAt) })}
              {c.state === 'OPEN' && ` · ${t('correction.due', { date: c.dueOn })}`}
            </p>
            {c.reason && <p className={styles.quiet}>{t('correction.reason', { text: c.reason })}</p>}
            {c.state === 'OPEN' && c.note && <p className={styles.quiet}>{t('correction.note', { text: c.note })}</p>}
            {c.answer && <p>{t('correction.answer', { text: c.answer })}</p>}
            {c.state === 'OPEN' && actions?.(c)}
          </li>
        )
      })}
    </ul>
  )
}
