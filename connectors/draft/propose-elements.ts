// Maps the values of a row to elements, and the row to an object class.
import type { Element, Label } from '../../schema/index.ts'
import { plainName } from './contract-fields.ts'
import { leavesOf, type Shape } from './shape.ts'
import { fieldOf, type Suggest } from './suggest.ts'

export interface ElementMatch {
  path: string
  shape: Shape
  /** Null: no element is near enough. */
  element: Element | null
  probability: number
  reasons: Label[]
}

export interface RowMatch {
  objectClass: string
  matches: ElementMatch[]
  /** The sum of the most certain ones. */
  score: number
}

/** Below this, a proposal is shown but not made. */
export const SURE = 0.75
const WORTH_SHOWING = 0.3

const CLASS_WORDS: Readonly<Record<string, RegExp>> = {
  resident: /person|people|patient|resident|citizen|human|人员|居民|人口|个人|老人|患者/i,
  household: /household|house|home|family|家庭|住户|农户|户/i,
  enterprise: /enterprise|company|business|taxpayer|企业|公司|纳税人|单位/i,
  place: /village|place|region|community|村|社区|行政区/i,
}

/** `words`: the names of the operation and its types. */
export function proposeElements(
  row: Shape,
  words: string,
  elements: ReadonlyMap<string, Element>,
  suggest: Suggest,
): RowMatch | null {
  const leaves = leavesOf(row)
  const classes = [...new Set([...elements.values()].map(({ objectClass }) => objectClass))]
  const all = classes.map((objectClass): RowMatch => {
    const matches = chooseEach(
      leaves.map(({ path, shape }) => ({ path, shape, candidates: suggest(fieldOf(path, shape), objectClass) })),
      elements,
      objectClass,
    )
    const sure = matches.reduce((sum, { probability }) => sum + (probability >= SURE ? probability : 0), 0)
    return { objectClass, matches, score: sure + (CLASS_WORDS[objectClass]?.test(words) ? 1.5 : 0) }
  })
  const [best] = all.toSorted((a, b) => b.score - a.score)
  return best?.matches.some(({ probability }) => probability >= SURE) ? best : null
}

interface Candidates {
  path: string
  shape: Shape
  candidates: ReturnType<Suggest>
}

/** No element twice: the most certain value gets it. */
function chooseEach(fields: readonly Candidates[], elements: ReadonlyMap<string, Element>, objectClass: string): ElementMatch[] {
  const taken = new Map<string, string>()
  const pairs = fields
    .flatMap(({ path, candidates }) => candidates.map((one) => ({ path, ...one })))
    .filter(({ element, probability }) => elements.get(element)?.objectClass === objectClass && probability >= WORTH_SHOWING)
    .toSorted((a, b) => b.probability - a.probability)
  const chosen = new Map<string, (typeof pairs)[number]>()
  for (const pair of pairs) {
    if (chosen.has(pair.path) || taken.has(pair.element)) continue
    chosen.set(pair.path, pair)
    taken.set(pair.element, pair.path)
  }
  return fields.map(({ path, shape }) => {
    const found = chosen.get(path)
    return {
      path,
      shape,
      element: elements.get(found?.element ?? '') ?? null,
      probability: found?.probability ?? 0,
      reasons: found?.reasons ?? [],
    }
  })
}

/** The identifying value of a row: the class's identifier, or an id that the query takes. */
export function identifierOf(
  { matches, objectClass }: RowMatch,
  elements: ReadonlyMap<string, Element>,
  asked: Shape | null,
): ElementMatch | null {
  const by = matches.find(({ element, probability }) => element?.identifier && probability >= SURE)
  if (by) return by
  const own = [...elements.values()].find((one) => one.objectClass === objectClass && one.identifier)
  const question = asked ? plainName(asked.name) : ''
  // `HouseholdNo` in query and answer, or `householdNos` in the query and `householdNo` in the answer.
  const same = matches.find(({ path }) => question !== '' && [question, question.replace(/e?s$/, '')].includes(plainName(path)))
  const id = same ?? matches.find(({ path }) => /^(id|idno|no|code|number)$/.test(plainName(path)))
  return own && id
    ? { ...id, element: own, probability: 0.6, reasons: [{ zh: '查询时所用的标识', en: 'what the question is asked with' }] }
    : null
}
