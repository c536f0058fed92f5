// Opens an OLE file (MS-CFB) by what it holds: a workbook of Excel 97 to 2003 or of WPS (.et), else advice: an old document, or a file
// with a password, which Office wraps in such a file.
import { CFB } from '@e965/xlsx'
import type { Label } from '../../../../../schema/index.ts'
import { ADVICE, OLD_DOCUMENT, OLD_SLIDES } from '../files/advice.ts'
import type { Workbook } from '../xlsx/open-workbook.ts'
import { openOtherWorkbook } from './open-other-workbook.ts'

export function openOle(bytes: Uint8Array): Workbook | { problem: Label } {
  let names: string[]
  try {
    const { FullPaths } = CFB.read(Buffer.from(bytes), { type: 'buffer' }) as { FullPaths: string[] }
    // Those of the file itself, not of documents within it.
    names = FullPaths.filter((path) => /^[^/]*\/[^/]+$/.test(path)).map((path) => path.slice(path.indexOf('/') + 1))
  } catch {
    return { problem: ADVICE.unknown }
  }
  const has = (...wanted: string[]) => names.some((name) => wanted.includes(name.toLowerCase()))
  if (has('encryptedpackage')) return { problem: ADVICE.locked }
  if (has('workbook', 'book')) return openOtherWorkbook(bytes)
  if (has('worddocument')) return { problem: OLD_DOCUMENT }
  return { problem: has('powerpoint document') ? OLD_SLIDES : ADVICE.unknown }
}
