// Takes files of forms in for the six steps and matches them with all the others. Nothing is asked of anybody before a launch.
import { HubError, type ObjectClass } from '../../../schema/index.ts'
import { deliveringConnector } from '../forms/import/delivering-connector.ts'
import type { FolderProgress } from '../forms/import/import-folder.ts'
import type { ImportFile } from '../forms/import/read-forms.ts'
import type { ReadFile } from '../forms/import/read-in.ts'
import type { SaidOfRows } from '../forms/import/row-sets.ts'
import type { RunResult } from '../review/run-match.ts'
import { type TakenIn, takeIn } from '../review/take-in.ts'
import { takeInFolder } from '../review/take-in-folder.ts'
import type { ReviewDeps } from './review-deps.ts'

export const ONE_FILE = '--replaces is said of one file, not of a folder.'

export interface TakeInForms {
  department: string
  /** Whose deliveries answer the forms; left out: see deliveringConnector. */
  connector?: string | null | undefined
  /** What every form is about; left out: guessed form by form. */
  class?: ObjectClass | null | undefined
  rows?: SaidOfRows
  /** Id of the form of which the file's only form is the new version. */
  replaces?: string | null | undefined
  read: ReadFile
  from: ImportFile | { folder: string; onProgress: (progress: FolderProgress) => void }
}

export interface TakenInForms extends TakenIn {
  /** Files that an earlier run finished with, unchanged since. */
  skipped: number
  /** Null: nothing came in. */
  run: RunResult | null
}

/** NOT_FOUND for an unknown department, connector or form; BAD_INPUT for a class that there is not, or where nobody said which connector. */
export async function takeInForms(deps: ReviewDeps, actor: string, asked: readonly TakeInForms[]): Promise<TakenInForms> {
  const taken: TakenInForms = { forms: [], problems: [], skipped: 0, run: null }
  const catalogue = deps.catalogue.current()
  for (const { department, connector, class: objectClass, replaces, rows, read, from } of asked) {
    if (objectClass && !catalogue.classes.has(objectClass)) throw new HubError('BAD_INPUT', { sentence: NO_CLASS })
    const options = {
      ...{ department, actor, read, rows, objectClass: objectClass ?? undefined, replaces: replaces ?? undefined },
      connector: await deliveringConnector(deps, department, connector),
    }
    if ('folder' in from) {
      if (replaces) throw new HubError('BAD_INPUT', { message: ONE_FILE })
      const folder = await takeInFolder(deps.db, catalogue, from.folder, options, from.onProgress)
      taken.skipped += folder.skipped
      add(taken, folder)
    } else add(taken, await takeIn(deps.db, catalogue, from, options))
  }
  // Also where all was taken in before: that run may have been cut short before it matched.
  if (taken.forms.length + taken.skipped > 0) taken.run = await deps.rematch()
  return taken
}

function add(taken: TakenIn, { forms, problems }: TakenIn): void {
  taken.forms.push(...forms)
  taken.problems.push(...problems)
}

const NO_CLASS = { zh: '没有这种填报对象。', en: 'There is no such object class.' }
