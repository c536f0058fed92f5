// A village whose lists are filled by its register or by its worker.
import { addToRegister } from '../../gateway/asking/index.ts'
import { openSheet, type SheetView, saveDraft, submitSheet } from '../../gateway/filling/index.ts'
import { gb11643CheckCharacter, type RowSet } from '../../schema/index.ts'
import { type SheetWorld, sheetWorld, worker } from './sheet-world.ts'

export const VILLAGE = '420525100001'
export const PERIOD = '2026-11'
export const LIST = 'resident?label=残疾'
export const person = (sequence: number, born = '19500307') => {
  const number = `990101${born}${String(sequence).padStart(3, '0')}`
  return number + gb11643CheckCharacter(number)
}
export const [ANN, BEN, EVE] = [person(2), person(11), person(24)]

const column = (element: string, code: string, required = false): RowSet['fields'][number] => ({
  ...{ code, element, required, label: { zh: code, en: code } },
})
const disabled = (more: Partial<RowSet> = {}): RowSet => ({
  ...{ code: 'CJR', label: { zh: '困难残疾人名单', en: 'Disabled residents' }, of: 'resident', register: { label: '残疾' } },
  fields: [
    column('resident.idNumber', 'GMSFHM', true),
    column('resident.name', 'XM', true),
    column('resident.disabilityLevel', 'CJDJ', true),
    column('resident.phone', 'LXDH'),
  ],
  ...{ required: true, ...more },
})

/** The county of the tests, once it is open. */
export let world: SheetWorld
export const listOf = (sheet: SheetView, id = LIST) => {
  const list = sheet.rowSets.find((r) => r.id === id)
  if (!list) throw new Error(`no list ${id}`)
  return list
}
export const names = (sheet: SheetView, id = LIST) => listOf(sheet, id).rows.map((r) => r.subject?.name ?? r.typed)
export const cell = (sheet: SheetView, row: number, element: string) => {
  const item = listOf(sheet).rows[row]?.items.find((i) => i.element.id === element)
  if (!item) throw new Error(`no ${element} in row ${row}`)
  return item
}
export const enter = (entries: { identifier: string; name?: string; labels?: string[] }[], since = '2026-11-01') =>
  addToRegister({ ...world.deps, catalogue: world.deps.catalogue.current() }, worker, {
    ...{ division: VILLAGE, class: 'resident', came: 'LISTED', since, entries },
  })
export const ask = async (form = 'civil-affairs:disabled') => (await world.ask(form, VILLAGE, { period: PERIOD })).subject
export const open = (subject: string) => openSheet(world.deps, worker, { objectClass: 'place', id: subject }, PERIOD)
export const save = (sheet: string, rows: object[], values: object[] = []) =>
  saveDraft(world.deps, worker, { sheet, values: values as never, rows: rows as never })
export const submit = (sheet: string, key: string, rows?: object[]) =>
  submitSheet(world.deps, worker, { sheet, idempotencyKey: key, values: [], rows: rows as never })
export const later = () => {
  world.at = new Date(world.at.getTime() + 11 * 60_000)
}

/** With two forms that ask lists of a village. */
export async function openRowWorld(): Promise<void> {
  world = await sheetWorld()
  await world.form('civil-affairs:disabled', ['place.code', 'place.disabledCount'], { period: 'MONTH', rowSets: [disabled()] })
  await world.form('statistics:disabled', ['place.code'], {
    period: 'MONTH',
    rowSets: [
      disabled({
        code: 'LB',
        label: { zh: '残疾人', en: 'Disabled' },
        required: false,
        fields: [column('resident.lowIncome', 'DB')],
      }),
      { ...disabled(), code: 'ZF', label: { zh: '走访 名单', en: 'Visited' }, register: undefined as never, required: false },
    ],
  })
}

/** No request, no register; three residents whom two departments know. */
export async function nothingYet(): Promise<void> {
  for (const table of [
    'task',
    'sheet',
    'fact',
    'delivery',
    'correction',
    'submission',
    'register_entry',
    'register',
    'subject',
    'number_lookup',
  ] as const)
    await world.database.db.deleteFrom(table).execute()
  world.at = new Date('2026-11-21T02:00:00Z')
  world.police.calls.length = 0
  for (const [identifier, name] of [
    [ANN, '安娜'],
    [BEN, '本'],
    [EVE, '夏娃'],
  ] as const) {
    world.police.keep(identifier, { 'resident.idNumber': identifier, 'resident.name': name, 'resident.phone': '13800138000' })
    world.civil.keep(identifier, { 'resident.disabilityLevel': '2' })
  }
}
