// Everything as the matcher wants it: the catalogue first, as forms of its own whose fields are its elements, then the forms that
// came in. A synonym is one more form that a decision joins to its element, so it counts as if a person had said so.
import type { Element } from '../../schema/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import type { RawField, RawForm } from '../forms/index.ts'
import type { Decision, RawForm as MatchForm } from '../match/index.ts'

/** Forms that stand for the catalogue: no department's form id begins so. */
const CATALOGUE = '@'

export const elementField = (element: Element): string => `${CATALOGUE}${element.objectClass}#${element.property}`

/** The element that a field of the matcher's stands for; null for a field of a form. */
export const elementOfField = (field: string): string | null =>
  /^@[^~#]+#/.test(field) ? field.slice(CATALOGUE.length).replace('#', '.') : null

const CLASS_TITLES: Record<string, string> = {
  resident: '居民基本信息',
  household: '家庭户基本信息',
  enterprise: '企业基本信息',
  place: '村社区基本情况',
}

/** What the matcher calls an object class. */
const PRINCIPALS: Record<string, string> = { resident: 'person', household: 'household', enterprise: 'org', place: 'place' }

const WORDS = {
  STRING: 'string',
  TEXT: 'string',
  IDENTIFIER: 'string',
  CODE: 'string',
  INTEGER: 'integer',
  DECIMAL: 'number',
  BOOLEAN: 'boolean',
  DATE: 'date',
} as const

export function catalogueForms(catalogue: Catalogue): { forms: MatchForm[]; decisions: Decision[] } {
  const forms: MatchForm[] = []
  const decisions: Decision[] = []
  for (const [objectClass, elements] of catalogue.classes) {
    const title = CLASS_TITLES[objectClass]
    const principal = PRINCIPALS[objectClass]
    const most = Math.max(0, ...elements.map((e) => e.synonyms?.length ?? 0))
    forms.push({
      key: `${CATALOGUE}${objectClass}`,
      title,
      principal,
      fields: elements.map((e) => fieldOf(catalogue, e, e.label.zh)),
    })
    for (let n = 0; n < most; n++) {
      const named = elements.flatMap((e) => {
        const synonym = e.synonyms?.[n]
        return synonym ? [{ element: e, synonym }] : []
      })
      const key = `${CATALOGUE}${objectClass}~${n + 1}`
      forms.push({ key, title, principal, fields: named.map(({ element, synonym }) => fieldOf(catalogue, element, synonym)) })
      for (const { element, synonym } of named)
        decisions.push({ a: `${key}#${isColumn(synonym) ? synonym : element.property}`, b: elementField(element), same: true })
    }
  }
  return { forms, decisions }
}

const isColumn = (synonym: string): boolean => /^\w+$/.test(synonym)

function fieldOf(catalogue: Catalogue, element: Element, label: string): MatchForm['fields'][number] {
  const codes = element.domain.codes ? catalogue.codeLists.get(element.domain.codes)?.codes : undefined
  return {
    // A synonym may be a column's name (gmsfhm), which is read as such.
    ...(isColumn(label) ? { code: label } : { code: element.property, label }),
    type: WORDS[element.domain.datatype],
    ...(element.domain.datatype === 'DATE' && { format: 'date' }),
    ...(element.domain.unit && { unit: element.domain.unit }),
    ...(codes && { enum: codes.map((c) => c.label.zh) }),
  }
}

export function matchForm(
  id: string,
  form: Pick<RawForm, 'title' | 'fields'>,
  department: string,
  objectClass: string | null,
): MatchForm {
  const principal = PRINCIPALS[objectClass ?? '']
  return { key: id, title: form.title, department, principal, fields: form.fields.map(matchField) }
}

const matchField = (field: RawField): MatchForm['fields'][number] => ({
  code: field.code,
  label: field.label,
  section: field.repeats ?? field.section,
  hint: field.hint,
  unit: field.unit,
  ...(field.type && { type: WORDS[field.type] }),
  ...(field.type === 'DATE' && { format: 'date' }),
  ...(field.options && { enum: field.options.map((o) => o.label) }),
})
