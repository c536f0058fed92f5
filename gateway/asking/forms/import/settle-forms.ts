// Prepares the forms of a file for binding: each under its own id, without fields that are not filled in, its rows settled.
// Importing and taking in both begin here.
import { isOwnWords, type Label, type ObjectClass } from '../../../../schema/index.ts'
import type { Catalogue } from '../../../catalogue/index.ts'
import type { Database } from '../../../platform/index.ts'
import { saveFormFile } from '../template.ts'
import type { FormLayout, ImportProblem, RawField, RawForm } from './raw-form.ts'
import { type ImportFile, readForms } from './read-forms.ts'
import type { ReadFile } from './read-in.ts'
import { type SaidOfRows, withRowSets } from './row-sets.ts'
import { isSystemColumn } from './system-column.ts'
import { demandReplaceable, whichForm } from './which-form.ts'

export interface ImportOptions {
  department: string
  /** The connector whose deliveries answer the forms. */
  connector: string
  /** The person who imports; recorded with the forms and with the elements that they bring. */
  actor: string
  /** What every form of the file is about. Omitted: guessed for each form. */
  objectClass?: ObjectClass | undefined
  /** What the rows of repeated blocks are about. Omitted: the columns tell. 'none': each column is a single field. */
  rows?: SaidOfRows
  /** Id of the form that the file's only form replaces as its new version, if a person says so. */
  replaces?: string | undefined
  /** How the file is read. Omitted: in this process. */
  read?: ReadFile
}

export interface SettledForm {
  id: string
  form: RawForm
  /** Null: neither a person nor the form says. */
  objectClass: ObjectClass | null
  source: string
  /** System columns left out. */
  skipped: string[]
  /** The places of its values in the department's own file, which is stored. */
  file: { sha256: string; layout: FormLayout } | null
  complain: (at: Pick<RawField, 'row' | 'cell'> | null, message: Label) => void
}

export const readFile = (file: ImportFile, { read = readForms }: ImportOptions): ReturnType<ReadFile> => read(file)

/** `take` gets one form after another: what it stores of one decides which form the next is. Returns the problems. */
export async function settleForms(
  { db, catalogue }: { db: Database; catalogue: () => Catalogue },
  file: ImportFile,
  read: Awaited<ReturnType<ReadFile>>,
  options: ImportOptions & { labelled?: boolean },
  take: (form: SettledForm) => Promise<void>,
): Promise<ImportProblem[]> {
  const problems: ImportProblem[] = read.problems.map((p) => ({ file: file.name, ...p }))
  await demandReplaceable(db, options.connector, read.forms.length, options.replaces)
  // A workbook with a filled sheet holds people's answers, so it is not stored.
  const isTemplate = read.forms.length > 0 && read.forms.every((f) => f.layout)
  const sha256 = isTemplate ? await saveFormFile(db, file) : null
  for (const given of read.forms) {
    const { key, problem } = await whichForm(db, options.connector, given, options.replaces)
    const { title, layout } = given
    if (problem) problems.push({ file: file.name, form: title, row: null, ...problem })
    const complain: SettledForm['complain'] = (at, message) =>
      problems.push({ file: file.name, form: title, row: at?.row ?? null, ...(at?.cell && { cell: at.cell }), message })
    const { fields, skipped } = fieldsToFill(given, options.labelled === true, complain)
    if (fields.length === 0) {
      complain(null, NOTHING_TO_FILL)
      continue
    }
    const id = `${options.connector}:${key}`
    const said = { objectClass: options.objectClass ?? (await saidBefore(db, id)), rows: options.rows }
    const { form, objectClass, problems: ofRows } = withRowSets(catalogue(), { ...given, key, fields }, said)
    for (const { row, message } of ofRows) complain({ row }, message)
    const kept = layout && sha256 ? { sha256, layout } : null
    await take({ id, form, objectClass, source: read.source ?? file.name, skipped, file: kept, complain })
  }
  return problems
}

/** The matcher reads a field without a label by its code. A field that is bound by name alone needs a label (`labelled`). */
function fieldsToFill(
  { fields }: RawForm,
  labelled: boolean,
  complain: SettledForm['complain'],
): { fields: RawField[]; skipped: string[] } {
  const codes = new Set<string>()
  const skipped: string[] = []
  const kept = fields.filter((field) => {
    const { code, label } = field
    if (isSystemColumn(field)) {
      skipped.push(code || label)
      return false
    }
    const fault = !code
      ? NO_CODE(label)
      : labelled && !label
        ? NO_LABEL(code)
        : codes.has(code)
          ? TWICE(code)
          : field.options?.some((o) => isOwnWords(o.code))
            ? LIKE_OWN_WORDS(label)
            : null
    if (fault) complain(field, fault)
    else codes.add(code)
    return fault === null
  })
  return { fields: kept, skipped }
}

/** What the form is about, if a person said so when it was taken in before. */
async function saidBefore(db: Database, id: string): Promise<ObjectClass | undefined> {
  const row = await db.selectFrom('intake_form').select('body').where('id', '=', id).executeTakeFirst()
  return (row?.body as { about?: ObjectClass } | undefined)?.about
}

const NOTHING_TO_FILL = { zh: '没有可以填报的字段。', en: 'It holds no field to fill.' }
const NO_CODE = (label: string): Label => ({
  zh: `字段“${label}”没有代码，未导入。`,
  en: `Field "${label}" has no code; left out.`,
})
const LIKE_OWN_WORDS = (label: string): Label => ({
  zh: `字段“${label}”有以“other:”开头的选项代码，与自写内容混淆，未导入：请换一个代码。`,
  en: `Field "${label}" has a code that begins with "other:", as own words do; left out. Use another code.`,
})
const NO_LABEL = (code: string): Label => ({ zh: `字段 ${code} 没有名称，未导入。`, en: `Field ${code} has no label; left out.` })
const TWICE = (code: string): Label => ({
  zh: `字段代码 ${code} 重复，只取第一个。`,
  en: `Field code ${code} occurs twice; the first one counts.`,
})
