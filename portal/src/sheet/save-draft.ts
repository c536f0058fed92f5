// Saves a draft once: sends all edits and returns the hub's answer.
import { SaveDraftDocument, type SheetPartFragment, type SheetProblemPartFragment } from '../generated/graphql.ts'
import { Refused, refusalOf } from '../kept/refusal.ts'
import { askWhoIsSignedIn } from '../session/on-signed-in.ts'
import { type DraftNow, typedIn, workOf } from './draft-now.ts'
import { withoutAnswered } from './rows/row-edits.ts'

export type Clash = 'otherWindow' | 'submitted'
const CLASHES: Record<string, Clash> = { DRAFT_CONFLICT: 'otherWindow', SHEET_SUBMITTED: 'submitted' }

/** The answer has no sheet if the draft clashes and was not saved. */
export async function saveDraft(now: DraftNow) {
  const sent = workOf(now)
  const input = { sheet: now.sheet.id, ...typedIn(now), version: now.version }
  const { data, error } = await now.client.mutation(SaveDraftDocument, { input }).toPromise()
  const payload = data?.saveDraft
  const refusal = payload ? null : refusalOf(error, input, (id) => labelIn(now.sheet, id))
  // Somebody else may have signed in to this browser.
  if (refusal?.kind === 'notYours') askWhoIsSignedIn()
  if (refusal) throw new Refused(refusal)
  if (!payload) throw error ?? new Error('the draft was not answered')
  const clash = payload.problems.map((p) => CLASHES[p.code]).find((c) => c !== undefined)
  now.clashed = clash !== undefined
  if (payload.sheet) {
    now.version = payload.sheet.draftVersion
    now.sheet = payload.sheet
    now.rows = withoutAnswered(now.rows, sent.rows.added)
    now.acknowledged = sent
  } else if (!clash) throw new Error('the draft was not saved')
  // The next save checks what was typed in the meantime.
  const sameNow = (p: SheetProblemPartFragment) =>
    p.rowSet
      ? !p.row || sent.rows.rows[p.rowSet]?.[p.row] === now.rows.rows[p.rowSet]?.[p.row]
      : !p.element || sent.edits[p.element] === now.edits[p.element]
  return { clash, sheet: payload.sheet, problems: payload.problems.filter(sameNow) }
}

const labelIn = ({ items, rowSets }: SheetPartFragment, id: string): string =>
  [...items, ...rowSets.flatMap((set) => set.columns)].find((i) => i.element.id === id)?.element.label ?? id
