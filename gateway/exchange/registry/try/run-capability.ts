// Runs one capability of a connector once, on a small sample. The result is masked value by value.
import type { CallContext, Connector, Parcel } from '../../../../connectors/index.ts'
import type { Label } from '../../../../schema/index.ts'
import { maskNumbers, maskUnknown } from './mask-unknown.ts'

export interface Outcome {
  ok: boolean
  result: unknown
  /** The hub's own sentences in both languages; a connector's messages in its language. */
  problems: (string | Label)[]
}

export type Capability = 'tasks' | 'forms' | 'records' | 'delivery'

export interface Wanted {
  capability: Capability
  objectClass?: string | undefined
  identifiers: readonly string[]
  parcel?: Parcel | undefined
}

const FEW = 5
/** Forms are not about a person, but a long number in their text may still be somebody's. */
const maskWords = (forms: unknown): unknown => JSON.parse(maskNumbers(JSON.stringify(forms)))
const failed = (problem: string | Label): Outcome => ({ ok: false, result: null, problems: [problem] })

export async function runCapability(connector: Connector, wanted: Wanted, context: CallContext): Promise<Outcome> {
  switch (wanted.capability) {
    case 'tasks': {
      if (!connector.pullTasks) return failed({ zh: '连接清单没有声明任务', en: 'the manifest declares no tasks' })
      for await (const { tasks, rejected = [], watermark } of connector.pullTasks(null, context)) {
        // A mapping may fill these from anything, so only the contract's own words are shown.
        const shown = tasks.slice(0, FEW).map(({ state, subject, ...rest }) => ({
          ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, maskUnknown(value)])),
          state,
          subject: subject && { objectClass: subject.objectClass, identifier: maskUnknown(subject.identifier) },
        }))
        return {
          ok: rejected.length === 0,
          result: { tasks: shown, count: tasks.length, watermark: maskUnknown(watermark) },
          problems: rejected.slice(0, 20).map((r) => `${maskUnknown(r.where)}: ${r.problem}`),
        }
      }
      return { ok: true, result: { tasks: [], count: 0 }, problems: [] }
    }
    case 'forms': {
      if (!connector.pullForms) return failed({ zh: '连接清单没有声明报表', en: 'the manifest declares no forms' })
      return { ok: true, result: { forms: maskWords((await connector.pullForms(context)).slice(0, 20)) }, problems: [] }
    }
    case 'records': {
      const objectClass = wanted.objectClass ?? connector.records[0]?.objectClass
      const kept = connector.records.find((r) => r.objectClass === objectClass)
      if (!connector.lookup || !objectClass || !kept)
        return failed({ zh: '连接清单没有声明这类对象的数据', en: 'the manifest declares no records of this class' })
      if (wanted.identifiers.length === 0) return failed({ zh: '请填写要查的标识号', en: 'give an identifier to look up' })
      const reply = await connector.lookup(objectClass, wanted.identifiers, kept.elements, context)
      if (reply.kind === 'failed') return failed(reply.detail)
      const records = [...reply.records].map(([identifier, { values, asOf, problems }]) => ({
        identifier: maskUnknown(identifier),
        values: Object.fromEntries(Object.entries(values).map(([element, value]) => [element, maskUnknown(value)])),
        ...{ asOf: maskUnknown(asOf), problems },
      }))
      const problems: Outcome['problems'] = records.flatMap((r) =>
        Object.entries(r.problems).map(([element, problem]) => `${element}: ${problem}`),
      )
      const unknown = wanted.identifiers.length - records.length
      const { length } = wanted.identifiers
      const en = `${unknown} of ${length} identifiers are unknown to the system`
      if (unknown > 0) problems.push({ zh: `${length} 个标识号中有 ${unknown} 个对方系统查不到`, en })
      return { ok: problems.length === 0, result: { records }, problems }
    }
    case 'delivery': {
      if (!connector.send || !wanted.parcel)
        return failed({ zh: '连接清单没有声明报送', en: 'the manifest declares no delivery' })
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
