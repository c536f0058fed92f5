// Forms as files, empty or filled in with a submission: XLSX in the department's own layout if it gave one, PDF to print.
// GET /files/forms/<form>.xlsx|pdf                      the empty form
// GET /files/submissions/<submission>/<form>.xlsx|pdf   the submitted form; personal values need X-Yibiao-Purpose
// GET /files/answers/<form>.xlsx                       the answers to a request of the hub: answer-files.ts
// GET /files/rosters/<form>.xlsx|pdf?period=2026-11     one row per submission of the worker, or per list row of all of them
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Form, HubError, ownId, rowSetId, type Value } from '../../schema/index.ts'
import {
  type FilledRow,
  type FilledRowSets,
  filledRow,
  labelWithUnit,
  makeFileIn,
  readForm,
  readTemplate,
} from '../asking/index.ts'
import { versionSent } from '../delivering/index.ts'
import { readSubmission, type SubmissionView, submissionsOfForm } from '../filling/index.ts'
import type { Hub } from '../hub.ts'
import { may } from '../platform/index.ts'
import { registerAnswerFiles } from './answer-files.ts'
import { filesOf } from './answer-values.ts'
import { registerAttachmentFiles } from './attachment-files.ts'
import { type Context, demand } from './context.ts'
import { isPersonalHere, keptValue } from './resolvers/kept-value.ts'
import { registerUploads } from './uploads.ts'

type Kind = 'xlsx' | 'pdf'
/** A department's workbook with macros comes back with them, and Excel opens it by this ending only. */
type Ending = Kind | 'xlsm'

const TYPES: Record<Ending, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  pdf: 'application/pdf',
}

/** A longer roster must be requested by period. */
const MOST_ROWS = 2000

export function registerFiles(
  app: FastifyInstance,
  hub: Hub,
  contextFor: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
): void {
  // GraphQL errors are unwrapped to the errors of the catalogue.
  const contextOf: typeof contextFor = (request, reply) =>
    contextFor(request, reply).catch((error) => {
      throw (error as { originalError?: unknown }).originalError ?? error
    })
  app.get<{ Params: { '*': string } }>('/files/forms/*', async (request, reply) => {
    const context = await contextOf(request, reply)
    demand(context, 'read catalogue')
    const { id, kind } = nameOf(request.params['*'])
    const form = await known(hub, id)
    return send(reply, form, await fileOf(context, form, [], kind))
  })
  app.get<{ Params: { submission: string; '*': string } }>('/files/submissions/:submission/*', async (request, reply) => {
    const context = await contextOf(request, reply)
    const { id, kind } = nameOf(request.params['*'])
    const submission = await readSubmission(hub, request.params.submission)
    const allowed =
      submission && may(context.viewer, 'read submitted values', { division: submission.division, worker: submission.workerId })
    if (!submission || !allowed) throw new HubError('NOT_FOUND')
    const version = await versionSent(hub.db, submission, id)
    if (version === null) throw new HubError('NOT_FOUND')
    const form = await known(hub, id, version)
    return send(reply, form, await fileOf(context, form, [await filledOf(context, form, submission)], kind))
  })
  app.get<{ Params: { '*': string }; Querystring: { period?: unknown } }>('/files/rosters/*', async (request, reply) => {
    const context = await contextOf(request, reply)
    const { id, kind } = nameOf(request.params['*'])
    const form = await known(hub, id)
    const found = await submissionsOfForm(
      hub,
      { form: id, worker: context.viewer.id, period: periodAsked(request.query.period) },
      MOST_ROWS,
    )
    const mine = found.filter((s) => may(context.viewer, 'read submitted values', { division: s.division, worker: s.workerId }))
    const filled: Filled[] = []
    for (const submission of mine) filled.push(await filledOf(context, form, submission))
    return send(reply, form, await fileOf(context, form, filled, kind, true))
  })
  registerAnswerFiles(app, contextOf)
  registerAttachmentFiles(app, contextOf)
  registerUploads(app, hub, contextOf)
}

/** Every period if none is given. */
export function periodAsked(period: unknown = ''): string {
  if (typeof period !== 'string' || !/^[\dQ-]{0,10}$/.test(period)) throw new HubError('BAD_INPUT')
  return period
}

function nameOf(text: string): { id: string; kind: Kind } {
  const [, id, kind] = /^(.+)\.(xlsx|pdf)$/.exec(text) ?? []
  if (!id || !kind) throw new HubError('NOT_FOUND')
  return { id, kind: kind as Kind }
}

async function known(hub: Hub, id: string, version?: number): Promise<Form> {
  const form = await readForm(hub.db, id, version)
  if (!form) throw new HubError('NOT_FOUND')
  return form
}

/** Personal values are masked without a stated purpose. With one, the reading is recorded first. */
async function filledOf(context: Context, form: Form, submission: SubmissionView): Promise<Filled> {
  const { county, subjectId, files } = submission
  const rowSets: Record<string, FilledRow[]> = {}
  for (const set of form.rowSets ?? []) {
    const sent = submission.rowSets.find((r) => r.id === rowSetId(set))
    rowSets[set.code] = []
    for (const { subject, values } of sent?.rows ?? [])
      rowSets[set.code]?.push(await rowOf(context, { ...set, id: form.id }, { county, id: subject }, { values, files }))
  }
  return { row: await rowOf(context, form, { county, id: subjectId }, submission), rowSets }
}

interface Filled {
  row: FilledRow
  rowSets: FilledRowSets
}

async function rowOf(
  context: Context,
  form: Pick<Form, 'id' | 'fields'>,
  about: { county: string; id: string },
  { values: given, files }: Pick<SubmissionView, 'values' | 'files'>,
): Promise<FilledRow> {
  const asked = new Set(form.fields.flatMap((f) => [f.element, ownId(form.id, f)]))
  const values = given.filter((v) => asked.has(v.element))
  if (context.readings.purpose !== null) {
    const personal = values.filter((v) => v.value !== null && isPersonalHere(context, v.element)).map((v) => v.element)
    await context.readings.noteKept(about, personal)
  }
  const catalogue = context.hub.catalogue.current()
  // On paper a file is its name.
  const inWords = (value: Value | null, element: string): Value | null =>
    filesOf(catalogue, element, files, value)
      .map((f) => f.name)
      .join('; ') || value
  const shown = values.map((v): [string, Value | null] => [
    v.element,
    inWords(keptValue(context, v.element, v.value).value as Value | null, v.element),
  ])
  return filledRow(context.hub.catalogue.current(), form, new Map(shown))
}

/** Paper has no input boxes to show the unit, so the label does. */
function withUnits(hub: Hub, form: Form): Form {
  const { elements } = hub.catalogue.current()
  const fields = (of: Form['fields']) =>
    of.map((f) => ({ ...f, label: { ...f.label, zh: labelWithUnit(f, elements.get(f.element)?.domain.unit) } }))
  return { ...form, fields: fields(form.fields), rowSets: form.rowSets?.map((s) => ({ ...s, fields: fields(s.fields) })) }
}

async function fileOf(
  { hub, viewer }: Context,
  form: Form,
  filled: readonly Filled[],
  kind: Kind,
  asList = false,
): Promise<{ bytes: Uint8Array; ending: Ending }> {
  const template = await readTemplate(hub.db, form.id, form.version)
  const lists = form.rowSets ?? []
  const everyPlace = template ? Object.values(template.layout.places) : []
  const isList = lists.length > 0 ? asList : asList || (template !== null && everyPlace.every((p) => 'column' in p))
  const rows = filled.map((f) => f.row)
  const rowSets = Object.fromEntries(lists.map(({ code }) => [code, filled.flatMap((f) => f.rowSets[code] ?? [])]))
  // A card with a list takes one submission. A sheet that is only a list takes the lists of all.
  const fits = rows.length <= 1 || (lists.length > 0 ? form.fields.length === 0 : isList)
  const department = hub.catalogue.current().departments.get(form.department)?.name.zh ?? form.department
  const printedAt = new Date(hub.clock().getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
  const own = kind === 'xlsx' && template && fits ? template : null
  const bytes = await makeFileIn(hub.bounded, viewer.id, {
    ...{ form: withUnits(hub, form), rows, rowSets, isList },
    template: own && { bytes: own.bytes, layout: own.layout },
    pdf: kind === 'pdf' ? { department, printedAt } : null,
  })
  return { bytes, ending: own && /\.xl[st]m$/i.test(own.name) ? 'xlsm' : kind }
}

/** RFC 6266: a Chinese file name, and one that every client can read. */
function send(reply: FastifyReply, form: Form, { bytes, ending }: Awaited<ReturnType<typeof fileOf>>) {
  const name = encodeURIComponent(form.title.zh.replace(/[\\/:*?"<>|\r\n]/g, ' ')).replaceAll("'", '%27')
  return reply
    .header('content-disposition', `attachment; filename="form.${ending}"; filename*=UTF-8''${name}.${ending}`)
    .header('cache-control', 'no-store')
    .type(TYPES[ending])
    .send(Buffer.from(bytes))
}
