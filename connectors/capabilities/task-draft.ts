// Mapped values as a task, or the reason why they are not one.
import type { TaskDraft, Value } from '../../schema/index.ts'

const PERIOD = /^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$/
const MOST = 300

export function taskDraft(connector: string, values: Record<string, Value | null>): TaskDraft | string {
  const text = (key: string) => (values[key] === null || values[key] === undefined ? null : String(values[key]))
  const externalId = text('externalId')
  const title = text('title')
  const division = text('division') ?? ''
  const state = text('state')
  const updatedAt = instant(text('updatedAt'))
  const dueAt = instant(text('dueAt'))
  const period = text('period')
  const form = text('form')
  if (!externalId || externalId.length > MOST) return 'externalId: missing or too long'
  if (!title || title.length > MOST) return 'title: missing or too long'
  if (!/^\d{12}$/.test(division)) return 'division: not a 12-digit division code'
  if (state !== 'OPEN' && state !== 'CLOSED') return 'state: neither OPEN nor CLOSED'
  if (!updatedAt) return 'updatedAt: not an ISO 8601 instant'
  if (dueAt === undefined) return 'dueAt: not an ISO 8601 instant'
  if (period !== null && !PERIOD.test(period)) return 'period: neither a year, a quarter nor a month'
  const objectClass = text('subject.objectClass')
  const identifier = text('subject.identifier')
  if ((objectClass === null) !== (identifier === null)) return 'subject: its class and its identifier go together'
  const label = text('subject.label')
  return {
    externalId,
    title,
    division,
    dueAt,
    state,
    form: form === null ? null : `${connector}:${form}`,
    period,
    subject: objectClass && identifier ? { objectClass, identifier, ...(label ? { label } : {}) } : null,
    updatedAt,
  }
}

/** Null if there is none, undefined if it is not an instant. */
function instant(text: string | null): string | null | undefined {
  if (text === null) return null
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined
  const time = Date.parse(text)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}
