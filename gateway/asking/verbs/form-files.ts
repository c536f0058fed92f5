// Files of forms as a person names them: one file or a folder, the department that owns them, and the connector that delivers.
import { HubError, type ObjectClass } from '../../../schema/index.ts'
import { rememberedMarks, rememberMarks } from '../forms/import/as-read/remembered-marks.ts'
import type { WorksheetAsRead } from '../forms/import/as-read/worksheet-as-read.ts'
import type { WorksheetMark } from '../forms/import/as-read/worksheet-mark.ts'
import { deliveringConnector } from '../forms/import/delivering-connector.ts'
import type { Unpack } from '../forms/import/files/unpack-archive.ts'
import type { ImportFile } from '../forms/import/read-forms.ts'
import type { ReadFile } from '../forms/import/read-in.ts'
import type { SaidOfRows } from '../forms/import/row-sets.ts'
import type { ImportOptions } from '../forms/import/settle-forms.ts'
import { type FormFolder, type Taken, type TakenFolder, takeFile, takeFolder } from '../forms/import/take-folder.ts'
import type { ReviewDeps } from './review-deps.ts'

export interface FormFiles {
  department: string
  /** The connector whose deliveries answer the forms. Omitted: see deliveringConnector. */
  connector?: string | null | undefined
  /** What every form is about. Omitted: guessed for each form. */
  class?: ObjectClass | null | undefined
  rows?: SaidOfRows
  /** Id of the form that the file's only form replaces as its new version. */
  replaces?: string | null | undefined
  read: ReadFile
  /** How a ZIP of forms is unpacked. */
  unpack: Unpack
  /** What a person says of parts of the file's sheets that were read wrongly; remembered for the department. */
  marks?: readonly WorksheetMark[] | undefined
  from: ImportFile | FormFolder
}

/** Always takes a single file; from a folder, those that no earlier run has finished (see takeFolder for `kept`). */
export async function takeFiles<F>(
  deps: Omit<ReviewDeps, 'rematch'>,
  actor: string,
  { department, connector, class: objectClass, replaces, rows, read, unpack, marks, from }: FormFiles,
  kept: string,
  take: (file: ImportFile, options: ImportOptions) => Promise<Taken<F>>,
): Promise<TakenFolder<F>> {
  if ('folder' in from && replaces)
    throw new HubError('BAD_INPUT', { message: '--replaces is said of one file, not of a folder.' })
  const remembered = await rememberedMarks(deps.db, department)
  let seen: WorksheetAsRead[] = []
  const readMarked: ReadFile = async (file) => {
    const result = await read({ ...file, marks, remembered, show: marks !== undefined })
    seen = result.worksheets ?? []
    return result
  }
  const options: ImportOptions = {
    ...{ department, actor, read: readMarked, rows, objectClass: objectClass ?? undefined, replaces: replaces ?? undefined },
    connector: await deliveringConnector(deps, department, connector),
  }
  const one = (file: ImportFile) => take(file, options)
  if ('folder' in from) return takeFolder(deps.db, from, { connector: options.connector, kept, unpack }, one)
  const taken = await takeFile(from, replaces ? onlyOne(unpack) : unpack, one)
  if (marks) await rememberMarks(deps.db, department, actor, seen)
  return { ...taken, files: 1, skipped: 0 }
}

const onlyOne =
  (unpack: Unpack): Unpack =>
  async (file) => {
    const unpacked = await unpack(file)
    if (unpacked) throw new HubError('BAD_INPUT', { message: '--replaces is said of one file, not of an archive.' })
    return null
  }
