// Merges that wait for a person, in order of the work that they save.
import { sql } from 'kysely'
import type { Label } from '../../../schema/index.ts'
import { SURE } from '../../catalogue/index.ts'
import { type Database, partOf } from '../../platform/index.ts'
import { type ReviewSide, sidesOf } from './review-side.ts'

export interface ReviewItem {
  /** Its place in the queue, from 0 or 1 upwards, with gaps. */
  position: number
  a: ReviewSide
  b: ReviewSide
  probability: number
  gain: number
  /** A glance is enough: may be accepted with others like it. */
  sure: boolean
  reasons: readonly Label[]
}

const has = (reason: Label) => sql<boolean>`reasons @> ${JSON.stringify([reason])}::jsonb`
const isSure = sql<boolean>`(probability >= ${SURE.from} and ${has(SURE.all)} and (${sql.join(SURE.any.map(has), sql` or `)}))`

export interface QueueFilter {
  departments?: readonly string[] | undefined
  /** Only those where a glance is enough, or only the others. */
  sure?: boolean | null | undefined
  /** Part of a label, of a form's title, or of a field's or element's id. */
  search?: string | null | undefined
  /** The position after which to begin. */
  after?: number | undefined
  limit: number
}

/** The waiting merges, those that save most work first. */
export async function reviewQueue(
  db: Database,
  { departments, sure, search, after, limit }: QueueFilter,
): Promise<{ items: ReviewItem[]; total: number }> {
  const words = search?.trim() ?? ''
  const all = db
    .selectFrom('review_item')
    .$if(departments !== undefined, (q) => q.where(sql<boolean>`departments && ${[...(departments ?? [])]}::text[]`))
    .$if(typeof sure === 'boolean', (q) => q.where(sql<boolean>`${isSure} = ${sure}`))
    .$if(words !== '', (q) => q.where(sql<boolean>`(${speaksOf('a', words)} or ${speaksOf('b', words)})`))
  const rows = await all
    .$if(after !== undefined, (q) => q.where('position', '>', after as number))
    .selectAll()
    .select(isSure.as('sure'))
    .orderBy('position')
    .limit(limit)
    .execute()
  const { n } = await all.select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow()
  const side = await sidesOf(
    db,
    rows.flatMap((r) => [r.a, r.b]),
  )
  return {
    items: rows.map(({ position, a, b, probability, gain, sure: look, reasons }) => ({
      ...{ position, a: side(a), b: side(b), probability, gain, sure: look, reasons },
    })),
    total: Number(n),
  }
}

const speaksOf = (side: 'a' | 'b', words: string) => {
  const like = partOf(words)
  return sql<boolean>`(${sql.ref(side)} ilike ${like} or exists (select 1 from intake_form f where f.id = split_part(${sql.ref(side)}, '#', 1)
    and (f.title ilike ${like} or exists (select 1 from jsonb_array_elements(f.body -> 'fields') x
      where x ->> 'code' = substr(${sql.ref(side)}, strpos(${sql.ref(side)}, '#') + 1) and x ->> 'label' ilike ${like}))))`
}
