// Below the table: the focused cell, with its source and date, its problems, why it is empty.
import { useTranslation } from 'react-i18next'
import { ItemOrigin } from '../item-origin.tsx'
import { LastTime } from '../last-time.tsx'
import { quickCheck } from '../quick-check.ts'
import { slipText } from '../slip-text.ts'
import type { Draft } from '../use-draft.ts'
import type { Row, RowSet } from './row-edits.ts'
import styles from './row-set.module.css'
import { rowState } from './row-state.ts'

interface Props {
  draft: Draft
  set: RowSet
  row: Row | undefined
  element: string
  locked: boolean
}

export function CellLine({ draft, set, row, element, locked }: Props) {
  const { t } = useTranslation()
  const state = row && rowState(draft, set, row)
  const cell = state?.cells.find((c) => c.item.element.id === element)
  if (!row || !state || !cell || !row.subject) return null
  const slip = quickCheck(cell.item, state.edit.values)
  const messages =
    cell.problems.length > 0 ? cell.problems.map((p) => p.message) : slip ? [slipText(t, slip, cell.item.element.label)] : []
  return (
    <div className={styles.line} aria-live="polite" data-testid="cell-line">
      <strong>
        {row.label} · {cell.item.element.label}
      </strong>
      <ItemOrigin
        item={cell.item}
        state={cell.state}
        edited={cell.edited}
        locked={locked}
        about={null}
        onRevert={() => draft.editCells(set, [{ row, item: cell.item, value: undefined }])}
      />
      <LastTime item={cell.item} />
      {messages.map((m) => (
        <span key={m} className={styles.problem}>
          {m}
        </span>
      ))}
      {cell.item.issue && (cell.state !== 'TYPED' || cell.item.state === 'TYPED') && <span>{cell.item.issue}</span>}
    </div>
  )
}
