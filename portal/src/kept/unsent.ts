// Sheets with input that the hub has not acknowledged, for the bar on every page.
import { useSyncExternalStore } from 'react'
import type { Refusal } from './refusal.ts'
import { type KeptSheet, untilNow } from './vault.ts'

interface Editor {
  /** The last save failed. */
  failed: boolean
  /** The hub refuses it as it is; it is not sent again automatically. */
  refusal: Refusal | null
  /** The last local copy succeeded. */
  kept: boolean
  /** The copy contains all input. */
  safe: () => boolean
  unsaved: () => boolean
  retry: () => void
  /** Ends it, once a running save is over. */
  stop: () => Promise<void>
  left: boolean
}

interface Unsent {
  failing: boolean
  /** `here`: its page is open. */
  refused: { address: string; here: boolean; refusal: Refusal } | null
  kept: boolean
  /** Everything that had failed has arrived. */
  sent: boolean
  /** Sheets with local input from an earlier visit; the first to be deleted first. */
  earlier: readonly KeptSheet[]
  /** Sheets whose local input was too old and is deleted. */
  tooOld: number
}

const editors = new Map<string, Editor>()
const listeners = new Set<() => void>()
/** By address: the deletion time. */
const earlier = new Map<string, number>()
let now: Unsent = { failing: false, refused: null, kept: true, sent: false, earlier: [], tooOld: 0 }

function tell(arrived = false): void {
  const failing = [...editors.values()].filter((e) => e.failed)
  const refused = [...editors].flatMap(([address, { refusal, left, unsaved }]) =>
    refusal && unsaved() ? [{ address, here: !left, refusal }] : [],
  )[0]
  const told = failing.length > 0 ? failing : [...editors.values()].filter((e) => e.refusal)
  const sent = failing.length === 0 && (now.sent || (arrived && now.failing))
  now = {
    ...now,
    failing: failing.length > 0,
    refused: refused ?? null,
    kept: told.every((e) => e.kept),
    sent,
    earlier: [...earlier]
      .filter(([address]) => !editors.has(address))
      .map(([address, until]) => ({ address, until }))
      .toSorted((a, b) => a.until - b.until),
  }
  for (const listener of listeners) listener()
}

export const unsent = {
  enter(address: string, editor: Omit<Editor, 'failed' | 'refusal' | 'kept' | 'left'>): void {
    editors.set(address, { ...editor, failed: false, refusal: null, kept: true, left: false })
    tell()
  },
  /** `arrived`: the hub has accepted it. Neither failed nor arrived: the worker must decide. */
  says(address: string, said: Partial<Pick<Editor, 'failed' | 'refusal' | 'kept'>>, arrived = false): void {
    const editor = editors.get(address)
    if (!editor) return
    Object.assign(editor, said)
    // Refused after its page was left: the copy waits to be opened.
    const over = !editor.unsaved() || (editor.refusal !== null && editor.safe())
    if (said.failed === false && editor.left && over) {
      editors.delete(address)
      if (!arrived) earlier.set(address, untilNow())
    }
    tell(arrived)
  },
  /** The page of the sheet is closed; unsaved input is still sent. */
  leave(address: string, stillKept: boolean): void {
    const editor = editors.get(address)
    if (editor) editor.left = true
    const over = !editor?.unsaved() || (editor.refusal !== null && editor.safe())
    if (editor && over) editors.delete(address)
    if (stillKept && over) earlier.set(address, untilNow())
    tell()
  },
  /** Call before the same sheet is opened again: two savers would overtake each other. */
  async takeOver(address: string): Promise<void> {
    const editor = editors.get(address)
    if (!editor?.left) return
    await editor.stop()
    if (editor.unsaved()) earlier.set(address, untilNow())
    editors.delete(address)
    tell()
  },
  listed(kept: readonly KeptSheet[], tooOld: number): void {
    earlier.clear()
    for (const { address, until } of kept) earlier.set(address, until)
    // A deletion that the worker has not seen yet must still be reported.
    now = { ...now, tooOld: now.tooOld + tooOld }
    tell()
  },
  gone(address: string): void {
    earlier.delete(address)
    tell()
  },
  /** True if signing out would lose something. */
  any: (): boolean => earlier.size > 0 || [...editors.values()].some((e) => e.unsaved()),
  holds: (address: string): boolean => editors.has(address),
  retry(): void {
    for (const editor of editors.values()) if (editor.unsaved()) editor.retry()
  },
  /** Somebody else works here now: nothing more is sent or asked. */
  abandon(): void {
    for (const editor of editors.values()) void editor.stop()
    editors.clear()
    earlier.clear()
    tell()
  },
  seen(): void {
    now = { ...now, sent: false, tooOld: 0 }
    tell()
  },
}

window.addEventListener('online', unsent.retry)
// Only input that exists nowhere else is lost with the page.
window.addEventListener('beforeunload', (event) => {
  if ([...editors.values()].some((e) => e.unsaved() && !e.safe())) event.preventDefault()
})

const listen = (changed: () => void) => {
  listeners.add(changed)
  return () => void listeners.delete(changed)
}
export const useUnsent = (): Unsent => useSyncExternalStore(listen, () => now)
