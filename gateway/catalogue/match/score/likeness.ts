// Similarity of two texts or sets, 0..1.
import { distance } from 'fastest-levenshtein'

/** Letter pairs of a text as sorted numbers, cached: a label is compared many times. */
const remembered = new Map<string, Float64Array>()
const MOST_REMEMBERED = 200_000

function bigrams(text: string): Float64Array {
  const known = remembered.get(text)
  if (known) return known
  const padded = text.length === 1 ? `${text} ` : text
  const pairs = new Float64Array(padded.length - 1)
  for (let i = 0; i < pairs.length; i++) pairs[i] = padded.charCodeAt(i) * 65_536 + padded.charCodeAt(i + 1)
  pairs.sort()
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(text, pairs)
  return pairs
}

/** Dice coefficient of letter pairs. */
export function spelledAlike(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1
  if (!a || !b) return 0
  const one = bigrams(a)
  const two = bigrams(b)
  let both = 0
  for (let i = 0, j = 0; i < one.length && j < two.length; ) {
    const [x = 0, y = 0] = [one[i], two[j]]
    if (x === y) both++
    if (x <= y) i++
    if (y <= x) j++
  }
  return (2 * both) / (one.length + two.length)
}

/** Jaccard coefficient. */
export function overlap(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0
  const set = new Set(a)
  let both = 0
  for (const item of b) if (set.has(item)) both++
  return both / (a.length + b.length - both)
}

/** Edit distance divided by the longer length; 0 = equal. */
export const editDistance = (a: string, b: string): number => distance(a, b) / Math.max(1, a.length, b.length)

export const equalSets = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i])
