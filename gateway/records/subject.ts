// Subjects: whom or what values are about. The hub's id is opaque; the identifier (id number, credit code) is sealed and found
// by its keyed hash.
import type { ObjectClass } from '../../schema/index.ts'
import { countyOf, type Database, newId, type Seal } from '../store/index.ts'

export interface SubjectRow {
  county: string
  id: string
  objectClass: ObjectClass
  identifier: string
  /** Name to recognise it by; null when no source gave one. */
  name: string | null
  division: string | null
}

const IDENTIFIER = 'subject.identifier'
const LABEL = 'subject.label'

/** Look-up hash of an identifier; letters are folded to upper case, as GB 11643 and GB 32100 write them. */
export const identifierHash = (seal: Seal, objectClass: string, identifier: string): Buffer =>
  seal.hash(identifier.trim().toUpperCase(), `subject.${objectClass}`)

export interface KnownSubject {
  objectClass: ObjectClass
  identifier: string
  name?: string | undefined
  division: string
  /** Named by a worker, not by a department: it gives nobody the right to read its records until a department asks about it. */
  unproven?: boolean
}

/** Ids of these subjects in one county, in order; those not yet known are added, in one statement. */
export async function ensureSubjects(
  db: Database,
  seal: Seal,
  county: string,
  subjects: readonly KnownSubject[],
): Promise<string[]> {
  if (subjects.length === 0) return []
  const keyOf = (objectClass: string, hash: Buffer) => `${objectClass}:${hash.toString('hex')}`
  const rows = new Map<string, { name: string | undefined; row: Parameters<typeof insertable>[0] }>()
  const insertable = (s: KnownSubject & { hash: Buffer }) => ({
    county,
    id: newId(county),
    object_class: s.objectClass,
    identifier_hash: s.hash,
    identifier_sealed: seal.seal(s.identifier.trim().toUpperCase(), IDENTIFIER),
    label_sealed: s.name ? seal.seal(s.name, LABEL) : null,
    division_code: s.unproven ? null : s.division,
  })
  const keys = subjects.map((s) => {
    const hash = identifierHash(seal, s.objectClass, s.identifier)
    const key = keyOf(s.objectClass, hash)
    if (!rows.has(key)) rows.set(key, { name: s.name, row: { ...s, hash } })
    return key
  })
  const found = await db
    .insertInto('subject')
    .values([...rows.values()].map(({ row }) => insertable(row)))
    .onConflict((c) =>
      c.columns(['county', 'object_class', 'identifier_hash']).doUpdateSet((eb) => ({
        label_sealed: eb.fn.coalesce('excluded.label_sealed', 'subject.label_sealed'),
        division_code: eb.fn.coalesce('subject.division_code', 'excluded.division_code'),
      })),
    )
    .returning(['id', 'object_class', 'identifier_hash'])
    .execute()
  const ids = new Map(found.map((r) => [keyOf(r.object_class, r.identifier_hash), r.id]))
  return keys.map((key) => ids.get(key) as string)
}

/** Subjects by id, of one county; ids that do not exist are absent. */
export async function readSubjects(db: Database, seal: Seal, ids: readonly string[]): Promise<Map<string, SubjectRow>> {
  const result = new Map<string, SubjectRow>()
  const byCounty = Map.groupBy(ids, (id) => countyOf(id) ?? '')
  for (const [county, ofCounty] of byCounty) {
    if (!county) continue
    const rows = await db.selectFrom('subject').selectAll().where('county', '=', county).where('id', 'in', ofCounty).execute()
    for (const r of rows)
      result.set(r.id, {
        county,
        id: r.id,
        objectClass: r.object_class,
        identifier: seal.open(r.identifier_sealed, IDENTIFIER),
        name: r.label_sealed ? seal.open(r.label_sealed, LABEL) : null,
        division: r.division_code,
      })
  }
  return result
}

/** Finds a subject by its own identifier within a county. */
export async function findSubject(
  db: Database,
  seal: Seal,
  county: string,
  objectClass: ObjectClass,
  identifier: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('subject')
    .select('id')
    .where('county', '=', county)
    .where('object_class', '=', objectClass)
    .where('identifier_hash', '=', identifierHash(seal, objectClass, identifier))
    .executeTakeFirst()
  return row?.id ?? null
}
