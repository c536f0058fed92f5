// Connectors for those responsible: officers of the department, administrators. The version in force and the draft define the
// department. Preparing a connector for another department is refused, and so is taking one over.
import { HubError, inWords, type Value } from '../../../schema/index.ts'
import { type ConnectorView, readConnectors, samplePaths, tryConnector } from '../../exchange/index.ts'
import { may, servedDivision } from '../../platform/index.ts'
import type { Context } from '../context.ts'
import type { Capability, Resolvers, TrialPurpose } from '../generated/resolvers.generated.ts'
import { say } from '../language.ts'
import { findingsOf } from './connector-view.ts'
import { pageOf } from './page.ts'

/** The `may` check for changing a connector of the department. */
export async function mayManage({ viewer, hub }: Context): Promise<(department: string) => boolean> {
  const division = await servedDivision(hub.db)
  return (department) => may(viewer, 'manage connector', { department, division })
}

/** Checks both: the department in force, and the draft's. */
const isTheirs = (allowed: (department: string) => boolean, c: ConnectorView): boolean =>
  allowed(c.department) && (!c.draft || allowed(c.draft.department))

/** The connector or draft, for those who may manage it. */
export async function managed(context: Context, id: string): Promise<ConnectorView> {
  const [found] = await readConnectors(context.hub.db, [id])
  if (!found || !isTheirs(await mayManage(context), found)) throw new HubError('NOT_FOUND')
  return found
}

const READABLE = ['tasks', 'forms', 'records'] as const
const TRIABLE = [...READABLE, 'delivery'] as const

function oneOf<T extends string>(known: readonly T[], asked: Capability): T {
  const found = known.find((k) => k === asked.toLowerCase())
  const names = known.map((k) => k.toUpperCase()).join(', ')
  if (!found)
    throw new HubError('BAD_INPUT', { sentence: { zh: `只能是 ${names} 之一。`, en: `The capability is one of ${names}.` } })
  return found
}

export const connector: Resolvers = {
  Query: {
    async connectors(_, page, context) {
      const allowed = await mayManage(context)
      const own = (await readConnectors(context.hub.db)).filter((c) => isTheirs(allowed, c))
      return pageOf(own, page, (c) => c.id)
    },
    async connector(_, { id }, context) {
      const [found] = await readConnectors(context.hub.db, [id])
      return found && isTheirs(await mayManage(context), found) ? found : null
    },
    async checkManifest(_, { manifest }, context) {
      const found = await findingsOf(context, manifest)
      return { valid: found.problems.length === 0, ...found }
    },
    async connectorSample(_, { connector: id, capability, identifiers }, context) {
      await managed(context, id)
      const wanted = { connector: id, capability: oneOf(READABLE, capability), identifiers: identifiers ?? [] }
      const paths = await samplePaths(context.hub, wanted, who(context))
      return paths.map((p) => ({ ...p, type: p.type.toUpperCase() as Uppercase<typeof p.type> }))
    },
  },
  Mutation: {
    async tryConnector(_, { input }, context) {
      await managed(context, input.connector)
      const { form, values, testMarker, identifiers } = input
      const trial = await tryConnector(
        context.hub,
        {
          ...{ connector: input.connector, capability: oneOf(TRIABLE, input.capability), identifiers: identifiers ?? [] },
          ...{ objectClass: input.class ?? undefined, form: form ?? undefined, testMarker: testMarker ?? undefined },
          values: fieldsIn(values),
        },
        who(context),
      )
      const words = (text: string) => inWords(text, context.language)
      const calls = trial.calls.map((call) => ({
        ...call,
        purpose: call.purpose.toUpperCase() as TrialPurpose,
        failure: call.failure && words(call.failure),
      }))
      const faults = trial.problems.map((p) => (typeof p === 'string' ? words(p) : say(p, context.language)))
      return { trial: { ok: trial.ok, result: trial.result, calls, faults } }
    },
  },
}

const who = ({ viewer }: Context) => ({ worker: viewer.id, token: viewer.token ?? undefined })

type Given = readonly { code: string; value?: unknown }[]

/** The JSON scalar allows text, numbers, true, false and null only. */
const fieldsIn = (values: Given | null | undefined): Record<string, Value | null> | undefined =>
  values ? Object.fromEntries(values.map(({ code, value }) => [code, (value ?? null) as Value | null])) : undefined
