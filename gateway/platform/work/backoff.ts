// When to retry: after 5 s, then three times as long each time up to 12 h. Jitter keeps callers from reaching a recovered
// department all at once. A department's Retry-After is honoured up to the same 12 h. Twelve attempts span a day and a half; then
// a person decides.
export interface Backoff {
  firstSeconds: number
  factor: number
  longestSeconds: number
  maxAttempts: number
}

export const BACKOFF: Backoff = { firstSeconds: 5, factor: 3, longestSeconds: 12 * 3600, maxAttempts: 12 }

/** Seconds to wait after this attempt (1, 2, ...); null: no more attempts. */
export function waitAfter(backoff: Backoff, attempt: number, retryAfterSeconds?: number, random = Math.random): number | null {
  if (attempt >= backoff.maxAttempts) return null
  const longest = Math.min(backoff.longestSeconds, backoff.firstSeconds * backoff.factor ** (attempt - 1))
  const asked = Number.isFinite(retryAfterSeconds) ? Math.min(Math.max(retryAfterSeconds ?? 0, 0), backoff.longestSeconds) : 0
  return Math.max(asked, longest * (0.5 + random() / 2))
}

/** Seconds until the next poll for the other side's answer: as it asked, from a second to a day. */
export const lookAfter = (seconds: number): number => (Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), 24 * 3600) : 60)
