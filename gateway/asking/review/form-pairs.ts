// Forms that repeat each other, the most similar first.
import { sql } from 'kysely'
import { HubError, type Label } from '../../../schema/index.ts'
import { cutPage, type Database, type Page, type PageQuestion, readCursor, writeCursor } from '../../platform/index.ts'

export interface FormPairView {
  a: string
  b: string
  relation: 'same' | 'near' | 'contained'
  share: number
  reasons: readonly Label[]
}

/** All of them, for the command line, up to 1,000. */
export const listPairs = (db: Database): Promise<FormPairView[]> =>
  db.selectFrom('form_pair').selectAll().orderBy('share', 'desc').orderBy('a').limit(1000).execute()

/** The most similar first. With departments: only pairs in which one form is theirs. */
export async function pagePairs(
  db: Database,
  departments: readonly string[] | undefined,
  page: PageQuestion,
): Promise<Page<FormPairView>> {
  const after = page.after ? readCursor(page.after, (key) => /^\d(\.\d{1,17})?(e-\d{1,3})?$/.test(key)) : null
  const [a, b] = after ? pairIn(after.id) : ['', '']
  const theirs = sql<boolean>`exists (select 1 from intake_form f where f.id in (form_pair.a, form_pair.b)
    and f.department_id = any(${[...(departments ?? [])]}::text[]))`
  const rows = await db
    .selectFrom('form_pair')
    .selectAll()
    .select(sql<string>`share::text`.as('key'))
    .$if(departments !== undefined, (q) => q.where(theirs))
    .$if(after !== null, (q) =>
      q.where(sql<boolean>`(share < ${after?.key}::real or (share = ${after?.key}::real and (a, b) > (${a}, ${b})))`),
    )
    .orderBy('share', 'desc')
    .orderBy('a')
    .orderBy('b')
    .limit(page.first + 1)
    .execute()
  return cutPage(
    rows,
    page.first,
    (r) => writeCursor(r.key, JSON.stringify([r.a, r.b])),
    ({ key: _, ...pair }) => pair,
  )
}

/** Two ids in a cursor. */
export function pairIn(id: string): [string, string] {
  try {
    const [a, b] = JSON.parse(id) as unknown[]
    if (typeof a === 'string' && typeof b === 'string') return [a, b]
  } catch {}
  throw new HubError('BAD_INPUT', { message: 'The cursor is not one of this list; start from the first page.' })
}
