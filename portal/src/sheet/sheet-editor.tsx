// The open sheet: figures, items, the bar that saves and sends.
import { message } from 'antd'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetPartFragment } from '../generated/graphql.ts'
import { deviceKeeps } from '../kept/vault.ts'
import { ActionBar } from './action-bar.tsx'
import { ClashDialog } from './clash-dialog.tsx'
import { Uploads, useUploads } from './files/use-uploads.ts'
import { Funnel } from './funnel.tsx'
import { goToItem } from './go-to-item.ts'
import { Items } from './items.tsx'
import { type Kept, takeBack } from './kept-changes.ts'
import { KeptNote } from './kept-note.tsx'
import { MergedRequests } from './merged-requests.tsx'
import { type OpenCell, openCells } from './rows/open-rows.ts'
import { type GoTo, RowSets } from './rows/row-sets.tsx'
import { openItems } from './sections.ts'
import styles from './sheet.module.css'
import { SheetHead } from './sheet-head.tsx'
import { Sources } from './sources.tsx'
import { SubmittedNote } from './submitted-note.tsx'
import { isChoice, useDraft } from './use-draft.ts'
import { useSheetKeys } from './use-sheet-keys.ts'
import { useSubmit } from './use-submit.ts'

const SubmitDialog = lazy(async () => ({ default: (await import('./submit-dialog.tsx')).SubmitDialog }))

interface Props {
  opened: SheetPartFragment
  address: string
  /** Earlier input that is not at the hub yet. */
  kept: Kept | null
  onReload: () => void
}

export function SheetEditor({ opened, address, kept, onReload }: Props) {
  const { t } = useTranslation()
  const [tell, telling] = message.useMessage()
  const [taken] = useState(() => takeBack(opened, kept))
  const draft = useDraft(opened, address, taken)
  const { sheet, edits, rows, problems } = draft
  const uploads = useUploads(draft)
  const [reviewing, setReviewing] = useState(false)
  const [attempted, setAttempted] = useState(false)
  const [goTo, setGoTo] = useState<GoTo | null>(null)
  const toCell = useCallback((cell: OpenCell) => setGoTo((was) => ({ cell, turn: (was?.turn ?? 0) + 1 })), [])
  const items = useMemo(() => openItems(sheet.items, edits, problems), [sheet.items, edits, problems])
  const cells = useMemo(() => openCells(sheet.rowSets, rows, problems), [sheet.rowSets, rows, problems])
  const left = items.length + cells.length
  const toFirst = useCallback(() => {
    if (items[0]) goToItem(items[0].element.id)
    else if (cells[0]) toCell(cells[0])
  }, [items, cells, toCell])
  const locked = sheet.state === 'SUBMITTED'

  const jump = useRef(false)
  const showProblems = useCallback(() => {
    jump.current = true
    setAttempted(true)
    setReviewing(false)
  }, [])
  const { sending, submit, explain, answer, forget } = useSubmit(draft, showProblems)
  const problemAt = problems.find((p) => p.element && !p.rowSet)?.element
  const inRows = problemAt ? undefined : problems.find((p) => p.rowSet)
  const [rowSetAt, rowAt, elementAt] = [inRows?.rowSet, inRows?.row ?? null, inRows?.element ?? null]
  // After a refused attempt: scrolls to the first problem.
  useEffect(() => {
    if (!attempted || reviewing) return
    if (problemAt) goToItem(problemAt)
    else if (rowSetAt && jump.current) toCell({ rowSet: rowSetAt, row: rowAt, element: elementAt })
    // Once per attempt, so that it does not leave a cell that is being corrected.
    jump.current = false
  }, [attempted, reviewing, problemAt, rowSetAt, rowAt, elementAt, toCell])

  const leave = (copy: 'dropped' | 'merged next') => void draft.end(copy).then(onReload)
  const review = useCallback(() => {
    setAttempted(true)
    if (draft.held.some(isChoice)) {
      tell.warning(t('kept.decideFirst'))
      return document.getElementById('kept-note')?.scrollIntoView({ block: 'center' })
    }
    if (left > 0) {
      tell.warning(t('sheet.leftToDo', { count: left }))
      return toFirst()
    }
    setReviewing(true)
  }, [left, toFirst, tell, t, draft.held])
  useSheetKeys({ onSave: draft.autosave.flush, onSubmit: reviewing ? submit : review, active: !locked })

  return (
    <Uploads value={uploads}>
      <div className={styles.page} data-testid="sheet" data-sheet={sheet.id} data-whole-screen>
        {telling}
        <SheetHead sheet={sheet} />
        {locked && sheet.submission && <SubmittedNote submission={sheet.submission} />}
        <KeptNote sheet={sheet} back={taken.back} held={draft.held} onDecide={draft.decide} />
        <Funnel sheet={sheet} left={left} />
        <div className={styles.columns}>
          <aside className={styles.aside}>
            <MergedRequests requests={sheet.requests} />
            <Sources sources={sheet.sources} />
          </aside>
          <div className={styles.items}>
            <Items draft={draft} attempted={attempted} locked={locked} />
            <RowSets draft={draft} attempted={attempted} locked={locked} goTo={goTo} />
          </div>
        </div>
        {!locked && <ActionBar draft={draft} left={left} onNext={toFirst} onReview={review} />}
        {reviewing && (
          <Suspense>
            <SubmitDialog
              draft={draft}
              sending={sending}
              onSubmit={submit}
              onReason={explain}
              onExplanation={answer}
              onReload={onReload}
              onClose={() => {
                setReviewing(false)
                forget()
              }}
            />
          </Suspense>
        )}
        {draft.clash && (
          <ClashDialog
            clash={draft.clash}
            onTakeOther={() => leave(draft.clash === 'otherWindow' ? 'dropped' : 'merged next')}
            onMerge={deviceKeeps() ? () => leave('merged next') : undefined}
            onKeepMine={draft.keepMine}
          />
        )}
      </div>
    </Uploads>
  )
}
