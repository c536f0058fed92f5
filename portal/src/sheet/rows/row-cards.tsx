// The rows on a phone: one card each, missing values first; a tap opens the row in full.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Pill } from '../../parts/pill.tsx'
import { ValueText } from '../../parts/value-text.tsx'
import type { Draft } from '../use-draft.ts'
import { openCellsOf } from './open-rows.ts'
import type { Row, RowSet } from './row-edits.ts'
import styles from './row-set.module.css'
import { rowState } from './row-state.ts'

interface Props {
  draft: Draft
  set: RowSet
  rows: readonly Row[]
  locked: boolean
  onOpen: (place: { row: string; element: string | null }) => void
}

/** Further values are in the row itself. */
const SHOWN = 3

export function RowCards({ draft, set, rows, locked, onOpen }: Props) {
  const { t } = useTranslation()
  return (
    <ul className={styles.cards}>
      {rows.map((row) => {
        const { edit, cells, problems } = rowState(draft, set, row)
        const open = edit.removed ? [] : openCellsOf(set, row, draft.rows, draft.problems)
        const first = open.find((o) => o.element)?.element ?? null
        const lacking = cells.filter((c) => open.some((o) => o.element === c.item.element.id))
        const others = cells.filter((c) => !lacking.includes(c) && !c.item.readOnly && !row.label.startsWith(String(c.value)))
        return (
          <li key={row.id} className={styles.card} data-removed={edit.removed || undefined} data-testid={`row-${row.id}`}>
            <button type="button" onClick={() => onOpen({ row: row.id, element: first })} data-testid="row-open">
              <strong>{row.label}</strong>
              {row.origin === 'ADDED' && <Pill tone="accent">{t('rows.origin.ADDED')}</Pill>}
              {open.length > 0 && <Pill tone="warn">{t('rows.open', { count: open.length })}</Pill>}
              <dl>
                {[...lacking, ...others].slice(0, Math.max(SHOWN, lacking.length)).map(({ item, value, state }) => (
                  <div key={item.element.id}>
                    <dt>{item.element.label}</dt>
                    <dd data-state={state}>
                      {state === 'CONFLICT' ? t('item.CONFLICT') : <ValueText value={value} domain={item.domain} />}
                    </dd>
                  </div>
                ))}
              </dl>
            </button>
            {problems.map((p) => (
              <p key={p.code} className={styles.problem}>
                {p.message}
              </p>
            ))}
            {row.issue && <p className={styles.note}>{row.issue}</p>}
            {!locked && (
              <Button size="small" type="link" onClick={() => draft.removeRow(set, row, !edit.removed)} data-testid="row-remove">
                {t(edit.removed ? 'rows.putBack' : 'rows.remove')}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
