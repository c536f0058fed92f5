// Unpacks a ZIP of forms in a bounded process, so that it is read like a folder. What stays packed is named with the reason. Sizes are
// bounded by what the archive says and again by what comes out; nothing is written to disk.
import { type Bounded, job } from '../../../../../connectors/index.ts'
import { contentOf, zipDirectory } from '../../../../../connectors/zip/index.ts'
import { HubError, type Label } from '../../../../../schema/index.ts'
import { type ImportFile, MOST_BYTES, TOO_LARGE } from '../read-forms.ts'
import { ADVICE } from './advice.ts'
import { isSystemFile } from './system-file.ts'
import { whatFile } from './what-file.ts'

export interface Unpacked {
  files: ImportFile[]
  problems: { file: string; message: Label }[]
}

/** Null: the file is no ZIP of files, but perhaps a workbook by that name. */
export type Unpack = (file: ImportFile) => Promise<Unpacked | null>

const MB = 1024 * 1024
const MOST_FILES = 1000
const MOST_UNPACKED = 48 * MB
/** Archives within archives. */
const DEEPEST = 3

export function unpackArchive({ name, bytes }: ImportFile): Unpacked | null {
  if (whatFile(name, bytes) !== 'zip') return null
  const found: Unpacked = { files: [], problems: [] }
  const left = { files: MOST_FILES, bytes: MOST_UNPACKED }
  unpackInto(found, { name, bytes }, left, 1)
  return found
}

function unpackInto(found: Unpacked, { name, bytes }: ImportFile, left: { files: number; bytes: number }, depth: number): void {
  const entries = (zipDirectory(bytes) ?? []).filter((e) => !/[\\/]$/.test(e.name) && !isSystemFile(pathOf(e.name)))
  for (const entry of entries) {
    const file = `${name}/${pathOf(entry.name)}`
    const tell = (message: Label) => void found.problems.push({ file, message })
    if (--left.files < 0) {
      found.problems.push({ file: name, message: TOO_MANY })
      return
    }
    if (entry.isEncrypted) tell(ADVICE.locked)
    else if (entry.unpacked > MOST_BYTES) tell(TOO_LARGE)
    else if (entry.unpacked > left.bytes) tell(TOO_FAR)
    else {
      const content = contentOf(bytes, entry)
      if (!content) {
        tell(BROKEN)
        continue
      }
      left.bytes -= content.length
      if (whatFile(file, content) !== 'zip' || !/\.zip$/i.test(file)) found.files.push({ name: file, bytes: content })
      else if (depth < DEEPEST) unpackInto(found, { name: file, bytes: content }, left, depth + 1)
      else tell(TOO_DEEP)
    }
  }
}

/** Without a drive, without .. and without a leading slash: the name is only told and recorded, but never misread as a place. */
const pathOf = (name: string): string =>
  name
    .replace(/^[A-Za-z]:/, '')
    .split(/[\\/]/)
    .filter((step) => step !== '' && step !== '.' && step !== '..')
    .join('/')
    .replace(/\p{Cc}/gu, '')

const UNPACK = job<typeof unpackArchive>('unpackArchive', new URL('./unpack-archive.ts', import.meta.url), {
  outputBytes: MOST_UNPACKED + 4 * MB,
})

/** Rejects with BUSY while the account has as many files in progress as it may. */
export const unpackIn =
  (bounded: Bounded, account: string): Unpack =>
  async ({ name, bytes }) => {
    if (!/\.zip$/i.test(name) || bytes.length > MOST_BYTES) return null
    try {
      return await bounded.run(UNPACK, { name, bytes: new Uint8Array(bytes) }, { account })
    } catch (error) {
      if (!(error instanceof HubError) || error.code !== 'TOO_HEAVY') throw error
      return { files: [], problems: [{ file: name, message: TOO_FAR }] }
    }
  }

const TOO_FAR: Label = {
  zh: '压缩包展开后过大，此文件未读取：请解压，只留报表，再导入文件夹。',
  en: 'The archive unpacks to too much and this file was not read: unpack it, keep the forms only, and import the folder.',
}
const TOO_MANY: Label = {
  zh: `压缩包里的文件超过 ${MOST_FILES} 个，其余未读取：请分成几个压缩包。`,
  en: `The archive holds more than ${MOST_FILES} files; the rest was not read. Split it into several.`,
}
const TOO_DEEP: Label = {
  zh: '压缩包里套了太多层压缩包，未读取：请解压后再导入。',
  en: 'Archives within archives within archives are not read: unpack it and import it again.',
}
const BROKEN: Label = {
  zh: '压缩包里的此文件残缺，未能展开：请重新打包，或解压后导入文件夹。',
  en: 'This file in the archive is broken and could not be unpacked: pack it anew, or unpack it and import the folder.',
}
