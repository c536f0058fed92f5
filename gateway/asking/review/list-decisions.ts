// People's decisions about pairs of fields, the newest first, with the departments' answers.
import { type Selectable, sql } from 'kysely'
import { type Database, isUuid, type Page, type PageQuestion, pageByInstant } from '../../platform/index.ts'
import type { MatchDecisionTable } from '../tables.ts'
import { type ReviewSide, sidesOf } from './review-side.ts'

export interface Decided {
  id: string
  a: ReviewSide
  b: ReviewSide
  same: boolean
  note: string | null
  by: string
  at: Date
  undoneAt: Date | null
  confirmations: { department: string; agrees: boolean | null; note: string | null }[]
}

interface DecisionFilter {
  departments?: readonly string[] | undefined
  ids?: readonly string[]
}

/** Newest first. */
const decisions = (db: Database, { departments, ids }: DecisionFilter) =>
  db
    .selectFrom('match_decision')
    .selectAll()
    .$if(departments !== undefined, (q) => q.where(sql<boolean>`departments && ${[...(departments ?? [])]}::text[]`))
    .$if(ids !== undefined, (q) => q.where('id', '=', sql<string>`any(${[...(ids ?? [])]}::uuid[])`))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')

export const listDecisions = async (
  db: Database,
  { limit = 500, ...filter }: DecisionFilter & { limit?: number },
): Promise<Decided[]> => whole(db, await decisions(db, filter).limit(limit).execute())

export async function pageDecisions(db: Database, filter: DecisionFilter, page: PageQuestion): Promise<Page<Decided>> {
  const { key, beyond, limit, cut } = pageByInstant('at', page, { validId: isUuid })
  const found = cut(await decisions(db, filter).select(key).where(beyond).limit(limit).execute(), (r) => r)
  return { ...found, nodes: await whole(db, found.nodes) }
}

/** With both sides, and with the departments' answers. */
async function whole(db: Database, rows: readonly Selectable<MatchDecisionTable>[]): Promise<Decided[]> {
  const said = rows.length
    ? await db
        .selectFrom('match_confirmation')
        .selectAll()
        .where(
          'decision_id',
          'in',
          rows.map((r) => r.id),
        )
        .execute()
    : []
  const side = await sidesOf(
    db,
    rows.flatMap((r) => [r.a, r.b]),
  )
  return rows.map((r) => decidedOf(r, said, side))
}

function decidedOf(
  r: Selectable<MatchDecisionTable>,
  said: readonly { decision_id: string; department_id: string; agrees: boolean; note: string | null }[],
  side: (field: string) => ReviewSide,
): Decided {
  const confirmations = (r.departments.length > 1 ? r.departments : []).map((department) => {
    const own = said.find((s) => s.decision_id === r.id && s.department_id === department)
    return { department, agrees: own?.agrees ?? null, note: own?.note ?? null }
  })
  const { id, same, note, by, at, undone_at } = r
  return { id, a: side(r.a), b: side(r.b), same, note, by, at, undoneAt: undone_at, confirmations }
}
