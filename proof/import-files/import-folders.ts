// Imports folders of files as the command line does, in a process of its own, and reports after each file what has been used. A
// program; its parent sends what to import and receives the figures.

import { readdirSync, readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createBounded } from '../../connectors/index.ts'
import { createRematch, type FormFiles, importForms, readIn, takeInForms, unpackIn } from '../../gateway/asking/index.ts'
import type { ReviewDeps } from '../../gateway/asking/verbs/review-deps.ts'
import { openCatalogue, seedCatalogue } from '../../gateway/catalogue/index.ts'
import { registeredIn } from '../../gateway/exchange/index.ts'
import { openDatabase, openNotifications } from '../../gateway/platform/index.ts'

export interface Asked {
  databaseUrl: string
  /** Straight into force, or for review. */
  way: 'import' | 'take in'
  /** The folder of each department. */
  folders: Record<string, string>
  /** After so many files the garbage is collected, to see what is left. */
  collectAt: number[]
}

/** What was used since the last report, by all processes, and what is held now. */
export interface Used {
  ownCpuMs: number
  readerCpuMs: number
  databaseCpuMs: number
  rssBytes: number
  /** What is left when the garbage was collected, buffers included. Null: not collected there. */
  heldBytes: number | null
  /** The most that a reading process ever held. */
  readerPeakBytes: number
}

export interface Done {
  files: Used[]
  forms: number
  problems: number
  /** Matching everything at the end. */
  matched: Used
}

process.once('message', async ({ databaseUrl, way, folders, collectAt }: Asked) => {
  const { db, pool, close } = openDatabase(databaseUrl, { poolSize: 4 })
  const backends = new Set<number>()
  pool.on('connect', (client) => void backends.add((client as unknown as { processID: number }).processID))
  const notifications = await openNotifications(databaseUrl, pool)
  await seedCatalogue(db)
  const catalogue = await openCatalogue(db, notifications)
  let readerPeakBytes = 0
  const bounded = createBounded({
    used({ peakBytes }) {
      readerPeakBytes = Math.max(readerPeakBytes, peakBytes)
    },
  })
  const rematch = createRematch({ db, catalogue })
  const deps = { db, notifications, catalogue, registered: registeredIn(db), rematch } as unknown as ReviewDeps
  const [readers, database] = [cpuMeter(), cpuMeter()]
  const cpuNow = () => {
    const { user, system } = process.cpuUsage()
    return { own: (user + system) / 1000, readers: readers(children()), database: database(backends) }
  }
  let last = cpuNow()
  const sinceLast = (isCollected: boolean): Used => {
    const now = cpuNow()
    const { rss } = process.memoryUsage()
    const used = {
      ownCpuMs: now.own - last.own,
      readerCpuMs: now.readers - last.readers,
      databaseCpuMs: now.database - last.database,
      ...{ rssBytes: rss, heldBytes: isCollected ? heldBytes() : null, readerPeakBytes },
    }
    last = isCollected ? cpuNow() : now
    return used
  }
  const files: Used[] = []
  const onProgress = () => void files.push(sinceLast(collectAt.includes(files.length + 1)))
  const all = Object.entries(folders).map(
    ([department, folder]): FormFiles => ({
      ...{ department, from: { folder, onProgress } },
      ...{ read: readIn(bounded, 'proof'), unpack: unpackIn(bounded, 'proof') },
    }),
  )
  const done = { forms: 0, problems: 0 }
  const add = ({ forms, problems }: { forms: unknown[]; problems: unknown[] }) => {
    done.forms += forms.length
    done.problems += problems.length
  }
  if (way === 'take in') add(await takeInForms(deps, 'proof', all))
  else for (const one of all) add(await importForms(deps, 'proof', one))
  process.send?.({ ...done, files, matched: sinceLast(false) } satisfies Done)
  await bounded.close()
  catalogue.close()
  await notifications.close()
  await close()
})
process.on('disconnect', () => process.exit())

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

function heldBytes(): number {
  // Twice: what only weak references hold goes with the second.
  collect()
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** The processes that this one started. */
const children = () => readFileSync(`/proc/self/task/${process.pid}/children`, 'latin1').split(' ').filter(Boolean).map(Number)

/** The processor time of processes, also of those that ended since. Linux counts it by thread, in nanoseconds. */
function cpuMeter(): (pids: Iterable<number>) => number {
  const last = new Map<number, number>()
  return (pids) => {
    for (const pid of pids) last.set(pid, cpuMsOf(pid) ?? last.get(pid) ?? 0)
    return [...last.values()].reduce((sum, ms) => sum + ms, 0)
  }
}

function cpuMsOf(pid: number): number | null {
  try {
    const threads = readdirSync(`/proc/${pid}/task`).map((id) => readFileSync(`/proc/${pid}/task/${id}/schedstat`, 'latin1'))
    return threads.reduce((sum, text) => sum + Number(text.split(' ')[0]), 0) / 1e6
  } catch {
    return null
  }
}
