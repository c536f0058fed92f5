// The demo as `npm start` starts it: the police's pages run as a process of their own and are on the worker's list. The archives'
// pages are listed with the reason why they cannot be opened.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../identity/browser.ts'
import { startWorld, type World } from '../support/world.ts'
import { accountOn } from './people.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ residents: 400, env: { YIBIAO_DEMO_DEPARTMENTS: 'all' } })
}, 240_000)
afterAll(() => world?.close())

interface Answer {
  systems: { id: string; name: string; address: string | null; whyNot: string | null; account: { account: string } | null }[]
}
const QUERY = '{ systems { id name address whyNot account { account } } }'

test('a worker has two systems, one to open and one with the reason why not; who works in none has none', async () => {
  const { data } = await world.ask<Answer>('worker', QUERY)
  expect(data.systems).toEqual([
    { id: 'archives-web', name: '民政档案查询系统', address: null, whyNot: expect.stringContaining('Keycloak'), account: null },
    { id: 'police-web', name: '社区警务系统', address: expect.stringMatching(/^http:.*sign-in$/), whyNot: null, account: null },
  ])
  expect((await world.ask<Answer>('auditor', QUERY)).data.systems).toEqual([])
})

test('after a sign-in in the browser the account is linked, and the system opens with it', async () => {
  const [, police] = (await world.ask<Answer>('worker', QUERY)).data.systems
  const browser = openBrowser()
  const form = await browser.visit(`${world.url.replace('localhost', '127.0.0.1')}/auth/login?return=/healthz`)
  await browser.submit(form, { username: 'worker', password: 'yibiao-worker' })
  expect(accountOn(await browser.visit(police?.address ?? ''))).toBe('510066')
}, 60_000)
