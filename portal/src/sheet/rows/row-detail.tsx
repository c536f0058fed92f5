// One row in full: every item with its source, candidates and mask, as on the sheet itself.
import { Alert, Button, Drawer } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Pill } from '../../parts/pill.tsx'
import { goToItem } from '../go-to-item.ts'
import { ItemRow } from '../item-row.tsx'
import type { Draft } from '../use-draft.ts'
import type { Row, RowSet } from './row-edits.ts'
import styles from './row-set.module.css'
import { rowState } from './row-state.ts'

interface Props {
  draft: Draft
  set: RowSet
  row: Row
  /** The first element to show. */
  element: string | null
  among: readonly Row[]
  attempted: boolean
  locked: boolean
  onOpen: (place: { row: string; element: string | null }) => void
  onClose: () => void
}

/** Ids on the page, distinct from the table's cells. */
const scopeOf = (row: Row): string => `detail-${row.id}`

export function RowDetail({ draft, set, row, element, among, attempted, locked, onOpen, onClose }: Props) {
  const { t } = useTranslation()
  const { edit, cells, problems } = rowState(draft, set, row)
  const at = among.findIndex((r) => r.id === row.id)
  const neighbours = { previous: among[at - 1], next: at < 0 ? undefined : among[at + 1] }
  useEffect(() => {
    if (element) goToItem(element, scopeOf(row))
  }, [element, row])
  const step = (to: Row | undefined) => to && onOpen({ row: to.id, element: null })
  return (
    <Drawer
      open
      onClose={onClose}
      size={640}
      title={row.label}
      styles={{ body: { padding: 0 } }}
      footer={
        <div className={styles.steps}>
          <Button disabled={!neighbours.previous} onClick={() => step(neighbours.previous)} data-testid="row-previous">
            {t('rows.previous')}
          </Button>
          <Button disabled={!neighbours.next} onClick={() => step(neighbours.next)} data-testid="row-next">
            {t('rows.next')}
          </Button>
          {!locked && (
            <Button danger={!edit.removed} onClick={() => draft.removeRow(set, row, !edit.removed)} data-testid="row-remove">
              {t(edit.removed ? 'rows.putBack' : 'rows.remove')}
            </Button>
          )}
        </div>
      }
    >
      <div data-testid="row-detail" data-row={row.id}>
        <p className={styles.facts}>
          <Pill tone={row.origin === 'REGISTER' ? 'good' : 'accent'}>{t(`rows.origin.${row.origin}`)}</Pill>
          {edit.removed && <Pill tone="warn">{t('rows.removed')}</Pill>}
          {row.issue && <span>{row.issue}</span>}
        </p>
        {problems.map((p) => (
          <Alert key={p.code} type="error" showIcon title={p.message} className={styles.alert} />
        ))}
        {row.subject &&
          cells
            .filter((c) => c.item.asked)
            .map(({ item, edited, problems: told, questions }) => (
              <ItemRow
                key={item.element.id}
                item={item}
                edits={edit.values}
                edited={edited}
                problems={told}
                questions={questions}
                attempted={attempted}
                locked={locked || edit.removed}
                about={null}
                scope={scopeOf(row)}
                at={{ rowSet: set.id, row: row.id }}
                onEdit={(i, value) => draft.editCells(set, [{ row, item: i, value }])}
                onRevert={(i) => draft.editCells(set, [{ row, item: i, value: undefined }])}
                onReveal={(i, purpose) => draft.revealCell(set, row, i, purpose)}
              />
            ))}
      </div>
    </Drawer>
  )
}
