// Slows password guessing at the development provider like Keycloak's bruteForceProtected. After ten wrong passwords in a minute,
// an account is locked for the rest of it, even for the right password. In memory: the provider is one process.
import { RateLimiterMemory } from 'rate-limiter-flexible'

const WRONG = 10
const SECONDS = 60

export interface Guesses {
  /** Seconds this account has to wait; 0 if none. */
  wait(username: unknown): Promise<number>
  wrong(username: unknown): Promise<void>
}

export function createGuesses(): Guesses {
  const counted = new RateLimiterMemory({ points: WRONG, duration: SECONDS })
  const key = (username: unknown) => String(username).slice(0, 100).toLowerCase()
  return {
    async wait(username) {
      const known = await counted.get(key(username))
      return known && known.consumedPoints >= WRONG ? Math.max(1, Math.ceil(known.msBeforeNext / 1000)) : 0
    },
    wrong: (username) =>
      counted.consume(key(username)).then(
        () => {},
        () => {},
      ),
  }
}
