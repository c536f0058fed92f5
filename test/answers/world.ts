// A hub with one department over HTTP that receives what its own forms ask: for the journey of answers of every kind.
import { importFile } from '../../gateway/asking/forms/import/import-forms.ts'
import { startDeliveryWorker } from '../../gateway/delivering/index.ts'
import { registerConnector, registeredIn } from '../../gateway/exchange/index.ts'
import { ensureSubjects, newId } from '../../gateway/platform/index.ts'
import { book, type HttpDepartment, json, startHttpDepartment } from '../connectors/http-department.ts'
import { restManifest } from '../connectors/rest-manifest.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { at, viewer } from '../support/people.ts'
import { eventually } from '../support/world.ts'

const COUNTY = '420525'
export const TOWN = '420525100000'
export const ANN = '990101195003070025'
export const ID = 'test-rest'

export const worker = viewer('worker', at('WORKER', TOWN))

export const SHEET = `mutation ($subject: SubjectInput!) { openSheet(input: { subject: $subject }) { sheet { id draftVersion asked distinct
  items { element { id label domain { datatype several ownWords codes { code label alone } } } required state value
    fetched { value source { kind } } }
  problems { element code message } } } }`
const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { sheet { items { element { id } state value } } problems { element code message } } }`
const SUBMIT = `mutation ($input: SubmitSheetInput!) { submitSheet(input: $input) { submission { id receipt } problems { element code message } } }`

export interface Item {
  element: {
    id: string
    label: string
    domain: {
      datatype: string
      several: boolean
      ownWords: boolean
      codes: { code: string; label: string; alone: boolean }[] | null
    }
  }
  required: boolean
  state: string
  value: unknown
  fetched: { value: unknown; source: { kind: string } } | null
}
export interface Problem {
  element: string | null
  code: string
  message: string
}
interface Sheet {
  id: string
  asked: number
  distinct: number
  draftVersion: number
  items: Item[]
}

export interface AnswersWorld extends TestHub {
  department: HttpDepartment
  /** Puts a manifest in force, with more sections and other records. */
  publish(manifest: string): Promise<void>
  /** Imports a file as the department's own and returns what is told about it. */
  take(name: string, bytes: Uint8Array): Promise<{ forms: { id: string; version: number }[]; problems: string[] }>
  /** Asks for the form about Ann; returns her id in the hub. */
  request(form: string): Promise<string>
  open(subject: string): Promise<Sheet>
  save(sheet: string, values: Record<string, unknown>): Promise<Problem[]>
  submit(sheet: string, values: Record<string, unknown>): Promise<{ submission: string | null; problems: Problem[] }>
  /** Delivers everything that is due; the fields of the last report that the department took. */
  delivered(): Promise<Record<string, unknown>>
}

const listed = (values: Record<string, unknown>) => Object.entries(values).map(([element, value]) => ({ element, value }))

export async function startAnswersWorld(manifest = restManifest()): Promise<AnswersWorld> {
  const department = await startHttpDepartment()
  const { origin } = department
  const web = await startHub({ catalogue: true, divisions: { [TOWN]: '鸣凤镇' }, env: { YIBIAO_ALLOW_ORIGINS: origin } })
  const { hub } = web
  const reports: Record<string, unknown>[] = []
  department.behave((request, response) => {
    if (request.url !== '/reports') return json(response, 200, { people: [] })
    reports.push((JSON.parse(request.body) as { data: Record<string, unknown> }).data)
    json(response, 201, { number: book(department, request) })
  })
  const ask = async <T>(query: string, variables: Record<string, unknown>): Promise<T> => {
    const { data, errors } = await web.ask<T>(query, variables, { as: worker, purpose: '核对' })
    if (errors) throw errors[0]?.originalError ?? errors[0]
    return data
  }
  const world: AnswersWorld = {
    ...web,
    department,
    async publish(text) {
      const { version } = await registerConnector(hub, { manifest: text, settings: { origin }, secrets: { key: 'k' } })
      await eventually(
        async () => hub.connectors.get(ID)?.version,
        (running) => running === version,
      )
    },
    async take(name, bytes) {
      const report = await importFile(
        hub.db,
        hub.catalogue,
        { name, bytes },
        { department: 'test-department', connector: ID, actor: 'officer', objectClass: 'resident' },
      )
      return { forms: report.forms, problems: report.problems.map((p) => `${p.row ?? '-'} ${p.message.en}`) }
    },
    async request(form) {
      const { version } = await hub.db.selectFrom('form').select('version').where('id', '=', form).executeTakeFirstOrThrow()
      const about = { objectClass: 'resident', identifier: ANN, division: TOWN }
      const [subject] = (await ensureSubjects(hub.db, hub.seal, COUNTY, [about])) as [string]
      const id = newId(COUNTY)
      await hub.db
        .insertInto('task')
        .values({
          ...{ county: COUNTY, id, connector_id: ID, external_id: id, department_id: 'test-department', title: form },
          ...{ division_code: TOWN, state: 'OPEN', form_id: form, form_version: version, period: '' },
          ...{ object_class: 'resident', subject_id: subject, source_updated_at: new Date() },
        })
        .execute()
      return subject
    },
    async open(id) {
      const { openSheet } = await ask<{ openSheet: { sheet: Sheet } }>(SHEET, { subject: { class: 'resident', id } })
      return openSheet.sheet
    },
    async save(sheet, values) {
      const { saveDraft } = await ask<{ saveDraft: { problems: Problem[] } }>(SAVE, { input: { sheet, values: listed(values) } })
      return saveDraft.problems
    },
    async submit(sheet, values) {
      const input = { sheet, idempotencyKey: newId(COUNTY), values: listed(values) }
      const { submitSheet } = await ask<{ submitSheet: { submission: { id: string } | null; problems: Problem[] } }>(SUBMIT, {
        input,
      })
      return { submission: submitSheet.submission?.id ?? null, problems: submitSheet.problems }
    },
    async delivered() {
      const before = reports.length
      const delivering = startDeliveryWorker({ ...hub, registered: registeredIn(hub.db) }, { pollMs: 20 })
      const all = await eventually(
        async () => reports,
        (now) => now.length > before,
      )
      await delivering.stop()
      return all.at(-1) ?? {}
    },
    async close() {
      await web.close()
      await department.close()
    },
  }
  await world.publish(manifest)
  return world
}
