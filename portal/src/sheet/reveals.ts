// Values that the worker revealed: they replace the masked ones in this page only.
import type { FactPartFragment } from '../generated/graphql.ts'
import type { Item } from './edits.ts'

export type Reveals = Readonly<Record<string, readonly FactPartFragment[]>>

const sameSource = (a: FactPartFragment, b: FactPartFragment): boolean =>
  a.source.label === b.source.label && a.asOf === b.asOf && a.source.kind === b.source.kind

export function revealed(item: Item, reveals: Reveals): Item {
  const facts = reveals[item.element.id]
  if (!facts) return item
  const inFull = (fact: FactPartFragment): FactPartFragment =>
    fact.masked ? (facts.find((f) => sameSource(f, fact)) ?? fact) : fact
  const fetched = item.fetched && inFull(item.fetched)
  const value = item.masked && fetched && !fetched.masked ? fetched.value : item.value
  const lastTime = item.lastTime && inFull(item.lastTime)
  return {
    ...item,
    fetched,
    lastTime,
    candidates: item.candidates.map(inFull),
    value,
    masked: item.masked && value === item.value,
  }
}

/** A part of it is masked, and the worker has not replaced it. */
export const isMasked = (item: Item, edited: boolean): boolean =>
  !edited && (item.fetched?.masked === true || item.candidates.some((c) => c.masked))
