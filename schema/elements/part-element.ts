// The element of one part of a breakdown: the same domain, classification and freshness as the whole, but its own item.
import type { CodeList, Count, Dimension, Element, Label } from '../types/element.ts'
import { joinElementId, readBand, readBreakdown, writeBreakdown } from './breakdown.ts'

/** The parts of a dimension, as written in ids. */
export const partsOf = (dimension: Dimension, codeLists: ReadonlyMap<string, CodeList>): readonly string[] =>
  'bands' in dimension ? dimension.bands : (dimension.parts ?? codeLists.get(dimension.codes)?.codes.map((c) => c.code) ?? [])

/** Every part of one dimension. */
export const partIds = (base: Element, codeLists: ReadonlyMap<string, CodeList>): string[] =>
  (base.breakdowns ?? []).flatMap((d) => partsOf(d, codeLists).map((part) => joinElementId(base.id, `${d.dimension}=${part}`)))

export function partElement(
  base: Element,
  breakdown: string,
  codeLists: ReadonlyMap<string, CodeList>,
): { element: Element } | { fault: string } {
  const dimensions = base.breakdowns ?? []
  if (dimensions.length === 0) return { fault: `${base.id} is not broken down` }
  const read = readBreakdown(breakdown, dimensions, (d) => partsOf(d, codeLists))
  if ('fault' in read) return { fault: `${base.id}: ${read.fault}` }
  const labels = [...read.parts].map(([name, part]) =>
    labelOf(dimensions.find((d) => d.dimension === name) as Dimension, part, codeLists),
  )
  const { derivation: _, breakdowns: __, synonyms: ___, counted, ...same } = base
  const spelled = writeBreakdown(read.parts)
  return {
    element: {
      ...same,
      id: joinElementId(base.id, spelled),
      property: `${base.property}[${spelled}]`,
      label: {
        zh: `${base.label.zh}：其中${labels.map((l) => l.zh).join('、')}`,
        en: `${base.label.en}: of these ${labels.map((l) => l.en.toLowerCase()).join(', ')}`,
      },
      ...(counted && { counted: countOf(counted, dimensions, read.parts) }),
      base: base.id,
      breakdown: Object.fromEntries(read.parts),
    },
  }
}

function labelOf(dimension: Dimension, part: string, codeLists: ReadonlyMap<string, CodeList>): Label {
  if (!('bands' in dimension))
    return codeLists.get(dimension.codes)?.codes.find((c) => c.code === part)?.label ?? { zh: part, en: part }
  const band = readBand(part)
  if (!band) return { zh: part, en: part }
  const { from, to } = band
  return to === null
    ? { zh: `${from}周岁及以上`, en: `aged ${from} or older` }
    : { zh: `${from}至${to}周岁`, en: `aged ${from} to ${to}` }
}

/** What the registers of residents tell about each: sex and age, from the resident id number. */
function countOf(counted: Count, dimensions: readonly Dimension[], parts: ReadonlyMap<string, string>): Count {
  const count: Count = { ...counted }
  for (const [name, part] of parts) {
    const dimension = dimensions.find((d) => d.dimension === name)
    const band = dimension && 'bands' in dimension && name === 'age' ? readBand(part) : null
    const tells = counted.of === 'resident' && (band !== null || (name === 'sex' && (part === '1' || part === '2')))
    if (!tells || (name === 'sex' && counted.sex && counted.sex !== part)) count.untold = [...(count.untold ?? []), name]
    else if (band) {
      count.ageFrom = Math.max(band.from, counted.ageFrom ?? 0)
      const below = [band.to === null ? null : band.to + 1, counted.ageBelow ?? null].filter((n) => n !== null)
      if (below.length > 0) count.ageBelow = Math.min(...below)
    } else count.sex = part as '1' | '2'
  }
  return count
}
