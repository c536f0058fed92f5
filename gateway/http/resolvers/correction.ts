import { HubError, inWords } from '../../../schema/index.ts'
import {
  type CorrectionView,
  countCorrections,
  decideCorrection,
  isWithSystem,
  listCorrections,
  readCorrection,
} from '../../delivering/index.ts'
import { chinaDate, may, type Viewer } from '../../platform/index.ts'
import type { Context } from '../context.ts'
import { divisionOfCounty } from '../county-asked.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import type { Language } from '../language.ts'
import { pageSize } from '../limits/page-limit.ts'
import { departmentOf } from './department-of.ts'
import { isPersonalHere, keptValue } from './kept-value.ts'
import { connection } from './page.ts'

const SENTENCES = {
  REQUIRED: { zh: '请写明答复。', en: 'Write an answer.' },
  WITH_SYSTEM: {
    zh: '此纠错已转本部门业务系统，请在该系统中办理；逾期未办的可在此答复。',
    en: "The department's own system has this correction: answer it there. Once it is overdue it may be answered here.",
  },
  NOT_OPEN: { zh: '此纠错已有答复。', en: 'This correction has been answered already.' },
}
const problem = (code: keyof typeof SENTENCES, language: Language) => ({
  code,
  message: SENTENCES[code][language],
})

/** Raised by the viewer, or addressed to the viewer's departments. */
const mine = ({ id, assignments }: Viewer) => ({
  raisedBy: assignments.some((a) => a.role === 'WORKER') ? id : undefined,
  departments: assignments.flatMap((a) => (a.role === 'OFFICER' && a.department ? [a.department] : [])),
})

/** A value of a correction, for the worker who raised it and the authority. */
async function shown(context: Context, c: CorrectionView, value: unknown): Promise<{ value: unknown; masked: boolean }> {
  const division = (await context.load.subject.load(c.subjectId))?.division ?? undefined
  const thing = { division, worker: c.workerId, department: c.departmentId }
  if (!may(context.viewer, 'read correction values', thing)) return { value: null, masked: true }
  if (context.readings.purpose !== null && isPersonalHere(context, c.element))
    await context.readings.noteKept({ county: c.county, id: c.subjectId }, [c.element], [c.connectorId])
  return keptValue(context, c.element, value)
}

export const correction: Resolvers = {
  Query: {
    async corrections(_, { state, first, after }, context) {
      const { hub, viewer } = context
      const question = { ...mine(viewer), state: state ?? undefined }
      const page = await listCorrections(hub, question, { first: pageSize(first ?? 20), after })
      return connection(page)
    },
    correctionCounts(_, __, context) {
      const { hub, viewer } = context
      return countCorrections(hub.db, mine(viewer), chinaDate(hub.clock()))
    },
  },
  Mutation: {
    async decideCorrection(_, { input }, context) {
      const { hub, viewer } = context
      const found = await readCorrection(hub, input.correction)
      // Another's correction is NOT_FOUND, so the answer does not reveal that it exists.
      const thing = found && { department: found.departmentId, division: divisionOfCounty(found.county) }
      if (!thing || !may(context.viewer, 'decide correction', thing)) throw new HubError('NOT_FOUND')
      const answer = input.answer.trim()
      if (!answer) return { correction: found, problems: [problem('REQUIRED', context.language)] }
      const decided = await decideCorrection(hub, { ...input, answer, actor: viewer.id })
      if (decided.kind === 'not-found') throw new HubError('NOT_FOUND')
      return {
        correction: decided.correction,
        problems:
          decided.kind === 'decided'
            ? []
            : [problem(decided.kind === 'with-system' ? 'WITH_SYSTEM' : 'NOT_OPEN', context.language)],
      }
    },
  },
  Correction: {
    element(c, _, { hub }) {
      const element = hub.catalogue.current().elements.get(c.element)
      if (!element) throw new HubError('NOT_FOUND', { detail: `element ${c.element}` })
      return element
    },
    async subject(c, _, { load }) {
      const found = await load.subject.load(c.subjectId)
      if (!found) throw new HubError('NOT_FOUND', { detail: `subject ${c.subjectId}` })
      return found
    },
    was: async (c, _, context) => (await shown(context, c, c.was)).value,
    proposed: async (c, _, context) => (await shown(context, c, c.proposed)).value,
    masked: async (c, _, context) => (await shown(context, c, c.was ?? c.proposed)).masked,
    department: (c, _, context) => departmentOf(context, c.departmentId),
    overdue: (c, _, { hub }) => c.state === 'OPEN' && c.dueOn < chinaDate(hub.clock()),
    createdAt: (c) => c.createdAt.toISOString(),
    reason: async (c, _, context) => ((await shown(context, c, c.proposed)).masked ? null : c.reason),
    withSystem: (c, _, { hub }) => isWithSystem(c, chinaDate(hub.clock())),
    note: (c, _, { language }) => inWords(c.handingReason, language),
  },
}
