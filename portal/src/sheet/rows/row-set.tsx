// One list of a sheet: its size and source, filters, and the rows: a table, on a phone cards.
import { Pagination } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inputId } from '../go-to-item.ts'
import type { Draft } from '../use-draft.ts'
import { AddRows } from './add-rows.tsx'
import { EmptyRows } from './empty-rows.tsx'
import { RowCards } from './row-cards.tsx'
import { RowDetail } from './row-detail.tsx'
import { type RowSet, remaining } from './row-edits.ts'
import styles from './row-set.module.css'
import { RowSetHead } from './row-set-head.tsx'
import { RowSetTools } from './row-set-tools.tsx'
import type { GoTo } from './row-sets.tsx'
import { RowTable } from './row-table.tsx'
import { onPage, PAGE, pageOf, ROW_VIEWS, type RowView, rowsIn } from './row-view.ts'
import { useNarrow } from './use-narrow.ts'

interface Props {
  draft: Draft
  set: RowSet
  attempted: boolean
  locked: boolean
  goTo: GoTo | null
}

/** Shorter lists need no search. */
const SEARCH_FROM = 20

export function RowSetTable({ draft, set, attempted, locked, goTo }: Props) {
  const { t } = useTranslation()
  const narrow = useNarrow()
  const [view, setView] = useState<RowView>('all')
  const [words, setWords] = useState('')
  const [page, setPage] = useState(0)
  const [adding, setAdding] = useState(false)
  const [open, setOpen] = useState<{ row: string; element: string | null } | null>(null)
  // A row that needed the worker stays in place while it is corrected.
  const [kept, setKept] = useState<readonly string[] | null>(null)
  const { rows: edits, problems } = draft
  const counts = useMemo(
    () => Object.fromEntries(ROW_VIEWS.map((v) => [v, rowsIn(v, set, edits, problems).length])) as Record<RowView, number>,
    [set, edits, problems],
  )
  const shown = useMemo(() => {
    const found = rowsIn(kept ? 'all' : view, set, edits, problems, words)
    return kept ? found.filter((r) => kept.includes(r.id)) : found
  }, [set, edits, problems, view, words, kept])
  const choose = (next: RowView) => {
    setView(next)
    setKept(next === 'mine' ? rowsIn('mine', set, edits, problems).map((r) => r.id) : null)
    setPage(0)
  }
  const at = Math.min(page, Math.max(0, Math.ceil(shown.length / PAGE) - 1))
  const rows = onPage(shown, at)
  const opened = open && set.rows.find((r) => r.id === open.row)
  const pending = draft.rows.added[set.id] ?? []

  const section = useRef<HTMLElement>(null)
  const gone = useRef(0)
  useEffect(() => {
    if (!goTo || gone.current === goTo.turn) return
    gone.current = goTo.turn
    const { row, element } = goTo.cell
    if (row === null) return section.current?.scrollIntoView({ block: 'start' })
    setView('all')
    setKept(null)
    setWords('')
    setPage(pageOf(set.rows, row))
    if (narrow) setOpen({ row, element })
    // The page of that row is rendered first.
    else
      requestAnimationFrame(() => {
        const cell = document.getElementById(element ? inputId(element, row) : `row-${row}`)
        cell?.scrollIntoView({ block: 'center', inline: 'nearest' })
        cell?.focus({ preventScroll: true })
      })
  }, [goTo, narrow, set.rows])

  return (
    <section ref={section} className={styles.set} aria-label={set.label} data-testid={`rows-${set.id}`}>
      <RowSetHead draft={draft} set={set} />
      {set.rows.length > 0 && (
        <RowSetTools
          views={ROW_VIEWS.filter((v) => v !== 'removed' || counts.removed > 0)}
          counts={counts}
          view={view}
          onView={choose}
          words={set.rows.length >= SEARCH_FROM ? words : null}
          onWords={(text) => {
            setWords(text)
            setPage(0)
          }}
          full={remaining(set, edits).length >= set.maxRows}
          onAdd={locked ? null : () => setAdding(true)}
        />
      )}
      {set.rows.length === 0 && pending.length === 0 ? (
        <EmptyRows set={set} locked={locked} onAdd={() => setAdding(true)} />
      ) : narrow ? (
        <RowCards draft={draft} set={set} rows={rows} locked={locked} onOpen={setOpen} />
      ) : (
        <RowTable draft={draft} set={set} rows={rows} all={shown} attempted={attempted} locked={locked} onOpen={setOpen} />
      )}
      {set.rows.length > 0 && shown.length === 0 && <p className={styles.note}>{t('rows.noneInView')}</p>}
      {pending.map((a) => (
        <p key={a.identifier} className={styles.pending} role="status" data-testid="row-pending">
          {t('rows.pending', { name: a.name ?? a.identifier })}
        </p>
      ))}
      {shown.length > PAGE && (
        <Pagination
          className={styles.pages}
          size="small"
          current={at + 1}
          pageSize={PAGE}
          total={shown.length}
          showSizeChanger={false}
          onChange={(n) => setPage(n - 1)}
        />
      )}
      {opened && (
        <RowDetail
          key={opened.id}
          draft={draft}
          set={set}
          row={opened}
          element={open.element}
          among={shown}
          attempted={attempted}
          locked={locked}
          onOpen={setOpen}
          onClose={() => setOpen(null)}
        />
      )}
      {adding && <AddRows draft={draft} set={set} onClose={() => setAdding(false)} />}
    </section>
  )
}
