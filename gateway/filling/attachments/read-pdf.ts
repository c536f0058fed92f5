// Looks into a PDF, in a bounded process. It is kept as it is, so that a signature in it stays valid; what acts, hides or cannot be
// read is refused. Names are looked for in the parsed objects, because a PDF may compress them.
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib'

const MOST_PAGES = 200

export type PdfRead = { pages: number } | { fault: 'BROKEN' | 'PAGES' | 'ENCRYPTED' | 'ACTIVE' }

/** Keys that make a document act, or hold another file. */
const KEYS = ['JS', 'JavaScript', 'AA', 'EmbeddedFiles', 'EF', 'XFA', 'RichMediaContent', 'Collection']
/** Kinds of actions, annotations and objects, by /S, /Subtype or /Type. Links to pages and to the web are no danger by themselves. */
const KINDS = [
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToE',
  'Rendition',
  'Movie',
  'Sound',
  'RichMedia',
  'Screen',
  '3D',
  'FileAttachment',
  'EmbeddedFile',
]

export async function readPdf({ bytes }: { bytes: Uint8Array }): Promise<PdfRead> {
  // What follows the end could be read as another kind of file.
  if (!/%%EOF\s*$/.test(Buffer.from(bytes.subarray(-64)).toString('latin1'))) return { fault: 'BROKEN' }
  try {
    const document = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false, throwOnInvalidObject: true })
    if (document.isEncrypted) return { fault: 'ENCRYPTED' }
    const all = document.context.enumerateIndirectObjects()
    if (all.some(([, object]) => acts(object, 0))) return { fault: 'ACTIVE' }
    const pages = document.getPageCount()
    return pages === 0 ? { fault: 'BROKEN' } : pages > MOST_PAGES ? { fault: 'PAGES' } : { pages }
  } catch {
    return { fault: 'BROKEN' }
  }
}

/** Objects of other numbers are looked at by themselves. */
function acts(object: PDFObject | undefined, depth: number): boolean {
  if (depth > 50) return true
  if (object instanceof PDFStream) return acts(object.dict, depth + 1)
  if (object instanceof PDFArray) return object.asArray().some((one) => acts(one, depth + 1))
  if (!(object instanceof PDFDict)) return false
  return object.entries().some(([key, value]) => {
    const name = key.decodeText()
    if (KEYS.includes(name)) return true
    const kind = ['S', 'Subtype', 'Type'].includes(name) && value instanceof PDFName ? value.decodeText() : ''
    return KINDS.includes(kind) || acts(value, depth + 1)
  })
}
