// The elements of a catalogue as targets for the binding of fields: each by its labels in both languages and its synonyms.
import type { Element } from '../../../../schema/index.ts'
import { type Groups, openGroups } from '../cluster/groups.ts'
import type { MatchField } from '../match-form.ts'
import { readField } from '../meaning/read-field.ts'
import { type Comparison, compare } from '../score/compare.ts'
import { type Item, isConflict, vetoOf } from '../score/veto.ts'

export interface ElementIndex {
  elements: readonly Element[]
  /** One group per element, in the same order. */
  groups: Groups
}

/** The form reader's name for this object class. */
const PRINCIPAL: Record<string, string> = { resident: 'person', enterprise: 'org', household: 'household', place: 'place' }
export const principalOfClass = (objectClass: string): string => PRINCIPAL[objectClass] ?? objectClass

const TYPES: Record<string, string> = {
  INTEGER: 'integer',
  DECIMAL: 'decimal',
  BOOLEAN: 'boolean',
  DATE: 'date',
  DATETIME: 'date',
}

/** 负责人 as a synonym of 法定代表人 finds the element, but a person decides: it may be the head of another body. */
const isLoose = (label: Item, synonym: Item): boolean =>
  synonym.meaning.language === 'zh' && (isConflict(vetoOf(label, synonym)) || label.meaning.head !== synonym.meaning.head)
const unsure = (item: Item): Item => ({ ...item, meaning: { ...item.meaning, certainty: 0.8 } })

/** A bare 备注 in a form about residents is probably the residents' remark, but never certainly. */
function asElement(field: Item, element: Item): Comparison {
  const found = compare(field, element)
  if (found.veto !== 'generic' || field.context.principal !== element.context.principal) return found
  const matter = (item: Item): Item => ({ ...item, context: { ...item.context, matter: '*' } })
  const probability = Math.min(0.8, compare(matter(field), matter(element)).probability)
  return { veto: 'generic', probability, atDesk: probability }
}

/** `codes` returns the labels of a code list by its id. */
export function createElementIndex(
  elements: readonly Element[],
  codes: (list: string) => readonly string[] | undefined = () => undefined,
): ElementIndex {
  const groups = openGroups(asElement, 'best')
  for (const element of elements) {
    const { domain, label, synonyms = [], objectClass } = element
    const context = { form: '', principal: principalOfClass(objectClass), matter: '', period: '' }
    const about: MatchField = {
      type: TYPES[domain.datatype],
      unit: domain.unit,
      repeated: domain.several,
      enum: domain.codes ? codes(domain.codes) : undefined,
    }
    const person = objectClass === 'resident'
    const labels = [label.zh, ...synonyms.filter((s) => !/^[a-z]+$/.test(s)), label.en]
    const names = synonyms.filter((s) => /^[a-z]+$/.test(s))
    const fields: MatchField[] = [
      ...labels.map((text) => ({ ...about, label: text })),
      ...names.map((code) => ({ ...about, code })),
    ]
    const [first, ...others] = fields.map((field) => ({ meaning: readField(field, person), context }))
    if (!first) continue
    const group = groups.open(first)
    for (const item of others) groups.face(group, isLoose(first, item) ? unsure(item) : item)
  }
  return { elements, groups }
}
