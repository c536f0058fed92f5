// A hub's database with a delivery worker on it, for one test file.

import { type Selectable, sql } from 'kysely'
import type { TaskTable } from '../../gateway/asking/tables.ts'
import type { DeliveryWorkerOptions } from '../../gateway/delivering/delivery/worker.ts'
import { readAttempts, readDeliveries, startDeliveryWorker } from '../../gateway/delivering/index.ts'
import { registeredIn } from '../../gateway/exchange/index.ts'
import { accept } from '../../gateway/filling/submissions/accept.ts'
import type { SubmissionContent } from '../../gateway/filling/submissions/content.ts'
import type { Notifications } from '../../gateway/platform/index.ts'
import type { Form } from '../../schema/index.ts'
import { addDepartments, addScenes } from '../submissions/scene.ts'
import { type TestDatabase, testSeal } from '../support/database.ts'
import { openStore, type TestStore } from '../support/store.ts'
import type { Department } from './department.ts'

export const FAST = { firstSeconds: 0.02, factor: 1.5, longestSeconds: 0.1, maxAttempts: 12 }
export const quiet = { info() {}, warn() {}, error() {} }
export const seal = testSeal()
export const clock = () => new Date()

export interface World {
  database: TestDatabase
  notifications: Notifications
  deps: TestStore
  /** Submits one sheet that all of these departments asked for; returns the submission's id. */
  submit(departments: Department[], values?: SubmissionContent['values']): Promise<string>
  /** Runs a worker until every delivery of the submissions is in one of these states. */
  run(departments: Department[], submissions: string[], options?: DeliveryWorkerOptions & { until?: string[] }): Promise<void>
  deliveries(submission: string): Promise<NonNullable<ReturnType<Awaited<ReturnType<typeof readDeliveries>>['get']>>>
  attempts(delivery: string): Promise<NonNullable<ReturnType<Awaited<ReturnType<typeof readAttempts>>['get']>>>
  taskOf(id: string): Promise<Selectable<TaskTable>>
  /** Kinds of the journal's entries about a delivery, in order. */
  journaled(delivery: string): Promise<string[]>
  /** Makes the next attempt of a submission's deliveries due at once. */
  makeDue(submission: string): Promise<unknown>
  close(): Promise<void>
}

export async function openWorld(of?: TestDatabase): Promise<World> {
  const deps = await openStore({ database: of, poolSize: 20 })
  const { database, notifications } = deps
  const world: World = {
    database,
    notifications,
    deps,
    async submit(departments, values) {
      const connectors = departments.map((d) => d.connector.id)
      await addDepartments(database.db, connectors)
      const [scene] = await addScenes(database.db, seal, connectors, 1)
      const { acceptance } = scene as NonNullable<typeof scene>
      if (values) acceptance.values = values.map((v) => ({ ...v, personal: true }))
      const accepted = await accept(deps, acceptance)
      if (accepted.kind !== 'accepted') throw new Error(accepted.kind)
      return accepted.submissionId
    },
    async run(departments, submissions, { until = ['ACKNOWLEDGED', 'REFUSED', 'STUCK'], ...options } = {}) {
      const reached = async () => {
        const all = [...(await readDeliveries(database.db, submissions)).values()].flat()
        return all.every((d) => until.includes(d.state))
      }
      const connectors = { all: () => departments.map((d) => d.connector) }
      const worker = startDeliveryWorker(
        { ...deps, registered: registeredIn(deps.db), connectors, log: quiet },
        { backoff: FAST, pollMs: 20, leaseSeconds: 10, ...options },
      )
      await new Promise<void>((resolve, reject) => {
        const unsubscribe = notifications.listen('delivery', () => void look())
        const poll = setInterval(() => void look(), 50)
        const look = () =>
          reached().then((there) => {
            if (!there) return
            clearInterval(poll)
            unsubscribe()
            resolve()
          }, reject)
      })
      await worker.stop()
    },
    deliveries: async (submission) => (await readDeliveries(database.db, [submission], 'en')).get(submission) ?? [],
    attempts: async (delivery) => (await readAttempts(database.db, [delivery], 'en')).get(delivery) ?? [],
    taskOf: (id) => database.db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    async journaled(delivery) {
      const { rows } = await sql<{
        kind: string
      }>`select kind from journal where body->>'delivery' = ${delivery} order by sequence`.execute(database.db)
      return rows.map((r) => r.kind)
    },
    makeDue: (submission) =>
      sql`update work set due_at = now() where key in (select id from delivery where submission_id = ${submission})`.execute(
        database.db,
      ),
    close: deps.close,
  }
  return world
}

/** Gives a department's form other fields, as its version 1. */
export async function setFields(world: World, department: Department, fields: Form['fields']): Promise<void> {
  await addDepartments(world.database.db, [department.connector.id])
  const id = `${department.connector.id}:T1`
  const row = await world.database.db
    .selectFrom('form_version')
    .select('body')
    .where('form_id', '=', id)
    .executeTakeFirstOrThrow()
  const form = { ...(row.body as unknown as Form), fields }
  await world.database.db
    .updateTable('form_version')
    .set({ body: JSON.stringify(form) })
    .where('form_id', '=', id)
    .execute()
}
