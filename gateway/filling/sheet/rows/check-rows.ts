// Every possible problem with the lists of a sheet, each in a sentence that names list, row and column.
import { isPersonal } from '../../../../schema/index.ts'
import { checkHolds } from '../check/check-holds.ts'
import { checkValue } from '../check/check-value.ts'
import { checkValues } from '../check/check-values.ts'
import { sameValue } from '../check/same-value.ts'
import { valueProblem } from '../check/value-sentence.ts'
import { askedOnly, toCheck } from '../conditions/filled.ts'
import type { Judged } from '../conditions/judge.ts'
import { unseenInputs } from '../conditions/unseen-inputs.ts'
import type { SettledItem } from '../settle-items.ts'
import type { SheetContents } from '../sheet-contents.ts'
import type { Language, Problem } from '../sheet-view.ts'
import { unseenIn } from '../unseen.ts'
import { inRow, noRows, rowName, tooManyRows, unnamedRow } from './row-words.ts'
import { type SettledRow, type SettledRowSet, standing } from './settle-rows.ts'

export interface CheckRowsInput {
  sheet: SheetContents
  sets: readonly SettledRowSet[]
  /** The items of the sheet itself: its subject may also be in a list. */
  items: readonly SettledItem[]
  judged: Judged
  today: string
  language: Language
  /** Before sending: untouched values are required, too. */
  whole: boolean
}

export function checkRows(input: CheckRowsInput): Problem[] {
  const { sets, whole, language } = input
  const said = saidOf(input)
  return sets.flatMap((of): Problem[] => {
    const rows = standing(of)
    return [
      ...(whole && of.required && rows.length === 0 ? [noRows(of.set, language)] : []),
      ...(rows.length > of.set.maxRows ? [tooManyRows(of.set, rows.length, language)] : []),
      ...rows.flatMap((row) => {
        const place = { id: row.id, number: of.rows.indexOf(row) + 1, name: rowName(row) }
        const problems = [...ofRow(input, of, row), ...differing(said, of, row, input)]
        return problems.map((problem) => inRow(of.set, place, problem, language))
      }),
    ]
  })
}

function ofRow({ sheet, judged, today, language, whole }: CheckRowsInput, { set }: SettledRowSet, row: SettledRow): Problem[] {
  const identifier = set.columns.find((c) => c.element.identifier)?.element
  if (!row.subject && identifier) {
    const wrong = checkValue(identifier, row.typed, sheet.catalogue.codeLists, today)
    if (!wrong && row.typed) return [unnamedRow(identifier.id, row.unnamed ?? 'LIMIT', language)]
    const fault = wrong ?? 'REQUIRED'
    return [valueProblem(identifier, fault === 'FORMAT' ? 'CHECK_DIGIT' : fault, language)]
  }
  const items = askedOnly(row.items)
  const undecided = new Set(items.filter((i) => i.state === 'CONFLICT').map((i) => i.item.element))
  const problems = checkValues({
    catalogue: sheet.catalogue,
    ...toCheck(items),
    asks: (form, id) => judged.asks(form, id, { set: set.id, row: row.id }),
    forms: sheet.requests.flatMap(({ task, form }) => (set.neededBy.includes(task) && form.objectClass !== set.of ? [form] : [])),
    today,
    derivedOn: sheet.snapshot.today,
    unseen: unseenIn(items, whole),
    language,
  })
  const held = checkHolds(
    sheet.requests.flatMap(({ task, form }) => (set.neededBy.includes(task) ? [form] : [])),
    { judged, items, row: { set: set.id, row: row.id }, whole, language },
  )
  if (!whole)
    return [
      ...held,
      ...problems.filter((p) => p.code !== 'REQUIRED' || (p.element !== null && Object.hasOwn(row.draft, p.element))),
    ]
  const open = new Set([...undecided].map((e) => e.id))
  return [
    ...[...undecided].map((element) => valueProblem(element, 'CONFLICT', language)),
    ...held,
    ...unseenInputs(items, []).map((element) => valueProblem(element, 'UNSEEN', language)),
    ...problems.filter((p) => p.element === null || !open.has(p.element) || Object.hasOwn(row.draft, p.element)),
  ]
}

/** Each subject and element with its value and first place in the sheet. */
type Said = Map<string, { item: SettledItem; where: string }>

const key = (subject: string, element: string) => `${subject}\n${element}`

function saidOf({ sheet, sets, items }: CheckRowsInput): Said {
  const said: Said = new Map()
  for (const item of askedOnly(items)) said.set(key(sheet.subject.id, item.item.element.id), { item, where: '' })
  for (const of of sets)
    for (const row of standing(of))
      for (const item of row.subject ? askedOnly(row.items) : []) {
        const at = key(row.id, item.item.element.id)
        if (!said.has(at)) said.set(at, { item, where: of.set.id })
      }
  return said
}

/** One subject cannot have two values of one element in one sheet. */
function differing(said: Said, { set }: SettledRowSet, row: SettledRow, { whole, language }: CheckRowsInput): Problem[] {
  if (!row.subject) return []
  return askedOnly(row.items).flatMap((item): Problem[] => {
    const { item: of, value } = item
    const { element } = of
    const first = said.get(key(row.id, element.id))
    if (!first || first.where === set.id) return []
    const differs = !sameValue(element.domain, first.item.value, value)
    // A typed value is not compared with a masked one.
    if (item.unseen || first.item.unseen) {
      const guess = item.drafted || first.item.drafted
      return whole && (guess || differs) ? [valueProblem(element, 'UNSEEN', language)] : []
    }
    if (!differs) return []
    const shown = isPersonal(element.classification) ? '' : ` (${first.item.value ?? '-'})`
    const message =
      language === 'zh'
        ? `“${element.label.zh}”与此表另一处${shown}不一致，请改为一致。`
        : `“${element.label.en}” differs from what the sheet says elsewhere${shown}; make them the same.`
    return [{ element: element.id, code: 'ROWS_DIFFER', message }]
  })
}
