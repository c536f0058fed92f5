// Converts everything to the matcher's input: first the catalogue, as forms of its own whose fields are its elements, then the
// forms that came in. A synonym is one more form that a decision joins to its element, so it counts as if a person had said so.
import type { Element } from '../../../schema/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import { type Decision, type MatchForm, readMeanings } from '../../catalogue/index.ts'
import { isOwnByLabel } from '../forms/import/label-words.ts'
import type { RawField } from '../forms/import/raw-form.ts'
import type { IntakeBody } from './intake-body.ts'

/** Prefix of forms that represent the catalogue: no department's form id begins with it. */
const CATALOGUE = '@'

/** The element that a matcher's field represents; null for a field of a form. */
export const elementOfField = (field: string): string | null =>
  /^@[^~#]+#/.test(field) ? field.slice(CATALOGUE.length).replace('#', '.') : null

/** Likewise, also for a synonym of the element (`@resident~1#phone`): where one was held apart, people are asked about it. */
export const elementMeant = (field: string): string | null => elementOfField(field.replace(/^(@[^~#]+)~\d+#/, '$1#'))

const CLASS_TITLES: Record<string, string> = {
  resident: '居民基本信息',
  household: '家庭户基本信息',
  enterprise: '企业基本信息',
  place: '村社区基本情况',
}

/** The matcher's word for an object class. */
const PRINCIPALS: Record<string, string> = { resident: 'person', household: 'household', enterprise: 'org', place: 'place' }

const WORDS = {
  STRING: 'string',
  TEXT: 'string',
  IDENTIFIER: 'string',
  CODE: 'string',
  INTEGER: 'integer',
  DECIMAL: 'number',
  BOOLEAN: 'boolean',
  ATTACHMENT: 'string',
  DATE: 'date',
  // The matcher knows dates only; another format tells a time from a date.
  TIME: 'string',
  DATETIME: 'date',
} as const

export function catalogueForms(catalogue: Pick<Catalogue, 'classes' | 'codeLists'>): {
  forms: MatchForm[]
  decisions: Decision[]
} {
  const forms: MatchForm[] = []
  const decisions: Decision[] = []
  for (const [objectClass, all] of catalogue.classes) {
    // A field that a form asks for itself cannot be asked by other forms.
    const elements = all.filter((e) => !e.own)
    const about = { title: CLASS_TITLES[objectClass], principal: PRINCIPALS[objectClass] }
    const own = { key: `${CATALOGUE}${objectClass}`, ...about, fields: elements.map((e) => fieldOf(catalogue, e, e.label.zh)) }
    forms.push(own)
    const meanings = readMeanings(own).meanings
    const synonyms = elements.map((e, i) => strict(catalogue, e, about, meanings[i]?.key))
    for (let n = 0; n < Math.max(0, ...synonyms.map((s) => s.length)); n++) {
      const key = `${CATALOGUE}${objectClass}~${n + 1}`
      const named = elements.flatMap((e, i) => {
        const synonym = synonyms[i]?.[n]
        return synonym ? [fieldOf(catalogue, e, synonym)] : []
      })
      forms.push({ key, ...about, fields: named })
      for (const { code = '' } of named)
        decisions.push({ a: `${key}#${code}`, b: `${CATALOGUE}${objectClass}#${code}`, same: true })
    }
  }
  return { forms, decisions }
}

/** Synonyms that the matcher reads like the label. A loose one (负责人 for the legal representative) would give the element two
 * meanings, and a column's name is read from the label's initials anyway. */
function strict(
  catalogue: Pick<Catalogue, 'codeLists'>,
  element: Element,
  about: Pick<MatchForm, 'title' | 'principal'>,
  key: string | undefined,
): string[] {
  return (element.synonyms ?? []).filter((synonym) => {
    if (/^\w+$/.test(synonym)) return false
    const [meaning] = readMeanings({ key: CATALOGUE, ...about, fields: [fieldOf(catalogue, element, synonym)] }).meanings
    return meaning !== undefined && meaning.key === key && meaning.certainty >= 0.9
  })
}

function fieldOf(catalogue: Pick<Catalogue, 'codeLists'>, element: Element, label: string): MatchForm['fields'][number] {
  const codes = element.domain.codes ? catalogue.codeLists.get(element.domain.codes)?.codes : undefined
  return {
    code: element.property,
    label,
    type: WORDS[element.domain.datatype],
    ...(element.domain.datatype === 'DATE' && { format: 'date' }),
    ...(element.domain.several && { repeated: true }),
    ...(element.domain.unit && { unit: element.domain.unit }),
    ...(codes && { enum: codes.map((c) => c.label.zh) }),
  }
}

/** The form's subject counts only if a person set it: a guess may be wrong, and the matcher reads the fields more closely. */
export function matchForm({ id, body, department_id }: { id: string; body: IntakeBody; department_id: string }): MatchForm {
  const principal = PRINCIPALS[body.about ?? '']
  return {
    key: id,
    title: body.title,
    department: department_id,
    principal,
    fields: body.fields.filter((f) => !isOwnByLabel(f.label)).map(matchField),
  }
}

/** A path says more than its last step: for example, whose telephone number it is. */
const matchField = (field: RawField): MatchForm['fields'][number] => ({
  [field.spelled ?? 'code']: field.code,
  ...(!field.unlabelled && { label: field.label }),
  section: field.repeats ?? field.section,
  hint: field.hint,
  unit: field.unit,
  ...(field.type && { type: WORDS[field.type] }),
  ...(field.type === 'DATE' && { format: 'date' }),
  ...(field.several && { repeated: true }),
  ...(field.options && { enum: field.options.map((o) => o.label) }),
})
