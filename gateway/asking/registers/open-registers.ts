// The registers of one division and day. Each part is read only on demand, and once, so the lists and figures of a sheet come
// from the same lines.
import { sql } from 'kysely'
import type { ObjectClass } from '../../../schema/index.ts'
import { codesBelow, countyOfDivision, type Database, divisionPrefix, readSubjects, type Seal } from '../../platform/index.ts'
import { type Assumed, type DeclaredSince, declaredBy } from './declared-since.ts'
import { openEntry, type RegisterEntry } from './entry.ts'
import { unlistedIn } from './unlisted.ts'

/** The version if no register is needed. */
export const NO_REGISTERS = '0'

export interface Register {
  /** Every line of the division and everything below it, past ones too, by id. */
  entries(): Promise<RegisterEntry[]>
  /** From which day on it is complete for a population. */
  declared(assumed?: Assumed): Promise<DeclaredSince>
  /** The division itself, or one directly below it, keeps it. */
  kept(): Promise<boolean>
  /** Identifiers by subject, of everybody on a line. */
  people(): Promise<ReadonlyMap<string, string>>
  /** How many people departments have asked about here who were never listed. */
  unlisted(): Promise<number>
}

export interface Registers {
  division: string
  /** Calendar day in China. */
  today: string
  of(objectClass: string): Register
  /** The version for these classes; it changes with every line or declaration. */
  version(classes: readonly ObjectClass[]): Promise<string>
}

interface RegisterReader {
  db: Database
  seal: Seal
}

const once = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let known: Promise<T> | undefined
  return () => (known ??= read())
}

export function openRegisters(deps: RegisterReader, division: string, today: string): Registers {
  const registers = new Map<string, Register>()
  return {
    ...{ division, today },
    of(objectClass) {
      const known = registers.get(objectClass) ?? openRegister(deps, division, objectClass, today)
      registers.set(objectClass, known)
      return known
    },
    async version(classes) {
      if (classes.length === 0) return NO_REGISTERS
      const { version } = await deps.db
        .selectFrom('register')
        .select(sql<string>`coalesce(sum(version), 0)`.as('version'))
        .where('county', '=', countyOfDivision(division))
        .where('object_class', 'in', [...classes])
        .where('division_code', 'like', `${divisionPrefix(division)}%`)
        .executeTakeFirstOrThrow()
      return version
    },
  }
}

function openRegister({ db, seal }: RegisterReader, division: string, objectClass: string, today: string): Register {
  const county = countyOfDivision(division)
  const prefix = divisionPrefix(division)
  const entries = once(async () => {
    const rows = await db
      .selectFrom('register_entry')
      .selectAll()
      .where('county', '=', county)
      .where('object_class', '=', objectClass)
      .where('division_code', 'like', `${prefix}%`)
      .orderBy('id')
      .execute()
    return rows.map((row) => openEntry(seal, row))
  })
  /** The declarations of the division and of each division directly below it. */
  const declarations = once(async () => {
    const { rows } = await sql<{ code: string; population: string | null; since: string | null }>`
      select d.code, r.population, r.complete_since::text as since
      from (select ${division} as code union all ${codesBelow(division)}) d
      left join register_declaration r on r.county = ${county} and r.division_code = d.code and r.object_class = ${objectClass}
        and r.complete_since is not null`.execute(db)
    return rows
  })
  return {
    entries,
    declared: async (assumed) =>
      declaredBy(division, await declarations(), assumed?.objectClass === objectClass ? assumed : null),
    kept: once(async () => {
      const row = await db
        .selectFrom('register')
        .select('division_code')
        .where('county', '=', county)
        .where('object_class', '=', objectClass)
        .where((eb) => eb.or([eb('division_code', '=', division), eb('division_code', 'in', codesBelow(division))]))
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    }),
    people: once(async () => {
      const subjects = await readSubjects(db, seal, [...new Set((await entries()).map((e) => e.subjectId))])
      return new Map([...subjects].map(([id, s]) => [id, s.identifier]))
    }),
    unlisted: once(() => unlistedIn(db, division, objectClass, today)),
  }
}
