// The harness: clients submit while web processes, delivery workers and PostgreSQL backends are killed at random moments. Then
// all work drains, and the departments' books are compared with the receipts.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Acceptance } from '../../gateway/filling/submissions/acceptance.ts'
import { migrate, startEmbeddedPostgres, throughTransients } from '../../gateway/platform/index.ts'
import { type Verification, verifyJournal } from '../../gateway/platform/journal/verify-journal.ts'
import { addDepartments, addScenes, type Scene } from '../submissions/scene.ts'
import { startClients } from './clients.ts'
import type { Books } from './departments.ts'
import { openStore } from './open-store.ts'
import { type Program, startProgram } from './program.ts'
import { random } from './random.ts'
import { type Totals, totalQueue } from './total-queue.ts'

export interface KillRun extends Totals {
  processKills: number
  backendKills: number
  seconds: number
  /** Deliveries whose state in the hub is not what the department's books say. */
  disagreements: number
  journal: Verification
}

const DEPARTMENTS = ['d0', 'd1', 'd2', 'd3', 'd4']
const BACKOFF = { firstSeconds: 0.05, factor: 1.5, longestSeconds: 0.4, maxAttempts: 100_000 }
const PATIENCE_MS = 60_000

export async function runKills(told: {
  seed: number
  processKills: number
  backendKills: number
  sendKey: boolean
  /** Goes on after the last kill until this many are acknowledged. */
  submissions: number
}): Promise<KillRun> {
  const began = Date.now()
  const folder = await mkdtemp(join(tmpdir(), 'yibiao-kills-'))
  const server = await startEmbeddedPostgres(folder)
  const url = await server.database('kills')
  await migrate(url)
  const store = await openStore(url)
  const departments = await startProgram<number[]>('departments', { count: DEPARTMENTS.length })
  const worker = {
    url,
    connectors: DEPARTMENTS.map((id, i) => ({ id, port: departments.ready[i], sendKey: told.sendKey })),
    leaseSeconds: 0.7,
    concurrency: 4,
    backoff: BACKOFF,
  }
  const luck = random(told.seed)
  const run = { processKills: 0, backendKills: 0 }
  try {
    await addDepartments(store.db, DEPARTMENTS)
    const next = scenes(store)
    const ports = new Map<number, number>()
    const clients = startClients(12, () => [...ports.values()], next)
    // Two processes of each role are killed in turn, so that one is always at work.
    const role = async (slot: number, name: 'web' | 'worker') => {
      for (;;) {
        const program: Program<number> = await startProgram(name, name === 'web' ? { url } : worker)
        if (name === 'web') ports.set(slot, program.ready)
        if (run.processKills >= told.processKills) return program
        await wait(5 + luck() * 120)
        run.processKills++
        await program.kill()
      }
    }
    const roles = Promise.all([role(0, 'web'), role(1, 'web'), role(2, 'worker'), role(3, 'worker')])
    const backends = killBackends(store, luck, told, run)
    const survivors = await roles
    await backends
    while (clients.receipts.size < told.submissions) await wait(20)
    await clients.finish()
    await drained(store)
    for (const program of survivors) await program.kill()
    const books = await Promise.all(
      departments.ready.map(async (port) => (await (await fetch(`http://127.0.0.1:${port}/books`)).json()) as Books),
    )
    return {
      ...totalQueue(clients.attempted, books),
      ...run,
      disagreements: await disagreements(store, books, clients.receipts),
      journal: await verifyJournal(store.db),
      seconds: Math.round((Date.now() - began) / 1000),
    }
  } finally {
    departments.child.kill('SIGKILL')
    await store.close()
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

type Store = Awaited<ReturnType<typeof openStore>>

function scenes(store: Store): () => Promise<Acceptance> {
  let batch: Scene[] = []
  let filling: Promise<void> | undefined
  let batches = 0
  return async () => {
    while (batch.length === 0) {
      filling ??= throughTransients(async () => {
        batch = await addScenes(store.db, store.seal, DEPARTMENTS, 100, { name: `batch-${++batches}` })
      }, PATIENCE_MS).finally(() => {
        filling = undefined
      })
      await filling
    }
    return (batch.pop() as Scene).acceptance
  }
}

/** SIGKILL of a backend: the postmaster then ends all others and recovers from its log. Spread over the process kills. */
async function killBackends(
  store: Store,
  luck: () => number,
  told: { processKills: number; backendKills: number },
  run: { processKills: number; backendKills: number },
): Promise<void> {
  while (run.backendKills < told.backendKills) {
    const due = ((run.backendKills + 0.5) / told.backendKills) * told.processKills
    if (run.processKills < Math.min(due, told.processKills)) {
      await wait(10)
      continue
    }
    const { rows } = await throughTransients(
      () =>
        sql<{
          pid: number
        }>`select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'
          and pid <> pg_backend_pid() order by pid`.execute(store.db),
      PATIENCE_MS,
    )
    const victim = rows[Math.floor(luck() * rows.length)]
    if (!victim) continue
    try {
      process.kill(victim.pid, 'SIGKILL')
      run.backendKills++
    } catch {}
    await wait(50)
  }
}

async function drained(store: Store): Promise<void> {
  for (;;) {
    const { rows } = await throughTransients(
      () => sql`select 1 from delivery where state not in ('ACKNOWLEDGED', 'REFUSED') limit 1`.execute(store.db),
      PATIENCE_MS,
    )
    if (rows.length === 0) return
    await wait(100)
  }
}

/** Differences between the hub's records, the departments' books and the clients' receipts: states, acknowledgement numbers. */
async function disagreements(store: Store, books: Books[], receipts: Map<string, string>): Promise<number> {
  const acted = new Map(books.flatMap((b) => b.effects.map((e) => [e.task, e.acknowledgement] as const)))
  const refused = new Set(books.flatMap((b) => b.refusals))
  const deliveries = await sql<{ task: string; state: string; acknowledgement: string | null; opened: boolean }>`
    select t.external_id as task, d.state, d.acknowledgement, t.state = 'OPEN' as opened
    from delivery d join task t on t.county = d.county and t.id = d.task_id`.execute(store.db)
  const wrong = deliveries.rows.filter((d) =>
    d.state === 'ACKNOWLEDGED' ? acted.get(d.task) !== d.acknowledgement || d.opened : !refused.has(d.task) || !d.opened,
  )
  const kept = await store.db.selectFrom('submission').select(['idempotency_key', 'receipt']).execute()
  const strange = kept.filter((s) => receipts.get(s.idempotency_key) !== s.receipt)
  return wrong.length + strange.length + Math.abs(kept.length - receipts.size)
}
