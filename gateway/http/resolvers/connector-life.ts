// Changes of a connector's life. Invalid input is returned as problems, so that a page can show it next to the form. An impact
// that must be accepted first comes with them.
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
import type { Hub } from '../../hub.ts'
import type { Context } from '../context.ts'
import type {
  PublishConnectorInput,
  PullConnectorInput,
  Resolvers,
  RetireConnectorInput,
  RollbackConnectorInput,
} from '../generated/resolvers.generated.ts'
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

/** A faulty manifest or destination is a problem of the input, not of the request. */
const PROBLEMS = ['MANIFEST_INVALID', 'DESTINATION_REFUSED', 'SIGN_IN_MISSING', 'BAD_INPUT'] as const

interface Payload {
  connector: ConnectorView | null
  problems: InputProblem[]
  impact: { findings: readonly Finding[] } | null
}

interface Refused {
  code: Code
  impact?: readonly Finding[]
}

async function payload(context: Context, id: string, refused?: Refused | undefined): Promise<Payload> {
  const [connector] = await readConnectors(context.hub.db, [id])
  const problems = refused ? [{ code: refused.code, message: say(SENTENCES[refused.code], context.language) }] : []
  return { connector: connector ?? null, problems, impact: refused?.impact ? { findings: refused.impact } : null }
}

interface StepInput {
  connector: string
  reason: string
}

interface Step<Input> {
  hub: Hub
  id: string
  /** The actor and the reason. */
  by: { actor: string; reason: string }
  input: Input
}

/** A step in a connector's life, by those who manage it, with a reason. Invalid input is returned as a problem. */
const step =
  <Input extends StepInput>(take: (step: Step<Input>) => Promise<Refused | undefined>) =>
  async (_: unknown, { input }: { input: Input }, context: Context): Promise<Payload> => {
    const { id } = await managed(context, input.connector)
    const { reason } = input
    if (!reason.trim()) return await payload(context, id, { code: 'REASON_REQUIRED' })
    try {
      return await payload(context, id, await take({ hub: context.hub, id, by: { actor: context.viewer.id, reason }, input }))
    } catch (error) {
      const found = error instanceof HubError && PROBLEMS.find((code) => code === error.code)
      if (!found) throw error
      const code = found === 'BAD_INPUT' ? 'WRONG_STATE' : found
      const message = error.sentence ? say(error.sentence, context.language) : error.message
      const detail = error.code === 'DESTINATION_REFUSED' && error.detail ? ` ${error.detail}` : ''
      return { ...(await payload(context, id)), problems: [{ code, message: message + detail }] }
    }
  }

const broken = (done: { kind: string; impact?: readonly Finding[] }): Refused | undefined =>
  done.kind === 'impact' && done.impact ? { code: 'IMPACT', impact: done.impact } : undefined

const UNPUBLISHED = { 'no-draft': { code: 'NO_DRAFT' }, stale: { code: 'STALE' }, 'not-tested': { code: 'NOT_TESTED' } } as const

export const connectorLife: Resolvers = {
  Mutation: {
    async saveConnectorDraft(_, { input }, context) {
      const { hub, viewer } = context
      const { id, department } = await readHead(hub.manifests, input.manifest, viewer.id)
      if (!(await mayManage(context))(department)) throw new HubError('FORBIDDEN')
      // Naming another department's connector in a manifest does not take it over.
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
    publishConnector: step<PublishConnectorInput>(async ({ hub, id, by, input: { revision, acceptImpact, untested } }) => {
      const wanted = { connector: id, revision, acceptImpact: acceptImpact ?? undefined, untested: untested ?? undefined }
      const done = await publishDraft(hub, wanted, by)
      return done.kind === 'published' || done.kind === 'impact' ? broken(done) : UNPUBLISHED[done.kind]
    }),
    pauseConnector: step(async ({ hub, id, by }) => void (await changeState(hub, id, 'pause', by))),
    resumeConnector: step(async ({ hub, id, by }) => void (await changeState(hub, id, 'resume', by))),
    pullConnector: step<PullConnectorInput>(
      async ({ hub, id, by, input }) => void (await pullAgain(hub, { connector: id, all: input.all ?? false }, by)),
    ),
    rollbackConnector: step<RollbackConnectorInput>(async ({ hub, id, by, input: { version, acceptImpact } }) =>
      broken(await rollBack(hub, { connector: id, version, acceptImpact: acceptImpact ?? undefined }, by)),
    ),
    retireConnector: step<RetireConnectorInput>(async ({ hub, id, by, input: { acceptImpact } }) =>
      broken(await retireConnector(hub, { connector: id, acceptImpact: acceptImpact ?? undefined }, by)),
    ),
  },
}
