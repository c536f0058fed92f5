// A form as a file, made in a bounded process: the department's own workbook filled in, a plain one, or a PDF.
import { type Bounded, job } from '../../../../connectors/index.ts'
import type { Form } from '../../../../schema/index.ts'
import { type FilledRow, type FilledRowSets, fillWorkbook, type Template } from './fill-workbook.ts'
import type { PdfHead } from './form-pdf.ts'
import { plainWorkbook } from './plain-workbook.ts'

export interface FileWanted {
  form: Form
  rows: readonly FilledRow[]
  rowSets: FilledRowSets
  isList: boolean
  /** The workbook to fill in; null: there is none, or it does not fit. */
  template: Template | null
  /** A PDF with this head; null: a workbook. */
  pdf: PdfHead | null
}

export async function makeFile({ form, rows, rowSets, isList, template, pdf }: FileWanted): Promise<Uint8Array> {
  // Loaded only when needed: the library and its fonts take a quarter of a second.
  if (pdf) return (await import('./form-pdf.ts')).formPdf(form, rows, isList, pdf, rowSets)
  return (template && fillWorkbook(template, rows, rowSets)) ?? (await plainWorkbook(form, rows, isList, rowSets))
}

/** The longest roster, 2,000 rows of 15 columns, takes two seconds as a PDF. */
const MAKE = job<typeof makeFile>('makeFile', new URL('./make-file.ts', import.meta.url), {
  cpuMs: 4000,
  outputBytes: 32 * 1024 * 1024,
})

/** Rejects with TOO_HEAVY and BUSY. */
export const makeFileIn = (bounded: Bounded, account: string, wanted: FileWanted): Promise<Uint8Array> =>
  bounded.run(MAKE, wanted, { account })
