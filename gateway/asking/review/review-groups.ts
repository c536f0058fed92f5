// Questions at the desk: "are these N the same?". Each asks about all clusters that likely pairs tie together, up to eight; a pair
// that is tied to nothing else is a question about two.
import { sql } from 'kysely'
import type { Label } from '../../../schema/index.ts'
import { type Database, partOf } from '../../platform/index.ts'
import type { DecisionInput } from './decide.ts'
import { isBehind, placeOf, speaksOf } from './review-queue.ts'
import { type ReviewSide, sidesOf } from './review-side.ts'

export interface ReviewGroup {
  /** Its place in the queue. */
  place: string
  members: { side: ReviewSide; fields: number }[]
  /** Of its least likely pair without which it would be two questions. */
  probability: number
  gain: number
  reasons: readonly Label[]
}

export interface GroupFilter {
  departments?: readonly string[] | undefined
  search?: string | null | undefined
  after?: string | undefined
  limit: number
}

export async function reviewGroups(
  db: Database,
  { departments, search, after, limit }: GroupFilter,
): Promise<{ groups: ReviewGroup[]; total: number }> {
  const words = search?.trim() ?? ''
  const theirs = [...(departments ?? [])]
  const all = db
    .selectFrom('review_item')
    .where('lead', '=', true)
    .$if(departments !== undefined, (q) =>
      q.where(sql<boolean>`(departments && ${theirs}::text[] or question is not null and exists (
        select 1 from review_item r where r.question = review_item.question and r.departments && ${theirs}::text[]))`),
    )
    .$if(words !== '', (q) => {
      const like = partOf(words)
      return q.where(sql<boolean>`(${speaksOf('a', words)} or ${speaksOf('b', words)} or question is not null and exists (
        select 1 from review_item r join match_cluster c on c.cluster in (r.one, r.two)
        where r.question = review_item.question and c.label ilike ${like}))`)
    })
  const leads = await all
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
  const questions = leads.flatMap((r) => r.question ?? [])
  const within = await db
    .selectFrom('review_item')
    .select(['question', 'one', 'two', 'a', 'b', 'probability', 'later', 'departments'])
    .where('question', '=', sql<string>`any(${questions})`)
    .where('apart', '=', false)
    .orderBy('later')
    .orderBy('gain', 'desc')
    .orderBy('probability', 'desc')
    .orderBy('a')
    .orderBy('b')
    .execute()
  const pairsOf = Map.groupBy(within, (r) => r.question)
  const clusters = [...leads, ...within].flatMap((r) => [r.one, r.two])
  const sizes = await db
    .selectFrom('match_cluster')
    .select(['cluster', 'size'])
    .where('cluster', '=', sql<string>`any(${[...new Set(clusters)]})`)
    .execute()
  const sizeOf = new Map(sizes.map((c) => [c.cluster, c.size]))
  const made = leads.map((lead) => {
    const pairs = (lead.question === null ? undefined : pairsOf.get(lead.question)) ?? [lead]
    const fieldOf = new Map<string, string>()
    for (const { one, two, a, b } of pairs)
      for (const [cluster, field] of [
        [one, a],
        [two, b],
      ] as const)
        if (!fieldOf.has(cluster)) fieldOf.set(cluster, field)
    const { probability } = pairs
      .filter((p) => !p.later)
      .reduce((least, p) => (p.probability < least.probability ? p : least), lead)
    return { lead, probability, fieldOf }
  })
  const side = await sidesOf(
    db,
    made.flatMap(({ fieldOf }) => [...fieldOf.values()]),
  )
  return {
    groups: made.map(({ lead, probability, fieldOf }) => ({
      ...{ place: placeOf(lead), probability, gain: lead.gain, reasons: lead.reasons },
      members: [...fieldOf].map(([cluster, field]) => ({ side: side(field), fields: sizeOf.get(cluster) ?? 1 })),
    })),
    total: Number(n),
  }
}

export interface GroupAnswer {
  /** Fields that ask for the same. */
  same: readonly string[]
  /** Fields that ask for something else than those, and than each other if none are the same. */
  apart: readonly string[]
  note?: string | null | undefined
}

/** The answer as decisions about pairs, each with a field for which the person may decide. */
export function pairsOfAnswer({ same, apart, note }: GroupAnswer, isOwn: (field: string) => boolean): DecisionInput[] {
  const pair = (a: string, b: string, isSame: boolean): DecisionInput => ({ a, b, same: isSame, note })
  if (same.length < 2) {
    const all = [...same, ...apart]
    const pairs = all.flatMap((a, i) => all.slice(i + 1).map((b) => pair(a, b, false)))
    return pairs.filter(({ a, b }) => isOwn(a) || isOwn(b))
  }
  const anchor = same.find(isOwn) ?? same[0] ?? ''
  return [...same.filter((f) => f !== anchor).map((f) => pair(anchor, f, true)), ...apart.map((f) => pair(anchor, f, false))]
}
