import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { listSubmissions, readSubmission } from '../../gateway/filling/index.ts'
import { accept } from '../../gateway/filling/submissions/accept.ts'
import type { Acceptance } from '../../gateway/filling/submissions/acceptance.ts'
import { isReceipt, newReceipt } from '../../gateway/filling/submissions/receipt.ts'
import { verifyJournal } from '../../gateway/platform/journal/verify-journal.ts'
import { openStore } from '../support/store.ts'
import { addDepartments, addScenes, COUNTY } from './scene.ts'

const connectors = ['civil-affairs', 'statistics', 'health']
const store = await openStore({ poolSize: 20 })
afterAll(() => store.close())
const { db, seal } = store
await addDepartments(db, connectors)
const submit = (acceptance: Acceptance) => accept(store, acceptance)
const scene = async () => {
  const [one] = await addScenes(db, seal, connectors, 1)
  return (one as NonNullable<typeof one>).acceptance
}
const count = async (table: string, submission: string) =>
  Number(
    (await sql<{ n: string }>`select count(*) as n from ${sql.table(table)} where submission_id = ${submission}`.execute(db))
      .rows[0]?.n,
  )

test('one submission writes everything at once: a delivery for each request, the facts, the corrections, the journal', async () => {
  const acceptance = await scene()
  acceptance.corrections = [
    { element: 'resident.e0', departmentId: 'health', connectorId: 'health', was: 'old', proposed: 'new', dueOn: '2026-12-05' },
  ]
  const accepted = await submit(acceptance)
  if (accepted.kind !== 'accepted') throw new Error(accepted.kind)
  expect(accepted.repeated).toBe(false)
  expect(isReceipt(accepted.receipt)).toBe(true)
  expect(await count('delivery', accepted.submissionId)).toBe(3)
  expect(await count('fact', accepted.submissionId)).toBe(4)
  expect(await count('correction', accepted.submissionId)).toBe(1)
  const tasks = await db
    .selectFrom('task')
    .select('state')
    .where(
      'id',
      'in',
      acceptance.requests.map((r) => r.taskId),
    )
    .execute()
  expect(tasks.map((t) => t.state)).toEqual(['SUBMITTED', 'SUBMITTED', 'SUBMITTED'])
  const read = await readSubmission({ db: db, seal }, accepted.submissionId)
  expect(read?.values).toEqual(acceptance.values.map(({ element, value }) => ({ element, value })))
  const entries = await sql<{ kind: string; receipt: string | null }>`select kind, body->>'receipt' as receipt from journal
    where body->>'submission' = ${accepted.submissionId} order by sequence`.execute(db)
  expect(entries.rows).toEqual([
    { kind: 'submission.accepted', receipt: accepted.receipt },
    { kind: 'correction.raised', receipt: null },
  ])
})

test('personal values are nowhere readable in the database', async () => {
  const acceptance = await scene()
  acceptance.values = [{ element: 'resident.name', value: 'Sherlock Qwerty', personal: true }]
  acceptance.corrections = [
    {
      element: 'resident.name',
      departmentId: 'health',
      connectorId: 'health',
      was: 'Shirley Qwerty',
      proposed: 'Sherlock Qwerty',
      dueOn: '2026-12-05',
    },
  ]
  await submit(acceptance)
  for (const table of ['submission', 'fact', 'correction', 'delivery', 'journal', 'sheet', 'task']) {
    const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.table(table)} t`.execute(db)
    for (const { text } of rows) {
      expect(text).not.toContain('Qwerty')
      expect(text).not.toContain(Buffer.from('Qwerty').toString('hex'))
    }
  }
})

test('1,000 presses of Submit at the same moment make one submission and return one receipt', async () => {
  const acceptance = await scene()
  const all = await Promise.all(Array.from({ length: 1000 }, () => submit(structuredClone(acceptance))))
  const receipts = new Set(all.map((a) => (a.kind === 'accepted' ? a.receipt : a.kind)))
  expect(receipts.size).toBe(1)
  expect(all.filter((a) => a.kind === 'accepted' && !a.repeated)).toHaveLength(1)
  const rows = await db.selectFrom('submission').select('id').where('sheet_id', '=', acceptance.sheetId).execute()
  expect(rows).toHaveLength(1)
  expect(await count('delivery', rows[0]?.id as string)).toBe(3)
})

test('the same key of another worker is another submission', async () => {
  const mine = await scene()
  const theirs = { ...(await scene()), workerId: 'worker-2', idempotencyKey: mine.idempotencyKey }
  const [a, b] = await Promise.all([submit(mine), submit(theirs)])
  if (a.kind !== 'accepted' || b.kind !== 'accepted') throw new Error('both are accepted')
  expect(a.submissionId).not.toBe(b.submissionId)
  expect([a.repeated, b.repeated]).toEqual([false, false])
})

test('a key that was used for other content is refused, and nothing is written', async () => {
  const acceptance = await scene()
  await submit(acceptance)
  const changed = structuredClone(acceptance)
  ;(changed.values[0] as { value: string }).value = 'something else'
  expect(await submit(changed)).toEqual({ kind: 'key-reused' })
  const elsewhere = { ...(await scene()), idempotencyKey: acceptance.idempotencyKey }
  expect(await submit(elsewhere)).toEqual({ kind: 'key-reused' })
  const untouched = await db
    .selectFrom('task')
    .select('state')
    .where(
      'id',
      'in',
      elsewhere.requests.map((r) => r.taskId),
    )
    .execute()
  expect(untouched.every((t) => t.state === 'OPEN')).toBe(true)
})

test('the same sheet sent again from a second tab returns the first receipt; with other content it says so', async () => {
  const acceptance = await scene()
  const first = await submit(acceptance)
  if (first.kind !== 'accepted') throw new Error(first.kind)
  const reordered = { ...acceptance, idempotencyKey: 'second tab', values: [...acceptance.values].reverse() }
  expect(await submit(reordered)).toEqual({ ...first, repeated: true })
  const other = { ...acceptance, idempotencyKey: 'third tab', values: acceptance.values.slice(1) }
  expect(await submit(other)).toEqual({ kind: 'already-submitted', submissionId: first.submissionId, receipt: first.receipt })
})

test('of two workers who answer the same request one is accepted, and the other hears which requests are closed', async () => {
  const mine = await scene()
  const theirs = { ...mine, workerId: 'worker-2', sheetId: `${mine.sheetId}x`, idempotencyKey: 'theirs' }
  const both = await Promise.all([submit(mine), submit(theirs)])
  expect(both.map((a) => a.kind).sort()).toEqual(['accepted', 'requests-closed'])
  const refused = both.find((a) => a.kind === 'requests-closed')
  expect(refused).toEqual({ kind: 'requests-closed', taskIds: mine.requests.map((r) => r.taskId) })
})

test('when the database loses every connection in the middle, each submission is still accepted once', async () => {
  const scenes = await addScenes(db, seal, connectors, 60)
  const work = scenes.map(({ acceptance }) => submit(acceptance))
  for (let i = 0; i < 5; i++) {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'yibiao' and pid <> pg_backend_pid()`
      .execute(db)
      .catch(() => {})
  }
  const done = await Promise.all(work)
  expect(done.every((a) => a.kind === 'accepted')).toBe(true)
  const sheets = scenes.map((s) => s.acceptance.sheetId)
  const rows = await db.selectFrom('submission').select(['sheet_id', 'receipt']).where('sheet_id', 'in', sheets).execute()
  expect(rows).toHaveLength(60)
  expect(new Set(rows.map((r) => r.receipt))).toEqual(new Set(done.map((a) => (a.kind === 'accepted' ? a.receipt : ''))))
  expect((await verifyJournal(db)).broken).toBeNull()
})

test('nothing is accepted on a broken journal', async () => {
  const acceptance = await scene()
  await sql`update journal_head set hash = sha256('forged') where county = ${COUNTY}`.execute(db)
  await expect(submit(acceptance)).rejects.toMatchObject({ code: 'JOURNAL_BROKEN' })
  await sql`update journal_head set hash = (select hash from journal j where j.county = journal_head.county and j.sequence = journal_head.sequence)`.execute(
    db,
  )
  expect((await submit(acceptance)).kind).toBe('accepted')
})

test('my submissions come newest first, page by page', async () => {
  const scenes = await addScenes(db, seal, connectors, 7, { worker: 'worker-3' })
  const ids: string[] = []
  for (const { acceptance } of scenes) {
    const a = await submit(acceptance)
    if (a.kind === 'accepted') ids.unshift(a.submissionId)
  }
  const seen: string[] = []
  let after: string | undefined
  for (;;) {
    const page = await listSubmissions({ db: db, seal }, { workerId: 'worker-3', counties: [COUNTY] }, { first: 3, after })
    seen.push(...page.nodes.map((n) => n.id))
    if (!page.hasNextPage) break
    after = page.cursors.at(-1)
  }
  expect([...seen].sort()).toEqual([...ids].sort())
  expect(new Set(seen).size).toBe(7)
})

test('a receipt that was typed wrong in one place, or with two characters swapped, is recognised as wrong', () => {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTUVWXYZ'
  for (let n = 0; n < 50; n++) {
    const receipt = newReceipt(new Date('2026-11-20T17:00:00Z'))
    expect(receipt).toMatch(/^YB-20261121-/)
    expect(isReceipt(receipt.toLowerCase())).toBe(true)
    for (let i = 3; i < receipt.length; i++) {
      for (const c of alphabet)
        if (c !== receipt[i]) expect(isReceipt(receipt.slice(0, i) + c + receipt.slice(i + 1))).toBe(false)
      const [a, b] = [receipt[i], receipt[i + 1]]
      if (b && a !== b && a !== '-' && b !== '-')
        expect(isReceipt(receipt.slice(0, i) + b + a + receipt.slice(i + 2))).toBe(false)
    }
  }
})
