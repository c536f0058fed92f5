// Parses JSON whose numbers are all safe whole numbers in plain digits; undefined when one is not. JavaScript would read
// 9007199254740993 and 9007199254740992 as one number, and a change between them must not go unseen.
export function parseExact(text: string): unknown {
  let exact = true
  // The third argument (ECMAScript 2026, in Node since 21) is not in TypeScript's library yet.
  const look = (_key: string, value: unknown, context: { source: string }) => {
    if (typeof value === 'number' && (!Number.isSafeInteger(value) || context.source !== String(value))) exact = false
    return value
  }
  const value = JSON.parse(text, look as (key: string, value: unknown) => unknown)
  return exact ? value : undefined
}
