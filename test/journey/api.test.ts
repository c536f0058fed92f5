// docs/API.md, executed from its own text: the ten operations that a front-end team starts with, in order. Each uses the
// result of the one before it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type World } from '../support/world.ts'
import { valuesFor } from './answers.ts'
import { createClient, type Sheet, type Task } from './client.ts'
import { openStream } from './stream.ts'

const text = readFileSync(join(import.meta.dirname, '../../docs/API.md'), 'utf8')
const operations = new Map(
  [...text.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, operation = '']) => [
    /\w+ (\w+)/.exec(operation)?.[1] ?? '',
    operation,
  ]),
)
const run = new Set<string>()

let world: World
let task: Task
let sheet: Omit<Sheet, 'items'> & { items: { masked: boolean; element: { id: string; classification: string } }[] }
let submission: string
beforeAll(async () => {
  world = await startWorld()
  task = await createClient(world).busiest()
}, 240_000)
afterAll(() => world?.close())

const textOf = (name: string): string => {
  run.add(name)
  return operations.get(name) ?? ''
}
async function ask<T>(name: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await world.ask<T>('worker', textOf(name), variables, 'en')
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}
const subject = () => ({ class: task.subject?.class ?? '', id: task.subject?.id ?? '' })

test('Me says who is signed in, and for which divisions', async () => {
  const { me } = await ask<{ me: { roles: string[]; divisions: { code: string }[] } }>('Me')
  expect(me.roles).toContain('WORKER')
  expect(me.divisions.length).toBeGreaterThan(0)
})

test('Inbox lists what departments ask, page by page, with how fresh each is', async () => {
  interface Page {
    inbox: { totalCount: number; nodes: Task[]; pageInfo: { hasNextPage: boolean; endCursor: string }; freshness: unknown[] }
  }
  const filter = { class: 'resident' }
  const { inbox } = await ask<Page>('Inbox', { filter })
  expect(inbox.nodes.length).toBe(Math.min(20, inbox.totalCount))
  expect(inbox.freshness.length).toBeGreaterThan(1)
  const next = await ask<Page>('Inbox', { filter, after: inbox.pageInfo.endCursor })
  expect(next.inbox.nodes.map((t) => t.id)).not.toContain(inbox.nodes[0]?.id)
})

test('OpenSheet merges what is asked about one subject, and opening it again gives the same sheet', async () => {
  const open = async () =>
    (await ask<{ openSheet: { sheet: typeof sheet; problems: unknown[] } }>('OpenSheet', { input: { subject: subject() } }))
      .openSheet
  const opened = await open()
  sheet = opened.sheet
  expect(opened.problems).toEqual([])
  expect(sheet.requests.length).toBeGreaterThanOrEqual(2)
  expect(sheet.distinct).toBeLessThan(sheet.asked)
  expect((await open()).sheet.id).toBe(sheet.id)
})

test('SaveDraft keeps what was typed and names what is wrong with it', async () => {
  const values = [{ element: 'resident.phone', value: '123' }]
  const { saveDraft } = await ask<{
    saveDraft: { sheet: { draftVersion: number }; problems: { element: string; code: string }[] }
  }>('SaveDraft', { input: { sheet: sheet.id, values, version: sheet.draftVersion } })
  expect(saveDraft.sheet.draftVersion).toBe(sheet.draftVersion + 1)
  expect(saveDraft.problems).toContainEqual(expect.objectContaining({ element: 'resident.phone', code: 'CHECK_DIGIT' }))
})

test('Sheet reads the same sheet, with the draft; somebody else’s is null', async () => {
  const read = await ask<{ sheet: { id: string; draftVersion: number } }>('Sheet', { id: sheet.id })
  expect(read.sheet).toMatchObject({ id: sheet.id, state: 'OPEN', draftVersion: sheet.draftVersion + 1 })
  const other = await world.ask('worker2', textOf('Sheet'), { id: sheet.id })
  expect([other.data, other.errors]).toEqual([{ sheet: null }, undefined])
})

test('Reveal shows a sensitive value for a purpose, and a purpose that says nothing is a problem to mend', async () => {
  const element = sheet.items.find((i) => i.element.classification === 'SENSITIVE' && i.masked)?.element.id
  const input = { subject: subject(), elements: [element], purpose: '现场核对证件', sheet: sheet.id }
  const { reveal } = await ask<{ reveal: { facts: { masked: boolean; value: string }[] } }>('Reveal', { input })
  expect(reveal.facts.length).toBeGreaterThan(0)
  for (const fact of reveal.facts) expect(fact).toMatchObject({ masked: false, value: expect.not.stringContaining('*') })
  expect(await ask('Reveal', { input: { ...input, purpose: ' ' } })).toMatchObject({
    reveal: { facts: null, problems: [{ code: 'BAD_INPUT', path: 'purpose' }] },
  })
})

test('SubmitSheet sends it once: the same key and content return the first receipt', async () => {
  const whole = await createClient(world).openSheet(task)
  const values = [...valuesFor(whole), { element: 'resident.phone', value: '15400009999' }]
  const submit = () =>
    ask<{ submitSheet: { submission: { id: string; receipt: string } | null; problems: unknown[] } }>('SubmitSheet', {
      input: { sheet: sheet.id, idempotencyKey: `${sheet.id}:api`, values },
    })
  const { submitSheet: first } = await submit()
  expect(first.problems).toEqual([])
  expect((await submit()).submitSheet.submission).toEqual(first.submission)
  submission = first.submission?.id ?? ''
})

test('DeliveryChanged follows each delivery until its department has acknowledged it', async () => {
  const stream = await openStream(world, 'worker', textOf('DeliveryChanged'), { submission })
  const reached = new Set<string>()
  await stream.next((event) => {
    const { deliveryChanged: delivery } = event as { deliveryChanged: { id: string; state: string } }
    if (delivery.state === 'ACKNOWLEDGED') reached.add(delivery.id)
    return reached.size === sheet.requests.length
  })
  stream.close()
})

test('Submission shows where each department stands; its personal values in full for a purpose only, which is written down', async () => {
  interface Answer {
    submission: { deliveries: { attemptLog: { outcome: string }[] }[]; values: { masked: boolean }[]; worker: { name: string } }
  }
  const masked = await ask<Answer>('Submission', { id: submission })
  for (const { attemptLog } of masked.submission.deliveries) expect(attemptLog.at(-1)?.outcome).toBe('ACKNOWLEDGED')
  expect(masked.submission.worker.name).not.toBe('')
  expect(masked.submission.values.some((v) => v.masked)).toBe(true)
  const why = '答复本人询问'
  const whole = await ask<Answer>('Submission', { id: submission, why })
  expect(whole.submission.values.some((v) => v.masked)).toBe(false)
  const query = 'query ($subject: ID!) { accessRecord(subject: $subject, first: 1) { nodes { purpose worker { id } } } }'
  const { data } = await world.ask<{ accessRecord: { nodes: { purpose: string }[] } }>('auditor', query, {
    subject: subject().id,
  })
  expect(data.accessRecord.nodes[0]?.purpose).toBe(why)
  const short = await world.ask('worker', textOf('Submission'), { id: submission, why: ' ' })
  expect(short.errors?.[0]?.extensions.code).toBe('BAD_INPUT')
})

test('Resident asks the departments now, and node reads any other thing by its id; a node of nobody’s type is refused', async () => {
  const { id } = subject()
  interface Answer {
    resident: { facts: { element: { id: string }; masked: boolean }[] }
    node: { id: string; title: string; state: string }
  }
  const answer = await ask<Answer>('Resident', { id, task: `Task:${task.id}` })
  expect(new Set(answer.resident.facts.map((f) => f.element.id))).toEqual(new Set(['resident.name', 'resident.residenceAddress']))
  for (const fact of answer.resident.facts) expect(fact.masked).toBe(true)
  // The department may already have closed the acknowledged task, and the hub may have learned of it.
  expect(answer.node).toEqual({ id: task.id, title: task.title, state: expect.stringMatching(/^(SUBMITTED|CLOSED)$/) })
  const node = async (account: string, name: string) =>
    (await world.ask<{ node: unknown }>(account, 'query ($id: ID!) { node(id: $id) { __typename id } }', { id: name })) as {
      data: { node: unknown }
      errors?: { extensions: { code: string } }[]
    }
  for (const own of [`Submission:${submission}`, `Sheet:${sheet.id}`, `Resident:${id}`, 'Element:resident.name'])
    expect((await node('worker', own)).data.node).toEqual({ __typename: own.split(':')[0], id: own.slice(own.indexOf(':') + 1) })
  for (const own of [`Submission:${submission}`, `Sheet:${sheet.id}`, `Resident:${id}`, `Task:${task.id}`])
    expect((await node('worker2', own)).data.node, own).toBeNull()
  for (const none of ['Query:x', 'Fact:x', 'nonsense', task.id])
    expect((await node('worker', none)).errors?.[0]?.extensions.code, none).toBe('BAD_INPUT')
})

test('every operation of the document was run, and there are ten', () => {
  expect([...run].toSorted()).toEqual([...operations.keys()].toSorted())
  expect(operations.size).toBe(10)
})
