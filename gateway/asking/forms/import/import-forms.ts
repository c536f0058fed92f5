// Imports the forms of a file for one connector, straight into force. A bad form is reported and left out; the others come in.
// Importing the same file again changes nothing.
import { type Conversion, HubError, type Label, type ObjectClass } from '../../../../schema/index.ts'
import type { CatalogueHolder } from '../../../catalogue/index.ts'
import type { Database } from '../../../platform/index.ts'
import { readForm } from '../read-form.ts'
import { bindForm } from './bind-form.ts'
import { chooseByName } from './choose-by-name.ts'
import { whileLocked } from './one-import.ts'
import { putInForce } from './put-in-force.ts'
import type { ImportFile } from './read-forms.ts'
import { type ImportOptions, readFile, type SettledForm, settleForms } from './settle-forms.ts'
import type { Taken } from './take-folder.ts'

export interface ImportedForm {
  id: string
  version: number
  changed: boolean
  title: string
  objectClass: ObjectClass
  fields: number
  /** The parts that are asked row by row. Most forms have none. */
  rowSets: { code: string; label: string; of: ObjectClass; fields: number }[]
  /** Ids of elements that are new to the catalogue. */
  added: string[]
  /** System columns left out. */
  skipped: string[]
}

export async function importFile(
  db: Database,
  catalogue: CatalogueHolder,
  file: ImportFile,
  options: ImportOptions,
): Promise<Taken<ImportedForm>> {
  const read = await readFile(file, options)
  const forms: ImportedForm[] = []
  const take = async (settled: SettledForm) => {
    const { objectClass, complain } = settled
    try {
      if (objectClass) forms.push(await importForm(db, catalogue, { ...settled, objectClass }, options))
      else
        complain(null, {
          zh: '看不出此表填报的对象，请用 --class 指明。',
          en: 'It is not clear what this form is about; say it with --class.',
        })
    } catch (error) {
      if (!(error instanceof HubError) || error.code !== 'BAD_INPUT') throw error
      complain(null, { zh: `未导入：${error.message}`, en: `Not imported: ${error.message}` })
    }
  }
  const deps = { db, catalogue: () => catalogue.current() }
  const problems = await whileLocked(db, options.connector, () =>
    settleForms(deps, file, read, { ...options, labelled: true }, take),
  )
  return { forms, problems }
}

async function importForm(
  db: Database,
  catalogue: CatalogueHolder,
  settled: SettledForm & { objectClass: ObjectClass },
  { connector, department, actor }: ImportOptions,
): Promise<ImportedForm> {
  const { id, form, objectClass, source, skipped, file, complain } = settled
  const before = await readForm(db, id)
  const choose = chooseByName(catalogue.current(), form, complain)
  const bound = bindForm(catalogue.current(), form, { id, objectClass, source, before, choose })
  for (const field of form.fields) {
    const { convert, problems } = bound.conversions.get(field.code) ?? { convert: null, problems: [] }
    for (const { zh, en } of problems) complain(field, { zh: `${field.label}：${zh}`, en: `${field.label}: ${en}` })
    if (convert?.digits !== undefined) complain(field, rounded(field.label, convert))
  }
  for (const { field, message } of bound.unbound) complain(field, message)
  const change = { by: actor, why: `imported with form ${id} from ${source}` }
  const saved = await putInForce(db, catalogue, { ...bound, connector, department, file }, change)
  return {
    ...saved,
    title: form.title,
    objectClass,
    fields: bound.draft.fields.length,
    rowSets: (bound.draft.rowSets ?? []).map((r) => ({ code: r.code, label: r.label.zh, of: r.of, fields: r.fields.length })),
    added: bound.added.map((e) => e.id),
    skipped,
  }
}

const rounded = (label: string, { department, hub, digits }: Conversion): Label => ({
  zh: `字段“${label}”按${department}报送，由${hub}换算，保留 ${digits} 位小数。`,
  en: `Field "${label}" is sent in ${department}, converted from ${hub} and rounded to ${digits} digits.`,
})
