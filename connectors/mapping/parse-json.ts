// JSON without loss: a number that JavaScript would change (60.10, 12345678901234567890) comes as the text that the department
// wrote, so that decimals stay exact.

type Reviver = (key: string, value: unknown, context?: { source?: string }) => unknown

/** Where such a number may stand in an object or a list: looking at each number alone costs ten times the parsing. Inside of text it may be mistaken, which costs only time. */
const LONG_OR_BROKEN = /[[:,]\s*-?(?:\d{16}|\d+[.eE])/

const asWritten: Reviver = (_key, value, context) => {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value
  return context?.source ?? value
}

export const parseJson = (text: string): unknown =>
  /^\s*[[{]/.test(text) && !LONG_OR_BROKEN.test(text)
    ? JSON.parse(text)
    : JSON.parse(text, asWritten as (key: string, value: unknown) => unknown)
