// Takes files of forms in for the six steps and matches them with all the others. They are not asked of anyone before a launch.
import { HubError } from '../../../schema/index.ts'
import type { Taken } from '../forms/import/take-folder.ts'
import type { RunResult } from '../review/run-match.ts'
import { type TakenForm, takeIn } from '../review/take-in.ts'
import { type FormFiles, takeFiles } from './form-files.ts'
import type { ReviewDeps } from './review-deps.ts'

export interface TakenInForms extends Taken<TakenForm> {
  /** Files that an earlier run finished and that are unchanged. */
  skipped: number
  /** Null: nothing came in. */
  run: RunResult | null
}

/** NOT_FOUND for an unknown department, connector or form; BAD_INPUT for an unknown class or an ambiguous connector. */
export async function takeInForms(deps: ReviewDeps, actor: string, asked: readonly FormFiles[]): Promise<TakenInForms> {
  const taken: TakenInForms = { forms: [], problems: [], skipped: 0, run: null }
  const catalogue = deps.catalogue.current()
  for (const one of asked) {
    if (one.class && !catalogue.classes.has(one.class)) throw new HubError('BAD_INPUT', { sentence: NO_CLASS })
    const kept = `review ${one.class ?? ''} `
    const { forms, problems, skipped } = await takeFiles(deps, actor, one, kept, (file, options) =>
      takeIn(deps.db, catalogue, file, options),
    )
    taken.forms.push(...forms)
    taken.problems.push(...problems)
    taken.skipped += skipped
  }
  // Run even if all files were taken in before: that earlier run may have stopped before it matched.
  if (taken.forms.length + taken.skipped > 0) taken.run = await deps.rematch.all()
  return taken
}

const NO_CLASS = { zh: '没有这种填报对象。', en: 'There is no such object class.' }
