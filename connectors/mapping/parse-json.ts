// JSON without loss: a number that JavaScript would change (60.10, 12345678901234567890) comes as the text that the department
// wrote, so that decimals stay exact.

type Reviver = (key: string, value: unknown, context?: { source?: string }) => unknown

export function parseJson(text: string): unknown {
  const reviver: Reviver = (_key, value, context) => {
    if (typeof value !== 'number' || Number.isSafeInteger(value)) return value
    return context?.source ?? value
  }
  return JSON.parse(text, reviver as (key: string, value: unknown) => unknown)
}
