// The answers to a form that the hub issued, as a workbook for the department's officers:
// GET /files/answers/<form>.xlsx?period=2026-11                    one row per answer, then a sheet for each list of the form
// GET /files/answers/<form>.xlsx?period=2026-11&first=2000&after=  a part, newest first; `Link: <...>; rel="next"` if more follows
// Personal values need X-Yibiao-Purpose, and each is recorded as read.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Form, type FormField, HubError, type Label } from '../../schema/index.ts'
import { type CellContent, type ListSheet, listWorkbookIn, readForm } from '../asking/index.ts'
import { type AnswerView, listAnswers } from '../filling/index.ts'
import { workerNames } from '../platform/index.ts'
import {
  type AnswerValue,
  answerExplanation,
  answeredForm,
  answerRows,
  answerScopes,
  answerValues,
  unitShown,
} from './answer-values.ts'
import { type Context, demand } from './context.ts'
import { say } from './language.ts'

/** Maximum rows of one file. A part is never returned as the whole; callers that want parts set `first`. */
const MOST = 2000
const TOO_MANY: Label = {
  zh: `结果超过 ${MOST} 条，请在“填报结果”页分几个文件下载，或在地址中加 first=${MOST}。`,
  en: `There are more than ${MOST} answers; download them in parts, on the page of the answers or with first=${MOST}.`,
}

const HEAD = {
  division: { zh: '行政区划', en: 'Division' },
  subject: { zh: '填报对象', en: 'About' },
  at: { zh: '提交时间', en: 'Submitted' },
  worker: { zh: '填报人', en: 'Filled in by' },
  receipt: { zh: '回执号', en: 'Receipt' },
  row: { zh: '名单中的对象', en: 'Who is listed' },
  explanation: { zh: '说明原因', en: 'Reason given' },
} satisfies Record<string, Label>

export function registerAnswerFiles(
  app: FastifyInstance,
  contextFor: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
): void {
  app.get<{ Params: { '*': string }; Querystring: { period?: unknown; first?: unknown; after?: unknown } }>(
    '/files/answers/*',
    async (request, reply) => {
      const context = await contextFor(request, reply)
      const [, id] = /^(.+)\.xlsx$/.exec(request.params['*']) ?? []
      const form = id ? await readForm(context.hub.db, id) : null
      if (!form) throw new HubError('NOT_FOUND')
      demand(context, 'read answers', { department: form.department })
      const { period = '', first, after } = request.query
      if (typeof period !== 'string' || !/^[\dQ-]{0,10}$/.test(period)) throw new HubError('BAD_INPUT')
      const asked = { form: form.id, period }
      const page = await listAnswers(context.hub, answerScopes(context), asked, partOf(first, after))
      const next = page.hasNextPage ? page.cursors.at(-1) : undefined
      if (next !== undefined && first === undefined) throw new HubError('BAD_INPUT', { sentence: TOO_MANY })
      if (next !== undefined) {
        const more = new URLSearchParams({ ...(period && { period }), first: String(first), after: next })
        reply.header('link', `</files/answers/${encodeURIComponent(form.id)}.xlsx?${more}>; rel="next"`)
      }
      const bytes = await listWorkbookIn(context.hub.bounded, context.viewer.id, await sheetsOf(context, form, page.nodes))
      const title = `${form.title.zh}${period && ` ${period}`}`
      const name = encodeURIComponent(title.replace(/[\\/:*?"<>|\r\n]/g, ' ')).replaceAll("'", '%27')
      return reply
        .header('content-disposition', `attachment; filename="answers.xlsx"; filename*=UTF-8''${name}.xlsx`)
        .header('cache-control', 'no-store')
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .send(Buffer.from(bytes))
    },
  )
}

function partOf(first: unknown, after: unknown): { first: number; after?: string } {
  const size = first === undefined ? MOST : Number(first)
  if (!Number.isInteger(size) || size < 1 || size > MOST || Array.isArray(first)) throw new HubError('BAD_INPUT')
  if (after === undefined || after === '') return { first: size }
  if (typeof after !== 'string' || after.length > 500) throw new HubError('BAD_INPUT')
  return { first: size, after }
}

/** A field as a column. A field that an earlier version asked differently (label, unit) gets a column of its own. */
function columnsOf(versions: readonly Form[], fieldsOf: (form: Form) => readonly FormField[], context: Context) {
  const { language } = context
  const columns = new Map<string, string>()
  const newest = versions[0]?.version
  const keyOf = ({ code, label, element, convert }: FormField) => JSON.stringify([code, label.zh, element, convert ?? null])
  for (const form of versions)
    for (const field of fieldsOf(form)) {
      const key = keyOf(field)
      const old =
        form.version === newest ? '' : say({ zh: `（第 ${form.version} 版）`, en: ` (version ${form.version})` }, language)
      const unit = unitShown(context, field)
      const beside = unit === null ? '' : say({ zh: `（${unit}）`, en: ` (${unit})` }, language)
      if (!columns.has(key)) columns.set(key, `${say(field.label, language)}${beside}${old}`)
    }
  const cells = (form: Form, values: readonly AnswerValue[]): CellContent[] => {
    const byKey = new Map(fieldsOf(form).map((f) => [keyOf(f), values.find((v) => v.field === f.code)?.shown ?? null]))
    return [...columns.keys()].map((key) => byKey.get(key) ?? null)
  }
  return { names: [...columns.values()], cells }
}

async function sheetsOf(context: Context, current: Form, answers: readonly AnswerView[]): Promise<ListSheet[]> {
  const { hub, language, load } = context
  const forms = new Map([[current.version, current]])
  for (const answer of answers) {
    const form = forms.get(answer.formVersion) ?? (await answeredForm(context, answer))
    if (form) forms.set(form.version, form)
  }
  const versions = [...forms.values()].sort((a, b) => b.version - a.version)
  const nameOf = await workerNames(
    hub.db,
    answers.map((a) => a.submission.workerId),
  )
  const label = async (id: string) => {
    const found = await load.subject.load(id)
    return found ? await context.subjects.label(found) : id
  }
  const head = async ({ division, submission: s }: AnswerView) => {
    const place = await load.division.load(division)
    return { place: `${place?.name ?? ''} ${division}`.trim(), about: await label(s.subjectId), receipt: s.receipt }
  }
  const names = (...of: (keyof typeof HEAD)[]) => of.map((name) => say(HEAD[name], language))
  const formOf = (answer: AnswerView) => forms.get(answer.formVersion) ?? current

  const main = columnsOf(versions, (f) => f.fields, context)
  // Most forms ask for no reasons; a column of blanks would say nothing.
  const explains = answers.some((a) => a.submission.explanation !== null)
  const rows = await Promise.all(
    answers.map(async (answer): Promise<CellContent[]> => {
      const { place, about, receipt } = await head(answer)
      const { acceptedAt, workerId } = answer.submission
      const values = await answerValues(context, answer, formOf(answer))
      const fixed = [place, about, beijing(acceptedAt), nameOf.get(workerId) ?? workerId, receipt]
      const reason = explains ? [await answerExplanation(context, answer)] : []
      return [...fixed, ...main.cells(formOf(answer), values), ...reason]
    }),
  )
  const sheets = [
    {
      title: say(current.title, language),
      columns: [
        ...names('division', 'subject', 'at', 'worker', 'receipt'),
        ...main.names,
        ...(explains ? names('explanation') : []),
      ],
      rows,
    },
  ]
  for (const code of new Set(versions.flatMap((f) => (f.rowSets ?? []).map((set) => set.code)))) {
    const setOf = (form: Form) => form.rowSets?.find((set) => set.code === code)
    const title = versions.map(setOf).find((set) => set)?.label
    const table = columnsOf(versions, (f) => setOf(f)?.fields ?? [], context)
    const all = await Promise.all(
      answers.map(async (answer) => {
        const { place, about, receipt } = await head(answer)
        const listed = answerRows(context, answer, formOf(answer)).find((set) => set.code === code)?.rows ?? []
        return Promise.all(
          listed.map(async (row): Promise<CellContent[]> => {
            const cells = table.cells(formOf(answer), await row.values())
            return [place, about, receipt, await label(row.subject), ...cells]
          }),
        )
      }),
    )
    sheets.push({
      title: title ? say(title, language) : code,
      columns: [...names('division', 'subject', 'receipt', 'row'), ...table.names],
      rows: all.flat(),
    })
  }
  return sheets
}

const beijing = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
