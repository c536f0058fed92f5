// The current catalogue of this process, updated after every change, here or in another process.
import { EventEmitter } from 'node:events'
import { type Bell, coalesced, type Database } from '../platform/index.ts'
import { asChange } from './as-change.ts'
import type { Catalogue, CatalogueHolder } from './catalogue.ts'
import { readCatalogue } from './read-catalogue.ts'
import { saveCodeLists } from './save-code-lists.ts'
import { saveElements } from './save-elements.ts'

/** A notification may be lost (store/bell.ts), so this also polls. */
const LOOK_EVERY_MS = 60_000

export async function openCatalogue(db: Database, bell: Bell): Promise<CatalogueHolder> {
  const changes = new EventEmitter<{ change: [Catalogue] }>().setMaxListeners(0)
  let current = await readCatalogue(db)

  // One at a time: an older snapshot must not replace a newer one.
  const reload = coalesced(async (): Promise<Catalogue> => {
    const read = await readCatalogue(db)
    if (read.revision !== current.revision) {
      current = read
      changes.emit('change', read)
    }
    return current
  })
  const follow = () => void reload().catch(() => {})
  const deaf = bell.listen('catalogue', follow)
  const timer = setInterval(follow, LOOK_EVERY_MS)
  timer.unref()

  return {
    current: () => current,
    reload,
    async save(change, elements, codeLists = []) {
      const saved = await asChange(
        db,
        change,
        async (trx) => (await saveCodeLists(trx, codeLists, change)) + (await saveElements(trx, elements, change)),
      )
      if (saved > 0) bell.ring('catalogue', 'element')
      return reload()
    },
    onChange(changed) {
      changes.on('change', changed)
      return () => changes.off('change', changed)
    },
    close() {
      clearInterval(timer)
      deaf()
      changes.removeAllListeners()
    },
  }
}
