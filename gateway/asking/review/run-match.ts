// Runs steps 1 and 2 over everything that came in: which forms ask the same, which element each field asks for, what waits for a
// person. A full run rebuilds the result from the forms, the catalogue and the decisions. Concurrent runs follow each other.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Catalogue } from '../../catalogue/index.ts'
import type { Database } from '../../platform/index.ts'
import { bindParts } from './bind-parts.ts'
import { insertText } from './insert-rows.ts'
import { DERIVED, type Known, type Match, matchHere } from './match-intake.ts'
import { catalogueForms } from './matched-forms.ts'
import type { Matched } from './row-parts.ts'
import { weighSingles } from './weigh-single.ts'

export interface RunResult {
  forms: number
  fields: number
  auto: number
  review: number
  fresh: number
}

export async function runMatch(db: Database, catalogue: Catalogue, match: Match = matchHere): Promise<RunResult> {
  await db.transaction().execute(async (trx) => {
    await lockMatching(trx)
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
    const made = await match({ intake, decided }, catalogue)
    // Not truncated: that would show empty tables to readers and to a running backup.
    for (const table of DERIVED) await trx.deleteFrom(table).execute()
    for (const { table, rows } of made) await insertText(trx, table, rows)
    await sql`analyze match_field, match_unit, match_cluster, match_likeness, review_item, match_outline, form_pair`.execute(trx)
    // What was inserted last waits in a list that each search of the index reads whole, until a vacuum: a decision searches a thousand times.
    await sql`select gin_clean_pending_list('match_outline_near')`.execute(trx)
    await weighSingles(trx, null)
    const parts = await sql<{ cluster: string }>`select distinct coalesce(f.moved, u.cluster) as cluster
      from match_field f join match_unit u on u.unit = f.unit where f.part is not null`.execute(trx)
    await bindParts(
      trx,
      parts.rows.map((r) => r.cluster),
    )
    const ground = groundDigest(catalogue)
    await trx
      .insertInto('match_state')
      .values({ ground })
      .onConflict((c) => c.column('singleton').doUpdateSet({ ground, at: new Date() }))
      .execute()
  })
  return countMatched(db)
}

/** Until the end of the transaction nobody else changes the result of the matching. */
export async function lockMatching(trx: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('yibiao review'))`.execute(trx)
}

export async function countMatched(db: Database): Promise<RunResult> {
  const { forms } = await db
    .selectFrom('intake_form')
    .select((eb) => eb.fn.countAll<string>().as('forms'))
    .where('state', '!=', 'DROPPED')
    .executeTakeFirstOrThrow()
  const counts = await db
    .selectFrom('intake_field')
    .select(['decision', (eb) => eb.fn.countAll<string>().as('n')])
    .groupBy('decision')
    .execute()
  const count = (decision: string) => Number(counts.find((c) => c.decision === decision)?.n ?? 0)
  const [auto, review, fresh] = [count('AUTO'), count('REVIEW'), count('NEW')]
  return { forms: Number(forms), fields: auto + review + fresh, auto, review, fresh }
}

/** Rises when the matcher gives other results for the same forms. */
const MATCHER = 2
const digests = new WeakMap<object, string>()

/** The result of a run with one catalogue cannot be settled with another. */
export function groundDigest(catalogue: Known): string {
  const known = digests.get(catalogue.classes)
  if (known) return known
  const digest = createHash('sha256')
    .update(JSON.stringify([MATCHER, catalogueForms(catalogue)]))
    .digest('base64url')
  digests.set(catalogue.classes, digest)
  return digest
}
