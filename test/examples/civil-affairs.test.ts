// Civil affairs as a process: pages, a slow list of forms, keys, delayed decisions.
import { expect, test, vi } from 'vitest'
import { createWorld, disagreements, readDivisions } from '../../examples/departments/world/index.ts'
import { department, SECRET } from './support.ts'

const world = createWorld({ seed: 42, residents: 1500, divisions: readDivisions() })
let office = await department('civil-affairs', { DEPARTMENT_FORMS_DELAY_MS: '50' })

// biome-ignore lint/suspicious/noExplicitAny: each path answers something else
type Reply = { status: number; headers: Headers; body: any }

async function call(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  const reply = await fetch(`${office.origin}/mz/open${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${SECRET}`, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: reply.status, headers: reply.headers, body: await reply.json() }
}

type Task = Record<'task_id' | 'title' | 'id_number' | 'person_name' | 'form_code' | 'status' | 'updated_at', string>

async function tasks(since?: string): Promise<Task[]> {
  const all: Task[] = []
  let query = since ? `updated_since=${encodeURIComponent(since)}&limit=30` : 'limit=30'
  for (;;) {
    const { body } = await call(`/tasks?${query}`)
    all.push(...body.items)
    if (body.next_token === null) return all
    query = `next_token=${body.next_token}&limit=30`
  }
}

const followUps = async () => (await tasks()).filter(({ form_code, status }) => form_code === 'JKSF' && status === '待办')

async function followUp(task: Task, extra: object = {}) {
  const { body } = await call('/persons/query', { id_numbers: [task.id_number] })
  const [one] = body.items
  const person = {
    patient_id: one.id_number,
    patient_name: one.name,
    gender: one.gender,
    birthday: one.birthday,
    tel: one.phone ?? '15400000000',
  }
  const state = {
    self_care: one.self_care,
    living_alone: one.living_alone,
    medical_insurance: one.medical_insurance,
    address: one.address,
  }
  const measured = { age: 80, height: '165.5', weight: '60', systolic: 130, diastolic: 80 }
  return { task_id: task.task_id, form_code: 'JKSF', data: { ...person, ...state, ...measured, ...extra } }
}

test('tasks come in pages; the next question is about what changed since', async () => {
  const all = await tasks()
  expect(all.length).toBeGreaterThan(100)
  expect(new Set(all.map(({ task_id }) => task_id)).size).toBe(all.length)
  expect(new Set(all.map(({ form_code }) => form_code))).toEqual(new Set(['GLJT', 'CJBT', 'JKSF']))
  for (const { title, person_name } of all) expect(title).not.toContain(person_name)
  const last = all.at(-1) as Task
  expect(await tasks(last.updated_at)).toEqual([last])
  const { tasks: made } = await office.control('tasks', { form: 'GLJT', dueInDays: 3 })
  expect((await tasks(last.updated_at)).map(({ task_id }) => task_id)).toEqual([last.task_id, made[0].taskNo])
})

test('a wrong token is refused, and so is a page token that was made up', async () => {
  expect(await call('/health', undefined, { authorization: 'Bearer wrong' })).toMatchObject({
    status: 401,
    body: { error: 'unauthorized' },
  })
  expect(await call('/tasks?next_token=abc')).toMatchObject({ status: 400, body: { error: 'bad_request' } })
})

test('the three forms and the verification of residents ask more than fifty fields about one person', async () => {
  const { body } = await call('/forms')
  const fields = body.forms.map(({ fields }: { fields: unknown[] }) => fields.length)
  expect(fields).toEqual([17, 19, 18])
  for (const { type, codes } of body.forms.flatMap((form: { fields: object[] }) => form.fields))
    if (type === 'code') expect(body.code_lists).toHaveProperty(codes)
})

test('it knows only whom it looks after, and partly by older telephone numbers and addresses', async () => {
  const young = world.residents.find(({ age, welfare }) => age < 50 && !welfare.disability && !welfare.lowIncome)
  const differing = disagreements(world)
  expect(differing.length).toBeGreaterThan(0)
  const ids = differing.slice(0, 20).map(({ idNumber }) => idNumber)
  const { body } = await call('/persons/query', { id_numbers: [...ids, young?.idNumber] })
  expect(body.missing).toEqual([young?.idNumber])
  for (const { idNumber, field, civilAffairs, publicSecurity } of differing.slice(0, 20)) {
    const told = body.items.find((one: { id_number: string }) => one.id_number === idNumber)
    const value = field === 'phone' ? told.phone : told.address
    expect(value).toBe(civilAffairs)
    expect(value).not.toBe(publicSecurity)
  }
})

test('a repeated key is booked once and answered alike; other content under it is a conflict', async () => {
  const report = await followUp((await followUps())[0] as Task)
  const first = await call('/reports', report, { 'idempotency-key': 'k1' })
  expect(first).toMatchObject({ status: 201, body: { status: 'accepted' } })
  const again = await call('/reports', report, { 'idempotency-key': 'k1' })
  expect(again).toMatchObject({ status: 200, body: first.body })
  expect(again.headers.get('idempotent-replay')).toBe('true')
  const other = { ...report, data: { ...report.data, systolic: 140 } }
  expect(await call('/reports', other, { 'idempotency-key': 'k1' })).toMatchObject({ status: 409, body: { error: 'key_reused' } })
  expect((await office.ledger()).filter(({ deliveryId }) => deliveryId === 'k1')).toMatchObject([{ repeats: 1 }])
})

test('a report that breaks a rule is refused with the field that is wrong', async () => {
  const report = await followUp((await followUps())[0] as Task, { systolic: 70 })
  const reply = await call('/reports', report, { 'idempotency-key': 'k2' })
  expect(reply).toMatchObject({ status: 422, body: { error: 'validation_failed', details: [{ field: 'diastolic' }] } })
  expect((await call('/reports/k2')).body).toMatchObject({ status: 'rejected' })
  expect(await call('/reports', { ...report, task_id: 'none' }, { 'idempotency-key': 'k3' })).toMatchObject({ status: 404 })
})

test('it may take a report now and decide later; a repeat in between starts nothing new', async () => {
  const report = await followUp((await followUps())[0] as Task)
  await office.mode('later', { delayMs: 600 })
  expect(await call('/reports', report, { 'idempotency-key': 'k4' })).toMatchObject({
    status: 202,
    body: { status: 'processing' },
  })
  expect((await call('/reports/k4')).body).toEqual({ status: 'processing' })
  expect(await call('/reports', report, { 'idempotency-key': 'k4' })).toMatchObject({ status: 202 })
  await vi.waitFor(async () => expect((await call('/reports/k4')).body).toMatchObject({ status: 'accepted' }), {
    timeout: 10_000,
  })
  await office.mode('ok')
  expect((await office.ledger()).filter(({ deliveryId }) => deliveryId === 'k4')).toMatchObject([{ repeats: 0 }])
  expect((await call('/reports/unknown')).status).toBe(404)
})

test('a task that was withdrawn takes no report any more', async () => {
  const task = (await followUps())[0] as Task
  const report = await followUp(task)
  await office.control('withdraw', { taskNo: task.task_id })
  expect(await call('/reports', report, { 'idempotency-key': 'k5' })).toMatchObject({
    status: 404,
    body: { message: '任务已撤销' },
  })
  expect((await tasks()).at(-1)).toMatchObject({ task_id: task.task_id, status: '已撤销' })
})

test('after a restart its books are what they were', async () => {
  const [ledger, before] = [await office.ledger(), await tasks()]
  office = await office.restart()
  expect(await office.ledger()).toEqual(ledger)
  expect(await tasks()).toEqual(before)
})
