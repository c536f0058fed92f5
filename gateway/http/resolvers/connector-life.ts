// Changes of a connector's life. What does not hold is told as problems, so that a page can show it beside the form; an impact that
// must be accepted first comes with them.
import { HubError, type InputProblem, type Label } from '../../../schema/index.ts'
import {
  type ConnectorView,
  changeState,
  dropDraft,
  type Finding,
  publishDraft,
  pullAgain,
  readConnectors,
  readHead,
  retireConnector,
  rollBack,
  saveDraft,
} from '../../exchange/index.ts'
import type { Context } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { say } from '../language.ts'
import { managed, mayManage } from './connector.ts'

const SENTENCES = {
  REASON_REQUIRED: { zh: '请写明原因。', en: 'Say why.' },
  NO_DRAFT: { zh: '没有可发布的草稿。', en: 'There is no draft to publish.' },
  STALE: { zh: '草稿在您查看之后又有修改，请重新核对。', en: 'The draft was changed after you looked at it. Look again.' },
  NOT_TESTED: {
    zh: '尚未通过一致性测试；如仍要发布，请写明理由。',
    en: 'The conformance suite has not passed. Say why it is published all the same.',
  },
  IMPACT: { zh: '此变更会影响在办事项，请确认影响清单。', en: 'This breaks something. Accept the list of what it breaks.' },
} satisfies Record<string, Label>

type Code = keyof typeof SENTENCES

/** What a manifest or a destination does not hold up to is a problem of the input, not of the request. */
const PROBLEMS = ['MANIFEST_INVALID', 'DESTINATION_REFUSED', 'SIGN_IN_MISSING', 'BAD_INPUT'] as const

interface Payload {
  connector: ConnectorView | null
  problems: InputProblem[]
  impact: { findings: readonly Finding[] } | null
}

async function payload(context: Context, id: string, refused?: { code: Code; impact?: readonly Finding[] }): Promise<Payload> {
  const [connector] = await readConnectors(context.hub.db, [id])
  const problems = refused ? [{ code: refused.code, message: say(SENTENCES[refused.code], context.language) }] : []
  return { connector: connector ?? null, problems, impact: refused?.impact ? { findings: refused.impact } : null }
}

async function told(context: Context, id: string, work: () => Promise<Payload>): Promise<Payload> {
  try {
    return await work()
  } catch (error) {
    const found = error instanceof HubError && PROBLEMS.find((code) => code === error.code)
    if (!found) throw error
    const code = found === 'BAD_INPUT' ? 'WRONG_STATE' : found
    const message = error.sentence ? say(error.sentence, context.language) : error.message
    const detail = error.code === 'DESTINATION_REFUSED' && error.detail ? ` ${error.detail}` : ''
    return { ...(await payload(context, id)), problems: [{ code, message: message + detail }] }
  }
}

/** Who, and why; null without a reason. */
const byOf = ({ viewer }: Context, reason: string) => (reason.trim() ? { actor: viewer.id, reason } : null)

const changing =
  (change: 'pause' | 'resume') =>
  async (_: unknown, { input }: { input: { connector: string; reason: string } }, context: Context) => {
    const id = (await managed(context, input.connector)).id
    const by = byOf(context, input.reason)
    if (!by) return await payload(context, id, { code: 'REASON_REQUIRED' })
    return await told(context, id, async () => {
      await changeState(context.hub, id, change, by)
      return await payload(context, id)
    })
  }

export const connectorLife: Resolvers = {
  Mutation: {
    async saveConnectorDraft(_, { input }, context) {
      const { hub, viewer } = context
      const { id, department } = await readHead(hub.manifests, input.manifest, viewer.id)
      if (!(await mayManage(context))(department)) throw new HubError('FORBIDDEN')
      // Nobody takes over what is another department's by writing its name into a manifest.
      if ((await readConnectors(hub.db, [id])).length > 0) await managed(context, id)
      const settings = Object.fromEntries(input.settings.map(({ name, value }) => [name, value]))
      await saveDraft(hub, { text: input.manifest, settings }, viewer.id)
      return await payload(context, id)
    },
    async dropConnectorDraft(_, { input }, context) {
      const { id } = await managed(context, input.connector)
      const dropped = await dropDraft(context.hub.db, id)
      return await payload(context, id, dropped ? undefined : { code: 'NO_DRAFT' })
    },
    async publishConnector(_, { input }, context) {
      const { id } = await managed(context, input.connector)
      const by = byOf(context, input.reason)
      if (!by) return await payload(context, id, { code: 'REASON_REQUIRED' })
      return await told(context, id, async () => {
        const { revision, acceptImpact, untested } = input
        const wanted = { connector: id, revision, acceptImpact: acceptImpact ?? undefined, untested: untested ?? undefined }
        const done = await publishDraft(context.hub, wanted, by)
        switch (done.kind) {
          case 'published':
            return await payload(context, id)
          case 'no-draft':
            return await payload(context, id, { code: 'NO_DRAFT' })
          case 'stale':
            return await payload(context, id, { code: 'STALE' })
          case 'not-tested':
            return await payload(context, id, { code: 'NOT_TESTED' })
          case 'impact':
            return await payload(context, id, { code: 'IMPACT', impact: done.impact })
        }
      })
    },
    pauseConnector: changing('pause'),
    resumeConnector: changing('resume'),
    async pullConnector(_, { input }, context) {
      const { id } = await managed(context, input.connector)
      const by = byOf(context, input.reason)
      if (!by) return await payload(context, id, { code: 'REASON_REQUIRED' })
      return await told(context, id, async () => {
        await pullAgain(context.hub, { connector: id, all: input.all ?? false }, by)
        return await payload(context, id)
      })
    },
    async rollbackConnector(_, { input }, context) {
      const { id } = await managed(context, input.connector)
      const by = byOf(context, input.reason)
      if (!by) return await payload(context, id, { code: 'REASON_REQUIRED' })
      return await told(context, id, async () => {
        const done = await rollBack(context.hub, { ...input, connector: id, acceptImpact: input.acceptImpact ?? undefined }, by)
        return await payload(context, id, done.kind === 'impact' ? { code: 'IMPACT', impact: done.impact } : undefined)
      })
    },
    async retireConnector(_, { input }, context) {
      const { id } = await managed(context, input.connector)
      const by = byOf(context, input.reason)
      if (!by) return await payload(context, id, { code: 'REASON_REQUIRED' })
      return await told(context, id, async () => {
        const done = await retireConnector(context.hub, { connector: id, acceptImpact: input.acceptImpact ?? undefined }, by)
        return await payload(context, id, done.kind === 'impact' ? { code: 'IMPACT', impact: done.impact } : undefined)
      })
    },
  },
}
