// Imports forms straight into force: their fields are bound by name, new elements join the catalogue of every process.
import { HubError } from '../../../schema/index.ts'
import { deliveringConnector } from '../forms/import/delivering-connector.ts'
import { type FolderReport, importFolder } from '../forms/import/import-folder.ts'
import { type ImportReport, importFile } from '../forms/import/import-forms.ts'
import type { ReviewDeps } from './review-deps.ts'
import { ONE_FILE, type TakeInForms } from './take-in-forms.ts'

/** Errors as of takeInForms. */
export async function importForms(
  deps: Omit<ReviewDeps, 'rematch'>,
  actor: string,
  { department, connector, class: objectClass, replaces, rows, read, from }: TakeInForms,
): Promise<ImportReport | FolderReport> {
  const { db, catalogue, bell } = deps
  if ('folder' in from && replaces) throw new HubError('BAD_INPUT', { message: ONE_FILE })
  const options = {
    ...{ department, actor, read, rows, objectClass: objectClass ?? undefined, replaces: replaces ?? undefined },
    connector: await deliveringConnector(deps, department, connector),
  }
  const report =
    'folder' in from
      ? await importFolder(db, catalogue, from.folder, options, from.onProgress)
      : await importFile(db, catalogue, from, options)
  bell.ring('catalogue', department)
  return report
}
