// The requests that this one sheet answers.
import { useTranslation } from 'react-i18next'
import type { TaskPartFragment } from '../generated/graphql.ts'
import { Due } from '../parts/due.tsx'
import styles from './sheet.module.css'

export function MergedRequests({ requests }: { requests: readonly TaskPartFragment[] }) {
  const { t } = useTranslation()
  return (
    <details className={styles.box} open={window.innerWidth >= 900} data-testid="merged-requests">
      <summary>{t('sheet.merged', { count: requests.length })}</summary>
      <ul>
        {requests.map((r) => (
          <li key={r.id}>
            <strong>{r.department.name}</strong>
            <span>{r.form?.title ?? r.title}</span>
            <Due at={r.dueAt} done={r.state !== 'OPEN'} />
            {r.refusal && <em>{t('task.refused', { reason: r.refusal })}</em>}
          </li>
        ))}
      </ul>
    </details>
  )
}
