// How often the system acted on one delivery, as far as `find` shows it by its rows. Also whether anything was sent to it at all.
import type { Manifest } from '../language/index.ts'
import { readPath } from '../mapping/index.ts'
import type { Observe } from '../observe.ts'

export interface Effects {
  observe(inner: Observe): Observe
  /** Rows of the last answer to `find`; null if it is not a list and cannot be counted. */
  lastFound(): number | null
  sent(): boolean
}

export function createEffects({ delivery }: Manifest): Effects {
  const find = delivery?.find
  const [at] = [find?.acknowledgement, find?.state?.from].flatMap((path) => /^(.*?)\.?\[0\]/.exec(path ?? '')?.[1] ?? [])
  let last: number | null = null
  let sent = false
  return {
    observe: (inner) => ({
      headers: inner.headers,
      async call(about, run) {
        const result = await inner.call(about, run)
        if (about.purpose === 'send') sent = true
        if (find && about.operation === find.operation) {
          const rows = result.kind === 'reply' ? readPath(result.body, at || '$') : null
          last = Array.isArray(rows) ? rows.length : null
        }
        return result
      },
    }),
    lastFound: () => last,
    sent: () => sent,
  }
}
