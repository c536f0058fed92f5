// How fast submissions are accepted, against a bare transaction that writes the same rows through `pg` in the same run; and how
// fast one worker process delivers to departments on this machine.

import { sql } from 'kysely'
import pg from 'pg'
import { startDeliveryWorker } from '../gateway/delivering/index.ts'
import { registeredIn } from '../gateway/exchange/index.ts'
import { accept } from '../gateway/filling/submissions/accept.ts'
import {
  createSeal,
  type Database,
  migrate,
  type Notifications,
  openDatabase,
  openNotifications,
} from '../gateway/platform/index.ts'
import { harnessConnector } from '../test/harness/connector.ts'
import { startProgram } from '../test/harness/program.ts'
import { addDepartments, addScenes } from '../test/submissions/scene.ts'
import { bareRows, writeBare } from './bare-submission.ts'
import { percentile } from './percentile.ts'
import type { Score } from './score.ts'
import { withScratchPostgres } from './scratch-postgres.ts'

const CLIENTS = 16
const DEPARTMENTS = ['b0', 'b1', 'b2', 'b3', 'b4']
const VALUES = 40
const ROUNDS = 7
const PER_ROUND = 400

const seal = createSeal(new Map([[1, Buffer.alloc(32, 7)]]))

export function benchSubmit(): Promise<Score> {
  return withScratchPostgres(async (url) => {
    await migrate(url)
    const { db, pool, close } = openDatabase(url, { poolSize: CLIENTS })
    const notifications = await openNotifications(url, pool)
    try {
      await addDepartments(db, DEPARTMENTS, VALUES)
      const accepting = await benchAccept(db, notifications, url)
      const delivering = await benchDelivery(notifications, url)
      const [hub, bare, ratio] = accepting
      return {
        name: 'submit',
        about: `${CLIENTS} clients, ${DEPARTMENTS.length} requests and ${VALUES} values each; medians of ${ROUNDS} alternating rounds of ${PER_ROUND}. Deliveries to ${DEPARTMENTS.length} departments in one other process.`,
        figures: { acceptedPerSecond: hub, barePerSecond: bare, ratioToBare: ratio, deliveriesPerSecondPerWorker: delivering },
        table: [
          ['what', 'per second', 'ratio to bare'],
          ['bare transaction, one INSERT or UPDATE a table, same rows and bytes', String(bare), '1.00'],
          ['accept(): checked, sealed, journaled, idempotent', String(hub), ratio],
          ['deliveries acknowledged, one worker process', String(delivering), ''],
        ],
      }
    } finally {
      await notifications.close()
      await close()
    }
  })
}

async function benchAccept(db: Database, notifications: Notifications, url: string): Promise<[number, number, string]> {
  const bare = new pg.Pool({ connectionString: url, max: CLIENTS })
  bare.on('error', () => {})
  bare.on('connect', (client) => client.on('error', () => {}))
  const deps = { db, seal, notifications, clock: () => new Date() }
  const rates = { hub: [] as number[], bare: [] as number[], ratio: [] as number[] }
  const scenes = await addScenes(db, seal, DEPARTMENTS, (2 * ROUNDS + 2) * PER_ROUND, { fields: VALUES })
  await sql`vacuum analyze`.execute(db)
  for (let round = 0; round <= ROUNDS; round++) {
    const hub = await perSecond(scenes.splice(-PER_ROUND), async ({ acceptance }) => {
      const accepted = await accept(deps, acceptance)
      if (accepted.kind !== 'accepted') throw new Error(accepted.kind)
    })
    // The rows are prepared in advance, so that only the database is measured.
    const rows = scenes.splice(-PER_ROUND).map(({ acceptance }) => bareRows(acceptance, seal))
    const raw = await perSecond(rows, (one) => writeBare(bare, one))
    if (round === 0) continue // Warming up.
    rates.hub.push(hub)
    rates.bare.push(raw)
    rates.ratio.push(hub / raw)
  }
  await bare.end()
  const median = (numbers: number[]) => percentile(numbers, 0.5)
  return [Math.round(median(rates.hub)), Math.round(median(rates.bare)), median(rates.ratio).toFixed(2)]
}

async function benchDelivery(notifications: Notifications, url: string): Promise<number> {
  // The bare rows' deliveries name no form of a connector here; those of accept() are all due.
  const departments = await startProgram<number[]>('departments', { count: DEPARTMENTS.length, calm: true })
  const connectors = DEPARTMENTS.map((id, i) => harnessConnector({ id, port: departments.ready[i] as number, sendKey: true }))
  const { db: own, close } = openDatabase(url, { poolSize: 10 })
  let ended = 0
  let began = 0
  let from = 0
  const enough = Promise.withResolvers<number>()
  const total = ROUNDS * PER_ROUND * DEPARTMENTS.length
  const quiet = { info() {}, warn() {}, error() {} }
  const worker = startDeliveryWorker(
    {
      db: own,
      seal,
      notifications,
      clock: () => new Date(),
      registered: registeredIn(own),
      connectors: { all: () => connectors },
      log: quiet,
    },
    {
      concurrency: 8,
      ended(_delivery, how) {
        if (how !== 'acknowledged') enough.reject(new Error(`a delivery ended ${how}`))
        if (++ended === Math.round(total / 10)) [began, from] = [performance.now(), ended]
        if (ended === total) enough.resolve(((ended - from) * 1000) / (performance.now() - began))
      },
    },
  )
  const rate = await enough.promise
  await worker.stop()
  await close()
  await departments.kill()
  return Math.round(rate)
}

async function perSecond<T>(items: T[], work: (item: T) => Promise<void>): Promise<number> {
  const waiting = [...items]
  const began = performance.now()
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item)
    }),
  )
  return (items.length * 1000) / (performance.now() - began)
}
