// Marker values that are recognised wherever they come out. They are planted in every place that stores or passes on personal
// data; the other planted values are in county.ts.
import { unzipSync } from 'fflate'
import { addToRegister } from '../../gateway/asking/index.ts'
import { registerConnector, saveDraft as saveConnectorDraft } from '../../gateway/exchange/index.ts'
import { saveDraft } from '../../gateway/filling/index.ts'
import { pullConnector } from '../../gateway/jobs/pull-connector.ts'
import { json, startHttpDepartment } from '../connectors/http-department.ts'
import { restManifest } from '../connectors/rest-manifest.ts'
import type { HubOptions } from '../support/hub.ts'
import { at, viewer } from '../support/people.ts'
import { recordDepartment } from '../support/record-department.ts'
import { type County, ID_NUMBER, openCounty, PERSONAL, worker } from './county.ts'

export const TOWN = '420525100000'
/** Also in her records in a department's own system, in its tasks, its refusals and its unmapped fields. */
export const MARKS: Readonly<Record<string, string>> = {
  ...PERSONAL,
  draft: '草稿里写的病情',
  conflict: '15487654321',
  label: '精神障碍标记',
  theirs: '公安系统里的备注',
  theirPhone: '15498765432',
  aside: '退回任务里的张大民',
  row: '表格行里的刘秀英',
}

const TASKS = `
conversions:
  moment: { name: instant, format: yyyyMMddHHmmss }
tasks:
  operation: { path: /tasks, query: { since: "\${since}", page: "\${page}", size: "\${size}" } }
  rows: data.list
  paging: { kind: page, size: 100 }
  watermark: { kind: greatest, from: changed }
  map:
    - { to: externalId, from: id }
    - { to: title, from: name }
    - { to: division, from: area }
    - { to: state, from: state, convert: { name: codes, map: { OPEN: "0", CLOSED: "1" } } }
    - { to: updatedAt, from: changed, convert: moment }
forms:
  bindings:
    T1:
      title: { zh: 测试表, en: Test form }
      objectClass: resident
      period: NONE
      fields:
        XM: { element: resident.name, label: { zh: 姓名, en: Name }, required: true }
`

/** A person where a division and an id are expected: no task. */
const wrong = (state: string, changed: string) => ({ id: ID_NUMBER, name: MARKS.aside, area: MARKS.aside, state, changed })

export interface Marked extends County {
  /** Its connector is "test-rest". */
  system: Awaited<ReturnType<typeof startHttpDepartment>>
  /** A form that came in as a file, filled in, and one of its fields. */
  intake: { form: string; field: string }
}

export async function openMarked(options: HubOptions): Promise<Marked> {
  const system = await startHttpDepartment()
  const county = await openCounty({ ...options, env: { YIBIAO_ALLOW_ORIGINS: system.origin } })
  const { hub, ids } = county
  system.behave((request, response) => {
    if (request.url.startsWith('/people'))
      return json(response, 200, {
        people: [{ id: ID_NUMBER, born: '19500307', who: MARKS.theirs, tel: MARKS.theirPhone, [ID_NUMBER]: 1 }],
      })
    if (request.url.startsWith('/tasks'))
      return json(response, 200, {
        data: { list: [wrong(MARKS.aside as string, MARKS.aside as string), wrong('0', '20261121080000')] },
      })
    json(response, 400, { message: `${PERSONAL.name} ${ID_NUMBER}: ${MARKS.theirs}` })
  })
  const manifest = restManifest(TASKS)
  await registerConnector(hub, { manifest, settings: { origin: system.origin }, secrets: { key: 'k' } })
  await saveConnectorDraft(hub, { text: manifest, settings: { origin: system.origin } }, 'asks')
  await pullConnector(hub, 'test-rest', AbortSignal.timeout(20_000))
  const second = await recordDepartment('statistics', 'resident', ['resident.phone'])
  await hub.connectors.replace('statistics', second.connector)
  second.keep(ID_NUMBER, { 'resident.phone': MARKS.conflict as string })
  const remark = { element: 'resident.remark@civil-affairs:F/resident.remark', value: MARKS.draft as string }
  await saveDraft(hub, worker, { sheet: ids.sheet, values: [remark] })
  const entries = [{ identifier: ID_NUMBER, name: PERSONAL.name, labels: [MARKS.label as string] }]
  const register = { division: TOWN, class: 'resident', came: 'LISTED' as const, since: '2026-01-01', entries }
  await addToRegister({ ...hub, catalogue: hub.catalogue.current() }, worker, register)
  const intake = await bringFilled(county)
  return {
    ...county,
    ...{ system, intake },
    async close() {
      await county.close()
      await second.close()
      await system.close()
    },
  }
}

/** An office's list as it is found in practice: with people in it. */
async function bringFilled(county: County): Promise<Marked['intake']> {
  const rows = ['姓名,身份证号码,联系电话,备注', ...Array(4).fill(`${MARKS.row},${ID_NUMBER},${PERSONAL.phone},${MARKS.theirs}`)]
  const source = `mutation ($input: ImportFormsInput!) { importForms(input: $input) { forms { id fields { id } } problems { message } } }`
  const content = Buffer.from(rows.join('\n')).toString('base64')
  const input = { department: 'civil-affairs', fileName: '花名册.csv', class: 'resident', content }
  const as = viewer('asks', at('OFFICER', null, 'civil-affairs'))
  const { data, errors } = await county.ask<{ importForms?: object } | null>(source, { input }, { as })
  const { forms = [], problems } = (data?.importForms ?? {}) as {
    forms?: { id: string; fields: { id: string }[] }[]
    problems?: unknown
  }
  const [form] = forms
  if (!form) throw new Error(JSON.stringify({ errors, problems }))
  return { form: form.id, field: form.fields[0]?.id ?? '' }
}

/** Names of the marks in an output: text, or a workbook. */
export function marksIn(said: string | Uint8Array): string[] {
  const texts = typeof said === 'string' ? [said] : unpacked(said)
  return Object.entries(MARKS).flatMap(([what, value]) => (texts.some((t) => t.includes(value)) ? [what] : []))
}

function unpacked(bytes: Uint8Array): string[] {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b
  return (zip ? Object.values(unzipSync(bytes)) : [bytes]).map((part) => Buffer.from(part).toString('utf8'))
}
