// What kysely takes its connections from: a pool that throws away a connection which led to a server that takes no writes or goes.
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { leadsAstray } from './transient.ts'

export const connectionsOf = (pool: pg.Pool): PostgresPool => ({
  options: pool.options,
  connect: async () => watched(await pool.connect()),
  end: () => pool.end(),
})

function watched(client: pg.PoolClient): PostgresPoolClient {
  let astray = false
  const query = async (text: string, values: unknown[]) => {
    try {
      return await client.query(text, values)
    } catch (error) {
      astray ||= leadsAstray(error)
      throw error
    }
  }
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(astray || destroy),
  }
}
