// Finds what a form asks row by row. A block of rows beside other fields (家庭成员) is a row set. A sheet that is only a list is one
// form a subject, a line each. If its name shows that a division keeps it (花名册, 台账, 名单, 明细表), it is one form of the division,
// with the list as its row set. The columns show what the rows are about; if they do not, the block stays single fields.
import type { Count, Label, ObjectClass } from '../../../../schema/index.ts'
import type { Catalogue } from '../../../catalogue/index.ts'
import { elementByName } from './element-by-name.ts'
import { initialsOf } from './field-code.ts'
import { guessClass } from './guess-class.ts'
import type { RawField, RawForm, RawRowSet } from './raw-form.ts'

/** What the rows are about, set by an officer. 'none': there are no rows, and every column is a single field. */
export type SaidOfRows = ObjectClass | 'none' | undefined

export interface FormWithRows {
  form: RawForm
  /** Null: neither the title nor any field tells. */
  objectClass: ObjectClass | null
  problems: { row: number; message: Label }[]
}

/** A division keeps a list with such a name, at the end of the title or in a note about 本表. Black and red lists are excluded. */
const KEPT_LIST = /(?<![红黑])(?:名单|台账|花名册|名册|明细表)(?:[（(][^）)]*[）)])?$/
const KEPT_BY_NOTE =
  /(?:本|此)(?:表|名单|台账|花名册|名册)由(?:各)?(?:村|社区|居委会|村委会|镇|乡|街道)[^。；\n]{0,12}(?:填报|填写|建立|维护|报送)/

export function withRowSets(
  catalogue: Catalogue,
  form: RawForm,
  said: { objectClass?: ObjectClass | undefined; rows?: SaidOfRows } = {},
): FormWithRows {
  const plain: FormWithRows = { form, objectClass: said.objectClass ?? guessClass(catalogue, form), problems: [] }
  if (said.rows === 'none') return plain
  const blocks = Map.groupBy(
    form.fields.filter((f) => f.repeats),
    (f) => f.repeats as string,
  )
  const head = form.fields.filter((f) => !f.repeats)
  if (form.isList || (head.length === 0 && blocks.size === 1)) {
    // If a person says that a roster is about residents, each line is one form. Only a division can keep a list.
    const ofDivision = said.objectClass ? said.objectClass === 'place' : isKeptList(form)
    const of = ofDivision || said.rows ? (said.rows ?? classOfRows(catalogue, form.fields)) : null
    if (!of || of === 'place' || !catalogue.classes.has('place')) return plain
    const title = form.title.replace(/[（(][^）)]*[）)]$/, '')
    return {
      form: { ...form, rowSets: apart([rowSetOf(catalogue, title, of, form.fields, true)], form.fields) },
      objectClass: 'place',
      problems: [],
    }
  }
  if (head.length === 0 || blocks.size === 0) return plain
  const objectClass = said.objectClass ?? guessClass(catalogue, { ...form, fields: head }) ?? plain.objectClass
  const rowSets: RawRowSet[] = []
  const problems: FormWithRows['problems'] = []
  for (const [name, fields] of blocks) {
    const of = said.rows ?? classOfRows(catalogue, fields)
    if (of) rowSets.push(rowSetOf(catalogue, name, of, fields, objectClass === 'place'))
    else
      problems.push({
        row: fields[0]?.row ?? 1,
        message: {
          zh: `看不出重复栏目“${name}”每行是谁，按单项导入；可用 --rows 指明。`,
          en: `It is not clear whom the rows of "${name}" are about; taken as single fields. Say it with --rows.`,
        },
      })
  }
  return { form: rowSets.length > 0 ? { ...form, rowSets: apart(rowSets, form.fields) } : form, objectClass, problems }
}

/** A list is delivered under its code, beside the fields, so no two codes may be equal. */
function apart(rowSets: readonly RawRowSet[], fields: readonly RawField[]): RawRowSet[] {
  const taken = new Set(fields.map((f) => f.code))
  return rowSets.map((set) => {
    let code = set.code
    for (let n = 1; taken.has(code); n++) code = `${set.code}_rows${n === 1 ? '' : n}`
    taken.add(code)
    return { ...set, code }
  })
}

const isKeptList = (form: RawForm): boolean =>
  KEPT_LIST.test(form.title.trim()) || KEPT_BY_NOTE.test((form.notes ?? '').replace(/\s/g, ''))

/** The class whose identifier is among the columns; otherwise the only class that has at least two of them and half of all. */
function classOfRows(catalogue: Catalogue, fields: readonly RawField[]): ObjectClass | null {
  const scores = [...catalogue.classes.keys()].map((objectClass) => {
    const bound = fields.map(elementByName(catalogue, objectClass)).filter((e) => e !== undefined)
    return { objectClass, known: bound.length, named: bound.some((e) => e.identifier) }
  })
  const named = scores.filter((s) => s.named)
  if (named.length === 1) return named[0]?.objectClass ?? null
  const best = Math.max(...scores.map((s) => s.known))
  const winners = scores.filter((s) => s.known === best)
  return named.length === 0 && winners.length === 1 && best >= 2 && best * 2 >= fields.length
    ? (winners[0]?.objectClass ?? null)
    : null
}

function rowSetOf(
  catalogue: Catalogue,
  name: string,
  of: ObjectClass,
  fields: readonly RawField[],
  /** The form is about a division, so its rows may come from the division's register. */
  ofDivision: boolean,
): RawRowSet {
  // A path of a schema (case.family) is a name for machines; its heading is for people.
  const label = /^[\x20-\x7e]+$/.test(name) ? (fields[0]?.section ?? name) : name
  const register = ofDivision ? registerFor(catalogue, of, name) : null
  return {
    code: /^[A-Za-z][\w.]*$/.test(name) ? name : initialsOf(name),
    label,
    of,
    fields: fields.map((f) => f.code),
    ...(register && { register }),
  }
}

/** The filter on the register. The title must be exactly the name of a counted figure of the catalogue, or of a label it counts:
 * 残疾人花名册 lists those whom 残疾人数 counts. A looser match would fill the list with the wrong people. */
export function registerFor(catalogue: Catalogue, of: ObjectClass, title: string): Omit<Count, 'of'> | null {
  const core = title
    .replace(KEPT_LIST, '')
    .replace(/^\d{4}年(?:度|\d{1,2}月份?)?/, '')
    .trim()
  const found = new Map<string, Omit<Count, 'of'>>()
  for (const { counted, label, synonyms = [] } of catalogue.classes.get('place') ?? []) {
    if (counted?.of !== of) continue
    const names = [label.zh, ...synonyms].flatMap((n) => [n, n.replace(/(?:人|户)?数$/, ''), n.replace(/数$/, '')])
    const { of: _, ...filter } = counted
    if (names.includes(core)) found.set(JSON.stringify(filter), filter)
    else if (counted.label === core) found.set(JSON.stringify({ label: core }), { label: core })
  }
  // 人口 counts everyone, so its filter exists but is empty. Two different filters are ambiguous, so neither applies.
  const [only] = found.values()
  return found.size === 1 ? (only ?? null) : null
}
