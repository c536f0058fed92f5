// Takes every form file of a folder in, one after another: a bad file is named and the rest come in; a run that was cut short is taken
// up where it stopped.
import type { Catalogue } from '../../catalogue/index.ts'
import type { Database } from '../../platform/index.ts'
import { eachFormFile, type FolderProgress } from '../forms/import/import-folder.ts'
import { type TakeInOptions, type TakenIn, takeIn } from './take-in.ts'

export interface TakenInFolder extends TakenIn {
  files: number
  /** Files that an earlier run finished with, unchanged since. */
  skipped: number
}

export async function takeInFolder(
  db: Database,
  catalogue: Catalogue,
  folder: string,
  options: TakeInOptions,
  onProgress: (progress: FolderProgress) => void,
): Promise<TakenInFolder> {
  const report: TakenIn = { forms: [], problems: [] }
  const asWanted = { connector: options.connector, kept: `review ${options.objectClass ?? ''} ` }
  const walked = await eachFormFile(
    db,
    folder,
    asWanted,
    async (file) => {
      const one = await takeIn(db, catalogue, file, options)
      report.forms.push(...one.forms)
      report.problems.push(...one.problems)
      return one
    },
    onProgress,
  )
  return { ...report, ...walked, problems: [...report.problems, ...walked.problems] }
}
