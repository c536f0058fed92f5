// The registers of some divisions, and the lines of one, searched by name, by the whole identifier or by label.
import { chinaDate, countyOfDivision, type Database } from '../../platform/index.ts'
import { isListed, labelsOn, type RegisterEntry } from './entry.ts'
import { openRegisters } from './open-registers.ts'
import type { RegisterDeps } from './register-deps.ts'

export interface RegisterView {
  division: string
  objectClass: string
  /** The populations it was declared complete for, everybody first. */
  declared: Declared[]
  listed: number
}

export interface Declared {
  /** Null: everybody of the class. */
  label: string | null
  /** ISO date from which it is complete for them. */
  since: string
  /** Id of the account that declared it. */
  by: string
  at: Date
}

/** Registers of divisions with one of these prefixes, by division. */
export async function listRegisters(db: Database, prefixes: readonly string[], today: string): Promise<RegisterView[]> {
  if (prefixes.length === 0) return []
  const counties = [...new Set(prefixes.map((p) => countyOfDivision(p.padEnd(12, '0'))))]
  const rows = await db
    .selectFrom('register')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('register_entry')
        .select((e) => e.fn.countAll<string>().as('n'))
        .whereRef('register_entry.county', '=', 'register.county')
        .whereRef('register_entry.division_code', '=', 'register.division_code')
        .whereRef('register_entry.object_class', '=', 'register.object_class')
        .where((e) => e.or([e('until', 'is', null), e('until', '>', today)]))
        .as('listed'),
    )
    .where('county', 'in', counties)
    .where((eb) => eb.or(prefixes.map((p) => eb('division_code', 'like', `${p}%`))))
    .orderBy('division_code')
    .orderBy('object_class')
    .execute()
  const declarations = await db
    .selectFrom('register_declaration')
    .selectAll()
    .where('county', 'in', counties)
    .where((eb) => eb.or(prefixes.map((p) => eb('division_code', 'like', `${p}%`))))
    .where('complete_since', 'is not', null)
    .orderBy('population')
    .execute()
  const declared = Map.groupBy(declarations, (d) => `${d.division_code} ${d.object_class}`)
  return rows.map((r) => ({
    division: r.division_code,
    objectClass: r.object_class,
    declared: (declared.get(`${r.division_code} ${r.object_class}`) ?? []).map((d) => ({
      ...{ label: d.population || null, since: d.complete_since ?? '', by: d.declared_by, at: d.declared_at },
    })),
    listed: Number(r.listed ?? 0),
  }))
}

export interface EntryQuestion {
  division: string
  objectClass: string
  search?: string | null | undefined
  label?: string | null | undefined
  first: number
  offset: number
}

export interface ListedEntries {
  entries: RegisterEntry[]
  total: number
  /** All labels in use in the register. */
  labels: string[]
  /** The people whose label membership the answer reveals, listed in it or not. */
  told: RegisterEntry[]
}

export async function listEntries(
  deps: RegisterDeps,
  { division, objectClass, search, label, first, offset }: EntryQuestion,
): Promise<ListedEntries> {
  const today = chinaDate(deps.clock())
  const register = openRegisters(deps, division, today).of(objectClass)
  const listed = (await register.entries()).filter((e) => isListed(e, today))
  const labels = [...new Set(listed.flatMap((e) => labelsOn(e, today)))].sort()
  const wanted = search?.normalize('NFKC').trim().toUpperCase()
  const people = wanted ? await register.people() : new Map<string, string>()
  const searched = wanted
    ? listed.filter((e) => {
        // Part of an identifier matches nothing; otherwise it could be guessed digit by digit.
        return e.name?.toUpperCase().includes(wanted) || people.get(e.subjectId) === wanted
      })
    : listed
  const found = label ? searched.filter((e) => labelsOn(e, today).includes(label)) : searched
  const entries = found.slice(offset, offset + first)
  return { entries, total: found.length, labels, told: label ? (wanted ? searched : entries) : [] }
}
