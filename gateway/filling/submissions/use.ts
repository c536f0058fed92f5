// Usage: which forms were answered, which elements got a value.
import { joinElementId } from '../../../schema/index.ts'
import { formsAnswered } from '../../delivering/index.ts'
import type { Database } from '../../platform/index.ts'

/** Usage since a time. An element without a value on an answered form was left empty each time. */
export async function usedSince(db: Database, since: Date): Promise<{ answered: Set<string>; given: Set<string> }> {
  const [answered, facts] = await Promise.all([
    formsAnswered(db, since),
    db
      .selectFrom('fact')
      .select(['element_id', 'breakdown'])
      .distinct()
      .where('as_of', '>=', since)
      .where((eb) => eb.or([eb('value_sealed', 'is not', null), eb('value', 'is not', null)]))
      .execute(),
  ])
  return { answered, given: new Set(facts.map((f) => joinElementId(f.element_id, f.breakdown))) }
}
