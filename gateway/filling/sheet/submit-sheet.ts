// Submits a sheet once: the call's values over the draft over the fetched values, checked, then handed to acceptance. A second
// press, a second tab, or a retry after a lost reply with the same content gets the first receipt.

import { HubError, isPersonal } from '../../../schema/index.ts'
import { readRequests } from '../../asking/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import type { Viewer } from '../../platform/index.ts'
import { chinaDate } from '../../platform/index.ts'
import { markUsed } from '../attachments/attachment-store.ts'
import { accept } from '../submissions/accept.ts'
import type { Acceptance } from '../submissions/acceptance.ts'
import { checkHolds, questionsIn } from './check/check-holds.ts'
import { checkValues } from './check/check-values.ts'
import { valueProblem } from './check/value-sentence.ts'
import { type Compared, NOTHING, together, typedOver, wantedFor } from './compared.ts'
import { askedOnly, filled, toCheck } from './conditions/filled.ts'
import type { Judged } from './conditions/judge.ts'
import { unaskedIn } from './conditions/unasked.ts'
import { unseenInputs } from './conditions/unseen-inputs.ts'
import { correctionsIn } from './corrections.ts'
import { filesGone, filesSent, missingFiles, takesFiles } from './files-in-values.ts'
import { loadOwnSheet } from './load-own-sheet.ts'
import { noRequests } from './open-sheet.ts'
import { type ItemValue, readValues } from './read-values.ts'
import { checkRows } from './rows/check-rows.ts'
import { type RowInput, readRows } from './rows/read-rows.ts'
import type { DraftRows } from './rows/rows-snapshot.ts'
import { itemsIn, type SettledRowSet, standing } from './rows/settle-rows.ts'
import { submitted } from './save-draft.ts'
import type { Draft, SettledItem } from './settle-items.ts'
import { knownValues, type SheetContents } from './sheet-contents.ts'
import type { SheetDeps } from './sheet-deps.ts'
import { sealDraft, sealRowsDraft } from './sheet-store.ts'
import type { Language, Problem } from './sheet-view.ts'
import { tallyOf } from './tally.ts'
import { unseenIn } from './unseen.ts'

export interface SubmitSheetInput {
  sheet: string
  /** Chosen by the client, the same on every retry; 8 to 200 characters. */
  idempotencyKey: string
  values: readonly ItemValue[]
  /** The whole draft of the rows; absent: as it was saved. */
  rows?: readonly RowInput[] | null
  /** Why the worker changed an authority's values. */
  correctionReason?: string | null
  /** Why what breaks a rule that asks is right. */
  explanation?: string | null
}

export interface SubmittedSheet {
  /** The submission of the sheet: this one, or the earlier one with the problem SHEET_SUBMITTED. */
  submissionId: string | null
  problems: Problem[]
}

/** Records the comparison as a reading before any answer is given. */
export type NoteCompared = (compared: Compared) => Promise<void>

export async function submitSheet(
  deps: SheetDeps,
  viewer: Viewer,
  input: SubmitSheetInput,
  language: Language = 'zh',
  noteCompared: NoteCompared = async () => {},
): Promise<SubmittedSheet> {
  if ((input.correctionReason?.length ?? 0) > 500)
    throw new HubError('BAD_INPUT', { message: 'correctionReason has at most 500 characters.' })
  if ((input.explanation?.length ?? 0) > 500)
    throw new HubError('BAD_INPUT', { message: 'explanation has at most 500 characters.' })
  if (input.idempotencyKey.length < 8 || input.idempotencyKey.length > 200)
    throw new HubError('BAD_INPUT', { message: 'idempotencyKey has 8 to 200 characters.' })
  const sheet = await loadOwnSheet(deps, viewer, input.sheet)
  const typed = readValues(sheet.items, input.values, language, knownValues(sheet))
  const draft: Draft = { ...sheet.draft, ...typed.values }
  const rows = input.rows ? await readRows(deps, viewer, sheet, input.rows, language) : { draft: sheet.rowsDraft, problems: [] }
  const judged = filled(sheet, draft, rows.draft)
  const items = askedOnly(judged.items)
  const { sets } = judged
  // An answered sheet is only compared with its answer: the same content means the same receipt.
  const found = sheet.row.submission_id
    ? []
    : [...typed.problems, ...rows.problems, ...problemsIn(deps, sheet, { judged, items, sets, draft }, language)]
  const explanation = input.explanation?.trim() || null
  const problems = explanation === null ? found : found.filter((p) => p.code !== 'EXPLAIN')
  const compared = sheet.row.submission_id ? NOTHING : wantedFor(sheet, items, sets)
  if (problems.length > 0) {
    if (compared.size > 0) await noteCompared(compared)
    return { submissionId: null, problems }
  }
  await noteCompared(together(compared, typedOver(sheet, items, sets)))
  const accepted = await accept(deps, await acceptanceOf(deps, viewer, sheet, { judged, items, sets }, input))
  switch (accepted.kind) {
    case 'accepted':
      if (!accepted.repeated) await keepWhatWasSent(deps, sheet, draft, rows.draft)
      return { submissionId: accepted.submissionId, problems: [] }
    case 'key-reused':
      throw new HubError('IDEMPOTENCY_KEY_REUSED')
    case 'already-submitted':
      return { submissionId: accepted.submissionId, problems: [submitted(language)] }
    case 'files-gone':
      return { submissionId: null, problems: [filesGone(language)] }
    case 'requests-closed':
      return { submissionId: null, problems: [changed(language)] }
  }
}

interface Filled {
  judged: Judged
  /** Only those that are asked. */
  items: SettledItem[]
  sets: readonly SettledRowSet[]
}

function problemsIn(
  deps: SheetDeps,
  sheet: SheetContents,
  { judged, items, sets, draft }: Filled & { draft: Draft },
  language: Language,
): Problem[] {
  if (sheet.requests.length === 0) return [noRequests(language)]
  const undecided = items.filter((i) => i.state === 'CONFLICT').map((i) => i.item.element)
  const problems = checkValues({
    catalogue: sheet.catalogue,
    ...toCheck(items),
    forms: sheet.requests.map((r) => r.form),
    asks: judged.asks,
    today: chinaDate(deps.clock()),
    derivedOn: sheet.snapshot.today,
    unseen: unseenIn(items, true),
    language,
  })
  const open = new Set(undecided.map((e) => e.id))
  return [
    ...undecided.map((element) => valueProblem(element, 'CONFLICT', language)),
    ...unseenInputs(items, sets).map((element) => valueProblem(element, 'UNSEEN', language)),
    ...problems.filter((p) => p.element === null || !open.has(p.element) || Object.hasOwn(draft, p.element)),
    ...missingFiles(
      sheet.files,
      items,
      sets.filter((of) => of.asked),
      language,
    ),
    ...checkHolds(
      sheet.requests.map((r) => r.form),
      { judged, items, whole: true, language },
    ),
    ...checkRows({ sheet, sets, items, judged, today: chinaDate(deps.clock()), language, whole: true }),
  ]
}

async function acceptanceOf(
  deps: SheetDeps,
  viewer: Viewer,
  { row, requests, catalogue, files }: SheetContents,
  { judged, items, sets }: Filled,
  { idempotencyKey, correctionReason, explanation }: SubmitSheetInput,
): Promise<Acceptance> {
  const known = await readRequests(
    deps.db,
    row.county,
    requests.map((r) => r.task),
  )
  const today = chinaDate(deps.clock())
  return {
    county: row.county,
    workerId: viewer.id,
    sheetId: row.id,
    subject: { objectClass: row.object_class, id: row.subject_id },
    period: row.period,
    division: row.division_code,
    idempotencyKey,
    tally: { ...tallyOf(itemsIn(items, sets)) },
    values: valuesIn(catalogue, items),
    files: filesSent(
      files,
      items,
      sets.filter((of) => of.asked),
    ),
    ...explained(explanation, questionsIn(requests, judged)),
    unasked: unaskedIn(requests, judged),
    rowSets: sets
      .filter((of) => of.asked)
      .map((of) => ({
        id: of.set.id,
        objectClass: of.set.of,
        rows: standing(of).flatMap(({ subject, items }) =>
          subject ? [{ subject: subject.id, values: valuesIn(catalogue, askedOnly(items)) }] : [],
        ),
      })),
    requests: requests.flatMap(({ task, form }) => {
      const of = known.get(task)
      const answer = { taskId: task, formId: form.id, formVersion: form.version }
      return of ? [{ ...answer, departmentId: of.department, connectorId: of.connector }] : []
    }),
    corrections: onceEach(correctionReason ?? null, [
      ...correctionsIn({ objectClass: row.object_class, id: row.subject_id }, items, today),
      ...sets.flatMap((of) =>
        standing(of).flatMap((r) => (r.subject ? correctionsIn(r.subject, askedOnly(r.items), today) : [])),
      ),
    ]),
  }
}

/** Nothing is explained where nothing asks. */
const explained = (
  text: string | null | undefined,
  about: NonNullable<Acceptance['explanation']>['about'],
): Pick<Acceptance, 'explanation'> => (text?.trim() && about.length > 0 ? { explanation: { text: text.trim(), about } } : {})

/** A person in two lists is corrected once. */
const onceEach = (reason: string | null, corrections: Acceptance['corrections']): Acceptance['corrections'] => [
  ...new Map(corrections.map((c) => [`${c.subject?.id} ${c.element}`, { ...c, reason }])).values(),
]

const valuesIn = (catalogue: Catalogue, items: readonly SettledItem[]): Acceptance['values'] =>
  items.map(({ item: { element }, value }) => ({
    element: element.id,
    value,
    personal: isPersonal((catalogue.elements.get(element.id) ?? element).classification),
  }))

/** Stores what was sent, so that reopening shows it and a second tab compares with it. */
async function keepWhatWasSent(deps: SheetDeps, sheet: SheetContents, draft: Draft, rows: DraftRows): Promise<void> {
  const { row } = sheet
  // The sheet's other files are not needed any more.
  if (takesFiles(sheet)) await markUsed(deps.db, { county: row.county, sheet: row.id }, [])
  await deps.db
    .updateTable('sheet')
    .set({ draft_sealed: sealDraft(deps.seal, row, draft), rows_draft_sealed: sealRowsDraft(deps.seal, row, rows) })
    .where('county', '=', row.county)
    .where('id', '=', row.id)
    .execute()
}

const changed = (language: Language): Problem => ({
  element: null,
  code: 'SHEET_CHANGED',
  message:
    language === 'zh'
      ? '部分填报要求已由他人提交或被部门撤回，请刷新后核对。'
      : 'Some requests were answered by somebody else or withdrawn. Reload and check.',
})
