// The sheet on the table: figures, items, the bar that saves and sends.
import { message } from 'antd'
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetPartFragment } from '../generated/graphql.ts'
import { ActionBar } from './action-bar.tsx'
import { ClashDialog } from './clash-dialog.tsx'
import { Funnel } from './funnel.tsx'
import { goToItem } from './go-to-item.ts'
import { Items } from './items.tsx'
import { MergedRequests } from './merged-requests.tsx'
import { openItems } from './sections.ts'
import styles from './sheet.module.css'
import { SheetHead } from './sheet-head.tsx'
import { Sources } from './sources.tsx'
import { SubmittedNote } from './submitted-note.tsx'
import { useDraft } from './use-draft.ts'
import { useSheetKeys } from './use-sheet-keys.ts'
import { useSubmit } from './use-submit.ts'

const SubmitDialog = lazy(async () => ({ default: (await import('./submit-dialog.tsx')).SubmitDialog }))

export function SheetEditor({ opened, onReload }: { opened: SheetPartFragment; onReload: () => void }) {
  const { t } = useTranslation()
  const [tell, telling] = message.useMessage()
  const draft = useDraft(opened)
  const { sheet, edits, problems } = draft
  const [reviewing, setReviewing] = useState(false)
  const [attempted, setAttempted] = useState(false)
  const left = useMemo(() => openItems(sheet.items, edits, problems), [sheet.items, edits, problems])
  const locked = sheet.state === 'SUBMITTED'

  const showProblems = useCallback(() => {
    setAttempted(true)
    setReviewing(false)
  }, [])
  const { sending, submit, forget } = useSubmit(draft, showProblems)
  const problemAt = problems.find((p) => p.element)?.element
  // After a refused attempt: to the first thing to mend.
  useEffect(() => {
    if (attempted && !reviewing && problemAt) goToItem(problemAt)
  }, [attempted, reviewing, problemAt])

  const review = useCallback(() => {
    setAttempted(true)
    const first = left[0]
    if (first) {
      tell.warning(t('sheet.leftToDo', { count: left.length }))
      return goToItem(first.element.id)
    }
    setReviewing(true)
  }, [left, tell, t])
  useSheetKeys({ onSave: draft.autosave.flush, onSubmit: reviewing ? submit : review, active: !locked })

  return (
    <div className={styles.page} data-testid="sheet" data-sheet={sheet.id} data-whole-screen>
      {telling}
      <SheetHead sheet={sheet} />
      {locked && sheet.submission && <SubmittedNote submission={sheet.submission} />}
      <Funnel sheet={sheet} left={left.length} />
      <div className={styles.columns}>
        <aside className={styles.aside}>
          <MergedRequests requests={sheet.requests} />
          <Sources sources={sheet.sources} />
        </aside>
        <Items draft={draft} attempted={attempted} locked={locked} />
      </div>
      {!locked && <ActionBar draft={draft} left={left} onReview={review} />}
      {reviewing && (
        <Suspense>
          <SubmitDialog
            draft={draft}
            sending={sending}
            onSubmit={submit}
            onReload={onReload}
            onClose={() => {
              setReviewing(false)
              forget()
            }}
          />
        </Suspense>
      )}
      {draft.clash && <ClashDialog clash={draft.clash} onTakeOther={onReload} onKeepMine={draft.keepMine} />}
    </div>
  )
}
