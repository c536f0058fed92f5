// One county for the tests of the sheet: two departments with records over real HTTP, forms of three, real PostgreSQL.
import pino from 'pino'
import { saveForm } from '../../gateway/asking/index.ts'
import type { CatalogueHolder } from '../../gateway/catalogue/index.ts'
import { openSheet, saveDraft, submitSheet } from '../../gateway/filling/index.ts'
import type { SheetDeps } from '../../gateway/filling/sheet/sheet-deps.ts'
import type { Viewer } from '../../gateway/platform/index.ts'
import { ensureSubjects, type Notifications, newId } from '../../gateway/platform/index.ts'
import type { Conversion, FormField, FormRule, PeriodKind, RowSet } from '../../schema/index.ts'
import type { TestDatabase } from '../support/database.ts'
import { at, viewer } from '../support/people.ts'
import { type RecordDepartment, recordDepartment } from '../support/record-department.ts'
import { openStore } from '../support/store.ts'

export const COUNTY = '420525'
export const TOWN = '420525100000'
export const ANN = '990101195003070025'
export const BEN = '990101194912310036'

export const worker = viewer('worker', at('WORKER', TOWN))
export const colleague = viewer('colleague', at('WORKER', TOWN))
export const stranger = viewer('stranger', at('WORKER', '420525101000'))

export interface SheetWorld {
  database: TestDatabase
  deps: SheetDeps & { catalogue: CatalogueHolder; notifications: Notifications }
  police: RecordDepartment
  civil: RecordDepartment
  /** The time of the hub's clock; set it to travel. */
  at: Date
  form(
    id: string,
    elements: string[],
    more?: {
      rules?: FormRule[]
      required?: string[]
      period?: PeriodKind
      labels?: Record<string, string>
      converts?: Record<string, Conversion>
      rowSets?: RowSet[]
    },
  ): Promise<void>
  /** A new task about the subject; returns the task's id and the subject's. */
  ask(form: string, identifier: string, more?: { division?: string; period?: string }): Promise<{ task: string; subject: string }>
  open(subject: string, more?: { viewer?: Viewer; period?: string; language?: 'zh' | 'en' }): ReturnType<typeof openSheet>
  save(
    sheet: string,
    values: Record<string, unknown>,
    more?: { version?: number; language?: 'zh' | 'en'; viewer?: Viewer },
  ): ReturnType<typeof saveDraft>
  submit(
    sheet: string,
    key: string,
    values?: Record<string, unknown>,
    more?: { language?: 'zh' | 'en'; viewer?: Viewer },
  ): ReturnType<typeof submitSheet>
  close(): Promise<void>
}

const listed = (values: Record<string, unknown>) => Object.entries(values).map(([element, value]) => ({ element, value }))

export async function sheetWorld(): Promise<SheetWorld> {
  const places = [TOWN, '420525100001', '420525101000', '420525101001', '420525101002', '420525102001']
  const store = await openStore({
    catalogue: true,
    departments: { 'public-security': '公安局', 'civil-affairs': '民政局', statistics: '统计局' },
    divisions: Object.fromEntries(places.map((code) => [code, code])),
    clock: () => world.at,
  })
  const { database, db, seal, catalogue } = store
  const police = await recordDepartment('public-security', 'resident', [
    'resident.idNumber',
    'resident.name',
    'resident.birthDate',
    'resident.residenceAddress',
    'resident.phone',
    'resident.householdNumber',
  ])
  const civil = await recordDepartment('civil-affairs', 'resident', [
    'resident.phone',
    'resident.residenceAddress',
    'resident.lowIncome',
    'resident.disabilityLevel',
    'resident.maritalStatus',
  ])
  const world: SheetWorld = {
    database,
    police,
    civil,
    at: new Date('2026-11-21T02:00:00Z'),
    deps: {
      ...store,
      connectors: { all: () => [civil.connector, police.connector] },
      log: pino({ level: 'silent' }),
    },
    async form(id, elements, more = {}) {
      const connector = id.split(':')[0] as string
      const fields = elements.map((element): FormField => {
        const { label } = catalogue.current().elements.get(element) ?? { label: { zh: element, en: element } }
        const own = more.labels?.[element]
        return {
          code: element,
          element,
          label: own ? { zh: own, en: label.en } : label,
          required: more.required?.includes(element) ?? false,
          ...(more.converts?.[element] && { convert: more.converts[element] }),
        }
      })
      const title = { zh: id, en: id }
      const draft = {
        id,
        title,
        objectClass: elements[0]?.split('.')[0] ?? 'resident',
        period: more.period ?? ('NONE' as const),
        fields,
        ...(more.rowSets && { rowSets: more.rowSets }),
        rules: more.rules ?? [],
        source: 'hand-made',
      }
      await saveForm(db, { connector, department: connector, draft })
    },
    async ask(form, identifier, more = {}) {
      const connector = form.split(':')[0] as string
      const { object_class, version } = await db.selectFrom('form').selectAll().where('id', '=', form).executeTakeFirstOrThrow()
      const division = more.division ?? TOWN
      const [subject] = (await ensureSubjects(db, seal, COUNTY, [{ objectClass: object_class, identifier, division }])) as [
        string,
      ]
      const task = newId(COUNTY)
      await db
        .insertInto('task')
        .values({
          county: COUNTY,
          id: task,
          connector_id: connector,
          external_id: task,
          department_id: connector,
          title: form,
          division_code: division,
          state: 'OPEN',
          form_id: form,
          form_version: version,
          period: more.period ?? '',
          object_class,
          subject_id: subject,
          source_updated_at: world.at,
        })
        .execute()
      return { task, subject }
    },
    async open(subject, more = {}) {
      const { object_class } = await db
        .selectFrom('subject')
        .select('object_class')
        .where('id', '=', subject)
        .executeTakeFirstOrThrow()
      return openSheet(
        world.deps,
        more.viewer ?? worker,
        { objectClass: object_class, id: subject },
        more.period ?? null,
        more.language,
      )
    },
    save: (sheet, values, more = {}) =>
      saveDraft(world.deps, more.viewer ?? worker, { sheet, values: listed(values), version: more.version }, more.language),
    submit: (sheet, idempotencyKey, values = {}, more = {}) =>
      submitSheet(world.deps, more.viewer ?? worker, { sheet, idempotencyKey, values: listed(values) }, more.language),
    async close() {
      await Promise.all([police.close(), civil.close()])
      await store.close()
    },
  }
  return world
}

export const itemOf = (sheet: Awaited<ReturnType<typeof openSheet>>, element: string) => {
  const item = sheet.items.find((i) => i.element.id === element)
  if (!item) throw new Error(`no item ${element}`)
  return item
}
