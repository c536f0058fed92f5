/** Normalised labels, each once; null if one is empty or too long, or there are too many. */
export function sound(labels: readonly string[]): string[] | null {
  const read = [...new Set(labels.map((l) => l.normalize('NFKC').trim()))]
  return read.length <= 20 && read.every((l) => l.length > 0 && l.length <= 20) ? read : null
}
