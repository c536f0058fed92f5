// Checks that the parts of a figure agree with it: no part exceeds its whole, and a complete set of parts adds up to the whole. A
// part is compared with every wider figure of the sheet: women of 60 or older with women, with people of 60 or older, with all.
import { type BandDimension, type Dimension, type Element, type ElementId, partsOf, readBand } from '../../../../schema/index.ts'
import type { Catalogue } from '../../../catalogue/index.ts'
import { addDecimals, compareDecimals, type Decimal, parseDecimal } from '../../../platform/index.ts'
import type { Language, Problem } from '../sheet-view.ts'
import type { Values } from './check-rules.ts'

interface Figure {
  element: Element
  amount: Decimal
  parts: Readonly<Record<string, string>>
}

export function checkParts({ elements, codeLists }: Catalogue, values: Values, language: Language): Problem[] {
  const figures = [...values].flatMap(([id, value]): Figure[] => {
    const element = elements.get(id)
    const amount = typeof value === 'number' || typeof value === 'string' ? parseDecimal(String(value)) : null
    return element && amount ? [{ element, amount, parts: element.breakdown ?? {} }] : []
  })
  const families = Map.groupBy(figures, (f) => f.element.base ?? f.element.id)
  return [...families].flatMap(([base, family]) => {
    const dimensions = elements.get(base)?.breakdowns ?? []
    if (family.length < 2 || dimensions.length === 0) return []
    const tooMuch = family.flatMap((part) => {
      const whole = family.find((w) => w !== part && isWithin(part, w, dimensions) && compareDecimals(part.amount, w.amount) > 0)
      return whole ? [exceeds(part.element, whole.element, language)] : []
    })
    if (tooMuch.length > 0) return tooMuch
    return family.flatMap((whole) => {
      const sets = dimensions.flatMap((d) => completeSets(whole, d, family, (x) => partsOf(x, codeLists)))
      const off = sets.find((set) => compareDecimals(sumOf(set), whole.amount) !== 0)
      return off
        ? [
            doNotAddUp(
              whole.element,
              off.map((f) => f.element),
              language,
            ),
          ]
        : []
    })
  })
}

const sumOf = (figures: readonly Figure[]): Decimal =>
  figures.map((f) => f.amount).reduce(addDecimals, { units: 0n, scale: 0 } as Decimal)

/** True if `whole` includes everyone in `part`. */
const isWithin = (part: Figure, whole: Figure, dimensions: readonly Dimension[]): boolean =>
  Object.entries(whole.parts).every(([name, wide]) => {
    const narrow = part.parts[name]
    if (narrow === undefined || narrow === wide) return narrow === wide
    const [n, w] = dimensions.some((d) => d.dimension === name && 'bands' in d) ? [readBand(narrow), readBand(wide)] : []
    return n && w ? n.from >= w.from && (w.to === null || (n.to !== null && n.to <= w.to)) : false
  }) && part.element.id !== whole.element.id

/** The sets of given parts that together are the whole along one dimension. */
function completeSets(
  whole: Figure,
  dimension: Dimension,
  family: readonly Figure[],
  allParts: (d: Dimension) => readonly string[],
): Figure[][] {
  const name = dimension.dimension
  if (whole.parts[name] !== undefined) return []
  const given = new Map<string, Figure>()
  for (const f of family) {
    const part = f.parts[name]
    const beside = Object.keys(f.parts).filter((k) => k !== name)
    const same = beside.length === Object.keys(whole.parts).length && beside.every((k) => f.parts[k] === whole.parts[k])
    if (part !== undefined && same) given.set(part, f)
  }
  if ('bands' in dimension) return chains(dimension, 0).flatMap((chain) => figuresOf(chain, given))
  return figuresOf(allParts(dimension), given)
}

const figuresOf = (parts: readonly string[], given: ReadonlyMap<string, Figure>): Figure[][] => {
  const figures = parts.flatMap((p) => given.get(p) ?? [])
  return figures.length === parts.length && parts.length > 0 ? [figures] : []
}

/** Consecutive bands from an age up to the open-ended last one. */
function chains(dimension: BandDimension, from: number): string[][] {
  return dimension.bands.flatMap((text) => {
    const band = readBand(text)
    if (band?.from !== from) return []
    return band.to === null ? [[text]] : chains(dimension, band.to + 1).map((rest) => [text, ...rest])
  })
}

const problem = (element: ElementId, message: string): Problem => ({ element, code: 'RULE', message })

const exceeds = (part: Element, whole: Element, language: Language): Problem =>
  problem(
    part.id,
    language === 'zh'
      ? `“${part.label.zh}”不能大于“${whole.label.zh}”，请核对。`
      : `“${part.label.en}” cannot be more than “${whole.label.en}”; check both.`,
  )

const doNotAddUp = (whole: Element, parts: readonly Element[], language: Language): Problem =>
  problem(
    whole.id,
    language === 'zh'
      ? `${parts.map((p) => `“${p.label.zh}”`).join('、')}之和不等于“${whole.label.zh}”，请核对。`
      : `${parts.map((p) => `“${p.label.en}”`).join(', ')} do not add up to “${whole.label.en}”; check them.`,
  )
