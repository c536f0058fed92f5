// From which day a register is complete, and for whom. People with a label are not everybody. A complete list of everybody does
// not mean that the label is complete.

/** The population of everybody of the class; any other value is a label. */
export const EVERYBODY = ''

/** An assumed declaration, to preview what it would count. */
export interface Assumed {
  objectClass: string
  population: string
  since: string
}

/** The day from which the register is complete for this population; null if not declared. */
export type DeclaredSince = (population: string) => string | null

interface Declaration {
  /** The division's own, or one directly below it. */
  code: string
  population: string | null
  since: string | null
}

/** Of the division itself, otherwise of all divisions directly below it: the latest of their days. */
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
