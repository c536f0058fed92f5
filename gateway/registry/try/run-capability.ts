// One capability of a connector, once, on a small sample; what the hub makes of it is masked element by element.
import type { CallContext, Connector, Parcel } from '../../../connectors/index.ts'
import { type Elements, leaf } from './mask-reply.ts'
import { maskUnknown } from './mask-unknown.ts'

export interface Outcome {
  ok: boolean
  result: unknown
  problems: string[]
}

export type Capability = 'tasks' | 'forms' | 'records' | 'delivery'

export interface Wanted {
  capability: Capability
  objectClass?: string | undefined
  identifiers: readonly string[]
  parcel?: Parcel | undefined
}

const FEW = 5
const failed = (problem: string): Outcome => ({ ok: false, result: null, problems: [problem] })

export async function runCapability(
  connector: Connector,
  wanted: Wanted,
  elements: Elements,
  context: CallContext,
): Promise<Outcome> {
  switch (wanted.capability) {
    case 'tasks': {
      if (!connector.pullTasks) return failed('the manifest declares no tasks')
      for await (const { tasks, rejected = [], watermark } of connector.pullTasks(null, context)) {
        const shown = tasks.slice(0, FEW).map(({ title, subject, ...rest }) => ({
          ...rest,
          title: maskUnknown(title),
          subject: subject && { objectClass: subject.objectClass, identifier: maskUnknown(subject.identifier) },
        }))
        return {
          ok: rejected.length === 0,
          result: { tasks: shown, count: tasks.length, watermark },
          problems: rejected.slice(0, 20).map((r) => `${maskUnknown(r.where)}: ${r.problem}`),
        }
      }
      return { ok: true, result: { tasks: [], count: 0 }, problems: [] }
    }
    case 'forms': {
      if (!connector.pullForms) return failed('the manifest declares no forms')
      return { ok: true, result: { forms: (await connector.pullForms(context)).slice(0, 20) }, problems: [] }
    }
    case 'records': {
      const objectClass = wanted.objectClass ?? connector.records[0]?.objectClass
      const kept = connector.records.find((r) => r.objectClass === objectClass)
      if (!connector.lookup || !objectClass || !kept) return failed('the manifest declares no records of this class')
      if (wanted.identifiers.length === 0) return failed('give an identifier to look up')
      const reply = await connector.lookup(objectClass, wanted.identifiers, kept.elements, context)
      if (reply.kind === 'failed') return failed(reply.detail)
      const records = [...reply.records].map(([identifier, { values, asOf, problems }]) => ({
        identifier: maskUnknown(identifier),
        values: Object.fromEntries(Object.entries(values).map(([element, value]) => [element, leaf(value, [element], elements)])),
        ...{ asOf, problems },
      }))
      const problems = records.flatMap((r) => Object.entries(r.problems).map(([element, problem]) => `${element}: ${problem}`))
      const unknown = wanted.identifiers.length - records.length
      if (unknown > 0) problems.push(`${unknown} of ${wanted.identifiers.length} identifiers are unknown to the system`)
      return { ok: problems.length === 0, result: { records }, problems }
    }
    case 'delivery': {
      if (!connector.send || !wanted.parcel) return failed('the manifest declares no delivery')
      const outcome = await connector.send(wanted.parcel, context)
      const reason = 'reason' in outcome ? [outcome.reason] : []
      return {
        ok: outcome.kind === 'acknowledged' || outcome.kind === 'awaiting',
        result: { deliveryId: wanted.parcel.deliveryId, outcome: outcome.kind },
        problems: reason,
      }
    }
  }
}
