// From which day a register is complete, and for whom. Those who carry a label are not everybody; and where everybody is listed, nobody
// has said yet that the label stands at each who should carry it.

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

interface Declaration {
  /** The division's own, or one right below it. */
  code: string
  population: string | null
  since: string | null
}

/** Of the division itself, else of all divisions right below it: the latest of their days. */
export function declaredBy(division: string, declarations: readonly Declaration[], assumed: Assumed | null): DeclaredSince {
  const said = new Map(declarations.flatMap((d) => (d.since === null ? [] : [[`${d.code} ${d.population}`, d.since] as const])))
  if (assumed) said.set(`${division} ${assumed.population}`, assumed.since)
  const below = new Set(declarations.map((d) => d.code).filter((code) => code !== division))
  return (population) => {
    const own = said.get(`${division} ${population}`)
    if (own !== undefined) return own
    const days = [...below].map((code) => said.get(`${code} ${population}`) ?? null)
    return days.length > 0 && days.every((d) => d !== null) ? ((days as string[]).sort().at(-1) ?? null) : null
  }
}
