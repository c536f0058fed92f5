// Connectors for those who answer for them: officers of the department, administrators. Whose a connector is says what is in force and
// its draft; who prepares one for another department is refused, and so is who would take one over.
import { HubError, inWords, type Value } from '../../../schema/index.ts'
import { type ConnectorView, readConnectors, samplePaths, tryConnector } from '../../exchange/index.ts'
import { may, servedDivision } from '../../platform/index.ts'
import type { Context } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { say } from '../language.ts'
import { findingsOf } from './connector-view.ts'

/** What `may` asks of whoever would change a connector of the department. */
export async function mayManage({ viewer, hub }: Context): Promise<(department: string) => boolean> {
  const division = await servedDivision(hub.db)
  return (department) => may(viewer, 'manage connector', { department, division })
}

/** Both: whose it is in force, and whose its draft says it is. */
const isTheirs = (allowed: (department: string) => boolean, c: ConnectorView): boolean =>
  allowed(c.department) && (!c.draft || allowed(c.draft.department))

/** The connector or draft, for whoever may have it. */
export async function managed(context: Context, id: string): Promise<ConnectorView> {
  const [found] = await readConnectors(context.hub.db, [id])
  if (!found || !isTheirs(await mayManage(context), found)) throw new HubError('NOT_FOUND')
  return found
}

const READABLE = ['tasks', 'forms', 'records'] as const
const TRIABLE = [...READABLE, 'delivery'] as const

function oneOf<T extends string>(known: readonly T[], asked: string): T {
  const found = known.find((k) => k === asked)
  if (!found)
    throw new HubError('BAD_INPUT', { sentence: { zh: '没有这种能力。', en: `The capability is one of ${known.join(', ')}.` } })
  return found
}

export const connector: Resolvers = {
  Query: {
    async connectors(_, __, context) {
      const allowed = await mayManage(context)
      return (await readConnectors(context.hub.db)).filter((c) => isTheirs(allowed, c))
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
      return await samplePaths(context.hub, wanted, who(context))
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
      return {
        ...trial,
        calls: trial.calls.map((call) => ({ ...call, failure: call.failure && words(call.failure) })),
        problems: trial.problems.map((p) => (typeof p === 'string' ? words(p) : say(p, context.language))),
      }
    },
  },
}

const who = ({ viewer }: Context) => ({ worker: viewer.id, token: viewer.token ?? undefined })

type Given = readonly { code: string; value?: unknown }[]

/** The JSON scalar lets through text, numbers, true, false and null only. */
const fieldsIn = (values: Given | null | undefined): Record<string, Value | null> | undefined =>
  values ? Object.fromEntries(values.map(({ code, value }) => [code, (value ?? null) as Value | null])) : undefined
