// Guessing passwords at the development provider, slowed down as Keycloak's realm does it (bruteForceProtected): after ten wrong ones
// in a minute an account waits for the rest of it, with the right password too. In memory: the provider is one process.
import { RateLimiterMemory } from 'rate-limiter-flexible'

const WRONG = 10
const SECONDS = 60

export interface Guesses {
  /** Seconds that this account has to wait; 0 when it has not. */
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
