// Forms out again: as the department's own workbook, filled; as a plain one where it gave none; as a PDF to print.

export { type FilledRow, type FilledRowSets, fillWorkbook, type Template } from './fill-workbook.ts'
export { formPdf } from './form-pdf.ts'
export { type ListSheet, listWorkbookIn } from './list-workbook.ts'
export { type FileWanted, makeFileIn } from './make-file.ts'
export { plainWorkbook } from './plain-workbook.ts'
export type { CellContent } from './sheet-xml.ts'
export { filledRow, shownValue } from './shown-value.ts'
