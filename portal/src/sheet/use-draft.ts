// The worker's edits of one sheet: stored as typed, saved automatically, checked by the hub at each save.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import type { Value } from '../format/value.ts'
import { RevealDocument, SaveDraftDocument, type SheetPartFragment, type SheetProblemPartFragment } from '../generated/graphql.ts'
import type { Language } from '../i18n/index.ts'
import { createKeeper } from '../kept/keeper.ts'
import { Refused, refusalOf } from '../kept/refusal.ts'
import { unsent } from '../kept/unsent.ts'
import { askWhoIsSignedIn, useOnSignedIn } from '../session/on-signed-in.ts'
import { useMe } from '../session/session.tsx'
import { createAutosave, type SaveState } from './autosave.ts'
import { type Edits, editsOf, type Item, valuesOf, withEdit, withoutEdit } from './edits.ts'
import { type Change, type Choice, changesOf, type Taken, withChange } from './kept-changes.ts'
import { type Reveals, revealed } from './reveals.ts'
import {
  type Addition,
  editOf,
  type Row,
  type RowEdits,
  type RowSet,
  rowEditsOf,
  rowInputs,
  withAdded,
  withoutAnswered,
  withRemoved,
  withValues,
} from './rows/row-edits.ts'
import { saveOnLeaving } from './save-on-leaving.ts'

export type Clash = 'otherWindow' | 'submitted'
const CLASHES: Record<string, Clash> = { DRAFT_CONFLICT: 'otherWindow', SHEET_SUBMITTED: 'submitted' }

export function useDraft(opened: SheetPartFragment, address: string, taken: Taken) {
  const user = useMe().id
  const client = useClient()
  const { i18n, t } = useTranslation()
  const [sheet, setSheet] = useState(opened)
  const [edits, setEdits] = useState<Edits>(taken.work.edits)
  const [problems, setProblems] = useState<readonly SheetProblemPartFragment[]>(opened.problems)
  const [saved, setSaved] = useState<SaveState>(
    opened.draftSavedAt ? { kind: 'saved', at: new Date(opened.draftSavedAt) } : { kind: 'clean' },
  )
  const [rows, setRows] = useState<RowEdits>(taken.work.rows)
  const [reveals, setReveals] = useState<Reveals>({})
  const [rowReveals, setRowReveals] = useState<Readonly<Record<string, Reveals>>>({})
  const [clash, setClash] = useState<Clash | null>(null)
  const now = useRef({
    ...{ client, language: i18n.language as Language, sheet: opened, edits, rows },
    version: opened.draftVersion as number | null,
    /** The hub's state, in the page's form. */
    acknowledged: { edits: editsOf(opened.items), rows: rowEditsOf(opened.rowSets) },
    /** Local changes that the worker must decide. */
    held: [...taken.choices, ...taken.homeless] as readonly Change[],
    over: false,
    clashed: false,
  })
  const [held, setHeld] = useState(now.current.held)
  const [keeper] = useState(() => createKeeper(user, address))
  /** The local copy has what the hub has not acknowledged; if nothing is left, there is no copy. */
  const keepCopy = useCallback(() => {
    const { sheet: at, edits: values, rows: done, acknowledged, version, over } = now.current
    if (over) return
    const changes = [...changesOf(at, { edits: values, rows: done }, acknowledged), ...now.current.held.map(plainChange)]
    const nothing = changes.length === 0 && Object.values(done.added).every((list) => list.length === 0)
    keeper.put(nothing ? null : { sheet: at.id, version: version ?? at.draftVersion, changes, added: done.added })
  }, [keeper])
  /** All edits in the hub's input format. */
  const typed = useCallback(() => {
    const { edits: values, rows: done, sheet: at } = now.current
    return { values: valuesOf(values), ...(at.rowSets.length > 0 && { rows: rowInputs(at.rowSets, done) }) }
  }, [])

  const [autosave] = useState(() =>
    createAutosave<{ edits: Edits; rows: RowEdits }>({
      onState(state) {
        setSaved(state)
        if (state.kind === 'failed') unsent.says(address, { failed: true })
        if (state.kind === 'refused') unsent.says(address, { failed: false, refusal: state.refusal })
        if (state.kind === 'saved') unsent.says(address, { failed: false, refusal: null }, !now.current.clashed)
      },
      async save() {
        const sent = { edits: now.current.edits, rows: now.current.rows }
        const input = { sheet: opened.id, ...typed(), version: now.current.version }
        const { data, error } = await now.current.client.mutation(SaveDraftDocument, { input }).toPromise()
        const payload = data?.saveDraft
        const refusal = payload ? null : refusalOf(error, input, (id) => labelIn(now.current.sheet, id))
        // Somebody else may have signed in to this browser.
        if (refusal?.kind === 'notYours') askWhoIsSignedIn()
        if (refusal) throw new Refused(refusal)
        if (!payload) throw error ?? new Error('the draft was not answered')
        const clashing = payload.problems.map((p) => CLASHES[p.code]).find((c) => c !== undefined)
        now.current.clashed = clashing !== undefined
        if (clashing) setClash(clashing)
        if (!payload.sheet) {
          if (clashing) return
          throw new Error('the draft was not saved')
        }
        now.current.version = payload.sheet.draftVersion
        now.current.sheet = payload.sheet
        now.current.rows = withoutAnswered(now.current.rows, sent.rows.added)
        now.current.acknowledged = sent
        keepCopy()
        setSheet(payload.sheet)
        setRows(now.current.rows)
        // The next save checks what was typed in the meantime.
        const sameNow = (p: SheetProblemPartFragment) =>
          p.rowSet
            ? !p.row || sent.rows.rows[p.rowSet]?.[p.row] === now.current.rows.rows[p.rowSet]?.[p.row]
            : !p.element || sent.edits[p.element] === now.current.edits[p.element]
        setProblems(payload.problems.filter(sameNow))
      },
    }),
  )

  useEffect(() => {
    now.current.client = client
    now.current.language = i18n.language as Language
  })
  // The same sheet again, in another language.
  useEffect(() => {
    now.current.sheet = opened
    setSheet(opened)
    setProblems(opened.problems)
  }, [opened])
  useEffect(() => {
    const leave = () => {
      if (autosave.unsaved() && !now.current.over && unsent.holds(address))
        // With a local copy nothing needs to be overwritten; without one this is the only remaining save.
        saveOnLeaving({ sheet: opened.id, ...typed(), version: keeper.safe() ? now.current.version : null }, now.current.language)
    }
    const hide = () => document.visibilityState === 'hidden' && void autosave.flush()
    const unsaved = () => !now.current.over && autosave.unsaved() !== undefined
    unsent.enter(address, { unsaved, safe: keeper.safe, retry: () => void autosave.flush(), stop: autosave.pause })
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hide)
      // The person went to another page of the portal.
      if (unsaved()) void autosave.flush()
      unsent.leave(address, keeper.holds())
    }
  }, [autosave, opened.id, typed, address, keeper])
  // Local input of an earlier visit goes to the hub at once.
  useEffect(() => {
    keepCopy()
    if (taken.back === 0) return
    autosave.change({ edits: now.current.edits, rows: now.current.rows })
    void autosave.flush()
  }, [autosave, keepCopy, taken])

  useOnSignedIn(() => void (autosave.unsaved() && autosave.flush()))

  const take = useCallback(
    (item: Item, next: Edits) => {
      now.current.edits = next
      setEdits(next)
      keepCopy()
      setProblems((was) => was.filter((p) => p.rowSet || p.element !== item.element.id))
      autosave.change({ edits: next, rows: now.current.rows })
    },
    [autosave, keepCopy],
  )
  const takeRows = useCallback(
    (next: RowEdits, about: (problem: SheetProblemPartFragment) => boolean) => {
      now.current.rows = next
      setRows(next)
      keepCopy()
      setProblems((was) => was.filter((p) => !about(p)))
      autosave.change({ edits: now.current.edits, rows: next })
    },
    [autosave, keepCopy],
  )
  /** Several cells at once: a paste is one change. */
  const editCells = useCallback(
    (set: RowSet, cells: readonly { row: Row; item: Item; value: Value | null | undefined }[]) => {
      let next = now.current.rows
      for (const { row, item, value } of cells) {
        const { values } = editOf(next, set.id, row)
        next = withValues(next, set.id, row, value === undefined ? withoutEdit(values, item) : withEdit(values, item, value))
      }
      const touched = new Set(cells.map((c) => `${c.row.id} ${c.item.element.id}`))
      takeRows(next, (p) => p.rowSet === set.id && touched.has(`${p.row} ${p.element}`))
    },
    [takeRows],
  )
  const ask = useCallback(
    async (about: { subject: { class: string; id: string }; rowSet?: string }, element: string, purpose: string) => {
      const { subject, rowSet } = about
      const input = { subject: { class: subject.class, id: subject.id }, elements: [element], purpose, sheet: opened.id, rowSet }
      const { data, error } = await now.current.client.mutation(RevealDocument, { input }).toPromise()
      const refused = error?.graphQLErrors[0]?.message ?? t('failed.network')
      return { facts: data?.reveal.facts, problem: data ? (data.reveal.problems[0]?.message ?? null) : refused }
    },
    [opened.id, t],
  )
  const reveal = useCallback(
    async ({ element }: Item, purpose: string): Promise<string | null> => {
      const { facts, problem } = await ask(opened, element.id, purpose)
      if (facts) setReveals((was) => ({ ...was, [element.id]: facts }))
      return problem
    },
    [ask, opened],
  )
  const revealCell = useCallback(
    async (set: RowSet, row: Row, { element }: Item, purpose: string): Promise<string | null> => {
      if (!row.subject) return null
      const { facts, problem } = await ask({ subject: row.subject, rowSet: set.id }, element.id, purpose)
      if (facts) setRowReveals((was) => ({ ...was, [row.id]: { ...was[row.id], [element.id]: facts } }))
      return problem
    },
    [ask],
  )
  const shown = useMemo(() => ({ ...sheet, items: sheet.items.map((i) => revealed(i, reveals)) }), [sheet, reveals])
  return {
    sheet: shown,
    reveal,
    revealCell,
    rowReveals,
    typed,
    edits,
    rows,
    editCells,
    removeRow: useCallback(
      (set: RowSet, row: Row, removed: boolean) =>
        takeRows(withRemoved(now.current.rows, set.id, row, removed), (p) => p.rowSet === set.id && p.row === row.id),
      [takeRows],
    ),
    /** The hub looks up the people and their values at once. */
    addRows: useCallback(
      (set: RowSet, additions: readonly Addition[]) => {
        takeRows(withAdded(now.current.rows, set.id, additions), (p) => p.rowSet === set.id && p.row === null)
        void autosave.flush()
      },
      [takeRows, autosave],
    ),
    held,
    /** Decides one of the places that both sides changed; without an answer, drops a change without a place. */
    decide: useCallback(
      (about: readonly Change[], mine?: boolean) => {
        now.current.held = now.current.held.filter((c) => !about.includes(c))
        setHeld(now.current.held)
        if (mine) {
          for (const change of about) Object.assign(now.current, withChange(now.current.sheet, now.current, change))
          setEdits(now.current.edits)
          setRows(now.current.rows)
          autosave.change({ edits: now.current.edits, rows: now.current.rows })
        }
        keepCopy()
      },
      [autosave, keepCopy],
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
    problems,
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
      autosave.change({ edits: now.current.edits, rows: now.current.rows })
      void autosave.flush()
    }, [autosave]),
  }
}

const labelIn = ({ items, rowSets }: SheetPartFragment, id: string): string =>
  [...items, ...rowSets.flatMap((set) => set.columns)].find((i) => i.element.id === id)?.element.label ?? id

/** Without the properties that only the page needs. */
const plainChange = ({ domain: _, theirs: __, ...change }: Change & Partial<Choice>): Change => change

export const isChoice = (change: Change): change is Choice => change.undecided === true && !change.homeless

export type Draft = ReturnType<typeof useDraft>
