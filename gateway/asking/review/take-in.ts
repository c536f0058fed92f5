// Takes the forms of a file in for the six steps: nothing is asked of anybody yet. A form that came before is replaced by what the
// file says now; decisions about its fields stand, as far as the fields do.
import { sql } from 'kysely'
import type { ObjectClass } from '../../../schema/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import type { Database } from '../../platform/index.ts'
import { lockImports } from '../forms/import/one-import.ts'
import type { ImportProblem } from '../forms/import/raw-form.ts'
import { type ImportFile, readForms } from '../forms/import/read-forms.ts'
import type { ReadFile } from '../forms/import/read-in.ts'
import { type SaidOfRows, withRowSets } from '../forms/import/row-sets.ts'
import { isSystemColumn } from '../forms/import/system-column.ts'
import { demandReplaceable, whichForm } from '../forms/import/which-form.ts'
import { saveFormFile } from '../forms/template.ts'
import type { IntakeBody } from './intake-body.ts'

export interface TakeInOptions {
  department: string
  /** Whose deliveries answer it; the same as the department where it has one connector. */
  connector: string
  objectClass?: ObjectClass | undefined
  /** What the rows of repeated blocks are about; see withRowSets. */
  rows?: SaidOfRows
  /** Id of the form of which the file's only form is the new version, where a person says so. */
  replaces?: string | undefined
  /** How the file is read; left out: in this process. */
  read?: ReadFile
  actor: string
}

export interface TakenIn {
  forms: { id: string; title: string; fields: number; changed: boolean }[]
  problems: ImportProblem[]
}

export async function takeIn(db: Database, catalogue: Catalogue, file: ImportFile, options: TakeInOptions): Promise<TakenIn> {
  const read = await (options.read ?? readForms)(file)
  return db.transaction().execute(async (trx) => {
    await lockImports(trx, options.connector)
    return takeRead(trx, catalogue, file, read, options)
  })
}

async function takeRead(
  db: Database,
  catalogue: Catalogue,
  file: ImportFile,
  read: Awaited<ReturnType<ReadFile>>,
  options: TakeInOptions,
): Promise<TakenIn> {
  const report: TakenIn = { forms: [], problems: read.problems.map((p) => ({ file: file.name, ...p })) }
  const sha256 = read.forms.some((f) => f.layout) && read.forms.every((f) => f.layout) ? await saveFormFile(db, file) : null
  await demandReplaceable(db, options.connector, read.forms.length, options.replaces)
  for (const given of read.forms) {
    const { key, problem } = await whichForm(db, options.connector, given, options.replaces)
    const form = { ...given, key }
    if (problem) report.problems.push({ file: file.name, form: form.title, row: null, ...problem })
    const codes = new Set<string>()
    const fields = form.fields.filter((f) => {
      const keep = f.code !== '' && !codes.has(f.code) && !isSystemColumn(f)
      if (!f.code || codes.has(f.code))
        report.problems.push({
          file: file.name,
          form: form.title,
          row: f.row,
          ...(f.cell && { cell: f.cell }),
          message: f.code
            ? { zh: `字段代码 ${f.code} 重复，只取第一个。`, en: `Field code ${f.code} stands twice; the first one counts.` }
            : { zh: `字段“${f.label}”没有代码，未导入。`, en: `Field "${f.label}" has no code; left out.` },
        })
      if (keep) codes.add(f.code)
      return keep
    })
    if (fields.length === 0) {
      const message = { zh: '没有可以填报的字段。', en: 'It holds no field to fill.' }
      report.problems.push({ file: file.name, form: form.title, row: null, message })
      continue
    }
    const id = `${options.connector}:${form.key}`
    const objectClass = options.objectClass ?? (await saidBefore(db, id))
    const rows = withRowSets(catalogue, { ...form, fields }, { objectClass, rows: options.rows })
    for (const { row, message } of rows.problems) report.problems.push({ file: file.name, form: form.title, row, message })
    const { layout, isList: _, isCoded: __, ...rest } = rows.form
    const body: IntakeBody = { ...rest, ...(options.objectClass && { about: options.objectClass }) }
    const row = {
      department_id: options.department,
      connector_id: options.connector,
      title: form.title,
      object_class: rows.objectClass,
      period: form.period ?? 'NONE',
      source: read.source ?? file.name,
      body: JSON.stringify(body),
      sha256: layout ? sha256 : null,
      layout: layout && sha256 ? JSON.stringify(layout) : null,
    }
    const saved = await db
      .insertInto('intake_form')
      .values({ id, added_by: options.actor, ...row })
      .onConflict((c) =>
        c
          .column('id')
          .doUpdateSet({
            ...{ ...row, state: 'REVIEW', reason: null, added_by: options.actor, added_at: new Date() },
            // What a person said of the form outlives a new file of it.
            ...(!options.objectClass && {
              object_class: sql<string>`coalesce(intake_form.body ->> 'about', excluded.object_class)`,
              body: sql<string>`excluded.body || jsonb_strip_nulls(jsonb_build_object('about', intake_form.body -> 'about'))`,
            }),
          })
          .where(
            options.objectClass
              ? sql<boolean>`intake_form.body is distinct from excluded.body`
              : sql<boolean>`intake_form.body - 'about' is distinct from excluded.body`,
          ),
      )
      .returning('id')
      .executeTakeFirst()
    report.forms.push({ id, title: form.title, fields: fields.length, changed: saved !== undefined })
  }
  return report
}

/** Whom the form is about, where a person said so when it came before. */
async function saidBefore(db: Database, id: string): Promise<ObjectClass | undefined> {
  const row = await db.selectFrom('intake_form').select('body').where('id', '=', id).executeTakeFirst()
  return (row?.body as IntakeBody | undefined)?.about
}
