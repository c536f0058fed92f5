// From which day a register is complete, and for whom. Those who carry a label are not everybody; and where everybody is listed, nobody
// has said yet that the label stands at each who should carry it.
import { codesBelow, countyOfDivision, type Database, divisionsBelow } from '../../platform/index.ts'

/** As a population: everybody of the class. Any other is a label. */
export const EVERYBODY = ''

/** A division's word, for once taken as given: what would be counted if it were said. */
export interface Assumed {
  objectClass: string
  population: string
  since: string
}

/** The day from which the register holds this population whole; null: that is not said. */
export type DeclaredSince = (population: string) => string | null

/** Of the division itself, else of all divisions right below it: the latest of their days. */
export async function declaredSince(
  db: Database,
  division: string,
  objectClass: string,
  assumed?: Assumed,
): Promise<DeclaredSince> {
  const [below, rows] = await Promise.all([
    divisionsBelow(db, division),
    db
      .selectFrom('register_declaration')
      .select(['division_code', 'population', 'complete_since'])
      .where('county', '=', countyOfDivision(division))
      .where('object_class', '=', objectClass)
      .where('complete_since', 'is not', null)
      .where((eb) => eb.or([eb('division_code', '=', division), eb('division_code', 'in', codesBelow(division))]))
      .execute(),
  ])
  const said = new Map(rows.map((r) => [`${r.division_code} ${r.population}`, r.complete_since as string]))
  if (assumed?.objectClass === objectClass) said.set(`${division} ${assumed.population}`, assumed.since)
  return (population) => {
    const own = said.get(`${division} ${population}`)
    if (own !== undefined) return own
    const days = below.map((code) => said.get(`${code} ${population}`) ?? null)
    return days.length > 0 && days.every((d) => d !== null) ? ((days as string[]).sort().at(-1) ?? null) : null
  }
}
