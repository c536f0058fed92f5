// Merges that wait for a person, in order of the work that they save.
import { sql } from 'kysely'
import type { Label } from '../../../schema/index.ts'
import { type Database, partOf, readCursor, writeCursor } from '../../platform/index.ts'
import { pairIn } from './form-pairs.ts'
import { type ReviewSide, sidesOf } from './review-side.ts'

export interface ReviewItem {
  /** Its place in the queue. A decision elsewhere does not change it. */
  place: string
  a: ReviewSide
  b: ReviewSide
  probability: number
  gain: number
  /** A glance is enough: may be accepted with others like it. */
  sure: boolean
  reasons: readonly Label[]
}

export interface QueueFilter {
  departments?: readonly string[] | undefined
  /** Only those where a glance is enough, or only the others. */
  sure?: boolean | null | undefined
  /** Part of a label, of a form's title, or of a field's or element's id. */
  search?: string | null | undefined
  /** The place after which to begin. */
  after?: string | undefined
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
    .where('hidden', '=', false)
    .where('apart', '=', false)
    .$if(departments !== undefined, (q) => q.where(sql<boolean>`departments && ${[...(departments ?? [])]}::text[]`))
    .$if(typeof sure === 'boolean', (q) => q.where('sure', '=', sure as boolean))
    .$if(words !== '', (q) => q.where(sql<boolean>`(${speaksOf('a', words)} or ${speaksOf('b', words)})`))
  const rows = await all
    .$if(after !== undefined, (q) => q.where(isBehind(after as string)))
    .selectAll()
    .orderBy('later')
    .orderBy('gain', 'desc')
    .orderBy('probability', 'desc')
    .orderBy('a')
    .orderBy('b')
    .limit(limit)
    .execute()
  const { n } = await all.select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow()
  const side = await sidesOf(
    db,
    rows.flatMap((r) => [r.a, r.b]),
  )
  return {
    items: rows.map(({ a, b, later, probability, gain, sure: look, reasons }) => ({
      place: placeOf({ a, b, later, probability, gain }),
      ...{ a: side(a), b: side(b), probability, gain, sure: look, reasons },
    })),
    total: Number(n),
  }
}

const KEY = /^\[(?:true|false),\d{1,15}(?:\.\d{1,17})?(?:e[+-]?\d{1,3})?,[01](?:\.\d{1,17})?\]$/

export const placeOf = ({
  a,
  b,
  later,
  probability,
  gain,
}: {
  a: string
  b: string
  later: boolean
  probability: number
  gain: number
}) => writeCursor(JSON.stringify([later, gain, probability]), JSON.stringify([a, b]))

export function isBehind(place: string) {
  const { key, id } = readCursor(place, (text) => KEY.test(text))
  const [later, gain, probability] = JSON.parse(key) as [boolean, number, number]
  const [a, b] = pairIn(id)
  return sql<boolean>`(later, -gain, -probability, a, b) > (${later}::boolean, ${-gain}::float8, ${-probability}::float8, ${a}, ${b})`
}

export const speaksOf = (side: 'a' | 'b', words: string) => {
  const like = partOf(words)
  return sql<boolean>`(${sql.ref(side)} ilike ${like} or exists (select 1 from intake_form f where f.id = split_part(${sql.ref(side)}, '#', 1)
    and (f.title ilike ${like} or exists (select 1 from jsonb_array_elements(f.body -> 'fields') x
      where x ->> 'code' = substr(${sql.ref(side)}, strpos(${sql.ref(side)}, '#') + 1) and x ->> 'label' ilike ${like}))))`
}
