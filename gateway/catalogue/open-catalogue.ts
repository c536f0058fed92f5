// The current catalogue of this process, updated after every change, here or in another process.
import { EventEmitter } from 'node:events'
import { sql } from 'kysely'
import { type CodeList, type Element, standardElements } from '../../schema/index.ts'
import { coalesced, type Database, inParts, type Notifications } from '../platform/index.ts'
import { asChange, type Change } from './as-change.ts'
import { buildCatalogue } from './build-catalogue.ts'
import type { Catalogue, CatalogueHolder } from './catalogue.ts'
import { saveElements } from './save-elements.ts'
import { type ReadBodies, storedBodies } from './stored-bodies.ts'

/** A notification may be lost (store/notifications.ts), so this also polls. */
const LOOK_EVERY_MS = 60_000

export async function openCatalogue(db: Database, notifications: Notifications): Promise<CatalogueHolder> {
  const changes = new EventEmitter<{ change: [Catalogue] }>().setMaxListeners(0)
  const [elements, codeLists] = [storedBodies<Element>(db, 'element'), storedBodies<CodeList>(db, 'code_list')]
  const read = () => readCatalogue(db, elements, codeLists)
  let current = await read()

  // One at a time: an older snapshot must not replace a newer one.
  const reload = coalesced(async (): Promise<Catalogue> => {
    const now = await read()
    if (now.revision !== current.revision) {
      current = now
      changes.emit('change', now)
    }
    return current
  })
  const follow = () => void reload().catch(() => {})
  const unsubscribe = notifications.listen('catalogue', follow)
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
      if (saved > 0) notifications.notify('catalogue', 'element')
      return reload()
    },
    onChange(changed) {
      changes.on('change', changed)
      return () => changes.off('change', changed)
    },
    close() {
      clearInterval(timer)
      unsubscribe()
      changes.removeAllListeners()
    },
  }
}

/** Not on import: reading the YAML files takes a third of a second in every process. */
let order: ReadonlyMap<string, number> | undefined

function rank(id: string): number {
  order ??= new Map(standardElements().map((e, i) => [e.id, i]))
  return order.get(id) ?? order.size
}

/** Reads the current catalogue from the database: standard elements in their own order, then departments' elements by id. */
async function readCatalogue(
  db: Database,
  readElements: ReadBodies<Element>,
  readCodeLists: ReadBodies<CodeList>,
): Promise<Catalogue> {
  const [elements, codeLists, departments] = await Promise.all([
    readElements(),
    readCodeLists(),
    db.selectFrom('department').selectAll().orderBy('id').execute(),
  ])
  return buildCatalogue({
    elements: elements.sort((a, b) => rank(a.id) - rank(b.id)),
    codeLists,
    departments: departments.map((d) => ({ id: d.id, name: { zh: d.name_zh, en: d.name_en } })),
  })
}

/** Returns how many are new or changed. Notify "catalogue" if it is more than none. */
async function saveCodeLists(db: Database, lists: readonly CodeList[], change: Change): Promise<number> {
  if (lists.length === 0) return 0
  const rows = lists.map((list) => ({ id: list.id, body: JSON.stringify(list) }))
  let saved = 0
  await asChange(db, change, async (trx) => {
    for (const part of inParts(rows)) {
      const written = await trx
        .insertInto('code_list')
        .values(part)
        .onConflict((c) =>
          c
            .column('id')
            .doUpdateSet((eb) => ({ version: eb('code_list.version', '+', 1), body: eb.ref('excluded.body') }))
            .whereRef('code_list.body', 'is distinct from', sql.ref('excluded.body')),
        )
        .returning('id')
        .execute()
      saved += written.length
    }
  })
  return saved
}
