// What the conformance suite needs from a departmental system of any kind: three tasks (one of them unreadable), one form, two
// people, and a ledger of what it really did.
import type { Connector, Log } from '../../connectors/index.ts'

export const SECRET = 'the-secret-of-the-hub'
export const KNOWN = '990101194403050002'
export const UNKNOWN = '990101194403050999'

export interface World {
  connector: Connector
  /** The same system with an invalid sign-in or, for files, a folder that does not exist. */
  stranger: Connector
  /** Adds a task that changed after all others. */
  addTask(id: string): Promise<void>
  /** Lets the department process its waiting work; does nothing if it answers at once. */
  work(): Promise<void>
  /** The next delivery is acted on, but the reply is lost. */
  loseNextReply(): void
  /** Delivery ids that the department acted on, once for each time. */
  effects(): Promise<string[]>
  /** Questions that reached the system for records. */
  lookups(): number
  close(): Promise<void>
}

export interface Recorded {
  log: Log
  lines: string[]
}

export function recorded(): Recorded {
  const lines: string[] = []
  return { lines, log: { warn: (detail, message) => lines.push(JSON.stringify({ ...detail, message })) } }
}

export const section = (kind: string, rest: string) => `
manifest: 1
id: conform
kind: ${kind}
department: { id: conform, name: { zh: 测试局, en: Test Bureau } }
limits: { connectSeconds: 2, replySeconds: 1, totalSeconds: 3 }
conversions:
  state: { name: codes, map: { OPEN: todo, CLOSED: done } }
  day: { name: date, format: yyyyMMdd }
${rest}
`

export const TASK_MAP = `
    - { to: externalId, from: id }
    - { to: title, from: title }
    - { to: division, from: area }
    - { to: dueAt, from: due, convert: { name: instant, format: yyyyMMdd } }
    - { to: state, from: state, convert: state }
    - { to: form, from: form }
    - { to: updatedAt, from: changed, convert: { name: instant, format: iso } }`

export const RECORD_MAP = `
      - { to: resident.idNumber, from: id }
      - { to: resident.birthDate, from: born, convert: day }
      - { to: resident.monthlyIncome, from: income, convert: decimal }`

export const BINDINGS = `
  bindings:
    F1:
      title: { zh: 测试表, en: Test form }
      objectClass: resident
      period: NONE
      fields:
        XM: { element: resident.name, label: { zh: 姓名, en: Name }, required: true }
        CSRQ: { element: resident.birthDate, label: { zh: 出生日期, en: Date of birth }, convert: day }`

export const task = (id: string, number: number, area = '420525101001') => ({
  id,
  title: `核查 ${id}`,
  area,
  due: '20261205',
  state: 'todo',
  form: 'F1',
  changed: new Date(Date.UTC(2026, 10, 21, 2, number)).toISOString(),
  number,
})

export const TASKS = [task('T-1', 1), task('T-bad', 2, 'no division'), task('T-2', 3)]
export const PEOPLE = [{ id: KNOWN, born: '19440305', income: '1250.50' }]
