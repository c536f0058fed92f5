// One row of the table. Rendered again only if it changed: fifty rows of ten cells stay fast to type in.
import { Button } from 'antd'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ValueText } from '../../parts/value-text.tsx'
import { Control } from '../control.tsx'
import { inputId } from '../go-to-item.ts'
import { quickCheck } from '../quick-check.ts'
import type { Draft } from '../use-draft.ts'
import type { Place } from './place.ts'
import { editOf, type Row, type RowSet } from './row-edits.ts'
import styles from './row-set.module.css'
import { type CellState, rowState } from './row-state.ts'

interface Props {
  draft: Draft
  set: RowSet
  row: Row
  /** Element of the focused cell, if it is in this row. */
  active: string | null
  writing: string | null
  attempted: boolean
  locked: boolean
  onActive: (place: Place) => void
  onBegin: (cell: CellState, place: Place) => void
  onOpen: (place: { row: string; element: string | null }) => void
}

function Line({ draft, set, row, active, writing, attempted, locked, onActive, onBegin, onOpen }: Props) {
  const { t } = useTranslation()
  const { edit, cells, problems } = rowState(draft, set, row)
  const fixed = locked || edit.removed
  return (
    <tr
      id={`row-${row.id}`}
      tabIndex={-1}
      data-removed={edit.removed || undefined}
      data-origin={row.origin}
      data-invalid={problems.length > 0 || undefined}
      data-testid={`row-${row.id}`}
    >
      <th scope="row" className={styles.who}>
        <button type="button" onClick={() => onOpen({ row: row.id, element: null })} data-testid="row-open">
          {row.label}
        </button>
        {row.origin === 'ADDED' && <small>{t('rows.origin.ADDED')}</small>}
        {row.issue && <small>{row.issue}</small>}
        {problems.map((p) => (
          <small key={p.code} className={styles.problem} data-testid={`row-problem-${p.code}`}>
            {p.message}
          </small>
        ))}
      </th>
      {set.columns.map(({ element }) => {
        const cell = cells.find((c) => c.item.element.id === element.id)
        const place = { row: row.id, element: element.id }
        if (!cell || !row.subject) return <td key={element.id} />
        if (!cell.item.asked)
          return (
            <td key={element.id} data-testid={`cell-${element.id}`} data-asked="false" className={styles.notAsked}>
              <span aria-hidden>—</span>
              <span className="sr-only">{t('item.notAsked')}</span>
            </td>
          )
        const slip = quickCheck(cell.item, edit.values)
        const isOpen = slip !== null && (attempted || slip.kind === 'choose' || slip.kind === 'required')
        const wrong =
          cell.problems.length > 0 || (slip !== null && slip.kind !== 'choose' && (attempted || slip.kind !== 'required'))
        const id = inputId(element.id, row.id)
        return (
          <td
            key={element.id}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a table whose role is grid (WAI-ARIA)
            role="gridcell"
            id={id}
            data-row={row.id}
            data-element={element.id}
            data-state={cell.state}
            data-open={isOpen || undefined}
            data-invalid={wrong || undefined}
            data-testid={`cell-${element.id}`}
            // One Tab stop for the whole table, moved by the arrow keys.
            tabIndex={active === element.id ? 0 : -1}
            aria-label={`${element.label} ${t(`item.${cell.state}`)}`}
            aria-readonly={fixed || cell.item.readOnly}
            onFocus={() => onActive(place)}
            onDoubleClick={() => fixed || onBegin(cell, place)}
          >
            {writing === element.id && !fixed ? (
              <span className={styles.write} ref={focusFirst}>
                <Control
                  id={`write-${id}`}
                  item={cell.item}
                  value={cell.value}
                  edited={cell.edited}
                  invalid={wrong}
                  disabled={false}
                  onChange={(value) => draft.editCells(set, [{ row, item: cell.item, value }])}
                />
              </span>
            ) : cell.state === 'CONFLICT' || cell.masked ? (
              <button type="button" className={styles.look} tabIndex={-1} onClick={() => onOpen(place)} data-testid="cell-open">
                {cell.state === 'CONFLICT' ? (
                  t('item.CONFLICT')
                ) : (
                  <ValueText value={cell.item.fetched?.value} domain={cell.item.domain} />
                )}
              </button>
            ) : (
              <ValueText value={cell.value} domain={{ ...cell.item.domain, unit: null }} />
            )}
          </td>
        )
      })}
      <td>
        {!locked && (
          <Button
            size="small"
            type="link"
            onClick={() => draft.removeRow(set, row, !edit.removed)}
            aria-label={t(edit.removed ? 'rows.putBackNamed' : 'rows.removeNamed', { name: row.label })}
            data-testid="row-remove"
          >
            {t(edit.removed ? 'rows.putBack' : 'rows.remove')}
          </Button>
        )}
      </td>
    </tr>
  )
}

function focusFirst(place: HTMLElement | null): void {
  const control = place?.querySelector<HTMLElement>('input:checked, input, textarea, button')
  control?.focus()
  // The first typed character stays; the cursor is after it.
  if (control instanceof HTMLInputElement && control.type === 'text')
    control.setSelectionRange(control.value.length, control.value.length)
}

const told = ({ draft, row, set }: Props): string =>
  draft.problems.flatMap((p) => (p.rowSet === set.id && p.row === row.id ? [`${p.element} ${p.message}`] : [])).join()

export const RowLine = memo(
  Line,
  (a, b) =>
    a.row === b.row &&
    a.set.columns === b.set.columns &&
    editOf(a.draft.rows, a.set.id, a.row).values === editOf(b.draft.rows, b.set.id, b.row).values &&
    editOf(a.draft.rows, a.set.id, a.row).removed === editOf(b.draft.rows, b.set.id, b.row).removed &&
    a.draft.rowReveals[a.row.id] === b.draft.rowReveals[b.row.id] &&
    told(a) === told(b) &&
    a.active === b.active &&
    a.writing === b.writing &&
    a.attempted === b.attempted &&
    a.locked === b.locked &&
    // Rendered cells call their own handlers, so an active row needs the current ones.
    a.active === null &&
    a.writing === null,
)
