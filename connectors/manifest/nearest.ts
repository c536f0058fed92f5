// The known word nearest to a misspelled one, for "did you mean".
import { distance } from 'fastest-levenshtein'

export function nearest(word: string, known: readonly string[]): string | undefined {
  // A single character is equally near to any other.
  const limit = word.length < 2 ? 0 : Math.min(3, Math.max(1, Math.floor(word.length / 3)))
  const [best] = known
    .map((candidate) => ({ candidate, apart: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ apart }) => apart <= limit)
    .sort((a, b) => a.apart - b.apart)
  return best?.candidate
}

export function didYouMean(word: string, known: readonly string[]): string {
  const found = nearest(word, known)
  if (found) return `; did you mean ${found}?`
  return known.length > 0 && known.length <= 16 ? `; known here: ${known.join(', ')}` : ''
}
