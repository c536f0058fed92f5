// How alike two texts or sets are, 0..1.

function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  const padded = text.length === 1 ? `${text} ` : text
  for (let i = 0; i + 2 <= padded.length; i++) {
    const pair = padded.slice(i, i + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

/** Dice coefficient of letter pairs. */
export function spelledAlike(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1
  if (!a || !b) return 0
  const one = bigrams(a)
  const two = bigrams(b)
  let both = 0
  let all = 0
  for (const [pair, n] of one) {
    all += n
    both += Math.min(n, two.get(pair) ?? 0)
  }
  for (const n of two.values()) all += n
  return all === 0 ? 0 : (2 * both) / all
}

/** Jaccard coefficient. */
export function overlap(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0
  const set = new Set(a)
  let both = 0
  for (const item of b) if (set.has(item)) both++
  return both / (a.length + b.length - both)
}

/** Letters to change, add or drop, over the longer length; 0 = equal. For short labels, quadratic. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return (row[b.length] ?? 0) / Math.max(1, a.length, b.length)
}

export const equalSets = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i])
