// Takes every file of a folder, one after another; a ZIP in it is read like a folder. A bad file is reported and the others are taken. A
// file that an earlier run finished is skipped while it is unchanged, so an interrupted run continues where it stopped.
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Database } from '../../../platform/index.ts'
import { fingerprint } from '../template.ts'
import { isSystemFile } from './files/system-file.ts'
import type { Unpack } from './files/unpack-archive.ts'
import type { ImportProblem } from './raw-form.ts'
import { type ImportFile, MOST_BYTES, TOO_LARGE } from './read-forms.ts'

export interface FolderProgress {
  done: number
  total: number
  /** The file just finished. */
  file: string
}

export interface Taken<F> {
  forms: F[]
  problems: ImportProblem[]
}

export interface TakenFolder<F> extends Taken<F> {
  files: number
  /** Files skipped, because an earlier run finished them and they are unchanged. */
  skipped: number
}

export interface FormFolder {
  folder: string
  onProgress: (progress: FolderProgress) => void
}

/** `kept` is a prefix for the names of finished files in the record, so that two purposes do not skip each other's files. */
export async function takeFolder<F>(
  db: Database,
  { folder, onProgress }: FormFolder,
  { connector, kept, unpack }: { connector: string; kept: string; unpack: Unpack },
  take: (file: ImportFile) => Promise<Taken<F>>,
): Promise<TakenFolder<F>> {
  const names = await filesOf(folder)
  const all: TakenFolder<F> = { forms: [], problems: [], files: names.length, skipped: 0 }
  for (const [i, name] of names.entries()) {
    const told = (message: ImportProblem['message']) => all.problems.push({ file: name, form: null, row: null, message })
    try {
      if ((await stat(join(folder, name))).size > MOST_BYTES) {
        told(TOO_LARGE)
        onProgress({ done: i + 1, total: names.length, file: name })
        continue
      }
      const bytes = new Uint8Array(await readFile(join(folder, name)))
      const sha256 = fingerprint(bytes)
      if (await isDone(db, connector, kept + name, sha256)) all.skipped++
      else {
        const one = await takeFile({ name, bytes }, unpack, take)
        await keepDone(db, connector, kept + name, sha256, one)
        all.forms.push(...one.forms)
        all.problems.push(...one.problems)
      }
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error
      told({ zh: `文件无法读取（${code}）。`, en: `The file cannot be read (${code}).` })
    }
    onProgress({ done: i + 1, total: names.length, file: name })
  }
  return all
}

/** A single file, or each file of a ZIP. */
export async function takeFile<F>(
  file: ImportFile,
  unpack: Unpack,
  take: (file: ImportFile) => Promise<Taken<F>>,
): Promise<Taken<F>> {
  const unpacked = await unpack(file)
  if (!unpacked) return take(file)
  const all: Taken<F> = { forms: [], problems: unpacked.problems.map((p) => ({ ...p, form: null, row: null })) }
  for (const one of unpacked.files) {
    const { forms, problems } = await take(one)
    all.forms.push(...forms)
    all.problems.push(...problems)
  }
  if (unpacked.files.length === 0 && all.problems.length === 0)
    all.problems.push({ file: file.name, form: null, row: null, message: EMPTY })
  return all
}

const EMPTY = { zh: '压缩包里没有文件。', en: 'The archive holds no file.' }

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((e) => e.isFile())
    .map((e) => relative(folder, join(e.parentPath, e.name)).replaceAll('\\', '/'))
    .filter((path) => !isSystemFile(path))
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
