// Makes an attachment of a complete upload: reads what it is by its bytes, makes a new picture or looks into the PDF in a bounded
// process, and keeps the result. May be repeated, also by another process: the first result stands.
import { createHash } from 'node:crypto'
import { BulkheadRejectedError } from 'cockatiel'
import { sql } from 'kysely'
import { type Domain, HubError } from '../../../schema/index.ts'
import { expireFiles, keepFiles, type Viewer, wholeFile, writeFile } from '../../platform/index.ts'
import type { AttachmentDeps } from './attachment-deps.ts'
import {
  type About,
  type AttachmentView,
  type OwnAttachment,
  openAbout,
  ownAttachment,
  sealAbout,
  viewAttachment,
} from './attachment-store.ts'
import { READ_PDF, READ_PICTURE } from './file-jobs.ts'
import { type FileKind, kindOf } from './file-kind.ts'
import { dropUpload, uploadState } from './receive-upload.ts'
import { type FileFault, faultSentence } from './words.ts'

export interface Attached {
  attachment: AttachmentView | null
  problems: { element: string; code: 'FILE'; message: string }[]
}

export async function attachFile(deps: AttachmentDeps, viewer: Viewer, id: string, language: 'zh' | 'en'): Promise<Attached> {
  const row = await ownAttachment(deps, viewer, id)
  if (row.file_id !== null) return { attachment: viewAttachment(deps.seal, row), problems: [] }
  if (row.sheet_submission !== null) throw new HubError('SHEET_CHANGED')
  const { name } = openAbout<{ name: string }>(deps.seal, row)
  const refused = (fault: FileFault): Attached => ({
    attachment: null,
    problems: [{ element: row.element_id, code: 'FILE', message: faultSentence(fault, name, language) }],
  })
  const { length, received } = await uploadState(deps, viewer, id)
  if (received < length) return refused('INCOMPLETE')
  return inTurn(deps, async () => {
    const bytes = await wholeFile(deps, { county: row.county, id: row.raw_id as string })
    const { domain } = deps.catalogue.current().elements.get(row.element_id) ?? {}
    const read = await readAny(deps, viewer, bytes, domain)
    if ('fault' in read) {
      await dropUpload(deps, viewer, id)
      return refused(read.fault)
    }
    return { attachment: await keep(deps, row, bytes, name, read), problems: [] }
  })
}

/** Each holds a whole file: few at a time, however many are sent at once. */
const inTurn = <T>({ attaching }: AttachmentDeps, work: () => Promise<T>): Promise<T> =>
  attaching.execute(work).catch((error: unknown) => {
    throw error instanceof BulkheadRejectedError ? new HubError('BUSY') : error
  })

interface Read extends Pick<About, 'mediaType' | 'width' | 'height' | 'pages'> {
  bytes: Uint8Array
  small: Uint8Array | null
}

/** Faults of a kind that its item does not take are found before the file is opened. */
function kindFault(kind: FileKind | null, bytes: Buffer, domain: Domain | undefined): FileFault | null {
  if (bytes.length === 0) return 'EMPTY'
  if (kind === null) return 'TYPE'
  if (kind === 'heic') return 'HEIC'
  if (domain?.media === 'PICTURE' && kind === 'pdf') return 'ONLY_PICTURE'
  return domain?.media === 'PDF' && kind !== 'pdf' ? 'ONLY_PDF' : null
}

async function readAny(
  deps: AttachmentDeps,
  viewer: Viewer,
  bytes: Buffer,
  domain: Domain | undefined,
): Promise<Read | { fault: FileFault }> {
  const kind = kindOf(bytes)
  const fault = kindFault(kind, bytes, domain)
  if (fault) return { fault }
  const by = { account: viewer.id }
  try {
    if (kind === 'pdf') {
      const read = await deps.pictures.run(READ_PDF, { bytes }, by)
      return 'fault' in read
        ? read
        : { bytes, small: null, mediaType: 'application/pdf', width: null, height: null, pages: read.pages }
    }
    const read = await deps.pictures.run(READ_PICTURE, { bytes }, by)
    return 'fault' in read ? read : { ...read, mediaType: 'image/jpeg', pages: null }
  } catch (error) {
    // It took more time or memory than any honest file.
    if (error instanceof HubError && error.code === 'TOO_HEAVY') return { fault: 'BROKEN' }
    throw error
  }
}

async function keep(deps: AttachmentDeps, row: OwnAttachment, source: Buffer, name: string, read: Read): Promise<AttachmentView> {
  const { county, id } = row
  const { bytes, small, ...facts } = read
  const ending = facts.mediaType === 'application/pdf' ? '.pdf' : '.jpg'
  const source_hash = deps.seal.hash(createHash('sha256').update(source).digest('hex'), 'attachment.source')
  const file_id = await writeFile(deps, county, Buffer.from(bytes))
  const about: About = {
    file: file_id,
    ...{ ...facts, name: `${name.replace(/\.[A-Za-z0-9]{1,8}$/, '')}${ending}`, bytes: bytes.length },
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
  const small_id = small && (await writeFile(deps, county, Buffer.from(small)))
  const files = small_id ? [file_id, small_id] : [file_id]
  const kept = await deps.db.transaction().execute(async (db) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`attachment ${row.sheet_id}`}, 0))`.execute(db)
    // The same bytes at the same item: the first file stands, and this upload goes.
    const same = await db
      .selectFrom('attachment')
      .selectAll()
      .where('county', '=', county)
      .where('sheet_id', '=', row.sheet_id)
      .where('element_id', '=', row.element_id)
      .where((eb) => eb.or([eb('source_hash', '=', source_hash), eb('id', '=', id)]))
      .execute()
    const first = same.find((r) => r.file_id !== null)
    await expireFiles(db, county, row.raw_id ? [row.raw_id] : [])
    if (first) {
      if (first.id !== id) await db.deleteFrom('attachment').where('county', '=', county).where('id', '=', id).execute()
      return first
    }
    if ((await keepFiles(db, county, files)) < files.length) throw new HubError('NOT_FOUND')
    return db
      .updateTable('attachment')
      .set({ raw_id: null, file_id, small_id, source_hash, about_sealed: sealAbout(deps.seal, row, about) })
      .where('county', '=', county)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow(() => new HubError('NOT_FOUND'))
  })
  return viewAttachment(deps.seal, kept)
}
