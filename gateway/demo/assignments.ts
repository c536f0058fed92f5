// The hub's own assignments of the demo accounts, added once.
import { addAssignments, type Database, DEMO_ACCOUNTS } from '../platform/index.ts'

export const DEMO_COUNTY = '420525000000'
/** Where the demo's worker works. */
export const WORKER_TOWNSHIP = '420525101000'

const ASSIGNMENTS = [
  { n: 1, role: 'WORKER', division_code: WORKER_TOWNSHIP, department_id: null },
  { n: 2, role: 'OFFICER', division_code: DEMO_COUNTY, department_id: 'civil-affairs' },
  { n: 3, role: 'SUPERVISOR', division_code: DEMO_COUNTY, department_id: null },
  { n: 4, role: 'AUDITOR', division_code: DEMO_COUNTY, department_id: null },
  { n: 5, role: 'ADMIN', division_code: null, department_id: null },
  { n: 6, role: 'WORKER', division_code: '420525102000', department_id: null },
] as const

/** Gives the demo accounts their assignments, once. */
export async function assignDemoAccounts(db: Database): Promise<void> {
  const rows = ASSIGNMENTS.map(({ n, ...rest }) => ({
    id: `demo-${n}`,
    worker_id: DEMO_ACCOUNTS[n - 1]?.id ?? '',
    starts_on: '2026-01-01',
    ...rest,
  }))
  await addAssignments(db, rows)
}
