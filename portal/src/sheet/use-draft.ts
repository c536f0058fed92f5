// The worker's edits of one sheet: kept as typed, saved by themselves, checked by the hub with each save.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import type { Value } from '../format/value.ts'
import { type ProblemPartFragment, RevealDocument, SaveDraftDocument, type SheetPartFragment } from '../generated/graphql.ts'
import type { Language } from '../i18n/index.ts'
import { useOnSignedIn } from '../session/on-signed-in.ts'
import { createAutosave, type SaveState } from './autosave.ts'
import { type Edits, editsOf, type Item, valuesOf, withEdit, withoutEdit } from './edits.ts'
import { type Reveals, revealed } from './reveals.ts'
import { saveOnLeaving } from './save-on-leaving.ts'

export type Clash = 'otherWindow' | 'submitted'
const CLASHES: Record<string, Clash> = { DRAFT_CONFLICT: 'otherWindow', SHEET_SUBMITTED: 'submitted' }

export function useDraft(opened: SheetPartFragment) {
  const client = useClient()
  const { i18n, t } = useTranslation()
  const [sheet, setSheet] = useState(opened)
  const [edits, setEdits] = useState<Edits>(() => editsOf(opened.items))
  const [problems, setProblems] = useState<readonly ProblemPartFragment[]>(opened.problems)
  const [saved, setSaved] = useState<SaveState>(
    opened.draftSavedAt ? { kind: 'saved', at: new Date(opened.draftSavedAt) } : { kind: 'clean' },
  )
  const [reveals, setReveals] = useState<Reveals>({})
  const [clash, setClash] = useState<Clash | null>(null)
  const now = useRef({ client, language: i18n.language as Language, edits, version: opened.draftVersion as number | null })

  const [autosave] = useState(() =>
    createAutosave<Edits>({
      onState: setSaved,
      async save(values) {
        const input = { sheet: opened.id, values: valuesOf(values), version: now.current.version }
        const { data, error } = await now.current.client.mutation(SaveDraftDocument, { input }).toPromise()
        const payload = data?.saveDraft
        if (!payload) throw error ?? new Error('the draft was not answered')
        const clashing = payload.problems.map((p) => CLASHES[p.code]).find((c) => c !== undefined)
        if (clashing) setClash(clashing)
        if (!payload.sheet) {
          if (clashing) return
          throw new Error('the draft was not saved')
        }
        now.current.version = payload.sheet.draftVersion
        setSheet(payload.sheet)
        // What was typed meanwhile is checked by the next save.
        const sameNow = (p: ProblemPartFragment) => !p.element || values[p.element] === now.current.edits[p.element]
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
    setSheet(opened)
    setProblems(opened.problems)
  }, [opened])
  useEffect(() => {
    const leave = () => {
      const values = autosave.unsaved()
      if (!values) return
      saveOnLeaving({ sheet: opened.id, values: valuesOf(values) }, now.current.language)
    }
    const hide = () => document.visibilityState === 'hidden' && void autosave.flush()
    const online = () => void (autosave.unsaved() && autosave.flush())
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('online', online)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('online', online)
      // Gone to another page of the portal.
      void (autosave.unsaved() && autosave.flush())
    }
  }, [autosave, opened.id])

  useOnSignedIn(() => void (autosave.unsaved() && autosave.flush()))

  const take = useCallback(
    (item: Item, next: Edits) => {
      now.current.edits = next
      setEdits(next)
      setProblems((was) => was.filter((p) => p.element !== item.element.id))
      autosave.change(next)
    },
    [autosave],
  )
  const reveal = useCallback(
    async ({ element }: Item, purpose: string): Promise<string | null> => {
      const { subject } = opened
      const input = { subject: { class: subject.class, id: subject.id }, elements: [element.id], purpose, sheet: opened.id }
      const { data, error } = await now.current.client.mutation(RevealDocument, { input }).toPromise()
      if (!data) return error?.graphQLErrors[0]?.message ?? t('failed.network')
      setReveals((was) => ({ ...was, [element.id]: data.reveal.facts }))
      return null
    },
    [opened, t],
  )
  const shown = useMemo(() => ({ ...sheet, items: sheet.items.map((i) => revealed(i, reveals)) }), [sheet, reveals])
  return {
    sheet: shown,
    reveal,
    edits,
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
      autosave.change(now.current.edits)
      void autosave.flush()
    }, [autosave]),
  }
}

export type Draft = ReturnType<typeof useDraft>
