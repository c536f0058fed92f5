// Imports every form file of a folder, one after another. A bad file is named and the rest imported; a file that an earlier run has
// finished with, unchanged since, is passed over, so a run that was cut short is taken up where it stopped.
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { CatalogueHolder } from '../../../catalogue/index.ts'
import type { Database } from '../../../platform/index.ts'
import { fingerprint } from '../template.ts'
import { type ImportOptions, type ImportReport, importFile } from './import-forms.ts'
import type { ImportProblem } from './raw-form.ts'
import { FORM_FILES, type ImportFile } from './read-forms.ts'

export interface FolderProgress {
  done: number
  total: number
  /** The file just finished with. */
  file: string
}

export interface FolderReport extends ImportReport {
  files: number
  /** Files passed over, because an earlier run imported them as they are. */
  skipped: number
}

export async function importFolder(
  db: Database,
  catalogue: CatalogueHolder,
  folder: string,
  options: ImportOptions,
  onProgress: (progress: FolderProgress) => void = () => {},
): Promise<FolderReport> {
  const report: ImportReport = { forms: [], problems: [] }
  const take = async (file: ImportFile) => {
    const one = await importFile(db, catalogue, file, options)
    report.forms.push(...one.forms)
    report.problems.push(...one.problems)
    return one
  }
  const walked = await eachFormFile(db, folder, { connector: options.connector, kept: '' }, take, onProgress)
  return { ...report, problems: [...report.problems, ...walked.problems], files: walked.files, skipped: walked.skipped }
}

export interface Walked {
  files: number
  skipped: number
  problems: ImportProblem[]
}

/** `kept` is put before the names under which what is done is remembered, so that two purposes do not pass over each other's files. */
export async function eachFormFile(
  db: Database,
  folder: string,
  { connector, kept }: { connector: string; kept: string },
  take: (file: ImportFile) => Promise<object>,
  onProgress: (progress: FolderProgress) => void,
): Promise<Walked> {
  const names = await formFiles(folder)
  const walked: Walked = { files: names.length, skipped: 0, problems: [] }
  for (const [i, name] of names.entries()) {
    try {
      const bytes = new Uint8Array(await readFile(join(folder, name)))
      const sha256 = fingerprint(bytes)
      if (await isDone(db, connector, kept + name, sha256)) walked.skipped++
      else await keepDone(db, connector, kept + name, sha256, await take({ name, bytes }))
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error
      walked.problems.push({
        file: name,
        form: null,
        row: null,
        message: { zh: `文件无法读取（${code}）。`, en: `The file cannot be read (${code}).` },
      })
    }
    onProgress({ done: i + 1, total: names.length, file: name })
  }
  return walked
}

async function formFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((e) => e.isFile() && FORM_FILES.test(e.name) && !e.name.startsWith('~$') && !e.name.startsWith('.'))
    .map((e) => relative(folder, join(e.parentPath, e.name)).replaceAll('\\', '/'))
    .sort()
}

async function isDone(db: Database, connector: string, name: string, sha256: string): Promise<boolean> {
  const row = await db
    .selectFrom('form_import')
    .select('sha256')
    .where('connector_id', '=', connector)
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.sha256 === sha256
}

async function keepDone(db: Database, connector: string, name: string, sha256: string, report: object): Promise<void> {
  const row = { sha256, report: JSON.stringify(report), imported_at: new Date() }
  await db
    .insertInto('form_import')
    .values({ connector_id: connector, name, ...row })
    .onConflict((c) => c.columns(['connector_id', 'name']).doUpdateSet(row))
    .execute()
}
