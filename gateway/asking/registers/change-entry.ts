// Changes one line of a register: labels added and removed as of a day, the subject gone, or the line deleted as a mistake. Past
// months stay countable. The journal records the author, not the subject or the content.
import { HubError } from '../../../schema/index.ts'
import { appendJournal, countyOf, type Database, may, type Seal, type Viewer } from '../../platform/index.ts'
import { type EntryBody, labelsOn, openEntry, type RegisterEntry, sealEntry, type Went } from './entry.ts'
import type { RegisterDeps } from './register-deps.ts'
import { sound } from './sound-labels.ts'
import { touchRegister } from './touch-register.ts'

export interface ChangeEntryInput {
  entry: string
  /** ISO date. */
  on: string
  /** The labels from that day on. */
  labels?: readonly string[] | null
  went?: Went | 'MISTAKE' | null
}

/** The current line; null if it was deleted. */
export async function changeEntry(deps: RegisterDeps, viewer: Viewer, input: ChangeEntryInput): Promise<RegisterEntry | null> {
  const { db, seal, clock } = deps
  const before = await readEntry(db, seal, input.entry)
  if (!before || !may(viewer, 'keep register', { division: before.division })) throw new HubError('NOT_FOUND')
  const labels = input.labels ? sound(input.labels) : undefined
  if (labels === null) throw new HubError('BAD_INPUT', { message: 'At most 20 labels of 20 characters.' })
  if (input.on < before.since) throw new HubError('BAD_INPUT', { message: 'The day is before the subject was listed.' })
  const { county, id } = before
  return db.transaction().execute(async (trx) => {
    await touchRegister(trx, before.division, before.objectClass)
    const row = await trx
      .selectFrom('register_entry')
      .selectAll()
      .where('county', '=', county)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw new HubError('NOT_FOUND')
    const now = openEntry(seal, row)
    const noted = (kind: string) =>
      appendJournal(trx, county, clock(), [{ kind, actor: viewer.id, body: { entry: id, division: now.division } }])
    if (input.went === 'MISTAKE') {
      await trx.deleteFrom('register_entry').where('county', '=', county).where('id', '=', id).execute()
      await noted('register.deleted')
      return null
    }
    const body: EntryBody = {
      came: now.came,
      ...(now.name && { name: now.name }),
      labels: labels ? relabelled(now, labels, input.on) : now.labels,
    }
    const went = input.went ?? now.went
    if (went) body.went = went
    const until = input.went ? input.on : now.until
    await trx
      .updateTable('register_entry')
      .set({ until, body_sealed: sealEntry(seal, row, body), changed_by: viewer.id, changed_at: clock() })
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('county', '=', county)
      .where('id', '=', id)
      .execute()
    await noted('register.changed')
    return { ...now, ...body, until }
  })
}

function relabelled(entry: EntryBody, wanted: readonly string[], on: string): EntryBody['labels'] {
  const carried = labelsOn(entry, on)
  const kept = entry.labels.flatMap((l) => {
    if (!carried.includes(l.label) || wanted.includes(l.label) || (l.until !== undefined && l.until <= on)) return [l]
    // Added and removed on one day: it was a slip.
    return l.since === on ? [] : [{ ...l, until: on }]
  })
  return [...kept, ...wanted.filter((label) => !carried.includes(label)).map((label) => ({ label, since: on }))]
}

/** One line of a register; null if there is none. */
async function readEntry(db: Database, seal: Seal, id: string): Promise<RegisterEntry | null> {
  const county = countyOf(id)
  if (!county) return null
  const row = await db
    .selectFrom('register_entry')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? openEntry(seal, row) : null
}
