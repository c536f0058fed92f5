// GET /files/attachments.zip?submission=<id>  every photo and PDF of a submission, in a folder for each item
// GET /files/attachments.zip?answer=<id>      those of an answer that its form asks for, for the department's officer
// With personal files it needs X-Yibiao-Purpose, and every reading is recorded first. SHA256SUMS has what the receipt covers, as
// `sha256sum -c` reads it.
import { Readable } from 'node:stream'
import { Zip, ZipPassThrough } from 'fflate'
import { HubError } from '../../schema/index.ts'
import { type OpenAttachment, openAttachment, readAnswer, readSubmission, type SubmissionView } from '../filling/index.ts'
import { may } from '../platform/index.ts'
import { answeredForm, answerScopes, filesOf, itemsOfForm } from './answer-values.ts'
import type { Context } from './context.ts'
import { say } from './language.ts'
import { isPersonalHere } from './resolvers/kept-value.ts'

export interface ArchiveAsked {
  submission?: unknown
  answer?: unknown
}

/** A file with its place in the archive. */
interface Placed {
  path: string
  id: string
  sha256: string
  element: string
  /** Of whom it is. */
  subject: string
}

/** NOT_FOUND for anybody who may not know that it is there. */
export async function attachmentArchive(context: Context, asked: ArchiveAsked): Promise<Readable | 'no purpose'> {
  const { submission, isAsked } = await submissionAsked(context, asked)
  const files = placedFiles(context, submission).filter(({ element }) => isAsked(element))
  if (files.length === 0) throw new HubError('NOT_FOUND')
  const personal = files.filter(({ element }) => isPersonalHere(context, element))
  if (personal.length > 0 && context.readings.purpose === null) return 'no purpose'
  for (const [subject, of] of Map.groupBy(personal, (f) => f.subject))
    await context.readings.noteKept({ county: submission.county, id: subject }, [...new Set(of.map((f) => f.element))])
  const parts = archived(context, files, submission.acceptedAt)
  // Before the head is sent, so that a file that is gone or changed is an error, as far as the first one tells.
  const first = await parts.next()
  return Readable.from(
    (async function* () {
      if (!first.done) yield first.value
      yield* parts
    })(),
  )
}

interface Asked {
  submission: SubmissionView
  isAsked: (element: string) => boolean
}

async function submissionAsked(context: Context, { submission: id, answer }: ArchiveAsked): Promise<Asked> {
  const { hub, viewer } = context
  if (typeof answer === 'string') {
    const found = await readAnswer(hub, answerScopes(context), answer)
    const form = found && (await answeredForm(context, found))
    if (!found || !form) throw new HubError('NOT_FOUND')
    const items = itemsOfForm(form)
    return { submission: found.submission, isAsked: (element) => items.has(element) }
  }
  const submission = typeof id === 'string' ? await readSubmission(hub, id) : null
  if (!submission || !may(viewer, 'read submitted values', { division: submission.division, worker: submission.workerId }))
    throw new HubError('NOT_FOUND')
  return { submission, isAsked: () => true }
}

function placedFiles({ hub, language }: Context, { values, rowSets, files, subjectId }: SubmissionView): Placed[] {
  const catalogue = hub.catalogue.current()
  const taken = new Set<string>()
  const free = (folder: string, name: string): string => {
    const [, stem = name, ending = ''] = /^(.*?)(\.\w+)?$/s.exec(name) ?? []
    for (let n = 1; ; n++) {
      const path = `${folder}/${n === 1 ? name : `${stem} (${n})${ending}`}`
      if (taken.has(path)) continue
      taken.add(path)
      return path
    }
  }
  const placed = (of: SubmissionView['values'], subject: string, row: number | null) =>
    of.flatMap(({ element, value }) => {
      const label = catalogue.elements.get(element)?.label
      const folder = plain(label ? say(label, language) : element) + (row === null ? '' : `/${row}`)
      return filesOf(catalogue, element, files, value).map(
        ({ id, name, sha256 }): Placed => ({ path: free(folder, plain(name)), id, sha256, element, subject }),
      )
    })
  return [
    ...placed(values, subjectId, null),
    ...rowSets.flatMap((set) => set.rows.flatMap((row, i) => placed(row.values, row.subject, i + 1))),
  ]
}

/** A name that every system can unpack, and that climbs nowhere. */
const plain = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/^[. ]+/, '')
    .trim() || '-'

/** Piece by piece, so that nobody needs room for the whole. Photos and PDF are packed already. */
async function* archived(context: Context, files: readonly Placed[], at: Date): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    ready.push(part)
  })
  for (const { path, id } of files) {
    const file = await opened(context, id)
    const entry = new ZipPassThrough(path)
    entry.mtime = at
    zip.add(entry)
    for await (const piece of file.read()) {
      entry.push(piece)
      yield* ready.splice(0)
    }
    entry.push(new Uint8Array(0), true)
  }
  const sums = new ZipPassThrough('SHA256SUMS')
  sums.mtime = at
  zip.add(sums)
  sums.push(Buffer.from(files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')), true)
  zip.end()
  yield* ready.splice(0)
}

async function opened({ hub }: Context, id: string): Promise<OpenAttachment> {
  const file = await openAttachment(hub, id)
  if (!file) throw new HubError('NOT_FOUND', { detail: `attachment ${id} is gone` })
  return file
}
