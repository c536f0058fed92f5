// Steps 1 and 2, as pure functions: which forms ask the same, which element each field asks for, what waits for a person. With
// many forms this takes seconds, so a hub runs it in a bounded process. The command line, for one person, runs it in its own.
import { type Bounded, job, type Tools } from '../../../connectors/index.ts'
import { type Catalogue, type Ground, groundOfForms, settleRun } from '../../catalogue/index.ts'
import { catalogueForms, matchForm } from './matched-forms.ts'
import { type Matched, rowParts, wholeName } from './row-parts.ts'
import { rowsOfRun } from './rows-of-run.ts'

export interface CameIn {
  intake: readonly Matched[]
  decided: readonly { a: string; b: string; same: boolean }[]
}

export type Known = Pick<Catalogue, 'classes' | 'codeLists'>

export const DERIVED = [
  'match_field',
  'match_unit',
  'match_cluster',
  'match_likeness',
  'review_item',
  'form_pair',
  'match_outline',
] as const
export type Derived = (typeof DERIVED)[number]

/** Rows of a table as a JSON list: the database reads it as it is. */
export type Rows = { table: Derived; rows: string }

/** Rejects with TOO_HEAVY. */
export type Match = (came: CameIn, catalogue: Known) => Promise<Rows[]>

export const matchHere: Match = async (came, catalogue) => {
  const made: Rows[] = []
  matchInParts({ came, known: catalogue }, { report: (part) => void (part && made.push(part as Rows)) })
  return made
}

const MB = 1024 * 1024
const ROWS_AT_ONCE = 2000
/** A report restarts the limits of time: a run that goes on is not ended. */
const FORMS_AT_ONCE = 500
const MATCH = job<typeof matchInParts>('matchInParts', new URL('./match-intake.ts', import.meta.url), {
  cpuMs: 100_000,
  inputBytes: 256 * MB,
})

/** This is the hub's own work: it waits, and one run follows the other. */
export const matchIn =
  (bounded: Bounded): Match =>
  async (came, { classes, codeLists }) => {
    const made: Rows[] = []
    const part = (rows: Rows | null) => void (rows && made.push(rows))
    await bounded.run(MATCH, { came, known: { classes, codeLists } }, { account: 'matching', patient: true, part })
    return made
  }

/** In a bounded process: returns the rows in parts, so that receiving them blocks no other work. */
export function matchInParts({ came, known }: { came: CameIn; known: Known }, { report }: Pick<Tools, 'report'>): null {
  for (const [table, rows] of matchIntake(came, known, () => report(null)))
    for (const some of inGroups(rows)) report({ table, rows: JSON.stringify(some) })
  return null
}

/** Rows are made when they are sent: all rows of a province at once are more than the heap of a bounded process. */
function* inGroups(rows: Iterable<object>): Generator<object[]> {
  let some: object[] = []
  for (const row of rows)
    if (some.push(row) === ROWS_AT_ONCE) {
      yield some
      some = []
    }
  if (some.length > 0) yield some
}

function* matchIntake(came: CameIn, catalogue: Known, alive: () => void): Generator<[Derived, Iterable<object>]> {
  const known = catalogueForms(catalogue)
  const forms = [...known.forms, ...rowParts(came.intake).map((f) => matchForm(f))]
  let placed = 0
  const onForm = () => void (++placed % FORMS_AT_ONCE === 0 && alive())
  const made = groundOfForms(forms, { given: known.decisions, onForm })
  const ground: Ground = {
    fields: made.fields.map((f) => Object.assign(f, { id: wholeName(f.id) })),
    likenesses: made.likenesses.map((l) => ({ ...l, field: wholeName(l.field) })),
  }
  yield* rowsOfRun({ ...came, forms, ground, run: settleRun(ground, came.decided) }, catalogue)
}
