// Which account in a departmental system belongs to whom, queried by every role in every way.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveSystem, takeClaims } from '../../gateway/exchange/index.ts'
import type { Viewer } from '../../gateway/platform/index.ts'
import { openCounty, STRANGERS, WITHOUT_VALUES, worker } from './county.ts'

const ACCOUNT = 'ACCOUNT-77'
const EVERYBODY = { ...STRANGERS, ...WITHOUT_VALUES }
const county = await openCounty()
beforeAll(async () => {
  const { db, seal, clock, log } = county.hub
  await saveSystem(db, {
    ...{ id: 'police-web', department: 'public-security', name: { zh: 'x', en: 'x' }, protocol: 'OIDC', roles: ['WORKER'] },
    ...{ address: 'https://x.example/', proveAddress: null, proofKey: null, division: '420525100000' },
  })
  await takeClaims({ db, seal, clock, log }, 'worker', { accounts: [`police-web:${ACCOUNT}`] })
}, 120_000)
afterAll(() => county.close())

const ask = async (source: string, as: Viewer) => JSON.stringify(await county.ask(source, {}, { as, purpose: '核对信息' }))
const QUESTIONS = [
  '{ systems { id account { account } } }',
  '{ linkedAccount(system: "police-web", worker: "worker") }',
  'mutation { beginProof(input: {system: "police-web"}) { address } }',
  'mutation { linkAccount(input: {system: "police-web", proof: "x"}) { linked problems { message } } }',
  'mutation { importAccounts(input: {system: "police-web", list: "username,account\\nworker,9"}) { linked problems { message } } }',
]
const sees = async (viewer: Viewer) => (await Promise.all(QUESTIONS.map((q) => ask(q, viewer)))).some((a) => a.includes(ACCOUNT))

test('the worker sees it, and the program of that department; nobody else, whatever they ask', async () => {
  const officer = { department: 'public-security', division: null, role: 'OFFICER' as const }
  const program = { ...worker, id: 'program', assignments: [officer] }
  expect([await sees(worker), await sees(program)]).toEqual([true, true])
  for (const [who, viewer] of Object.entries(EVERYBODY)) expect([who, await sees(viewer)]).toEqual([who, false])
}, 120_000)

test('nobody unlinks the account of somebody else, and who works nowhere unlinks none', async () => {
  const unlink = 'mutation { unlinkAccount(input: {system: "police-web"}) { unlinked } }'
  for (const viewer of Object.values(EVERYBODY))
    if (viewer.id !== 'worker' || viewer.assignments.length === 0) expect(await ask(unlink, viewer)).not.toContain('true')
  expect(await sees(worker)).toBe(true)
  expect(await ask(unlink, worker)).toContain('true')
}, 120_000)
