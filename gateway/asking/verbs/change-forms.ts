// Changes that people make to forms under review. They may change how similar other forms are.
import { HubError, type ObjectClass } from '../../../schema/index.ts'
import { dropForm, setClass, takeBackForm } from '../review/drop-form.ts'
import type { ReviewDeps } from './review-deps.ts'

/** Stops asking forms that repeat others. Returns the ids of those that were asked until now. */
export const dropForms = (deps: ReviewDeps, forms: readonly string[], reason: string): Promise<string[]> =>
  each(deps, forms, (id) => dropForm(deps.db, id, reason))

/** Puts forms under review again. Returns the ids of those that were dropped. */
export const takeFormsBack = (deps: ReviewDeps, forms: readonly string[]): Promise<string[]> =>
  each(deps, forms, (id) => takeBackForm(deps.db, id))

/** Sets what forms are about. BAD_INPUT for a class that the catalogue does not have. */
export async function setFormClass(deps: ReviewDeps, forms: readonly string[], objectClass: ObjectClass): Promise<void> {
  const { classes } = deps.catalogue.current()
  if (!classes.has(objectClass))
    throw new HubError('BAD_INPUT', {
      message: `There is no object class "${objectClass}". There are: ${[...classes.keys()].join(', ')}.`,
    })
  await each(deps, forms, async (id) => {
    await setClass(deps.db, id, objectClass)
    return true
  })
}

async function each(deps: ReviewDeps, forms: readonly string[], change: (form: string) => Promise<boolean>): Promise<string[]> {
  const changed: string[] = []
  for (const id of forms) if (await change(id)) changed.push(id)
  if (changed.length > 0) await deps.rematch.all()
  return changed
}
