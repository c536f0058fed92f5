// Types that refer to each other expand without end. They are expanded as deep as a person can still read: fewer levels if they are wide.
import type { Shape } from './shape.ts'

/** Of one answer or one body. */
const MOST_VALUES = 3000

/** `open` counts each value it makes, and stops at the limit. */
export function asDeepAsFits(deepest: number, open: (depth: number, count: () => void) => Shape): Shape {
  for (let depth = deepest; depth > 1; depth--) {
    let values = 0
    const shape = attempt(() =>
      open(depth, () => {
        values += 1
        if (values > MOST_VALUES) throw TOO_WIDE
      }),
    )
    if (shape) return shape
  }
  return open(1, () => {})
}

const TOO_WIDE = new Error('too wide')

function attempt(open: () => Shape): Shape | null {
  try {
    return open()
  } catch (error) {
    if (error !== TOO_WIDE) throw error
    return null
  }
}
