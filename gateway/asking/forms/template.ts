// The department's own file of a form version, stored so that it can be returned filled in.
import { createHash } from 'node:crypto'
import type { Database } from '../../platform/index.ts'
import type { Template } from './export/fill-workbook.ts'
import type { FormLayout } from './import/raw-form.ts'

export const fingerprint = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Stores the file once, however many forms it contains; returns its fingerprint. */
export async function saveFormFile(db: Database, file: { name: string; bytes: Uint8Array }): Promise<string> {
  const sha256 = fingerprint(file.bytes)
  await db
    .insertInto('form_file')
    .values({ sha256, name: file.name, bytes: Buffer.from(file.bytes) })
    .onConflict((c) => c.doNothing())
    .execute()
  return sha256
}

export async function placeTemplate(
  db: Database,
  form: { id: string; version: number },
  sha256: string,
  layout: FormLayout,
): Promise<void> {
  const row = { sha256, layout: JSON.stringify(layout) }
  await db
    .insertInto('form_template')
    .values({ form_id: form.id, version: form.version, ...row })
    .onConflict((c) => c.columns(['form_id', 'version']).doUpdateSet(row))
    .execute()
}

/** Null: the form has no file that can be filled in. */
export async function readTemplate(db: Database, id: string, version: number): Promise<(Template & { name: string }) | null> {
  const row = await db
    .selectFrom('form_template')
    .innerJoin('form_file', 'form_file.sha256', 'form_template.sha256')
    .select(['form_file.bytes', 'form_file.name', 'form_template.layout'])
    .where('form_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return row ? { bytes: new Uint8Array(row.bytes), name: row.name, layout: row.layout as FormLayout } : null
}
