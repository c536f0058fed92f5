// Where a person may act: the home in the provider's token, the hub's temporary assignments, and those that the hub ended.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scopeOf } from '../../gateway/platform/identity/scope.ts'
import { DEMO_ACCOUNTS, may, type Role, tokenFor } from '../../gateway/platform/index.ts'
import { type SignInHub, startSignInHub } from './hub.ts'

const [COUNTY, TOWN, VILLAGE, NEXT_TOWN] = ['420525000000', '420525101000', '420525101001', '420525102000']
const TODAY = '2026-11-22'
const only =
  (...roles: Role[]) =>
  (role: Role) =>
    roles.includes(role)
const kept = (
  role: Role,
  division: string | null,
  startsOn: string,
  endsOn: string | null,
  department: string | null = null,
) => ({
  role,
  division,
  department,
  startsOn,
  endsOn,
})
const worker = (division: string) => ({ role: 'WORKER', division, department: null })

describe('the token’s word', () => {
  test('makes a worker at home where the groups say, without an assignment in the hub', () => {
    expect(scopeOf({ divisions: [TOWN] }, [], TODAY, only('WORKER'))).toEqual([worker(TOWN)])
  })

  test('makes an officer of the departments that it names, within its divisions', () => {
    expect(scopeOf({ divisions: [COUNTY], departments: ['civil-affairs', 'health'] }, [], TODAY, only('OFFICER'))).toEqual([
      { role: 'OFFICER', division: COUNTY, department: 'civil-affairs' },
      { role: 'OFFICER', division: COUNTY, department: 'health' },
    ])
  })

  test('of a division and one above it means the lower one, because a provider adds up what stands above a group', () => {
    const home = (divisions: string[]) => scopeOf({ divisions }, [], TODAY, only('WORKER')).map((a) => a.division)
    expect(home([TOWN, COUNTY])).toEqual([TOWN])
    expect(home([COUNTY, NEXT_TOWN, VILLAGE, TOWN])).toEqual([NEXT_TOWN, VILLAGE])
    expect(home([TOWN, TOWN])).toEqual([TOWN])
  })

  test('gives nothing without the role, and never an administrator', () => {
    expect(scopeOf({ divisions: [TOWN], departments: ['health'] }, [], TODAY, only('ADMIN'))).toEqual([])
    expect(scopeOf({ divisions: [TOWN] }, [], TODAY, () => false)).toEqual([])
  })

  test.each([
    ['no division at all', { departments: ['health'] }],
    ['a division that is no code', { divisions: ['420525', 'everywhere', ' 420525101000', '４２０５２５１０１０００'] }],
    ['a number', { divisions: 420525101000 }],
    ['an object', { divisions: { 0: TOWN } }],
    ['a list of lists', { divisions: [[TOWN]] }],
    ['more places than anybody has', { divisions: Array.from({ length: 51 }, (_, i) => String(420525101000 + i)) }],
    ['a department with a strange name', { departments: ['../health', ''] }],
  ])('with %s is no scope: nothing is guessed', (_, claims) => {
    expect(scopeOf(claims, [], TODAY, () => true)).toEqual([])
  })
})

describe('the hub’s own assignments', () => {
  test('lend a person elsewhere, beside the home, from the first day to the last', () => {
    const lent = kept('WORKER', NEXT_TOWN, '2026-11-01', TODAY)
    const places = (day: string) => scopeOf({ divisions: [TOWN] }, [lent], day, only('WORKER')).map((a) => a.division)
    expect(places('2026-10-31')).toEqual([TOWN])
    expect(places('2026-11-01')).toEqual([TOWN, NEXT_TOWN])
    expect(places(TODAY)).toEqual([TOWN, NEXT_TOWN])
    expect(places('2026-11-23')).toEqual([TOWN])
  })

  test('end access on their day although the provider still names the place', () => {
    const claims = { divisions: [TOWN] }
    expect(scopeOf(claims, [kept('WORKER', TOWN, '2026-01-01', '2026-11-21')], TODAY, only('WORKER'))).toEqual([])
    expect(scopeOf(claims, [kept('WORKER', COUNTY, '2026-01-01', '2026-11-21')], TODAY, only('WORKER'))).toEqual([])
    expect(scopeOf(claims, [kept('WORKER', TOWN, '2026-11-23', null)], TODAY, only('WORKER')), 'not begun').toEqual([])
  })

  test('that ended for one village, one role or one department end nothing else', () => {
    const over = ['2026-01-01', '2026-11-21'] as const
    expect(scopeOf({ divisions: [TOWN] }, [kept('WORKER', VILLAGE, ...over)], TODAY, only('WORKER'))).toEqual([worker(TOWN)])
    expect(scopeOf({ divisions: [TOWN] }, [kept('SUPERVISOR', TOWN, ...over)], TODAY, only('WORKER'))).toEqual([worker(TOWN)])
    const officer = { divisions: [COUNTY], departments: ['health'] }
    expect(scopeOf(officer, [kept('OFFICER', null, ...over, 'civil-affairs')], TODAY, only('OFFICER'))).toHaveLength(1)
    expect(scopeOf(officer, [kept('OFFICER', null, ...over, 'health')], TODAY, only('OFFICER'))).toEqual([])
  })

  test('say a place once that the provider says too', () => {
    expect(scopeOf({ divisions: [TOWN] }, [kept('WORKER', TOWN, '2026-01-01', null)], TODAY, only('WORKER'))).toEqual([
      worker(TOWN),
    ])
  })
})

describe('with the development provider', () => {
  let hub: SignInHub
  beforeAll(async () => {
    hub = await startSignInHub()
    await hub.database.pool.query(`insert into division (code, name, level) values ($1, '鸣凤镇', 'TOWNSHIP')`, [TOWN])
  })
  afterAll(() => hub.close())

  test.each(['worker', 'officer', 'supervisor', 'auditor', 'admin', 'worker2'])(
    '%s is where the token says',
    async (username) => {
      const account = DEMO_ACCOUNTS.find((a) => a.username === username)
      const token = await tokenFor({ issuerUrl: hub.provider.issuer }, username)
      const viewer = await hub.identity.authenticate({ authorization: `Bearer ${token}` })
      expect(viewer?.assignments.map((a) => [a.role.toLowerCase(), a.division, a.department])).toEqual(
        (account?.divisions ?? []).map((division) => [account?.roles[0], division, account?.departments?.[0] ?? null]),
      )
    },
  )

  test('the day after the hub’s assignment ended the same token opens nothing, without anybody ringing', async () => {
    const token = await tokenFor({ issuerUrl: hub.provider.issuer }, 'worker')
    const fills = async () => {
      const viewer = await hub.identity.authenticate({ authorization: `Bearer ${token}` })
      return viewer && may(viewer, 'fill sheet', { division: VILLAGE })
    }
    expect(await fills()).toBe(true)
    const rung = new Promise<string>((resolve) => hub.notifications.listen('session', resolve))
    await hub.database.pool.query(
      `insert into assignment (id, worker_id, role, division_code, starts_on, ends_on)
       values ('over', $1, 'WORKER', $2, '2026-01-01', '2026-01-31')`,
      [DEMO_ACCOUNTS[0]?.id, TOWN],
    )
    await rung
    expect(await fills()).toBe(false)
  })
})
