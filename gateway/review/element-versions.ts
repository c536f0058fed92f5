// Every version of an element, with who made it and why. The database keeps each version by itself (0083); this adds who and why.
import { sql } from 'kysely'
import type { Element } from '../../schema/index.ts'
import type { Database } from '../store/index.ts'

export interface ElementVersion {
  version: number
  body: Element
  at: Date
  by: string
  why: string
}

export async function keepVersions(db: Database, elements: readonly Element[], by: string, why: string): Promise<void> {
  if (elements.length === 0) return
  await db
    .insertInto('element_version')
    .columns(['element_id', 'version', 'body', 'by', 'why'])
    .expression(
      db
        .selectFrom('element')
        .select(['id', 'version', 'body', sql<string>`${by}::text`.as('by'), sql<string>`${why}::text`.as('why')])
        .where(
          'id',
          'in',
          elements.map((e) => e.id),
        ) as never,
    )
    .onConflict((c) => c.columns(['element_id', 'version']).doUpdateSet({ by, why }))
    .execute()
}

/** Newest first. */
export async function elementVersions(db: Database, id: string): Promise<ElementVersion[]> {
  return db
    .selectFrom('element_version')
    .select(['version', 'body', 'at', 'by', 'why'])
    .where('element_id', '=', id)
    .orderBy('version', 'desc')
    .execute()
}
