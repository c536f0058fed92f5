// The first and last step of preparing a connector: a draft manifest from a document, and the conformance suite before it goes live.
import { HubError, type InputProblem, type Value } from '../../../schema/index.ts'
import { readDepartment } from '../../catalogue/index.ts'
import { draftIn, readConnectors, runSuite } from '../../exchange/index.ts'
import type { Context } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { say } from '../language.ts'
import { managed, mayManage } from './connector.ts'
import { findingsOf } from './connector-view.ts'

const KINDS = { OPENAPI: 'openapi', WSDL: 'wsdl', GRAPHQL: 'graphql', SAMPLE: 'sample' } as const
const MOST_IDENTIFIERS = 20
const PROBLEMS = ['BAD_INPUT', 'MANIFEST_INVALID', 'TOO_HEAVY'] as const

/** Invalid input is reported next to the form. */
function problemOf(error: unknown, { language }: Context): InputProblem {
  const code = error instanceof HubError && PROBLEMS.find((one) => one === error.code)
  if (!code) throw error
  return { code, message: error.sentence ? say(error.sentence, language) : error.message }
}

export const connectorMaking: Resolvers = {
  Mutation: {
    async newConnectorDraft(_, { input }, context) {
      const { connector: id, department, kind, base64, fileName } = input
      if (!(await mayManage(context))(department)) throw new HubError('FORBIDDEN')
      if ((await readConnectors(context.hub.db, [id])).length > 0) await managed(context, id)
      const text = base64 ? Buffer.from(input.text, 'base64') : input.text
      try {
        const own = { id, department: await named(context, department) }
        const catalogue = context.hub.catalogue.current()
        const draft = await draftIn(context.hub.bounded, context.viewer.id, catalogue, {
          kind: KINDS[kind],
          text,
          fileName: fileName ?? undefined,
          ...own,
        })
        return {
          manifest: draft.manifest,
          notes: draft.notes.map((note) => say(note, context.language)),
          mapped: draft.mapped.map(({ reasons, element: target, ...rest }) => ({
            ...rest,
            target,
            element: catalogue.elements.get(target) ?? null,
            reasons: reasons.map((reason) => say(reason, context.language)),
          })),
          findings: (await findingsOf(context, draft.manifest)).problems,
        }
      } catch (error) {
        return { problems: [problemOf(error, context)] }
      }
    },
    async testConnector(_, { input }, context) {
      const { hub, viewer } = context
      const { id } = await managed(context, input.connector)
      const { revision, write, identifiers } = input
      const now = async () => (await readConnectors(hub.db, [id]))[0] ?? null
      const none = { kept: false }
      try {
        if (identifiers?.some((one) => one.identifiers.length > MOST_IDENTIFIERS))
          throw new HubError('BAD_INPUT', { detail: 'too many identifiers' })
        const run = await runSuite(
          hub,
          {
            ...{ connector: id, revision: revision ?? undefined },
            identifiers: identifiers ? Object.fromEntries(identifiers.map((one) => [one.class, one.identifiers])) : undefined,
            write: write
              ? {
                  ...{ marker: write.marker, task: write.task },
                  values: Object.fromEntries(
                    (write.values ?? []).map(({ code, value }) => [code, (value ?? null) as Value | null]),
                  ),
                }
              : undefined,
          },
          { worker: viewer.id, token: viewer.token ?? undefined },
        )
        if (run.kind === 'stale') {
          const words = {
            zh: '草稿在您查看之后又有修改，请重新核对。',
            en: 'The draft was changed after you looked at it. Look again.',
          }
          const problem = { code: 'STALE' as const, message: say(words, context.language) }
          return { ...none, connector: await now(), problems: [problem] }
        }
        const { report, markdown, kept } = run
        return { connector: await now(), passed: report.passed, report, markdown, kept }
      } catch (error) {
        return { ...none, connector: await now(), problems: [problemOf(error, context)] }
      }
    },
  },
}

/** With its name, if the hub already knows it. */
const named = async ({ hub }: Context, id: string) => (await readDepartment(hub.db, id)) ?? id
