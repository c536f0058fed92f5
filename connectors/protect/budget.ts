// The calls that a department grants per hour or day, in this process. An exhausted budget returns the waiting time. Days end at
// midnight in China, where the agreements are made. A new hour begins with a full budget.

export interface Budget {
  /** Null if the call may be made; otherwise seconds until the next one. */
  take(): number | null
}

const HOUR = 3_600_000
const CHINA = 8 * HOUR

export function createBudget(perHour: number | undefined, perDay: number | undefined, now: () => number = Date.now): Budget {
  const spans = [
    ...(perHour === undefined ? [] : [{ length: HOUR, most: perHour, began: 0, used: 0 }]),
    ...(perDay === undefined ? [] : [{ length: 24 * HOUR, most: perDay, began: 0, used: 0 }]),
  ]
  return {
    take() {
      if (spans.length === 0) return null
      const time = now() + CHINA
      for (const span of spans) {
        const began = Math.floor(time / span.length) * span.length
        if (began !== span.began) Object.assign(span, { began, used: 0 })
      }
      const full = spans.filter((span) => span.used >= span.most)
      if (full.length > 0) return Math.ceil(Math.max(...full.map(({ began, length }) => began + length - time)) / 1000)
      for (const span of spans) span.used += 1
      return null
    },
  }
}
