// Compares exact decimals as text, since a floating-point number would round them: -1, 0 or 1.
export function compareDecimals(a: string, b: string): number {
  const scaled = (text: string, digits: number): bigint => {
    const [whole = '0', rest = ''] = text.replace(/^[+-]/, '').split('.')
    const n = BigInt(whole + rest.padEnd(digits, '0'))
    return text.startsWith('-') ? -n : n
  }
  const digits = Math.max(a.split('.')[1]?.length ?? 0, b.split('.')[1]?.length ?? 0)
  const [x, y] = [scaled(a, digits), scaled(b, digits)]
  return x < y ? -1 : x > y ? 1 : 0
}
