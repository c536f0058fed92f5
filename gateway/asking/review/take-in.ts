// Takes the forms of a file in for the six steps. They are not yet asked of anyone. A form that came before is replaced by the
// new file's version; decisions about its fields stay in force for the fields that still exist.
import { sql } from 'kysely'
import type { Catalogue } from '../../catalogue/index.ts'
import type { Database } from '../../platform/index.ts'
import { lockImports } from '../forms/import/one-import.ts'
import type { ImportFile } from '../forms/import/read-forms.ts'
import { type ImportOptions, readFile, type SettledForm, settleForms } from '../forms/import/settle-forms.ts'
import type { Taken } from '../forms/import/take-folder.ts'
import type { IntakeBody } from './intake-body.ts'

export interface TakenForm {
  id: string
  title: string
  fields: number
  changed: boolean
}

export async function takeIn(
  db: Database,
  catalogue: Catalogue,
  file: ImportFile,
  options: ImportOptions,
): Promise<Taken<TakenForm>> {
  const read = await readFile(file, options)
  return db.transaction().execute(async (trx) => {
    await lockImports(trx, options.connector)
    const forms: TakenForm[] = []
    const deps = { db: trx, catalogue: () => catalogue }
    const problems = await settleForms(deps, file, read, options, async (settled) => {
      const { id, form } = settled
      const changed = await keep(trx, settled, options)
      forms.push({ id, title: form.title, fields: form.fields.length, changed })
    })
    return { forms, problems }
  })
}

/** Returns whether the form changed. */
async function keep(
  db: Database,
  { id, form, objectClass, source, file }: SettledForm,
  options: ImportOptions,
): Promise<boolean> {
  const { layout: _, isList: __, isCoded: ___, ...rest } = form
  const body: IntakeBody = { ...rest, ...(options.objectClass && { about: options.objectClass }) }
  const row = {
    department_id: options.department,
    connector_id: options.connector,
    title: form.title,
    object_class: objectClass,
    period: form.period ?? 'NONE',
    source,
    body: JSON.stringify(body),
    sha256: file?.sha256 ?? null,
    layout: file && JSON.stringify(file.layout),
  }
  const saved = await db
    .insertInto('intake_form')
    .values({ id, added_by: options.actor, ...row })
    .onConflict((c) =>
      c
        .column('id')
        .doUpdateSet({
          ...{ ...row, state: 'REVIEW', reason: null, added_by: options.actor, added_at: new Date() },
          // What a person set for the form is kept when a new file of it arrives.
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
  return saved !== undefined
}
