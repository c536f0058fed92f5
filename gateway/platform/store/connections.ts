// The connections of kysely. Requests have connections of their own, with a statement timeout and a maximum share per account. So
// no request keeps others, deliveries or pulls from the database.
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { HubError } from '../../../schema/index.ts'
import { asking } from '../telemetry/ambient.ts'
import type { Shares } from './shares.ts'
import { leadsAstray } from './transient.ts'

export interface Pools {
  /** For the hub's own work. */
  own: pg.Pool
  /** For requests. */
  asked: pg.Pool
  shares: Shares
}

export function connectionsOf({ own, asked, shares }: Pools): PostgresPool {
  /** Requests with an open transaction: their other statements must not wait for it. */
  const transacting = new WeakMap<object, number>()
  return {
    options: own.options,
    async connect() {
      const by = asking()
      if (!by) return watched(await own.connect())
      const count = (change: number) => transacting.set(by.request, (transacting.get(by.request) ?? 0) + change)
      const give = transacting.get(by.request) ? () => {} : await shares.take(by.account)
      try {
        return watched(await asked.connect(), { count, give })
      } catch (error) {
        give()
        throw error
      }
    },
    async end() {
      await Promise.all([own.end(), asked.end()])
    },
  }
}

interface Asked {
  count: (change: number) => void
  give: () => void
}

function watched(client: pg.PoolClient, of?: Asked): PostgresPoolClient {
  let astray = false
  let transaction = false
  const query = async (text: string, values: unknown[]) => {
    if (of && !transaction && BEGIN.test(text)) {
      transaction = true
      of.count(1)
    }
    try {
      return await client.query(text, values)
    } catch (error) {
      // A connection to a server that takes no writes is discarded.
      astray ||= leadsAstray(error)
      throw of && (error as pg.DatabaseError).code === '57014' ? tookTooLong(error) : error
    }
  }
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release(destroy) {
      if (transaction) of?.count(-1)
      of?.give()
      client.release(astray || destroy)
    },
  }
}

const BEGIN = /^(begin|start transaction)/

const tookTooLong = (cause: unknown) =>
  new HubError('DATABASE_UNAVAILABLE', {
    cause,
    detail: 'a statement took too long',
    sentence: {
      zh: '查询用时过长，已停止。请缩小范围，或稍后再试；未收到回执即未受理。',
      en: 'This took the database too long and was stopped. Ask for less, or try again shortly; without a receipt nothing was accepted.',
    },
  })
