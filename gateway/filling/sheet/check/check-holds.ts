// Constraints of forms in the language of expressions: each must not be false. What is empty or unknown breaks none. A constraint
// that looks at a value which the worker sees masked is checked once that is shown; before sending it has to be.
import { type Form, type HoldsRule, inputsOf, readExpression } from '../../../../schema/index.ts'
import type { Judged, RowPlace } from '../conditions/judge.ts'
import { standing } from '../rows/settle-rows.ts'
import type { SettledItem } from '../settle-items.ts'
import type { Language, Problem } from '../sheet-view.ts'
import { valueProblem } from './value-sentence.ts'

export interface HoldsInput {
  judged: Judged
  /** Items of the sheet's subject, or of the row. */
  items: readonly SettledItem[]
  row?: RowPlace
  /** Before sending. */
  whole: boolean
  language: Language
}

export function checkHolds(forms: readonly Form[], { judged, items, row, whole, language }: HoldsInput): Problem[] {
  const unseen = new Map(items.filter((i) => i.unseen).map((i) => [i.item.element.id, i.item.element]))
  const problems = forms.flatMap((form) =>
    rulesOf(form, row, judged).flatMap((rule): Problem[] => {
      const that = readExpression(rule.that)
      if (!that || !judged.asks(form.id, rule.at, row)) return []
      const toShow = inputsOf(that).flatMap((id) => unseen.get(id) ?? [])
      if (toShow.length > 0) return whole ? toShow.map((element) => valueProblem(element, 'UNSEEN', language)) : []
      if (judged.result(form.id, that, row) !== false) return []
      return [{ element: rule.at, code: rule.asks ? 'EXPLAIN' : 'RULE', message: rule.message[language] }]
    }),
  )
  // Two forms may have the same constraint; the worker reads it once.
  return [...new Map(problems.map((p) => [`${p.element} ${p.message}`, p])).values()]
}

/** The rules that ask and do not hold: whose they are, and where. */
export function questionsIn(requests: readonly { form: Form }[], judged: Judged): { form: string; element: HoldsRule['at'] }[] {
  const forms = new Map(requests.map(({ form }) => [form.id, form]))
  const places: (RowPlace | undefined)[] = [
    undefined,
    ...judged.sets.flatMap((of) => (of.asked ? standing(of).map((row) => ({ set: of.set.id, row: row.id })) : [])),
  ]
  const found = [...forms.values()].flatMap((form) =>
    places.flatMap((row) =>
      rulesOf(form, row, judged).flatMap((rule) => {
        const that = rule.asks ? readExpression(rule.that) : null
        const isBroken = that && judged.asks(form.id, rule.at, row) && judged.result(form.id, that, row) === false
        return isBroken ? [{ form: form.id, element: rule.at }] : []
      }),
    ),
  )
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
}

/** The form's constraints on this row, or on the fields beside its lists. */
const rulesOf = ({ id, rules }: Form, row: RowPlace | undefined, judged: Judged): HoldsRule[] =>
  rules
    .filter((rule) => rule.kind === 'holds')
    .filter((rule) => {
      const set = rule.rowSet === undefined ? undefined : judged.listOf(id, rule.rowSet)
      return row === undefined ? rule.rowSet === undefined : set === row.set
    })
