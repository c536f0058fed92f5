// Runs steps 1 and 2 over everything that came in: which forms ask the same, which element each field asks for, what waits for a
// person. Each run rebuilds the result from the forms, the catalogue and the decisions. Concurrent runs follow each other.
import { sql } from 'kysely'
import type { Catalogue } from '../../catalogue/index.ts'
import { type Database, inParts } from '../../platform/index.ts'
import { type Match, matchHere } from './match-intake.ts'
import type { Matched } from './row-parts.ts'

export interface RunResult {
  forms: number
  fields: number
  auto: number
  review: number
  fresh: number
}

export async function runMatch(db: Database, catalogue: Catalogue, match: Match = matchHere): Promise<RunResult> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('yibiao review'))`.execute(trx)
    const intake = (await trx
      .selectFrom('intake_form')
      .select(['id', 'department_id', 'object_class', 'body'])
      .where('state', '!=', 'DROPPED')
      .orderBy('came_at')
      .orderBy('id')
      .execute()) as Matched[]
    const decided = await trx
      .selectFrom('match_decision')
      .select(['a', 'b', 'same'])
      .where('undone_at', 'is', null)
      .orderBy('at')
      .orderBy('id')
      .execute()
    const { fields, items, pairs } = await match({ intake, decided }, catalogue)
    // Not truncated: that would show empty tables to readers and to a running backup.
    for (const table of ['intake_field', 'review_item', 'form_pair'] as const) await trx.deleteFrom(table).execute()
    for (const rows of inParts(fields)) await trx.insertInto('intake_field').values(rows).execute()
    for (const rows of inParts(items)) await trx.insertInto('review_item').values(rows).execute()
    for (const rows of inParts(pairs))
      await trx
        .insertInto('form_pair')
        .values(rows)
        .onConflict((c) => c.doNothing())
        .execute()
    const count = (decision: string) => fields.filter((f) => f.decision === decision).length
    return { forms: intake.length, fields: fields.length, auto: count('AUTO'), review: count('REVIEW'), fresh: count('NEW') }
  })
}
