// Types that name each other open without end. They are opened as deep as a person could still read: fewer levels where they are wide.
import type { Shape } from './shape.ts'

/** Of one answer or one body. */
const MOST_VALUES = 3000

/** `open` counts each value that it makes, and gives up when told to. */
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
