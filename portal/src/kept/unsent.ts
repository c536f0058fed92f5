// Which sheets have something that the hub has not acknowledged, for the bar in view on every page.
import { useSyncExternalStore } from 'react'

interface Editor {
  /** The last try to save failed. */
  failed: boolean
  /** The last try to keep a copy on this device worked. */
  kept: boolean
  /** All that was typed is in that copy. */
  safe: () => boolean
  unsaved: () => boolean
  retry: () => void
  /** Ends it, once a save under way is over. */
  stop: () => Promise<void>
  left: boolean
}

interface Unsent {
  failing: boolean
  kept: boolean
  /** All that had failed has arrived. */
  sent: boolean
  /** Addresses of sheets with something kept from an earlier visit. */
  earlier: readonly string[]
}

const editors = new Map<string, Editor>()
const listeners = new Set<() => void>()
const earlier = new Set<string>()
let now: Unsent = { failing: false, kept: true, sent: false, earlier: [] }

function tell(arrived = false): void {
  const failing = [...editors.values()].filter((e) => e.failed)
  const sent = failing.length === 0 && (now.sent || (arrived && now.failing))
  now = {
    failing: failing.length > 0,
    kept: failing.every((e) => e.kept),
    sent,
    earlier: [...earlier].filter((a) => !editors.has(a)),
  }
  for (const listener of listeners) listener()
}

export const unsent = {
  enter(address: string, editor: Omit<Editor, 'failed' | 'kept' | 'left'>): void {
    editors.set(address, { ...editor, failed: false, kept: true, left: false })
    tell()
  },
  /** `arrived`: the hub has taken it; not failed and not arrived is for the worker to decide. */
  says(address: string, said: Partial<Pick<Editor, 'failed' | 'kept'>>, arrived = false): void {
    const editor = editors.get(address)
    if (!editor) return
    Object.assign(editor, said)
    if (said.failed === false && editor.left && !editor.unsaved()) {
      editors.delete(address)
      if (!arrived) earlier.add(address)
    }
    tell(arrived)
  },
  /** The page of the sheet is gone; what is unsaved goes on being sent. */
  leave(address: string, stillKept: boolean): void {
    const editor = editors.get(address)
    if (editor) editor.left = true
    if (editor && !editor.unsaved()) editors.delete(address)
    if (stillKept && !editor?.unsaved()) earlier.add(address)
    tell()
  },
  /** Before the same sheet is opened anew: of two savers one would overtake the other. */
  async takeOver(address: string): Promise<void> {
    const editor = editors.get(address)
    if (!editor?.left) return
    await editor.stop()
    if (editor.unsaved()) earlier.add(address)
    editors.delete(address)
    tell()
  },
  listed(addresses: readonly string[]): void {
    earlier.clear()
    for (const a of addresses) earlier.add(a)
    tell()
  },
  gone(address: string): void {
    earlier.delete(address)
    tell()
  },
  /** Something that signing out would lose. */
  any: (): boolean => earlier.size > 0 || [...editors.values()].some((e) => e.unsaved()),
  retry(): void {
    for (const editor of editors.values()) if (editor.unsaved()) editor.retry()
  },
  seenSent(): void {
    now = { ...now, sent: false }
    tell()
  },
}

window.addEventListener('online', unsent.retry)
// Only what is nowhere but in this page is lost with it.
window.addEventListener('beforeunload', (event) => {
  if ([...editors.values()].some((e) => e.unsaved() && !e.safe())) event.preventDefault()
})

const listen = (changed: () => void) => {
  listeners.add(changed)
  return () => void listeners.delete(changed)
}
export const useUnsent = (): Unsent => useSyncExternalStore(listen, () => now)
