// Imports forms straight into force: their fields are bound by name, and new elements join the catalogue of every process.
import { type ImportedForm, importFile } from '../forms/import/import-forms.ts'
import type { TakenFolder } from '../forms/import/take-folder.ts'
import { type FormFiles, takeFiles } from './form-files.ts'
import type { ReviewDeps } from './review-deps.ts'

/** Throws the same errors as takeInForms. */
export async function importForms(
  deps: Omit<ReviewDeps, 'rematch'>,
  actor: string,
  files: FormFiles,
): Promise<TakenFolder<ImportedForm>> {
  const report = await takeFiles(deps, actor, files, '', (file, options) => importFile(deps.db, deps.catalogue, file, options))
  deps.notifications.notify('catalogue', files.department)
  return report
}
