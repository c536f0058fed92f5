// Subjects: what values are about. The hub's id is opaque. The identifier (id number, credit code) is sealed and found by its
// keyed hash.
import { type CompiledQuery, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { ObjectClass } from '../../../schema/index.ts'
import type { Database } from '../store/database.ts'
import { inParts } from '../store/in-parts.ts'
import { countyOf, newId } from '../store/new-id.ts'
import type { Seal } from '../store/seal.ts'

export interface SubjectRow {
  county: string
  id: string
  objectClass: ObjectClass
  identifier: string
  /** Display name; null if no source gave one. */
  name: string | null
  division: string | null
  /** False if no authority had decided on a correction when it was read. Absent: not checked. */
  corrected?: boolean
}

const IDENTIFIER = 'subject.identifier'
const LABEL = 'subject.label'

/** Look-up hash of an identifier. Letters become upper case, as GB 11643 and GB 32100 write them. */
export const identifierHash = (seal: Seal, objectClass: string, identifier: string): Buffer =>
  seal.hash(plainIdentifier(identifier), `subject.${objectClass}`)

const plainIdentifier = (identifier: string): string => identifier.trim().toUpperCase()

export interface KnownSubject {
  objectClass: ObjectClass
  identifier: string
  name?: string | undefined
  /** The source of the name: a department whose system states it. Absent: a source that may not overwrite a name. */
  namedBy?: string | undefined
  division: string
  /** Named by a worker, not by a department. It gives no right to read its records until a department asks about it. */
  unproven?: boolean
}

/** Prefix of a department whose officer typed the name. */
export const TYPED = 'typed:'

/** A name replaces no name, its own source's name, or, from a department's system, a name that an officer typed. */
const RENAMES = sql`(excluded.label_sealed is not null and (subject.label_sealed is null or subject.label_by = excluded.label_by
  or (subject.label_by like ${sql.lit(`${TYPED}%`)} and excluded.label_by not like ${sql.lit(`${TYPED}%`)})))`

/** Ids of these subjects in one county, in order. Adds unknown ones. */
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
    identifier_sealed: seal.seal(plainIdentifier(s.identifier), IDENTIFIER),
    label_sealed: s.name ? seal.seal(s.name, LABEL) : null,
    label_by: s.name ? (s.namedBy ?? null) : null,
    division_code: s.unproven ? null : s.division,
  })
  const keys = subjects.map((s) => {
    const hash = identifierHash(seal, s.objectClass, s.identifier)
    const key = keyOf(s.objectClass, hash)
    if (!rows.has(key)) rows.set(key, { name: s.name, row: { ...s, hash } })
    return key
  })
  const ids = new Map<string, string>()
  for (const part of inParts([...rows.values()].map(({ row }) => insertable(row)))) {
    const found = await db
      .insertInto('subject')
      .values(part)
      .onConflict((c) =>
        c.columns(['county', 'object_class', 'identifier_hash']).doUpdateSet((eb) => ({
          label_sealed: sql<Buffer | null>`case when ${RENAMES} then excluded.label_sealed else subject.label_sealed end`,
          label_by: sql<string | null>`case when ${RENAMES} then excluded.label_by else subject.label_by end`,
          division_code: eb.fn.coalesce('subject.division_code', 'excluded.division_code'),
        })),
      )
      .returning(['id', 'object_class', 'identifier_hash'])
      .execute()
    for (const r of found) ids.set(keyOf(r.object_class, r.identifier_hash), r.id)
  }
  return keys.map((key) => ids.get(key) as string)
}

const COLUMNS = ['county', 'id', 'object_class', 'identifier_sealed', 'label_sealed', 'division_code'] as const

interface Row {
  county: string
  id: string
  object_class: string
  identifier_sealed: Buffer
  label_sealed: Buffer | null
  division_code: string | null
}

const opened = (seal: Seal, row: Row, identifier?: string): SubjectRow => ({
  county: row.county,
  id: row.id,
  objectClass: row.object_class,
  identifier: identifier ?? seal.open(row.identifier_sealed, IDENTIFIER),
  name: row.label_sealed ? seal.open(row.label_sealed, LABEL) : null,
  division: row.division_code,
})

/** Subjects by id, of one county. Unknown ids are absent. */
export async function readSubjects(db: Database, seal: Seal, ids: readonly string[]): Promise<Map<string, SubjectRow>> {
  const result = new Map<string, SubjectRow>()
  const byCounty = Map.groupBy(ids, (id) => countyOf(id) ?? '')
  for (const [county, ofCounty] of byCounty) {
    if (!county) continue
    const rows = await db.selectFrom('subject').select(COLUMNS).where('county', '=', county).where('id', 'in', ofCounty).execute()
    for (const row of rows) result.set(row.id, opened(seal, row))
  }
  return result
}

/** Compiled once: every live read begins with it. */
const statements = new WeakMap<Database, CompiledQuery<Found>>()

type Found = Row & { corrected: SqlBool }

export interface FindSubjectDeps {
  db: Database
  seal: Seal
  /** Of the row `subject`: whether an authority decided on a correction about it. */
  corrected: RawBuilder<SqlBool>
}

function statementOf({ db, corrected }: FindSubjectDeps): CompiledQuery<Found> {
  const known = statements.get(db)
  if (known) return known
  const statement = db
    .selectFrom('subject')
    .select(COLUMNS)
    .select(corrected.as('corrected'))
    .where('county', '=', '')
    .where('object_class', '=', '')
    .where('identifier_hash', '=', Buffer.alloc(0))
    .compile()
  statements.set(db, statement)
  return statement
}

/** Finds a subject by its own identifier within a county. */
export async function findSubjectRow(
  deps: FindSubjectDeps,
  county: string,
  objectClass: ObjectClass,
  identifier: string,
): Promise<SubjectRow | null> {
  const { db, seal } = deps
  const parameters = [county, objectClass, identifierHash(seal, objectClass, identifier)]
  const { rows } = await db.executeQuery<Found>({ ...statementOf(deps), parameters })
  const [row] = rows
  // The identifier is known from its hash and need not be opened.
  return row ? { ...opened(seal, row, plainIdentifier(identifier)), corrected: row.corrected !== false } : null
}

/** The known subjects among these identifiers, in any county. */
export async function findSubjects(
  db: Database,
  seal: Seal,
  objectClass: ObjectClass,
  identifiers: readonly string[],
): Promise<{ county: string; id: string }[]> {
  const counties = await db.selectFrom('division').select(sql<string>`left(code, 6)`.as('county')).distinct().execute()
  if (counties.length === 0 || identifiers.length === 0) return []
  return db
    .selectFrom('subject')
    .select(['county', 'id'])
    .where(
      'county',
      'in',
      counties.map((c) => c.county),
    )
    .where('object_class', '=', objectClass)
    .where(
      'identifier_hash',
      'in',
      identifiers.map((identifier) => identifierHash(seal, objectClass, identifier)),
    )
    .execute()
}

/** Ids of the known subjects among these identifiers in one county, by identifier as given. */
export async function subjectsNamed(
  db: Database,
  seal: Seal,
  county: string,
  objectClass: ObjectClass,
  identifiers: readonly string[],
): Promise<Map<string, string>> {
  if (identifiers.length === 0) return new Map()
  const hashes = identifiers.map((identifier) => identifierHash(seal, objectClass, identifier))
  const rows = await db
    .selectFrom('subject')
    .select(['id', 'identifier_hash'])
    .where('county', '=', county)
    .where('object_class', '=', objectClass)
    .where('identifier_hash', 'in', hashes)
    .execute()
  const ids = new Map(rows.map((r) => [r.identifier_hash.toString('hex'), r.id]))
  return new Map(
    identifiers.flatMap((identifier, i) => {
      const id = ids.get(hashes[i]?.toString('hex') ?? '')
      return id ? [[identifier, id] as const] : []
    }),
  )
}

/** Only the id in the hub. */
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

/** Sealed identifier of a subject, for use in another statement: column `subject.identifier_sealed` of the row that `of` names. */
export const subjectOf = (county: RawBuilder<unknown>, id: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`subject on subject.county = ${county} and subject.id = ${id}`

const known = (db: Database, objectClass: string, county: string | null) =>
  db
    .selectFrom('subject')
    .where('object_class', '=', objectClass)
    .where('division_code', 'is not', null)
    .$if(county !== null, (q) => q.where('county', '=', county as string))

/** Number of subjects of a class in a county; null counts all counties. */
export async function countSubjects(db: Database, objectClass: string, county: string | null): Promise<number> {
  const { n } = await known(db, objectClass, county)
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Ids of a sample: the same each time, and not the oldest ones. */
export async function sampleSubjects(db: Database, objectClass: string, county: string | null, most: number): Promise<string[]> {
  const rows = await known(db, objectClass, county)
    .select('id')
    .orderBy((eb) => eb.fn('md5', ['id']))
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}
