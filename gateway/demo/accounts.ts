// The demo accounts: the same at the development identity provider and in keycloak/realm.json, with the hub's own assignments.
import type { Database } from '../store/index.ts'

export interface DemoAccount {
  /** `sub` at the identity provider. */
  id: string
  username: string
  password: string
  name: string
  roles: string[]
}

const account = (n: number, username: string, name: string, role: string): DemoAccount => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  username,
  password: `yibiao-${username}`,
  name,
  roles: [role],
})

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  account(1, 'worker', '张晓梅（鸣凤镇）', 'worker'),
  account(2, 'officer', '李建国（民政局）', 'officer'),
  account(3, 'supervisor', '王素芬（县督查）', 'supervisor'),
  account(4, 'auditor', '陈志远（审计）', 'auditor'),
  account(5, 'admin', '刘洋（管理员）', 'admin'),
  account(6, 'worker2', '周大鹏（花林寺镇）', 'worker'),
]

export const DEMO_COUNTY = '420525000000'

const ASSIGNMENTS = [
  { n: 1, role: 'WORKER', division_code: '420525101000', department_id: null },
  { n: 2, role: 'OFFICER', division_code: DEMO_COUNTY, department_id: 'civil-affairs' },
  { n: 3, role: 'SUPERVISOR', division_code: DEMO_COUNTY, department_id: null },
  { n: 4, role: 'AUDITOR', division_code: DEMO_COUNTY, department_id: null },
  { n: 5, role: 'ADMIN', division_code: null, department_id: null },
  { n: 6, role: 'WORKER', division_code: '420525102000', department_id: null },
] as const

/** Gives the demo accounts their assignments, once. */
export async function assignDemoAccounts(db: Database): Promise<void> {
  await db
    .insertInto('assignment')
    .values(
      ASSIGNMENTS.map(({ n, ...rest }) => ({
        id: `demo-${n}`,
        worker_id: DEMO_ACCOUNTS[n - 1]?.id ?? '',
        starts_on: '2026-01-01',
        ...rest,
      })),
    )
    .onConflict((c) => c.column('id').doNothing())
    .execute()
}
