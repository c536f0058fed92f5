// The greatest of several watermarks in the department's format: numbers by size, anything else (ISO instants) as text.

export function greatest(values: readonly string[]): string {
  return values.reduce((a, b) => (isAfter(b, a) ? b : a), '')
}

function isAfter(a: string, b: string): boolean {
  if (b === '') return a !== ''
  if (/^\d+$/.test(a) && /^\d+$/.test(b)) return BigInt(a) > BigInt(b)
  return a > b
}
