// A thousand files of forms are imported as the command line does it, straight into force and for review: how much processor time
// a file takes of all processes together, and that what is held in memory does not grow with the number of files. The resident size
// with garbage grows until V8 collects: 3,000 files (`FILES=3000`) stayed at 535 MB from the 1,400th on.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startChild } from '../bench/departments/child.ts'
import { percentile } from '../bench/percentile.ts'
import { makeWorkbook } from '../test/forms/made-workbooks/make.ts'
import { openStore } from '../test/support/store.ts'
import type { Asked, Done, Used } from './import-files/import-folders.ts'
import { keepFigures } from './keep-figures.ts'

const DEPARTMENTS = 20
const FILES = Number(process.env.FILES ?? 1000)
const FIRST_SEED = 1000
const MOST_CPU_MS = 2000
/** Of a thousand files over a hundred. */
const MOST_GROWTH = 1.25

const folder = await mkdtemp(join(tmpdir(), 'yibiao-proof-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

async function makeFolders(): Promise<Record<string, string>> {
  const names = Array.from({ length: DEPARTMENTS }, (_, i) => `office-${i + 1}`)
  for (const name of names) await mkdir(join(folder, name))
  for (let i = 0; i < FILES; i++) {
    const { bytes } = makeWorkbook(FIRST_SEED + i, i % 2 === 1)
    await writeFile(join(folder, names[i % DEPARTMENTS] as string, `${String(i).padStart(4, '0')}.xlsx`), bytes)
  }
  return Object.fromEntries(names.map((name) => [name, join(folder, name)]))
}

const folders = await makeFolders()
const figures: Record<string, object> = {}
afterAll(() => Object.keys(figures).length === 2 && FILES === 1000 && keepFigures('import-files', figures))

const WAYS = { import: 'straight into force', 'take in': 'for review' } as const

test.each(Object.entries(WAYS))(
  '%s: a thousand files take at most 2 s of processor time each, and memory is flat',
  async (way, called) => {
    const departments = Object.fromEntries(Object.keys(folders).map((id) => [id, `${id}局`]))
    const store = await openStore({ departments })
    try {
      const asked: Asked = { databaseUrl: store.database.url, way: way as Asked['way'], folders, collectAt: [FILES / 10, FILES] }
      const [child, done] = await startChild<Done>('../../proof/import-files/import-folders.ts', asked)
      child.end()
      figures[called] = figuresOf(done)
      console.log(JSON.stringify(figures[called], null, 2))
      expect(done.files).toHaveLength(FILES)
      expect(percentile(done.files.map(cpuOf), 0.5)).toBeLessThanOrEqual(MOST_CPU_MS)
      expect(heldAt(done, FILES) / heldAt(done, FILES / 10)).toBeLessThanOrEqual(MOST_GROWTH)
    } finally {
      await store.close()
    }
  },
)

const cpuOf = (used: Used) => used.ownCpuMs + used.readerCpuMs + used.databaseCpuMs
const MB = 2 ** 20

const heldAt = ({ files }: Done, at: number) => files[at - 1]?.heldBytes ?? Number.NaN

function figuresOf(done: Done) {
  const { files, forms, problems, matched } = done
  const ms = (of: (used: Used) => number, q: number, some = files) => Math.round(percentile(some.map(of), q))
  const mb = (bytes: number) => Math.round(bytes / MB)
  const mean = (of: (used: Used) => number) => Math.round(files.reduce((sum, used) => sum + of(used), 0) / files.length)
  const quarter = Math.round(files.length / 4)
  return {
    ...{ files: files.length, forms, problems },
    'cpuMs of a file': { p50: ms(cpuOf, 0.5), p95: ms(cpuOf, 0.95), most: ms(cpuOf, 1) },
    'mean by process': {
      importing: mean((u) => u.ownCpuMs),
      reading: mean((u) => u.readerCpuMs),
      database: mean((u) => u.databaseCpuMs),
    },
    'p50 of the first and of the last quarter': [ms(cpuOf, 0.5, files.slice(0, quarter)), ms(cpuOf, 0.5, files.slice(-quarter))],
    'cpuMs after the last file (matching everything, once)': Math.round(cpuOf(matched)),
    'MB held after a tenth and after all of the files, without garbage': [
      mb(heldAt(done, files.length / 10)),
      mb(heldAt(done, files.length)),
    ],
    'rssMb there, with garbage that V8 did not collect yet': [
      mb(files[files.length / 10 - 1]?.rssBytes ?? 0),
      mb(files.at(-1)?.rssBytes ?? 0),
    ],
    'peak rssMb of a reading process there': [
      mb(files[files.length / 10 - 1]?.readerPeakBytes ?? 0),
      mb(files.at(-1)?.readerPeakBytes ?? 0),
    ],
  }
}
