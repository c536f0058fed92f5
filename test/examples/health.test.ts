// Health as a process: who may read, how reads are recorded, and its keys.

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, test } from 'vitest'
import { startTokenProvider } from '../connectors/token-provider.ts'
import { department, SECRET } from './support.ts'

const provider = await startTokenProvider()
afterAll(() => provider.close())
const office = await department('health', { DEPARTMENT_ISSUER: provider.issuer, DEPARTMENT_JWKS: provider.jwks })

// biome-ignore lint/suspicious/noExplicitAny: each question is answered differently
async function ask(token: string, query: string, variables: object = {}): Promise<any> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const reply = await fetch(`${office.origin}/api/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  })
  return reply.json()
}
const codeOf = (reply: { errors?: { extensions: { code: string } }[] }) => reply.errors?.[0]?.extensions.code
const worker = (audience = 'department-health', seconds?: number) => provider.token('worker-1', audience, seconds)
const PATIENTS = 'query Patients($ids: [ID!]!) { patients(ids: $ids) { id name height } }'
const someTask = async () =>
  (await ask(SECRET, '{ tasks(first: 500) { nodes { id patientId state } } }')).data.tasks.nodes.find(
    (t: { state: string }) => t.state === 'OPEN',
  )

test('records are for a worker’s own token that names health, and who looked is written down', async () => {
  const { patientId } = await someTask()
  const { data } = await ask(await worker(), PATIENTS, { ids: [patientId, '990101194403059999'] })
  expect(data.patients).toEqual([expect.objectContaining({ id: patientId }), null])
  const books = new DatabaseSync(join(office.folder, 'department.sqlite'), { readOnly: true })
  expect(books.prepare('select worker, patient from looked_up').all()).toEqual([{ worker: 'worker-1', patient: patientId }])
  books.close()
})

test('the hub’s own key, a token for another system, an expired one and a made-up one open no record', async () => {
  const ids = { ids: [(await someTask()).patientId] }
  expect(codeOf(await ask(SECRET, PATIENTS, ids))).toBe('FORBIDDEN')
  for (const token of [
    await worker('department-civil-affairs'),
    await worker('yibiao-api'),
    await worker('department-health', -60),
    'made-up',
  ])
    expect(codeOf(await ask(token, PATIENTS, ids))).toBe('UNAUTHENTICATED')
})

test('a repeated delivery is booked once; other content under its key and a broken report are refused by code', async () => {
  const task = await someTask()
  const report = {
    ...{ idNumber: task.patientId, name: '示例', gender: 'FEMALE', birthDate: '1944-03-05', age: 82, address: '示例村' },
    ...{
      height: '158.5',
      weight: '52.0',
      systolic: 132,
      diastolic: 78,
      selfCare: 'FULL',
      livingAlone: false,
      visitedOn: '2026-11-20',
    },
  }
  const submit = (key: string, change: object = {}) =>
    ask(
      SECRET,
      'mutation S($k: ID, $t: ID!, $r: FollowUpInput!) { submitFollowUp(deliveryId: $k, taskId: $t, form: "LNRSF", report: $r) { number repeated } }',
      { k: key, t: task.id, r: { ...report, ...change } },
    )
  const first = (await submit('k1')).data.submitFollowUp
  expect((await submit('k1')).data.submitFollowUp).toEqual({ number: first.number, repeated: true })
  expect(codeOf(await submit('k1', { systolic: 140 }))).toBe('KEY_REUSED')
  expect(codeOf(await submit('k2', { systolic: 60 }))).toBe('BAD_USER_INPUT')
  await office.mode('drop-reply', { times: 1 })
  await expect(submit('k3')).rejects.toThrow()
  expect((await submit('k3')).data.submitFollowUp.repeated).toBe(true)
  expect((await office.ledger()).filter(({ deliveryId }) => deliveryId === 'k3')).toMatchObject([{ repeats: 1 }])
})
