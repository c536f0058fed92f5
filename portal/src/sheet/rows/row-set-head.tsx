// A list's name, number of rows, departments, and its register with the date.
import { useTranslation } from 'react-i18next'
import { Pill } from '../../parts/pill.tsx'
import type { Draft } from '../use-draft.ts'
import { changesOf, type RowSet } from './row-edits.ts'
import styles from './row-set.module.css'

export function RowSetHead({ draft, set }: { draft: Draft; set: RowSet }) {
  const { t } = useTranslation()
  const { total, added, removed } = changesOf(set, draft.rows)
  const departments = [...new Map(set.neededBy.map((n) => [n.department.id, n.department.name])).entries()]
  const told = draft.problems.filter((p) => p.rowSet === set.id && !p.row)
  return (
    <header className={styles.head}>
      <h2>
        {set.label} <b data-testid="rows-total">{t('rows.total', { count: total })}</b>
        {set.register && (
          <span data-testid="rows-register">
            <Pill tone={set.register.complete ? 'good' : 'warn'}>{t('rows.register', { date: set.register.on })}</Pill>
          </span>
        )}
        {added > 0 && <Pill tone="accent">{t('rows.addedCount', { count: added })}</Pill>}
        {removed > 0 && <Pill tone="plain">{t('rows.removedCount', { count: removed })}</Pill>}
      </h2>
      <p>
        <span className={styles.chips}>
          {departments.map(([id, name]) => (
            <span key={id}>{name}</span>
          ))}
        </span>
        {set.labels.length > 0 && <small>{t('item.alsoCalled', { names: set.labels.join(t('list.separator')) })}</small>}
        {set.cells > 0 && <small>{t('rows.cells', { cells: set.cells, prefilled: set.prefilled })}</small>}
      </p>
      {set.rows.length > 0 && set.issue && <p className={styles.note}>{set.issue}</p>}
      {told.map((p) => (
        <p key={p.code} role="alert" className={styles.problem} data-testid={`rows-problem-${p.code}`}>
          {p.message}
        </p>
      ))}
    </header>
  )
}
