// The worker's edits of one sheet: stored as typed, saved automatically, checked by the hub at each save.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import type { Value } from '../format/value.ts'
import type { SheetPartFragment, SheetProblemPartFragment } from '../generated/graphql.ts'
import type { Language } from '../i18n/index.ts'
import { createKeeper } from '../kept/keeper.ts'
import { unsent } from '../kept/unsent.ts'
import { useOnSignedIn } from '../session/on-signed-in.ts'
import { useMe } from '../session/session.tsx'
import { createAutosave, type SaveState } from './autosave.ts'
import { asAsked } from './conditions/as-asked.ts'
import { draftNow, typedIn, unacknowledged, workOf } from './draft-now.ts'
import { type Edits, type Item, withEdit, withoutEdit } from './edits.ts'
import { type Change, type Choice, type Taken, type Work, withChange } from './kept-changes.ts'
import { type ChangeWork, useRowEdits } from './rows/use-row-edits.ts'
import { type Clash, saveDraft } from './save-draft.ts'
import { useLeaving } from './use-leaving.ts'
import { useReveals } from './use-reveals.ts'

/** The sheet may be sent with it, and the reason. */
export const isQuestion = (problem: { code: string }): boolean => problem.code === 'EXPLAIN'

export function useDraft(opened: SheetPartFragment, address: string, taken: Taken) {
  const user = useMe().id
  const client = useClient()
  const language = useTranslation().i18n.language as Language
  const [sheet, setSheet] = useState(opened)
  const [work, setWork] = useState(taken.work)
  const [told, setProblems] = useState<readonly SheetProblemPartFragment[]>(opened.problems)
  const [saved, setSaved] = useState<SaveState>(
    opened.draftSavedAt ? { kind: 'saved', at: new Date(opened.draftSavedAt) } : { kind: 'clean' },
  )
  const [clash, setClash] = useState<Clash | null>(null)
  const now = useRef(draftNow(client, language, opened, taken))
  const [held, setHeld] = useState(now.current.held)
  const [keeper] = useState(() => createKeeper(user, address))
  const keepCopy = useCallback(() => {
    if (!now.current.over) keeper.put(unacknowledged(now.current))
  }, [keeper])

  const [autosave] = useState(() =>
    createAutosave<Work>({
      onState(state) {
        setSaved(state)
        if (state.kind === 'failed') unsent.says(address, { failed: true })
        if (state.kind === 'refused') unsent.says(address, { failed: false, refusal: state.refusal })
        if (state.kind === 'saved') unsent.says(address, { failed: false, refusal: null }, !now.current.clashed)
      },
      async save() {
        const answered = await saveDraft(now.current)
        if (answered.clash) setClash(answered.clash)
        if (!answered.sheet) return
        keepCopy()
        setSheet(answered.sheet)
        setWork(workOf(now.current))
        setProblems(answered.problems)
      },
    }),
  )
  /** Saves the edits as they are now. */
  const changed = useCallback(() => autosave.change(workOf(now.current)), [autosave])

  useEffect(() => {
    Object.assign(now.current, { client, language })
  })
  // The same sheet again, in another language.
  useEffect(() => {
    now.current.sheet = opened
    setSheet(opened)
    setProblems(opened.problems)
  }, [opened])
  useLeaving(now, address, autosave, keeper)
  // Local input of an earlier visit goes to the hub at once.
  useEffect(() => {
    keepCopy()
    if (taken.back === 0) return
    changed()
    void autosave.flush()
  }, [autosave, changed, keepCopy, taken])

  useOnSignedIn(() => void (autosave.unsaved() && autosave.flush()))

  const change = useCallback<ChangeWork>(
    (next, about) => {
      Object.assign(now.current, next)
      setWork(workOf(now.current))
      keepCopy()
      setProblems((was) => was.filter((p) => !about(p)))
      changed()
    },
    [changed, keepCopy],
  )
  const take = useCallback(
    (item: Item, next: Edits) => change({ edits: next }, (p) => !p.rowSet && p.element === item.element.id),
    [change],
  )
  const problems = useMemo(() => told.filter((p) => !isQuestion(p)), [told])
  const reveals = useReveals(now, opened, sheet)
  return {
    ...reveals,
    /** As its forms ask it now; what no form asks stays in the edits. */
    sheet: useMemo(
      () => asAsked(reveals.sheet, work, problems, new Date().toLocaleDateString('sv')),
      [reveals.sheet, work, problems],
    ),
    ...useRowEdits(now, change, autosave.flush),
    typed: useCallback(() => typedIn(now.current), []),
    ...work,
    held,
    /** Decides one of the places that both sides changed; without an answer, drops a change without a place. */
    decide: useCallback(
      (about: readonly Change[], mine?: boolean) => {
        now.current.held = now.current.held.filter((c) => !about.includes(c))
        setHeld(now.current.held)
        if (mine) {
          for (const one of about) Object.assign(now.current, withChange(now.current.sheet, now.current, one))
          setWork(workOf(now.current))
          changed()
        }
        keepCopy()
      },
      [changed, keepCopy],
    ),
    /** Stops saving. It also deletes the local copy, unless that is merged next. */
    end: useCallback(
      async (copy: 'dropped' | 'merged next') => {
        now.current.over = true
        if (copy === 'dropped') keeper.put(null)
        await autosave.pause()
        await keeper.settled()
      },
      [autosave, keeper],
    ),
    /** What has to be mended before the sheet can be sent. */
    problems,
    /** What only has to be explained. */
    questions: useMemo(() => told.filter(isQuestion), [told]),
    saved,
    clash,
    autosave,
    showProblems: setProblems,
    edit: useCallback((item: Item, value: Value | null) => take(item, withEdit(now.current.edits, item, value)), [take]),
    revert: useCallback((item: Item) => take(item, withoutEdit(now.current.edits, item)), [take]),
    /** Of two windows, this one wins. */
    keepMine: useCallback(() => {
      now.current.version = null
      setClash(null)
      changed()
      void autosave.flush()
    }, [autosave, changed]),
  }
}

export const isChoice = (change: Change): change is Choice => change.undecided === true && !change.homeless

export type Draft = ReturnType<typeof useDraft>
