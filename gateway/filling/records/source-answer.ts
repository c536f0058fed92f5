// One connector's answer about one subject, assembled from its lookups.
import type { Connector, SystemRecord } from '../../../connectors/index.ts'
import type { Element, ElementId, Fact } from '../../../schema/index.ts'
import type { Asked } from './ask-sources.ts'

export interface SourceAnswer {
  connector: Connector
  /** The requested elements. */
  elements: ElementId[]
  state: 'ANSWERED' | 'UNKNOWN_SUBJECT' | 'FAILED'
  reason: 'unavailable' | 'refused' | 'sign-in-missing' | null
  /** For the log only. */
  detail: string | null
  record: Readonly<SystemRecord> | null
  milliseconds: number
}

export function sourceAnswer(
  connector: Connector,
  identifier: string,
  elements: ElementId[],
  asked: readonly Asked[],
): SourceAnswer {
  const answer: SourceAnswer = {
    connector,
    elements,
    state: 'UNKNOWN_SUBJECT',
    reason: null,
    detail: null,
    record: null,
    milliseconds: 0,
  }
  for (const { reply, milliseconds } of asked) {
    answer.milliseconds = Math.max(answer.milliseconds, milliseconds)
    if (reply.kind === 'failed') {
      Object.assign(answer, { state: 'FAILED', reason: reply.reason, detail: reply.detail })
      continue
    }
    const found = reply.records.get(identifier)
    if (!found) continue
    if (answer.state !== 'FAILED') answer.state = 'ANSWERED'
    answer.record = answer.record ? both(answer.record, found) : found
  }
  return answer
}

const both = (before: SystemRecord, found: SystemRecord): SystemRecord => ({
  values: { ...before.values, ...found.values },
  asOf: found.asOf,
  problems: { ...before.problems, ...found.problems },
})

/** The fact about an element in an answer; undefined if there is none. */
export function factIn(answer: SourceAnswer, element: Element): Fact | undefined {
  const value = answer.record?.values[element.id]
  if (value === undefined) return undefined
  return {
    element: element.id,
    value,
    source: {
      kind: answer.connector.id === element.authority ? 'AUTHORITY' : 'CONNECTOR',
      connector: answer.connector.id,
      department: answer.connector.department,
    },
    asOf: answer.record?.asOf ?? null,
    classification: element.classification,
  }
}
