// A separate database for each test file: a copy of the migrated template.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { createSeal, type OpenDatabase, openDatabase, parseKeyRing, type Seal } from '../../gateway/platform/index.ts'

export interface TestDatabase extends OpenDatabase {
  url: string
}

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgresUrl') })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** URL of another database on the same server. */
export function databaseUrl(name: string): string {
  return inject('postgresUrl').replace('/postgres?', `/${name}?`)
}

/** An empty database, not migrated. */
export async function emptyDatabase(): Promise<string> {
  const name = `t_${randomBytes(8).toString('hex')}`
  await administer(`create database ${name}`)
  return databaseUrl(name)
}

export async function freshDatabase(poolSize = 10): Promise<TestDatabase> {
  const name = `t_${randomBytes(8).toString('hex')}`
  await administer(`create database ${name} template yibiao_template`)
  const url = databaseUrl(name)
  const opened = openDatabase(url, { poolSize })
  return {
    ...opened,
    url,
    async close() {
      await opened.close()
      await administer(`drop database if exists ${name} with (force)`)
    },
  }
}

/** A fixed key: for tests only. */
export const KEYS = `1:${Buffer.alloc(32, 7).toString('base64')}`
export const testSeal = (): Seal => createSeal(parseKeyRing(KEYS))
