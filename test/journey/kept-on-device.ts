// The typed and unsent text that the browser stores, and whether it has stored it yet.
import type { Page } from 'playwright-core'
import { eventually } from '../support/world.ts'

/** Everything that the browser holds of unsent text, with every byte readable. */
const STORED = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('yibiao-unsent')
  opening.onerror = () => reject(opening.error)
  opening.onsuccess = () => {
    const db = opening.result
    if (db.objectStoreNames.length === 0) return resolve({ keys: [], kept: [], latest: 0 })
    const t = db.transaction(['keys', 'kept'])
    const keys = t.objectStore('keys').getAll()
    const kept = t.objectStore('kept').getAll()
    t.oncomplete = () => {
      db.close()
      const text = (bytes) => new TextDecoder().decode(bytes)
      resolve({
        keys: keys.result.map((k) => k.extractable),
        latest: Math.max(0, ...kept.result.map((r) => r.at)),
        kept: kept.result.map((r) => JSON.stringify({ ...r, iv: '', sealed: '' }) + text(r.sealed)),
      })
    }
  }
})`
export const stored = (page: Page) => page.evaluate<{ keys: boolean[]; kept: string[]; latest: number }>(STORED)

/** Waits until the copy on the device has the changes since then. Before that, closing the window would lose them. */
export const keptSince = (page: Page, since: number): Promise<unknown> =>
  eventually(
    () => stored(page),
    ({ latest }) => latest >= since,
  )
