// The five rules of the Idempotency-Key draft (IETF httpapi, draft 07) for GraphQL over HTTP (reliability: row 12). If the first
// request is still running, the draft says 409; the hub waits and answers with its receipt.
import { Pool } from 'undici'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveForm } from '../../gateway/asking/index.ts'
import { ensureSubjects, newId } from '../../gateway/platform/index.ts'
import { startHub, TOWN } from '../support/hub.ts'
import { writeScore } from '../support/score.ts'

const COUNTY = TOWN.slice(0, 6)
const FORM = 'civil-affairs:note'
const web = await startHub({ catalogue: true, departments: { 'civil-affairs': '民政局' }, divisions: { [TOWN]: TOWN } })
const pool = new Pool(web.url, { connections: 128 })
beforeAll(async () => {
  const label = { zh: '备注', en: 'Remark' }
  await saveForm(web.hub.db, {
    connector: 'civil-affairs',
    department: 'civil-affairs',
    draft: {
      id: FORM,
      title: label,
      objectClass: 'resident',
      period: 'NONE',
      fields: [{ code: 'remark', label, element: 'resident.remark', required: true }],
      rules: [],
      source: 'hand-made',
    },
  })
})
afterAll(async () => {
  await pool.destroy()
  await web.close()
})

let people = 0
/** A sheet about a new person, requested by the department and opened by the worker. */
async function openSheet(worker: string): Promise<string> {
  const { db, seal } = web.hub
  const identifier = `9901011950030700${String(++people).padStart(2, '0')}`
  const [subject] = await ensureSubjects(db, seal, COUNTY, [{ objectClass: 'resident', identifier, division: TOWN }])
  const id = newId(COUNTY)
  await db
    .insertInto('task')
    .values({
      county: COUNTY,
      id,
      connector_id: 'civil-affairs',
      external_id: id,
      department_id: 'civil-affairs',
      title: '备注',
      division_code: TOWN,
      state: 'OPEN',
      form_id: FORM,
      form_version: 1,
      object_class: 'resident',
      subject_id: subject as string,
      source_updated_at: new Date(),
    })
    .execute()
  const query = 'mutation S($s: SubjectInput!) { openSheet(input: { subject: $s }) { sheet { id } } }'
  const answer = await ask<{ openSheet: { sheet: { id: string } } }>(worker, query, { s: { class: 'resident', id: subject } })
  if (!answer.data?.openSheet.sheet) throw new Error(JSON.stringify(answer))
  return answer.data.openSheet.sheet.id
}

interface Answer<T> {
  status: number
  data?: T
  errors?: { extensions: { code: string } }[]
}

async function ask<T>(worker: string, query: string, variables: unknown): Promise<Answer<T>> {
  const reply = await pool.request({
    method: 'POST',
    path: '/graphql',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      authorization: `Bearer ${worker}`,
    },
    body: JSON.stringify({ query, variables }),
  })
  return { status: reply.statusCode, ...((await reply.body.json()) as object) }
}

type Submitted = { submitSheet: { submission: { id: string; receipt: string } | null; problems: { code: string }[] } }
const SUBMIT = 'mutation S($i: SubmitSheetInput!) { submitSheet(input: $i) { submission { id receipt } problems { code } } }'
const submit = (worker: string, sheet: string, idempotencyKey: string | undefined, value: string) =>
  ask<Submitted>(worker, SUBMIT, { i: { sheet, idempotencyKey, values: [{ element: `resident.remark@${FORM}/remark`, value }] } })
const receiptOf = (answer: Answer<Submitted>) => {
  const receipt = answer.data?.submitSheet.submission?.receipt
  if (!receipt) throw new Error(JSON.stringify(answer))
  return receipt
}

const kept = new Set<number>()

test('rule 1: the same key with the same content is answered with the first receipt', async () => {
  const sheet = await openSheet('ann')
  const first = receiptOf(await submit('ann', sheet, 'key-rule-1', 'a'))
  expect(receiptOf(await submit('ann', sheet, 'key-rule-1', 'a'))).toBe(first)
  kept.add(1)
})

test('rule 2: the same key with other content is refused, and says why', async () => {
  const sheet = await openSheet('ann')
  receiptOf(await submit('ann', sheet, 'key-rule-2', 'a'))
  const again = await submit('ann', sheet, 'key-rule-2', 'b')
  expect(again.errors?.map((e) => e.extensions.code)).toEqual(['IDEMPOTENCY_KEY_REUSED'])
  const other = await submit('ann', await openSheet('ann'), 'key-rule-2', 'a')
  expect(
    other.errors?.map((e) => e.extensions.code),
    'another sheet is other content',
  ).toEqual(['IDEMPOTENCY_KEY_REUSED'])
  kept.add(2)
})

test('rule 3: a thousand repeats while the first one runs make one submission and one receipt', async () => {
  const sheet = await openSheet('ann')
  const answers = await Promise.all(Array.from({ length: 1000 }, () => submit('ann', sheet, 'key-rule-3', 'a')))
  expect(new Set(answers.map(receiptOf)).size).toBe(1)
  const { rows } = await web.database.pool.query('select count(*)::int as n from submission where sheet_id = $1', [sheet])
  expect(rows).toEqual([{ n: 1 }])
  kept.add(3)
})

test('rule 4: without a key, or with one that is too short to be chosen at random, nothing is accepted', async () => {
  const sheet = await openSheet('ann')
  expect((await submit('ann', sheet, undefined, 'a')).status).toBe(400)
  for (const key of ['', 'short']) {
    const answer = await submit('ann', sheet, key, 'a')
    expect(
      answer.data?.submitSheet.problems.map((p) => p.code),
      key,
    ).toEqual(['BAD_INPUT'])
  }
  receiptOf(await submit('ann', sheet, 'key-rule-4', 'a'))
  kept.add(4)
})

test('rule 5: another person’s same key is another key', async () => {
  const [mine, theirs] = [await openSheet('ann'), await openSheet('ben')]
  const first = receiptOf(await submit('ann', mine, 'key-rule-5', 'a'))
  const second = receiptOf(await submit('ben', theirs, 'key-rule-5', 'b'))
  expect(second).not.toBe(first)
  expect(receiptOf(await submit('ann', mine, 'key-rule-5', 'a'))).toBe(first)
  kept.add(5)
})

test('five rules of five', async () => {
  await writeScore(
    'idempotency',
    { rules: 5, kept: kept.size, 'concurrent repeats of one key': 1000, 'submissions made by them': kept.has(3) ? 1 : 'more' },
    'vitest run test/protect/idempotency.test.ts',
  )
  expect(kept.size).toBe(5)
})
