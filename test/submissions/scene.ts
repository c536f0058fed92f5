// Requests to answer: subjects, open tasks with their form versions, and the acceptance that a filled sheet would submit.

import type { Acceptance } from '../../gateway/filling/submissions/acceptance.ts'
import { type Database, newId, type Seal } from '../../gateway/platform/index.ts'
import { ensureSubjects } from '../../gateway/platform/subjects/subject.ts'
import type { Form } from '../../schema/index.ts'

export const COUNTY = '420525'
export const DIVISION = '420525100000'

export interface Scene {
  acceptance: Acceptance
  taskIds: string[]
}

const formOf = (connector: string, fields: number): Form => ({
  id: `${connector}:T1`,
  version: 1,
  department: connector,
  title: { zh: '测试表', en: 'Test form' },
  objectClass: 'resident',
  period: 'NONE',
  fields: Array.from({ length: fields }, (_, i) => ({
    code: `F${i}`,
    label: { zh: `栏${i}`, en: `Field ${i}` },
    element: `resident.e${i}`,
    required: false,
  })),
  rules: [],
  source: 'hand-made',
})

/** Departments, connectors and one form for each; once a database. */
export async function addDepartments(db: Database, connectors: readonly string[], fields = 4): Promise<void> {
  await db
    .insertInto('division')
    .values({ code: DIVISION, parent: null, name: DIVISION, level: 'TOWNSHIP' })
    .onConflict((c) => c.doNothing())
    .execute()
  for (const id of connectors) {
    await db
      .insertInto('department')
      .values({ id, name_zh: id, name_en: id })
      .onConflict((c) => c.doNothing())
      .execute()
    await db
      .insertInto('connector')
      .values({ id, department_id: id, manifest: '' })
      .onConflict((c) => c.doNothing())
      .execute()
    const form = formOf(id, fields)
    await db
      .insertInto('form')
      .values({ id: form.id, department_id: id, connector_id: id, version: 1, title: form.title.zh, object_class: 'resident' })
      .onConflict((c) => c.doNothing())
      .execute()
    await db
      .insertInto('form_version')
      .values({ form_id: form.id, version: 1, body: JSON.stringify(form) })
      .onConflict((c) => c.doNothing())
      .execute()
  }
}

let scenes = 0

/** `count` subjects, each asked by every connector; `fields` values, every other one personal. */
export async function addScenes(
  db: Database,
  seal: Seal,
  connectors: readonly string[],
  count: number,
  options: { worker?: string; fields?: number; name?: string } = {},
): Promise<Scene[]> {
  const name = options.name ?? `${process.pid}-${++scenes}`
  const subjects = await ensureSubjects(
    db,
    seal,
    COUNTY,
    Array.from({ length: count }, (_, i) => ({ objectClass: 'resident', identifier: `${name}-${i}`, division: DIVISION })),
  )
  const made = subjects.map((subject) => ({ subject, tasks: connectors.map((connector) => ({ connector, id: newId(COUNTY) })) }))
  const rows = made.flatMap(({ subject, tasks }) =>
    tasks.map(({ connector, id }) => ({
      county: COUNTY,
      id,
      connector_id: connector,
      external_id: `ext-${id}`,
      department_id: connector,
      title: '请填报',
      division_code: DIVISION,
      state: 'OPEN' as const,
      form_id: `${connector}:T1`,
      form_version: 1,
      object_class: 'resident',
      subject_id: subject,
      source_updated_at: new Date(),
    })),
  )
  for (let i = 0; i < rows.length; i += 1000)
    await db
      .insertInto('task')
      .values(rows.slice(i, i + 1000))
      .execute()
  return made.map(({ subject, tasks }, i) => ({
    taskIds: tasks.map((t) => t.id),
    acceptance: {
      county: COUNTY,
      workerId: options.worker ?? 'worker-1',
      sheetId: newId(COUNTY),
      subject: { objectClass: 'resident', id: subject },
      period: '',
      division: DIVISION,
      idempotencyKey: `key-${name}-${i}`,
      values: Array.from({ length: options.fields ?? 4 }, (_, f) => ({
        element: `resident.e${f}`,
        value: `value ${f} of ${name}-${i}`,
        personal: f % 2 === 0,
      })),
      requests: tasks.map((t) => ({
        taskId: t.id,
        formId: `${t.connector}:T1`,
        formVersion: 1,
        departmentId: t.connector,
        connectorId: t.connector,
      })),
      corrections: [],
    },
  }))
}
