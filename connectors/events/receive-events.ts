// Reads a department's post as events: the signature is checked first, then each row is read by the manifest. Never throws for
// its input.
import { because } from '../../schema/index.ts'
import { safeReason, taskDraft } from '../capabilities/index.ts'
import type { DepartmentEvent, EventRequest, Received } from '../contract.ts'
import type { EventsSection } from '../language/index.ts'
import { mapRow, parseJson, plain, readPath, rowsAt } from '../mapping/index.ts'
import { verifySignature } from './verify-signature.ts'

/** Departments send more in a second body. */
const MOST_EVENTS = 1000
const LONGEST_ID = 200

export function eventReceiver(
  connector: string,
  section: EventsSection,
  secret: string,
): (request: EventRequest, now: Date) => Received {
  return (request, now) => {
    const reason = verifySignature(section.signature, secret, request, now)
    if (reason) return { kind: 'refused', reason }
    const rows = rowsIn(request.body, section.rows)
    if (!rows) return { kind: 'unreadable', reason: 'the body holds no events where the manifest says' }
    if (rows.length > MOST_EVENTS) return { kind: 'unreadable', reason: `more than ${MOST_EVENTS} events` }
    const events: DepartmentEvent[] = []
    for (const row of rows) {
      const id = scalar(readPath(row, section.id))
      if (id === null || id.length > LONGEST_ID)
        return { kind: 'unreadable', reason: 'an event has no id, or one that is too long' }
      events.push({ id, ...eventOf(connector, section, row) })
    }
    return { kind: 'events', events, keepSeconds: section.signature.windowSeconds * 2 }
  }
}

type Content = DepartmentEvent extends infer E ? (E extends DepartmentEvent ? Omit<E, 'id'> : never) : never

function eventOf(connector: string, { about, task, delivery, correction }: EventsSection, row: unknown): Content {
  const what = scalar(readPath(row, about.from))
  const kind = what !== null && Object.hasOwn(about.map, what) ? about.map[what] : undefined
  if (kind === 'record') return { kind }
  if (kind === 'task' && task) {
    const { values, problems } = mapRow(row, task.map)
    const [problem] = Object.entries(problems)
    const draft = problem ? `${problem[0]}: ${problem[1]}` : taskDraft(connector, values)
    return typeof draft === 'string' ? { kind: 'unreadable', problem: draft } : { kind, task: draft }
  }
  if (kind === 'delivery' && delivery) {
    const deliveryId = scalar(readPath(row, delivery.deliveryId))
    const said = scalar(readPath(row, delivery.state.from))
    const state = said !== null && Object.hasOwn(delivery.state.map, said) ? delivery.state.map[said] : undefined
    if (!deliveryId || !state)
      return { kind: 'unreadable', problem: 'a delivery without its id, or in a state that is not mapped' }
    if (state === 'refused')
      return {
        kind,
        deliveryId,
        outcome: { kind: state, reason: safeReason(at(row, delivery.reason), because('REFUSED')) },
      }
    return {
      kind,
      deliveryId,
      outcome: { kind: state, acknowledgement: scalar(at(row, delivery.acknowledgement)) ?? deliveryId },
    }
  }
  if (kind === 'correction' && correction) {
    const correctionId = scalar(readPath(row, correction.correctionId))
    const said = scalar(readPath(row, correction.state.from))
    const state = said !== null && Object.hasOwn(correction.state.map, said) ? correction.state.map[said] : undefined
    if (!correctionId || !state)
      return { kind: 'unreadable', problem: 'a correction without its id, or in a state that is not mapped' }
    return { kind, correctionId, outcome: { kind: state, answer: safeReason(at(row, correction.reason), '') || null } }
  }
  return { kind: 'other' }
}

const at = (row: unknown, path: string | undefined): unknown => (path === undefined ? undefined : readPath(row, path))

function scalar(value: unknown): string | null {
  return (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean'
    ? plain(value)
    : null
}

function rowsIn(body: Buffer, path: string): unknown[] | null {
  try {
    return rowsAt(parseJson(new TextDecoder('utf-8', { fatal: true }).decode(body)), path)
  } catch {
    return null
  }
}
