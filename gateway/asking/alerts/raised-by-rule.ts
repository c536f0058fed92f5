import type { Database } from '../../platform/index.ts'

/** How many requests each rule has raised, and the day of the last. Rules without requests are absent. */
export async function raisedByRule(db: Database): Promise<Map<string, { raised: number; last: string | null }>> {
  const rows = await db
    .selectFrom('alert')
    .select((eb) => ['rule_id', eb.fn.countAll<string>().as('raised'), eb.fn.max('raised_on').as('last')])
    .groupBy('rule_id')
    .execute()
  return new Map(rows.map((r) => [r.rule_id, { raised: Number(r.raised), last: r.last }]))
}
