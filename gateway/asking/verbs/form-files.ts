// Files of forms as a person names them: one file or a folder, the department that owns them, and the connector that delivers.
import { HubError, type ObjectClass } from '../../../schema/index.ts'
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
  from: ImportFile | FormFolder
}

/** Always takes a single file; from a folder, those that no earlier run has finished (see takeFolder for `kept`). */
export async function takeFiles<F>(
  deps: Omit<ReviewDeps, 'rematch'>,
  actor: string,
  { department, connector, class: objectClass, replaces, rows, read, unpack, from }: FormFiles,
  kept: string,
  take: (file: ImportFile, options: ImportOptions) => Promise<Taken<F>>,
): Promise<TakenFolder<F>> {
  if ('folder' in from && replaces)
    throw new HubError('BAD_INPUT', { message: '--replaces is said of one file, not of a folder.' })
  const options: ImportOptions = {
    ...{ department, actor, read, rows, objectClass: objectClass ?? undefined, replaces: replaces ?? undefined },
    connector: await deliveringConnector(deps, department, connector),
  }
  return 'folder' in from
    ? takeFolder(deps.db, from, { connector: options.connector, kept, unpack }, (file) => take(file, options))
    : { ...(await takeFile(from, replaces ? onlyOne(unpack) : unpack, (file) => take(file, options))), files: 1, skipped: 0 }
}

const onlyOne =
  (unpack: Unpack): Unpack =>
  async (file) => {
    const unpacked = await unpack(file)
    if (unpacked) throw new HubError('BAD_INPUT', { message: '--replaces is said of one file, not of an archive.' })
    return null
  }
