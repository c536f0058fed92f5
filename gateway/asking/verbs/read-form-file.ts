// Shows how a file of forms would be read, before anything of it is taken in.
import type { Database } from '../../platform/index.ts'
import { rememberedMarks } from '../forms/import/as-read/remembered-marks.ts'
import type { WorksheetAsRead } from '../forms/import/as-read/worksheet-as-read.ts'
import type { ReadForms } from '../forms/import/raw-form.ts'
import type { ImportFile } from '../forms/import/read-forms.ts'
import type { ReadFile } from '../forms/import/read-in.ts'

export interface FileAsRead {
  /** Empty: the format has no cells to show. */
  worksheets: WorksheetAsRead[]
  forms: ReadForms['forms']
  problems: ReadForms['problems']
}

export async function readFormFile(
  db: Database,
  department: string,
  file: Pick<ImportFile, 'name' | 'bytes' | 'marks'>,
  read: ReadFile,
): Promise<FileAsRead> {
  const remembered = await rememberedMarks(db, department)
  const { worksheets = [], forms, problems } = await read({ ...file, remembered, show: true })
  return { worksheets, forms, problems }
}
