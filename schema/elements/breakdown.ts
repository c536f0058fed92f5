// The breakdown in an element id: `place.births[sex=2]` means births of girls, `place.deaths[age=60-,sex=2]` the deaths of women
// of 60 or older. Each breakdown has one spelling, so that equal questions share an item: dimensions in alphabetical order, parts
// as in the catalogue.
import type { Band, Dimension, ElementId } from '../types/element.ts'

const LONGEST = 300
const BRACKETED = /^([^[\]]+)\[([^[\]]+)\]$/

/** The element and the breakdown of an id; "" without one. */
export function splitElementId(id: ElementId): { base: ElementId; breakdown: string } {
  const found = id.length <= LONGEST ? BRACKETED.exec(id) : null
  return found ? { base: found[1] as string, breakdown: found[2] as string } : { base: id, breakdown: '' }
}

export const joinElementId = (base: ElementId, breakdown: string): ElementId => (breakdown ? `${base}[${breakdown}]` : base)

const BAND = /^(0|[1-9]\d{0,2})-(0|[1-9]\d{0,2})?$/

/** `15-59` is 15 to 59, both included; `60-` is 60 and above. Null if it is not a band. */
export function readBand(text: string): Band | null {
  const found = BAND.exec(text)
  if (!found) return null
  const from = Number(found[1])
  const to = found[2] === undefined ? null : Number(found[2])
  return to !== null && to < from ? null : { from, to }
}

export type ReadBreakdown = { parts: Map<string, string> } | { fault: string }

/** Parses the text between the brackets; a fault gives the correction. `partsOf` lists the parts of a dimension. */
export function readBreakdown(
  text: string,
  dimensions: readonly Dimension[],
  partsOf: (dimension: Dimension) => readonly string[],
): ReadBreakdown {
  const known = new Map(dimensions.map((d) => [d.dimension, d]))
  const parts = new Map<string, string>()
  for (const piece of text.split(',')) {
    const at = piece.indexOf('=')
    const [name, part] = at < 0 ? ['', ''] : [piece.slice(0, at).trim(), piece.slice(at + 1).trim()]
    if (!name || !part) return { fault: 'a breakdown is written dimension=part, several with a comma between them' }
    const dimension = known.get(name)
    if (!dimension) return { fault: `there is no dimension ${JSON.stringify(name)}; there are ${[...known.keys()].join(', ')}` }
    if (parts.has(name)) return { fault: `the dimension ${name} stands twice` }
    const all = partsOf(dimension)
    if (!all.includes(part))
      return { fault: `${name} has no part ${JSON.stringify(part)}; it has ${all.slice(0, 30).join(', ')}` }
    parts.set(name, part)
  }
  const sorted = new Map([...parts].sort(([a], [b]) => (a < b ? -1 : 1)))
  const spelled = writeBreakdown(sorted)
  return spelled === text ? { parts: sorted } : { fault: `it is spelled [${spelled}]` }
}

export const writeBreakdown = (parts: ReadonlyMap<string, string>): string => [...parts].map(([d, p]) => `${d}=${p}`).join(',')
