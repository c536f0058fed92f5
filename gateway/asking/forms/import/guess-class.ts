// Guesses what a form is about if no person has said: from its title first, then from its fields.
import type { ObjectClass } from '../../../../schema/index.ts'
import type { Catalogue } from '../../../catalogue/index.ts'
import { elementByName } from './element-by-name.ts'
import type { RawForm } from './raw-form.ts'

const BY_TITLE: [RegExp, ObjectClass][] = [
  [/自然人|居民|人员|老年人|残疾人|儿童/, 'resident'],
  [/法人|企业|单位|商户|^行政/, 'enterprise'],
  [/家庭|住户|农户|入户|户籍/, 'household'],
  [/村|社区|乡镇|街道/, 'place'],
]

/** Null if neither the title nor any field tells. */
export function guessClass(catalogue: Catalogue, form: RawForm): ObjectClass | null {
  const byTitle = BY_TITLE.find(([pattern]) => pattern.test(form.title))?.[1]
  if (byTitle && catalogue.classes.has(byTitle)) return byTitle
  const scores = [...catalogue.classes.keys()].map((objectClass) => {
    const find = elementByName(catalogue, objectClass)
    const bound = form.fields.map(find).filter((e) => e !== undefined)
    // The identifier shows whom a form is about. Other labels ("联系电话") occur in forms of every class.
    return { objectClass, score: bound.length + (bound.some((e) => e.identifier) ? 100 : 0) }
  })
  const best = Math.max(0, ...scores.map((s) => s.score))
  const winners = scores.filter((s) => s.score === best)
  return best > 0 && winners.length === 1 ? (winners[0]?.objectClass ?? null) : null
}
