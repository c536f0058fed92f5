// The functions of the language, each with the minimum and maximum number of arguments. Nothing outside this list exists.
// "Empty" means that a value is not there or not known. A function of an empty value is empty, unless its line says otherwise.
export const FUNCTIONS = {
  /** Exact sum of numbers. */
  sum: [2, 50],
  /** The first minus the second. */
  difference: [2, 2],
  /** Exact product of numbers. */
  product: [2, 20],
  /** The first divided by the second, rounded half away from zero to this many digits. */
  ratio: [3, 3],
  /** What is left of the first after whole divisions by the second, with the sign of the first. */
  remainder: [2, 2],
  /** Without its sign. */
  abs: [1, 1],
  /** Rounded half away from zero to this many digits. */
  round: [2, 2],
  /** The smallest, the largest of numbers or dates. */
  least: [2, 20],
  greatest: [2, 20],
  /** Completed years at a date; a person born on 29 February becomes older on 1 March of a common year. */
  age: [2, 2],
  /** Days from the first date to the second. */
  days: [2, 2],
  /** The date so many whole days after the first. */
  later: [2, 2],
  /** "19500307" as a date. */
  date: [1, 1],
  /** From the n-th character, this many. */
  substring: [3, 3],
  /** Number of characters. */
  length: [1, 1],
  /** Texts one after another. */
  joined: [2, 20],
  /** The second if the first is odd, otherwise the third. */
  parity: [3, 3],
  /** The first, if its named check digit is correct. */
  valid: [2, 2],
  /** The whole text has the form of this pattern; see pattern.ts. */
  matches: [2, 2],
  /** True or false, never empty: whether there is a value. */
  given: [1, 1],
  /** The first that is not empty. */
  coalesce: [2, 20],
  /** The second if the first is true; the third if it is false or empty. */
  if: [3, 3],
  /** False if one is false, even beside an empty one; true if all are true. */
  and: [1, 50],
  /** True if one is true, even beside an empty one; false if all are false. */
  or: [1, 50],
  not: [1, 1],
  /** Numbers by value, everything else as it is written. */
  equal: [2, 2],
  /** The first is less than the second: numbers or dates. */
  less: [2, 2],
  /** The first is not more than the second. */
  atMost: [2, 2],
  /** The answer is this one, or this one is among the answers. 'other:': any own words. */
  has: [2, 2],
  /** Number of answers; 0 for none. */
  count: [1, 1],
  /** What was reported for the period before. */
  last: [1, 1],
  /** Sum of a column over the rows of a list: the list's code, the column. Empty cells do not count; 0 without rows. */
  total: [2, 2],
  /** Number of rows of a list. */
  rows: [1, 1],
} as const satisfies Record<string, readonly [number, number]>

export type FunctionName = keyof typeof FUNCTIONS

export const isFunction = (name: string): name is FunctionName => Object.hasOwn(FUNCTIONS, name)
