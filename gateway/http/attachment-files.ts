// GET /files/attachments/<id>                 a photo or a PDF, piece by piece
// GET /files/attachments/<id>/small           a small picture of a photo
// GET /files/attachments/<id>?answer=<id>     for the officer who reads the answer that names it
// GET /files/attachments.zip                  all of a submission or an answer: attachment-archive.ts
// Authorized like the value that names it: the worker of an open sheet sees its own files; of what was submitted, a personal one
// needs X-Yibiao-Purpose, and the reading is recorded first.
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ERRORS, HubError } from '../../schema/index.ts'
import {
  type AnswerView,
  filesNamed,
  type OpenAttachment,
  openAttachment,
  ownAttachment,
  readAnswer,
  readSubmission,
  type SubmissionView,
} from '../filling/index.ts'
import { may } from '../platform/index.ts'
import { answeredForm, answerScopes, itemsOfForm } from './answer-values.ts'
import { type ArchiveAsked, attachmentArchive } from './attachment-archive.ts'
import type { Context } from './context.ts'
import { isPersonalHere } from './resolvers/kept-value.ts'

interface Asked {
  Params: { id: string }
  Querystring: { answer?: string }
}

export function registerAttachmentFiles(
  app: FastifyInstance,
  contextFor: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
): void {
  app.get<Asked>('/files/attachments/:id', async (request, reply) => {
    const context = await contextFor(request, reply)
    const file = await readable(context, request.params.id, request.query.answer)
    if (file === 'no purpose') return withoutPurpose(reply, context)
    // The first piece is read before the head is sent: a file that is gone or changed is an error, not half an answer.
    const pieces = file.read()[Symbol.asyncIterator]()
    const first = await pieces.next()
    return headed(reply, file)
      .header('content-length', file.bytes)
      .type(file.mediaType)
      .send(Readable.from(following(first, pieces)))
  })
  app.get<Asked>('/files/attachments/:id/small', async (request, reply) => {
    const context = await contextFor(request, reply)
    const file = await readable(context, request.params.id, request.query.answer)
    if (file === 'no purpose') return withoutPurpose(reply, context)
    if (!file.small) throw new HubError('NOT_FOUND')
    return headed(reply, file)
      .type('image/jpeg')
      .send(await file.small())
  })
  app.get<{ Querystring: ArchiveAsked }>('/files/attachments.zip', async (request, reply) => {
    const context = await contextFor(request, reply)
    const archive = await attachmentArchive(context, request.query)
    if (archive === 'no purpose') return withoutPurpose(reply, context)
    return headed(reply, { name: `${context.language === 'zh' ? '附件' : 'attachments'}.zip` })
      .type('application/zip')
      .send(archive)
  })
}

/** 403, not the status of the field's error: a client must not keep the answer as a file. */
const withoutPurpose = (reply: FastifyReply, { language }: Context) =>
  reply.code(403).send({ errors: [{ message: ERRORS.PURPOSE_REQUIRED[language], extensions: { code: 'PURPOSE_REQUIRED' } }] })

async function* following(first: IteratorResult<Buffer>, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  for (let now = first; now.done !== true; now = await rest.next()) yield now.value
}

/** Never shown as a page of ours, whatever a browser believes it is. */
function headed(reply: FastifyReply, { name }: Pick<OpenAttachment, 'name'>): FastifyReply {
  const plain = encodeURIComponent(name).replaceAll("'", '%27')
  return reply
    .header('content-disposition', `attachment; filename="file${/\.\w+$/.exec(name)?.[0] ?? ''}"; filename*=UTF-8''${plain}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'no-store')
}

/** NOT_FOUND for anybody who may not know that it is there. */
async function readable(context: Context, id: string, answerId: string | undefined): Promise<OpenAttachment | 'no purpose'> {
  const { hub, viewer } = context
  const file = await openAttachment(hub, id)
  if (!file) throw new HubError('NOT_FOUND')
  if (answerId !== undefined) {
    const answer = await readAnswer(hub, answerScopes(context), answerId)
    if (!answer || answer.submission.id !== file.submissionId || !(await isAsked(context, answer, file)))
      throw new HubError('NOT_FOUND')
    return recorded(context, answer.submission, file)
  }
  if (file.submissionId === null) {
    // The worker's own input is not recorded as read, like everything typed.
    await ownAttachment(hub, viewer, id)
    return file
  }
  const submission = await readSubmission(hub, file.submissionId)
  if (!submission || !may(viewer, 'read submitted values', { division: submission.division, worker: submission.workerId }))
    throw new HubError('NOT_FOUND')
  return recorded(context, submission, file)
}

/** The form of the answer asks the item that names the file. */
async function isAsked(context: Context, answer: AnswerView, { id, element }: OpenAttachment): Promise<boolean> {
  const form = await answeredForm(context, answer)
  if (!form || !itemsOfForm(form).has(element)) return false
  const { values, rowSets } = answer.submission
  return [...values, ...rowSets.flatMap((set) => set.rows.flatMap((row) => row.values))].some(
    (v) => v.element === element && filesNamed(v.value).includes(id),
  )
}

/** Of whom it is: the subject of the row that names it, or of the submission. */
function subjectsOf({ subjectId, values, rowSets }: SubmissionView, { id, element }: OpenAttachment): string[] {
  const names = (of: SubmissionView['values']) => of.some((v) => v.element === element && filesNamed(v.value).includes(id))
  const rows = rowSets.flatMap((set) => set.rows.filter((row) => names(row.values)).map((row) => row.subject))
  return names(values) ? [subjectId, ...rows] : rows
}

async function recorded(
  context: Context,
  submission: SubmissionView,
  file: OpenAttachment,
): Promise<OpenAttachment | 'no purpose'> {
  if (!isPersonalHere(context, file.element)) return file
  if (context.readings.purpose === null) return 'no purpose'
  for (const id of subjectsOf(submission, file))
    await context.readings.noteKept({ county: submission.county, id }, [file.element])
  return file
}
