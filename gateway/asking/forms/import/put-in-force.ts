// Puts a bound form into force, with its new elements. Sheets in progress finish on the version that they began with.
import type { CatalogueHolder, Change } from '../../../catalogue/index.ts'
import type { Database } from '../../../platform/index.ts'
import { type SavedForm, saveForm } from '../save-form.ts'
import { placeTemplate } from '../template.ts'
import type { BoundForm } from './bind-form.ts'
import type { SettledForm } from './settle-forms.ts'

export interface FormToPut extends Pick<BoundForm, 'draft' | 'added' | 'codeLists'>, Pick<SettledForm, 'file'> {
  department: string
  connector: string
}

/** `change` is recorded with every new element. Throws BAD_INPUT if the form cannot be saved. */
export async function putInForce(
  db: Database,
  catalogue: CatalogueHolder,
  { draft, added, codeLists, file, ...whose }: FormToPut,
  change: Change,
): Promise<SavedForm> {
  if (added.length > 0) await catalogue.save(change, added, codeLists)
  const saved = await saveForm(db, { ...whose, draft })
  if (file) await placeTemplate(db, saved, file.sha256, file.layout)
  return saved
}
