// The proposals in a manifest drafted from a document: what to review, and how certain each mapping is.
import { useTranslation } from 'react-i18next'
import type { NewConnectorDraftMutation } from '../generated/graphql.ts'
import { Pill } from '../parts/pill.tsx'
import styles from './connectors.module.css'

type Payload = NewConnectorDraftMutation['newConnectorDraft']

export interface Made {
  notes: NonNullable<Payload['notes']>
  mapped: NonNullable<Payload['mapped']>
}

export function Proposals({ made: { notes, mapped } }: { made: Made }) {
  const { t } = useTranslation()
  return (
    <details className={`${styles.card} ${styles.report}`} open data-testid="proposals">
      <summary>{t('connectors.proposed', { count: mapped.length })}</summary>
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <ul className={styles.findings}>
        {mapped.map(({ path, target, probability, reasons }) => (
          <li key={`${path} ${target}`}>
            <Pill tone={probability >= 0.9 ? 'good' : 'warn'}>{Math.round(probability * 100)}%</Pill>
            <span>
              <code>
                {path} → {target}
              </code>
              <small>{reasons.join(t('list.separator'))}</small>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
