// Parses JSON whose numbers are all safe whole numbers in plain digits; undefined otherwise. JavaScript reads 9007199254740993
// and 9007199254740992 as one number, which would hide a change.
export function parseExact(text: string): unknown {
  let exact = true
  // TypeScript's library lacks the third argument (ECMAScript 2026, in Node since 21).
  const look = (_key: string, value: unknown, context: { source: string }) => {
    if (typeof value === 'number' && (!Number.isSafeInteger(value) || context.source !== String(value))) exact = false
    return value
  }
  const value = JSON.parse(text, look as (key: string, value: unknown) => unknown)
  return exact ? value : undefined
}
