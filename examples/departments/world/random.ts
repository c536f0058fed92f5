// The same numbers for the same seed and stream name, in every process and on every machine, so that separate departments agree
// on who exists. Generator sfc32, seeded by the xmur3 hash. Not for secrets.

export interface Random {
  /** In [0, 1). */
  next(): number
  /** Whole number in [min, max]. */
  int(min: number, max: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** One of the values, weighted. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T
}

export function createRandom(seed: number | string, stream: string): Random {
  const word = hash(`${seed}/${stream}`)
  let a = word()
  let b = word()
  let c = word()
  let d = word()
  const next = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 12; i++) next()
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => list[int(0, list.length - 1)] as (typeof list)[number],
    weighted(choices) {
      let at = next() * choices.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of choices) {
        at -= weight
        if (at < 0) return value
      }
      return (choices.at(-1) as (typeof choices)[number])[0]
    },
  }
}

function hash(text: string): () => number {
  let h = 1779033703 ^ text.length
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 3432918353)
    h = (h << 13) | (h >>> 19)
  }
  return () => {
    h = Math.imul(h ^ (h >>> 16), 2246822507)
    h = Math.imul(h ^ (h >>> 13), 3266489909)
    h ^= h >>> 16
    return h >>> 0
  }
}
