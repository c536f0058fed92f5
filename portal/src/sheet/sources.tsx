// The departments that the hub asked to fill the sheet, and which did not answer.
import { useTranslation } from 'react-i18next'
import type { SheetPartFragment } from '../generated/graphql.ts'
import { Pill } from '../parts/pill.tsx'
import styles from './sheet.module.css'

const TONES = { ANSWERED: 'good', UNKNOWN_SUBJECT: 'plain', FAILED: 'bad' } as const

export function Sources({ sources }: { sources: SheetPartFragment['sources'] }) {
  const { t } = useTranslation()
  const failed = sources.filter((s) => s.state === 'FAILED').length
  if (sources.length === 0) return null
  return (
    <details className={styles.box} open={window.innerWidth >= 900} data-testid="sources">
      <summary>
        {t('sheet.sources', { count: sources.length })}{' '}
        {failed > 0 && <Pill tone="bad">{t('sheet.sourcesFailed', { count: failed })}</Pill>}
      </summary>
      <ul>
        {sources.map((s) => (
          <li key={s.department.id}>
            <strong>{s.department.name}</strong>
            <Pill tone={TONES[s.state]}>{t(`sourceState.${s.state}`, { ms: s.milliseconds })}</Pill>
            {s.reason && <em>{s.reason}</em>}
          </li>
        ))}
      </ul>
    </details>
  )
}
