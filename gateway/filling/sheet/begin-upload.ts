// Begins an upload to one item of the worker's open sheet. Everything that can be refused before the first byte is refused here:
// the sheet, the item, the size, and what one sheet or one worker may hold.
import { sql } from 'kysely'
import { type ElementId, HubError } from '../../../schema/index.ts'
import { beginFile, type FilesDeps, newId, type Viewer } from '../../platform/index.ts'
import { sealAbout } from '../attachments/attachment-store.ts'
import { isAttachment } from '../attachments/references.ts'
import { loadOwnSheet } from './load-own-sheet.ts'
import { submitted } from './save-draft.ts'
import type { SheetContents } from './sheet-contents.ts'
import type { SheetDeps } from './sheet-deps.ts'

export interface BeginUpload {
  sheet: string
  element: ElementId
  name: string
  length: number
}

const MB = 1024 * 1024
/** Of one sheet: its lists may have a photo in each row. */
const MOST_OF_SHEET = { files: 300, bytes: 500 * MB }
/** Of one worker, in sheets that are not submitted yet. */
const MOST_OF_WORKER = { files: 2000, bytes: 2000 * MB }

export async function beginUpload(
  deps: SheetDeps & FilesDeps & { config: { attachmentBytes: number } },
  viewer: Viewer,
  asked: BeginUpload,
): Promise<string> {
  const { length } = asked
  const most = deps.config.attachmentBytes
  if (!Number.isSafeInteger(length) || length < 0) throw new HubError('BAD_INPUT')
  if (length > most) throw tooLarge(Math.floor(most / MB))
  const sheet = await loadOwnSheet(deps, viewer, asked.sheet)
  const { county, id } = sheet.row
  if (sheet.row.submission_id)
    throw new HubError('SHEET_CHANGED', { sentence: { zh: submitted('zh').message, en: submitted('en').message } })
  if (!takes(sheet, asked.element)) throw new HubError('NOT_FOUND')
  const of = { county, id: newId(county) }
  const raw = await beginFile(deps, county)
  await deps.db.transaction().execute(async (db) => {
    // One after the other for each worker, so that many at once do not pass the limit together.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`attachment ${viewer.id}`}, 0))`.execute(db)
    const held = await sql<{ mine: boolean; files: number; bytes: string }>`
      select true as mine, count(*)::int as files, coalesce(sum(length), 0)::text as bytes from attachment
      where county = ${county} and worker_id = ${viewer.id} and submission_id is null
      union all select false, count(*)::int, coalesce(sum(length), 0)::text from attachment
      where county = ${county} and sheet_id = ${id}`.execute(db)
    for (const { mine, files, bytes } of held.rows) {
      const bound = mine ? MOST_OF_WORKER : MOST_OF_SHEET
      if (files >= bound.files || Number(bytes) + length > bound.bytes) throw mine ? WORKER_FULL : SHEET_FULL
    }
    await db
      .insertInto('attachment')
      .values({
        ...{ ...of, sheet_id: id, worker_id: viewer.id, element_id: asked.element, length, raw_id: raw },
        about_sealed: sealAbout(deps.seal, of, { name: plainName(asked.name) }),
      })
      .execute()
  })
  return of.id
}

const takes = ({ items, rowSets }: SheetContents, id: ElementId): boolean =>
  [...items, ...rowSets.flatMap((set) => set.columns)].some(({ element }) => element.id === id && isAttachment(element))

/** A name for people: no folders, no characters that hide or turn others. */
export function plainName(name: string): string {
  const plain = (name.normalize('NFC').split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}"<>:|?*]/gu, '').trim()
  const [, stem = '', ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/s.exec(plain) ?? []
  return `${[...stem].slice(0, 80).join('') || '附件'}${ending}`
}

const tooLarge = (mb: number): HubError =>
  new HubError('FILE_TOO_LARGE', {
    sentence: {
      zh: `文件过大：每个附件最多 ${mb} MB，请缩小或分成几份。`,
      en: `The file is too large: at most ${mb} MB each. Make it smaller or split it.`,
    },
  })

const SHEET_FULL = new HubError('FILE_TOO_LARGE', {
  sentence: {
    zh: '此表的附件已满（最多 300 个、500 MB），请删去不需要的。',
    en: 'This sheet holds as many files as it may (300, 500 MB). Take some out.',
  },
})
const WORKER_FULL = new HubError('FILE_TOO_LARGE', {
  sentence: {
    zh: '您未提交的各表附件已满（最多 2000 个、2000 MB），请先提交或删去不需要的。',
    en: 'Your sheets that are not submitted hold as many files as they may (2000, 2000 MB). Submit some, or take files out.',
  },
})
