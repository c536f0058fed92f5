// XLSForms and other files with conditions on the county of the sheet tests: imported, asked, filled, and packed for delivery.
import { importFile } from '../../gateway/asking/forms/import/import-forms.ts'
import { readForm } from '../../gateway/asking/index.ts'
import { packParcel } from '../../gateway/delivering/delivery/parcel.ts'
import type { SheetView } from '../../gateway/filling/index.ts'
import { workbookOf } from '../forms/paper-forms.ts'
import { ANN, type SheetWorld } from './sheet-world.ts'

type Cell = string | number | undefined

export const xlsForm = (id: string, survey: Cell[][], choices: Cell[][] = []) =>
  workbookOf([
    { sheet: 'survey', rows: survey },
    { sheet: 'choices', rows: [['list_name', 'name', 'label'], ...choices] },
    {
      sheet: 'settings',
      rows: [
        ['form_title', 'form_id'],
        [id, id],
      ],
    },
  ])

export async function takeIn(world: SheetWorld, connector: string, name: string, bytes: Uint8Array, objectClass = 'resident') {
  const options = { department: connector, connector, actor: 'officer', objectClass }
  const report = await importFile(world.deps.db, world.deps.catalogue, { name, bytes }, options)
  const id = report.forms[0]?.id
  const form = id ? await readForm(world.deps.db, id) : null
  if (!form) throw new Error(JSON.stringify(report))
  /** Element of a field, by the department's code. */
  const element = (code: string) =>
    [...form.fields, ...(form.rowSets ?? []).flatMap((r) => r.fields)].find((f) => f.code === code)?.element ?? `no ${code}`
  return { report, form, element }
}

export const asked = (sheet: SheetView) => sheet.items.filter((i) => i.asked).map((i) => i.element.label.zh)

/** What each department's delivery carries. */
export async function parcels({ deps, at }: SheetWorld, submissionId: string) {
  const { db, seal } = deps
  const submission = await db.selectFrom('submission').selectAll().where('id', '=', submissionId).executeTakeFirstOrThrow()
  const deliveries = await db.selectFrom('delivery').selectAll().where('submission_id', '=', submissionId).execute()
  const all: Record<string, Record<string, unknown>> = {}
  for (const delivery of deliveries) {
    const form = await readForm(db, delivery.form_id, delivery.form_version)
    const packed =
      form &&
      packParcel(seal, form, {
        ...{ id: delivery.id, submissionId, formId: delivery.form_id, contentSealed: submission.content_sealed },
        ...{ acceptedAt: at, identifierSealed: seal.seal(ANN, 'subject.identifier') },
      } as never)
    if (!packed?.ok) throw new Error(JSON.stringify(packed))
    all[delivery.form_id] = packed.parcel.fields
  }
  return all
}
