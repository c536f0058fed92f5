// Parts of figures (其中：女) in forms that a decision touched: what they are a part of may be bound to another element now.
import { sql } from 'kysely'
import { ElementMap } from '../../../schema/index.ts'
import type { Database } from '../../platform/index.ts'
import { bindParts, partsIn } from './bind-parts.ts'
import type { IntakeBody } from './intake-body.ts'
import type { Known } from './match-intake.ts'

/** `clusters`: those that a decision touched; `rebound`: forms with a field that has another element now, or none. */
export async function bindTouchedParts(
  trx: Database,
  { classes, codeLists }: Known,
  { clusters, rebound }: { clusters: readonly string[]; rebound: readonly string[] },
): Promise<void> {
  const forms = await sql<{ id: string; body: IntakeBody }>`
    select i.id, i.body from intake_form i
    where i.id in (select form_id from match_field where maybe_part and form_id = any(${[...rebound]}))`.execute(trx)
  if (forms.rows.length === 0) return bindParts(trx, clusters)
  const ids = forms.rows.map((f) => f.id)
  const rows = await sql<{
    field: string
    form_id: string
    code: string
    part: string | null
    maybe_part: boolean
    known: string | null
    cluster: string
  }>`
    select f.field, f.form_id, f.code, f.part, f.maybe_part, c.known ->> f.object_class as known, c.cluster
    from match_field f join match_unit u on u.unit = f.unit join match_cluster c on c.cluster = coalesce(f.moved, u.cluster)
    where f.form_id = any(${ids})`.execute(trx)
  const elements = new ElementMap([...classes.values()].flat(), codeLists)
  const ofForm = Map.groupBy(rows.rows, (r) => r.form_id)
  const changed: { field: string; part: string | null }[] = []
  for (const { id, body } of forms.rows) {
    const own = new Map(ofForm.get(id)?.map((r) => [r.code, r]))
    const parts = partsIn(body, (code) => own.get(code)?.known, elements, codeLists)
    for (const { field, code, part } of own.values()) {
      const now = parts.get(code) ?? null
      if (now !== part) changed.push({ field, part: now })
    }
  }
  if (changed.length > 0)
    await sql`update match_field f set part = v.part from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) v(field text, part text)
      where f.field = v.field`.execute(trx)
  await bindParts(trx, [...new Set([...clusters, ...rows.rows.filter((r) => r.maybe_part).map((r) => r.cluster)])])
}
