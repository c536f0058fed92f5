// A value that nobody has said to be harmless, masked so that its form can still be seen: 19500307 is 19******, 张小明 is 张**,
// 154-1234-5678 is 15*-****-****. Yes and no, short numbers and codes of one or two characters stay.
const KEPT = 2
const LONGEST = 60

export function maskUnknown(value: unknown): unknown {
  if (value === null || value === undefined || typeof value === 'boolean') return value ?? null
  if (typeof value === 'number' && Math.abs(value) < 100) return value
  const text = String(value).slice(0, LONGEST)
  if (/^[\x20-\x7e]{1,2}$/.test(text)) return value
  let seen = 0
  const kept = /^[\x20-\x7e]/.test(text) ? KEPT : 1
  return text.replace(/[\p{L}\p{N}]/gu, (character) => {
    seen += 1
    return seen <= kept ? character : '*'
  })
}
