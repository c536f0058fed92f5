// Applies the alert rules to the registers, each once a day: one request per subject and rule, through the form's own department.
// A repeat adds nothing, so a run that dies is simply run again.
import { birthDateIn, HubError, isGb11643 } from '../../../schema/index.ts'
import type { CatalogueHolder } from '../../catalogue/index.ts'
import {
  ageAt,
  chinaDate,
  type Database,
  type Notifications,
  readSubjects,
  type Seal,
  type Viewer,
  work,
} from '../../platform/index.ts'
import { issueRequests } from '../forms/issue-requests.ts'
import { readForm } from '../forms/read-form.ts'
import { isListed, type RegisterEntry } from '../registers/entry.ts'
import { openRegisters } from '../registers/open-registers.ts'
import type { AlertRule } from './read-rules.ts'

export interface AlertDeps {
  db: Database
  seal: Seal
  notifications: Notifications
  catalogue: CatalogueHolder
  clock: () => Date
}

export interface AlertsRun {
  registers: number
  raised: { rule: string; division: string; subject: string }[]
  /** Rules whose form is not in force. */
  withoutForm: string[]
}

const DAY_MS = 86_400_000
/** Longer than one register takes. */
const REGISTER_SECONDS = 900

/** `again`: also registers that were processed today. */
export async function runAlerts(deps: AlertDeps, rules: readonly AlertRule[], again = false): Promise<AlertsRun> {
  const { db, clock } = deps
  const now = clock()
  const today = chinaDate(now)
  const tomorrow = chinaDate(new Date(now.getTime() + DAY_MS))
  const run: AlertsRun = { registers: 0, raised: [], withoutForm: [] }
  const usable: AlertRule[] = []
  for (const rule of rules)
    if ((await readForm(db, rule.form))?.objectClass === rule.of) usable.push(rule)
    else run.withoutForm.push(rule.id)
  const registers = await db
    .selectFrom('register')
    .select(['county', 'division_code', 'object_class'])
    .where('object_class', 'in', ['', ...new Set(usable.map((r) => r.of))])
    .execute()
  for (const register of registers) {
    const { county, division_code: division, object_class: objectClass } = register
    const key = { county, kind: 'register', key: `${division}:${objectClass}` }
    const claimed = await work.claimOne(db, key, { leaseSeconds: REGISTER_SECONDS, now, force: again })
    if (!claimed) continue
    run.registers++
    const entries = (await openRegisters(deps, division, today).of(objectClass).entries()).filter((e) => e.division === division)
    const subjects = await readSubjects(db, deps.seal, [...new Set(entries.map((e) => e.subjectId))])
    for (const rule of usable.filter((r) => r.of === objectClass))
      for (const entry of entries) {
        const identifier = subjects.get(entry.subjectId)?.identifier
        if (!identifier || !holdsFor(rule, entry, identifier, today)) continue
        if (await raise(deps, rule, entry, identifier, today)) {
          run.raised.push({ rule: rule.id, division, subject: entry.subjectId })
        }
      }
    await work.release(db, work.postpone(claimed, new Date(`${tomorrow}T00:00:00+08:00`)))
  }
  return run
}

async function raise(
  deps: AlertDeps,
  rule: AlertRule,
  entry: RegisterEntry,
  identifier: string,
  today: string,
): Promise<boolean> {
  const { county, subjectId: subject_id, division } = entry
  const key = { county, rule_id: rule.id, subject_id }
  const known = await deps.db
    .selectFrom('alert')
    .select('rule_id')
    .where('county', '=', county)
    .where('rule_id', '=', rule.id)
    .where('subject_id', '=', subject_id)
    .executeTakeFirst()
  if (known) return false
  const form = await readForm(deps.db, rule.form)
  if (!form) throw new HubError('NOT_FOUND', { detail: `form ${rule.form}` })
  const period = { NONE: null, MONTH: today.slice(0, 7), QUARTER: quarterOf(today), YEAR: today.slice(0, 4) }[form.period]
  const { problems } = await issueRequests(deps, officerOf(form.department), {
    form: form.id,
    title: rule.title,
    subjects: [{ identifier, division, label: entry.name ?? null }],
    period,
    dueAt: new Date(deps.clock().getTime() + rule.dueDays * DAY_MS),
  })
  if (problems.length > 0) return false
  await deps.db
    .insertInto('alert')
    .values({ ...key, division_code: division, raised_on: today })
    .onConflict((c) => c.doNothing())
    .execute()
  return true
}

const quarterOf = (day: string) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

/** The department asks by its own rule; no person signs in as this. */
const officerOf = (department: string): Viewer => ({
  ...{ id: 'alerts', username: 'alerts', name: 'alerts', token: null },
  assignments: [{ role: 'OFFICER', division: null, department }],
})

/** Whether a register entry matches a rule within the month before a day, so that a job that was down for weeks skips no one. */
const DAYS_BACK = 31

function holdsFor({ when }: AlertRule, entry: RegisterEntry, identifier: string, today: string): boolean {
  const from = new Date(Date.parse(today) - DAYS_BACK * DAY_MS).toISOString().slice(0, 10)
  const lately = (day: string | null) => day !== null && day > from && day <= today
  if ('went' in when) return entry.went === when.went && lately(entry.until)
  if (!isListed(entry, today)) return false
  if ('came' in when) return entry.came === when.came && lately(entry.since)
  if ('label' in when) {
    const carried = entry.labels.find((l) => l.label === when.label && (l.until === undefined || l.until > today))
    return carried !== undefined && lately(carried.since)
  }
  if (!isGb11643(identifier)) return false
  const born = birthDateIn(identifier)
  const [before, now] = [ageAt(born, from), ageAt(born, today)]
  return now !== null && now >= when.turns && (before === null || before < when.turns)
}
