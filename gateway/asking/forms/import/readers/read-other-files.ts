// Reads what is neither .xlsx nor JSON nor CSV, if a form can be read from it at all. Its own layout is not kept: only an .xlsx comes back
// as the same file, filled in, and that is told.
import type { Label } from '../../../../../schema/index.ts'
import type { FileKind } from '../files/what-file.ts'
import { type ReadForms, unreadable } from '../raw-form.ts'
import type { ImportFile } from '../read-forms.ts'
import type { Workbook } from '../xlsx/open-workbook.ts'
import { readWorkbook } from './read-xlsx.ts'

export function readOther(file: ImportFile, opened: Workbook | { problem: Label }, kind: FileKind): ReadForms {
  if ('problem' in opened) return unreadable(opened.problem.zh, opened.problem.en)
  const read = readWorkbook(file, opened)
  const forms = read.forms.map(({ layout: _, ...form }) => form)
  const note = kind === 'docx' ? DOCUMENT : kind === 'ole' ? OLD : OTHER
  return { ...read, forms, problems: [...read.problems, ...(forms.length > 0 ? [{ form: null, row: null, message: note }] : [])] }
}

const OLD: Label = {
  zh: '已按旧的 .xls 格式读取；回填时用本系统的版式。要按原样回填，请另存为 .xlsx 再导入。',
  en: 'Read from the old .xls format; filled in, it comes back in the hub’s own layout. Save it as .xlsx and import that to get back its own.',
}
const OTHER: Label = {
  zh: '已读取栏目，但此格式的下拉选项读不出，回填时用本系统的版式。要都保留，请另存为 .xlsx 再导入。',
  en: 'Its fields were read; choices in this format are not, and filled in, it comes back in the hub’s own layout. Save it as .xlsx and import that to keep both.',
}
const DOCUMENT: Label = {
  zh: '已从文字文档读取表格；回填时用本系统的版式。请核对栏目是否齐全。',
  en: 'Tables were read from a text document; filled in, it comes back in the hub’s own layout. Check that no field is missing.',
}
