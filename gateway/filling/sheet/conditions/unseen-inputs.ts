// Values that the worker sees masked, and that a condition or a calculation needs. What follows from them would tell something
// about them, so they are unknown until they are shown; before sending they have to be.
import { type Element, inputsOf } from '../../../../schema/index.ts'
import type { MergedItem } from '../gather.ts'
import { type SettledRowSet, standing } from '../rows/settle-rows.ts'
import type { SettledItem } from '../settle-items.ts'

export function unseenInputs(items: readonly SettledItem[], sets: readonly SettledRowSet[]): Element[] {
  const unseen = items.filter((i) => i.unseen).map((i) => i.item.element)
  if (unseen.length === 0) return []
  const said = [...items.map((i) => i.item), ...sets.flatMap((of) => (standing(of).length > 0 ? of.set.columns : []))]
  const needed = new Set([...said.flatMap(inputsOfItem), ...sets.flatMap((of) => of.set.asks.flatMap(expressionsOf))])
  return unseen.filter((element) => needed.has(element.id))
}

export const inputsOfItem = ({ asks }: Pick<MergedItem, 'asks'>): string[] => asks.flatMap(expressionsOf)

const expressionsOf = (ask: Partial<MergedItem['asks'][number]>): string[] =>
  [ask.askedWhen, ask.requiredWhen, ask.calculated].flatMap((e) => (e ? inputsOf(e) : []))
