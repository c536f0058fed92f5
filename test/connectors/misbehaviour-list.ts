// The list of departments' misbehaviours, one line a case. Ids are permanent. Each case gives the first outcome of a delivery
// and, if the department recovers, the outcome of the next attempt.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Outcome } from '../../schema/index.ts'

interface Ends {
  kind: string
  [more: string]: unknown
}

export interface Misbehaviour {
  id: string
  does: string
  systems: string[]
  /** Kinds are alternatives where the moment decides; null: the department has not seen it. */
  ends: Ends | null
  then?: Ends
}

export const misbehaviours: Misbehaviour[] = readFileSync(join(import.meta.dirname, 'misbehaviours.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Misbehaviour)

/** Which of the three ends it came to; a delivery has no other. */
const END: Record<Outcome['kind'], 'delivered' | 'retrying' | 'stuck'> = {
  acknowledged: 'delivered',
  awaiting: 'retrying',
  unknown: 'retrying',
  unsent: 'retrying',
  refused: 'stuck',
}

const ended: Record<string, number> = { delivered: 0, retrying: 0, stuck: 0 }

export function expectEnd(outcome: Outcome | null | undefined, ends: Ends | null): void {
  if (ends === null) {
    expect(outcome).toBeNull()
    return
  }
  const { kind, ...more } = ends
  expect(outcome).toMatchObject({ kind: expect.stringMatching(new RegExp(`^(${kind})$`)), ...more })
}

/** Counts a case that came to its end; `last` is the outcome of the last attempt. */
export function count(last: Outcome | null | undefined): void {
  const end = last ? END[last.kind] : 'retrying'
  ended[end] = (ended[end] ?? 0) + 1
}

export const ends = () => ({ ...ended })
