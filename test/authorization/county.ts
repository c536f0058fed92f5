// A county with everything that could leak, and everyone who might look. It has a resident with known values, a sheet, a
// submission, a correction and a stuck delivery.
import { addToRegister, declareRegister, saveForm } from '../../gateway/asking/index.ts'
import { saveDraft } from '../../gateway/exchange/index.ts'
import { openSheet, submitSheet } from '../../gateway/filling/index.ts'
import type { Viewer } from '../../gateway/platform/index.ts'
import { ensureSubjects, newId } from '../../gateway/platform/index.ts'
import { HUB } from '../../schema/index.ts'
import { type HubOptions, startHub, type TestHub } from '../support/hub.ts'
import { at, viewer } from '../support/people.ts'
import { recordDepartment } from '../support/record-department.ts'

export const COUNTY = '420525'
const TOWN = '420525100000'
const OTHER_TOWN = '420525101000'
export const ID_NUMBER = '990101195003070025'
/** Values that must be hidden from everyone who does not serve her. */
export const PERSONAL = {
  idNumber: ID_NUMBER,
  name: '王秀兰花',
  phone: '15412345678',
  address: '远安县鸣凤镇凤山社区9组909号',
  newAddress: '远安县鸣凤镇凤山社区8组808号',
  account: '6222020000001234567',
  remark: '行动不便需上门',
  reason: '本人称已搬家三年',
}

export const worker = viewer('worker', at('WORKER', TOWN))
/** Each may do something; none may see her. `sees`: what they may see nevertheless. */
export const STRANGERS: Record<string, Viewer> = {
  'a worker of another division': viewer('elsewhere', at('WORKER', OTHER_TOWN)),
  'a worker of another county': viewer('far', at('WORKER', '420526100000')),
  'a worker whose assignment has expired': viewer('worker'),
  'the same worker, lent to another division since': viewer('worker', at('WORKER', OTHER_TOWN)),
  'an officer of another department': viewer('officer', at('OFFICER', null, 'statistics')),
  "an officer of the department's branch in another county": viewer('branch', at('OFFICER', '420526000000', 'civil-affairs')),
  'an auditor of another county': viewer('audit', at('AUDITOR', '420526000000')),
  'a supervisor of another county': viewer('chief', at('SUPERVISOR', '420526000000')),
}
/** Each sees that work exists, and no personal value in it. */
export const WITHOUT_VALUES: Record<string, Viewer> = {
  'a supervisor of the division': viewer('supervisor', at('SUPERVISOR', '420525000000')),
  'an officer of the department that asks': viewer('asks', at('OFFICER', null, 'civil-affairs')),
  'an auditor': viewer('auditor', at('AUDITOR', null)),
  'an administrator': viewer('admin', at('ADMIN', null)),
}

export interface County extends TestHub {
  ids: {
    subject: string
    task: string
    sheet: string
    submission: string
    delivery: string
    /** Delivery of the answer to the officer's own request. */
    answer: string
    correction: string
    registerEntry: string
    place: string
  }
}

export async function openCounty(options: HubOptions = {}): Promise<County> {
  const departments = { 'public-security': '公安局', 'civil-affairs': '民政局', statistics: '统计局' }
  const divisions = { [TOWN]: '鸣凤镇' }
  const county = await startHub({ level: 'debug', catalogue: true, departments, divisions, ...options })
  const { hub } = county
  const { db, seal } = hub
  await saveDraft(hub, { text: 'id: civil-affairs\ndepartment: { id: civil-affairs }', settings: {} }, 'asks')
  await db.insertInto('worker').values({ id: 'worker', username: 'worker', name: 'worker' }).execute()
  const elements = ['idNumber', 'name', 'phone', 'residenceAddress', 'bankAccount', 'birthDate'].map((p) => `resident.${p}`)
  const police = await recordDepartment('public-security', 'resident', elements)
  await hub.connectors.replace('public-security', police.connector)
  police.keep(ID_NUMBER, {
    'resident.idNumber': ID_NUMBER,
    'resident.name': PERSONAL.name,
    'resident.phone': PERSONAL.phone,
    'resident.residenceAddress': PERSONAL.address,
    'resident.bankAccount': PERSONAL.account,
    'resident.birthDate': '1950-03-07',
  })
  const asked = [...elements, 'resident.remark']
  const fields = asked.map((element) => ({ code: element, element, label: { zh: element, en: element }, required: false }))
  const draft = {
    ...{ id: 'civil-affairs:F', title: { zh: 'F', en: 'F' }, objectClass: 'resident', period: 'NONE' as const },
    ...{ fields, rules: [], source: 'hand-made' },
  }
  await saveForm(db, { connector: 'civil-affairs', department: 'civil-affairs', draft })
  const known = { objectClass: 'resident', identifier: ID_NUMBER, name: PERSONAL.name, division: TOWN }
  const [subject] = (await ensureSubjects(db, seal, COUNTY, [known])) as [string]
  /** A request by the department's own system, or by its officer from the hub. */
  const issue = async (by = 'civil-affairs') => {
    const id = newId(COUNTY)
    await db
      .insertInto('task')
      .values({
        ...{ county: COUNTY, id, connector_id: by, external_id: id, department_id: 'civil-affairs', title: 'F' },
        ...{ division_code: TOWN, state: 'OPEN', form_id: 'civil-affairs:F', form_version: 1, object_class: 'resident' },
        ...{ subject_id: subject, source_updated_at: new Date() },
      })
      .execute()
    return id
  }
  await issue()
  await issue(HUB)
  const about = { objectClass: 'resident', id: subject }
  const first = await openSheet(hub, worker, about, null)
  const sent = await submitSheet(hub, worker, {
    sheet: first.id,
    idempotencyKey: 'the first one',
    correctionReason: PERSONAL.reason,
    values: [
      { element: 'resident.residenceAddress', value: PERSONAL.newAddress },
      { element: 'resident.remark@civil-affairs:F/resident.remark', value: PERSONAL.remark },
    ],
  })
  if (!sent.submissionId) throw new Error(JSON.stringify(sent.problems))
  await db.updateTable('delivery').set({ state: 'STUCK', reason: 'attempts' }).execute()
  await db.deleteFrom('work').where('kind', '=', 'delivery').execute()
  const { id: delivery } = await db.selectFrom('delivery').select('id').where('connector_id', '!=', HUB).executeTakeFirstOrThrow()
  const { id: answer } = await db.selectFrom('delivery').select('id').where('connector_id', '=', HUB).executeTakeFirstOrThrow()
  const { id: correction } = await db.selectFrom('correction').select('id').executeTakeFirstOrThrow()
  const listed = { identifier: ID_NUMBER, name: PERSONAL.name, labels: ['低保'] }
  const register = { division: TOWN, class: 'resident', came: 'LISTED' as const, since: '2026-01-01', entries: [listed] }
  await addToRegister({ ...hub, catalogue: hub.catalogue.current() }, worker, register)
  for (const label of [null, '残疾'])
    await declareRegister(hub, worker, { division: TOWN, class: 'resident', label, completeSince: '2026-01-01' })
  const { id: registerEntry } = await db.selectFrom('register_entry').select('id').executeTakeFirstOrThrow()
  const [place] = (await ensureSubjects(db, seal, COUNTY, [{ objectClass: 'place', identifier: TOWN, division: TOWN }])) as [
    string,
  ]
  const task = await issue()
  const sheet = await openSheet(hub, worker, about, null)
  return {
    ...county,
    ids: { subject, task, sheet: sheet.id, submission: sent.submissionId, delivery, answer, correction, registerEntry, place },
    async close() {
      await county.close()
      await police.close()
    },
  }
}
