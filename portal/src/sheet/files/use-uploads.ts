// Uploads of one sheet. They go on while other parts of the page are shown, and after a break from where they were.
import { createContext, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Upload } from 'tus-js-client'
import { useClient } from 'urql'
import { asValue, filesIn } from '../../format/value.ts'
import { AttachFileDocument, type AttachmentPartFragment, type FilesPartFragment } from '../../generated/graphql.ts'
import { hubHeaders } from '../../graphql/headers.ts'
import type { Language } from '../../i18n/index.ts'
import { currentValue } from '../edits.ts'
import { rowState } from '../rows/row-state.ts'
import type { Draft } from '../use-draft.ts'
import { beginSending, refusalOf } from './send-file.ts'

export interface InRow {
  rowSet: string
  row: string
}

/** Where a file belongs: an item of the sheet, or of a row. */
export interface Target {
  element: string
  at: InRow | undefined
}

export interface Sending {
  id: number
  target: Target
  name: string
  length: number
  sent: number
  /** `broken`: the network; it goes on by itself or by the button. `reading`: the hub looks into it. */
  state: 'sending' | 'paused' | 'broken' | 'reading' | 'refused'
  message: string | null
  upload: Upload | null
}

export interface UploadsOfSheet {
  sending: readonly Sending[]
  /** Every file of the sheet, also those that its last answer does not list yet. */
  known: readonly AttachmentPartFragment[]
  /** As the hub had them when it last answered. */
  unfinished: FilesPartFragment['uploads']
  start(target: Target, file: File): void
  pause(id: number): void
  resume(id: number): void
  /** Takes it back, or puts away what was told of it. */
  drop(id: number): void
}

/** Null outside of a sheet. */
const Context = createContext<UploadsOfSheet | null>(null)
export const Uploads = Context.Provider
export { Context as UploadsContext }

export const sameTarget = (a: Target, b: Target): boolean =>
  a.element === b.element && a.at?.rowSet === b.at?.rowSet && a.at?.row === b.at?.row

export function useUploads(draft: Draft): UploadsOfSheet {
  const client = useClient()
  const language = useTranslation().i18n.language as Language
  const [sending, setSending] = useState<readonly Sending[]>([])
  const [added, setAdded] = useState<readonly AttachmentPartFragment[]>([])
  const now = useRef({ draft, sending, language, last: 0 })
  useEffect(() => {
    Object.assign(now.current, { draft, language })
  })
  const put = useCallback((change: (was: readonly Sending[]) => readonly Sending[]) => {
    now.current.sending = change(now.current.sending)
    setSending(now.current.sending)
  }, [])
  const set = useCallback(
    (id: number, to: Partial<Sending>) => put((was) => was.map((s) => (s.id === id ? { ...s, ...to } : s))),
    [put],
  )
  const take = useCallback(
    (id: number) => {
      const found = now.current.sending.find((s) => s.id === id)
      put((was) => was.filter((s) => s.id !== id))
      return found
    },
    [put],
  )

  const attach = useCallback(
    async (id: number, upload: string) => {
      set(id, { state: 'reading' })
      const { data, error } = await client.mutation(AttachFileDocument, { input: { upload } }).toPromise()
      const { attachment, problems = [] } = data?.attachFile ?? {}
      if (attachment) {
        setAdded((was) => [...was.filter((f) => f.id !== attachment.id), attachment])
        const done = take(id)
        if (done) addFile(now.current.draft, done.target, attachment.id)
      } else if (problems[0]) set(id, { state: 'refused', message: problems[0].message })
      else if (error?.graphQLErrors[0]) set(id, { state: 'refused', message: error.graphQLErrors[0].message })
      else set(id, { state: 'broken' })
    },
    [client, set, take],
  )

  const start = useCallback(
    async (target: Target, file: File) => {
      const id = ++now.current.last
      const mine = {
        id,
        target,
        name: file.name,
        length: file.size,
        sent: 0,
        state: 'sending',
        message: null,
        upload: null,
      } as const
      // The rest of one that was broken off, perhaps before the page was loaded again.
      const begun = now.current.draft.sheet.uploads.find(
        (u) => u.element === target.element && u.name === file.name && u.length === file.size,
      )
      const taken = now.current.sending.some(
        (s) => s.name === file.name && s.length === file.size && sameTarget(s.target, target),
      )
      put((was) => [...was, mine])
      const upload = await beginSending(file, {
        ...{ sheet: now.current.draft.sheet.id, element: target.element, headers: hubHeaders(now.current.language) },
        resume: begun && !taken ? begun.id : null,
        onProgress: (sent) => set(id, { sent, state: 'sending' }),
        onDone: (uploaded) => void attach(id, uploaded),
        onError(error) {
          const message = refusalOf(error)
          set(id, message === null ? { state: 'broken' } : { state: 'refused', message })
        },
      }).catch(() => null)
      set(id, upload ? { upload } : { state: 'broken' })
    },
    [attach, put, set],
  )
  const resume = useCallback(
    (id: number) => {
      set(id, { state: 'sending' })
      now.current.sending.find((s) => s.id === id)?.upload?.start()
    },
    [set],
  )
  useEffect(() => {
    const online = () => {
      for (const { id, state } of now.current.sending) if (state === 'broken') resume(id)
    }
    window.addEventListener('online', online)
    return () => window.removeEventListener('online', online)
  }, [resume])

  return {
    sending,
    known: [...draft.sheet.files, ...added],
    unfinished: draft.sheet.uploads,
    start: (target, file) => void start(target, file),
    pause(id) {
      set(id, { state: 'paused' })
      void now.current.sending.find((s) => s.id === id)?.upload?.abort()
    },
    resume,
    drop(id) {
      const gone = take(id)
      // What the hub has refused is gone there already.
      if (gone && gone.state !== 'refused') void gone.upload?.abort(true).catch(() => {})
    },
  }
}

/** Adds it to the value as it is now, whatever is shown. */
function addFile(draft: Draft, { element, at }: Target, file: string): void {
  const withFile = (value: unknown) => [...new Set([...filesIn(asValue(value)), file])].join(' ')
  if (!at) {
    const item = draft.sheet.items.find((i) => i.element.id === element)
    if (item) draft.edit(item, withFile(currentValue(item, draft.edits)))
    return
  }
  const set = draft.sheet.rowSets.find((s) => s.id === at.rowSet)
  const row = set?.rows.find((r) => r.id === at.row)
  const cell = set && row && rowState(draft, set, row).cells.find((c) => c.item.element.id === element)
  if (cell) draft.editCells(set, [{ row, item: cell.item, value: withFile(cell.value) }])
}
