// A correction from start to end: the worker marks a wrong value, the authority's own system books and decides it, the worker
// reads the outcome, and everyone who uses the value sees the new one, live reads included.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, startWorld, type World } from '../support/world.ts'
import { valuesFor } from './answers.ts'
import { type Client, createClient, SUBMIT } from './client.ts'

let world: World
let client: Client
beforeAll(async () => {
  world = await startWorld({ residents: 600 })
  client = createClient(world)
}, 240_000)
afterAll(() => world?.close())

interface Booked {
  no: string
  correctionId: string
  field: string
  was: string
  proposed: string
  reason: string
  state: string
  repeats: number
}
interface Correction {
  id: string
  state: string
  answer: string | null
  reason: string | null
  withSystem: boolean
  element: { id: string }
  proposed: unknown
}

const MINE = `{ corrections(first: 50) { nodes { id state answer reason withSystem element { id } proposed } } }`
const READ = `query ($id: ID!) { resident(id: $id) { residenceAddress facts(elements: ["resident.residenceAddress"]) { value source { kind label } } } }`
const PURPOSE = '核对纠错结果'

test('from the worker to the department’s book and back, and to everyone who reads the value', async () => {
  const task = await client.busiest()
  const sheet = await client.openSheet(task)
  const subject = { id: task.subject?.id as string }
  const right = '鸣凤镇凤山社区 1 组 1 号'
  const values = [
    ...valuesFor(sheet).filter((v) => v.element !== 'resident.residenceAddress'),
    { element: 'resident.residenceAddress', value: right },
  ]
  const input = { sheet: sheet.id, idempotencyKey: `${sheet.id}:once`, values, correctionReason: '已上门核实' }
  // The authority's first reply is lost: the hub asks, and delivers the correction only once.
  await world.mode('public-security', 'drop-reply', { times: 1 })
  const sent = await world.ask<{ submitSheet: { submission: { id: string } | null; problems: unknown[] } }>('worker', SUBMIT, {
    input,
  })
  expect(sent.data.submitSheet.problems).toEqual([])
  const mine = async () =>
    (await world.ask<{ corrections: { nodes: Correction[] } }>('worker', MINE, {}, 'zh', PURPOSE)).data.corrections.nodes
  const ours = async () => (await mine()).find((c) => c.element.id === 'resident.residenceAddress') as Correction
  const booked = async () =>
    (await world.control<{ corrections: Booked[] }>('public-security', '/control/corrections')).corrections.filter(
      (c) => c.field === 'JZDZ',
    )

  await eventually(booked, (lines) => lines.length > 0, 120)
  const waiting = await eventually(ours, (c) => c?.withSystem, 120)
  expect(waiting).toMatchObject({ state: 'OPEN', reason: '已上门核实', proposed: right })
  const [line] = await booked()
  expect(line).toMatchObject({ correctionId: waiting.id, proposed: right, reason: '已上门核实', state: 'waiting' })
  const read = async () => {
    const { data } = await world.ask<{
      resident: { residenceAddress: string; facts: { value: string; source: { kind: string; label: string } }[] }
    }>('worker', READ, subject, 'zh', PURPOSE)
    return data.resident
  }
  expect((await read()).residenceAddress).toBe(line?.was)

  await world.control('public-security', '/control/corrections', { no: line?.no, accept: true, words: '已更正' })
  const done = await eventually(ours, (c) => c.state !== 'OPEN', 120)
  expect(done).toMatchObject({ state: 'ACCEPTED', answer: '已更正', withSystem: false })
  expect((await read()).residenceAddress).toBe(right)
  expect(await booked()).toHaveLength(1)
}, 400_000)
