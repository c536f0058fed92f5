import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideCorrection, listCorrections, readCorrections } from '../../gateway/delivering/index.ts'
import { accept } from '../../gateway/filling/submissions/accept.ts'
import { listJournal } from '../../gateway/platform/index.ts'
import { openStore } from '../support/store.ts'
import { addDepartments, addScenes, COUNTY } from './scene.ts'

const submissions: string[] = []
const store = await openStore()
afterAll(() => store.close())
const { db, seal } = store
const deps = () => store

beforeAll(async () => {
  await addDepartments(db, ['civil-affairs'])
  const scenes = [
    ...(await addScenes(db, seal, ['civil-affairs'], 3, { worker: 'worker-1' })),
    ...(await addScenes(db, seal, ['civil-affairs'], 2, { worker: 'worker-2' })),
  ]
  for (const { acceptance } of scenes) {
    const corrections = ['resident.name', 'resident.phone'].map((element) => ({
      element,
      departmentId: acceptance.workerId === 'worker-1' ? 'public-security' : 'health',
      connectorId: 'public-security',
      was: 'old',
      proposed: element === 'resident.phone' ? null : 'new',
      dueOn: '2026-12-05',
    }))
    const accepted = await accept(deps(), { ...acceptance, corrections })
    if (accepted.kind === 'accepted') submissions.push(accepted.submissionId)
  }
})

test('a worker sees the corrections that they raised, an officer those addressed to the department', async () => {
  const mine = await listCorrections(deps(), { raisedBy: 'worker-1' }, { first: 50 })
  expect(mine.nodes).toHaveLength(6)
  expect(mine.nodes[0]).toMatchObject({ was: 'old', dueOn: '2026-12-05', state: 'OPEN', workerId: 'worker-1' })
  const theirs = await listCorrections(deps(), { departments: ['health'] }, { first: 50 })
  expect(theirs.nodes.map((c) => c.workerId)).toEqual(['worker-2', 'worker-2', 'worker-2', 'worker-2'])
  expect((await listCorrections(deps(), {}, { first: 50 })).nodes).toEqual([])
  const byPage: string[] = []
  for (let after: string | undefined; ; ) {
    const page = await listCorrections(deps(), { raisedBy: 'worker-1' }, { first: 4, after })
    byPage.push(...page.nodes.map((c) => c.id))
    if (!page.hasNextPage) break
    after = page.cursors.at(-1)
  }
  expect(byPage).toEqual(mine.nodes.map((c) => c.id))
})

test('an officer answers a correction once; the worker reads the answer, the journal who gave it', async () => {
  const [correction] = (await readCorrections(deps(), [submissions[0] as string])).get(submissions[0] as string) ?? []
  if (!correction) throw new Error('it was raised')
  const decision = { correction: correction.id, accept: true, answer: '已更正', actor: 'officer-1' }
  const both = await Promise.all([decideCorrection(deps(), decision), decideCorrection(deps(), { ...decision, accept: false })])
  expect(both.map((d) => d.kind).sort()).toEqual(['decided', 'not-open'])
  const won = both.find((d) => d.kind === 'decided')
  expect(won).toMatchObject({ correction: { answer: '已更正', decidedBy: 'officer-1' } })
  const entries = (await listJournal(db, COUNTY, { first: 50 })).nodes.filter((n) => n.kind === 'correction.decided')
  expect(entries).toHaveLength(1)
  expect(entries[0]).toMatchObject({ actor: 'officer-1', body: { correction: correction.id } })
  const open = await listCorrections(deps(), { raisedBy: 'worker-1', state: 'OPEN' }, { first: 50 })
  expect(open.nodes).toHaveLength(5)
  expect(await decideCorrection(deps(), { ...decision, correction: 'nonsense' })).toEqual({ kind: 'not-found' })
})
