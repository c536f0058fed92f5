// Step 6: puts a form into force; every process loads the elements that it brings.
import type { SavedForm } from '../forms/save-form.ts'
import { launch } from '../review/launch.ts'
import type { ReviewDeps } from './review-deps.ts'

/** NOT_FOUND, or BAD_INPUT whose sentence says what must be done first. */
export async function launchForm({ db, notifications, catalogue }: ReviewDeps, actor: string, form: string): Promise<SavedForm> {
  const saved = await launch(db, catalogue, actor, form)
  notifications.notify('catalogue', form)
  return saved
}
