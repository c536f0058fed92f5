// Which operations are allowed. With the portal's cookie: only the portal's own, so that an injected script or a stolen cookie
// can ask nothing else. With a bearer token: all, or only registered ones (YIBIAO_TRUSTED). The hub keeps this list. A client
// cannot add to it by asking, as it can with automatic persisted queries.
import type { FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import { HubError } from '../../../schema/index.ts'
import { type Database, isRegistered } from '../../platform/index.ts'
import { operationHash } from './canonical.ts'

/** `portal`: the portal sends only its own. `only`: bearer clients send only registered ones, too. `off`: for development of the portal. */
export type Trust = 'portal' | 'only' | 'off'

const REMEMBERED = 1000
const REMEMBER_MS = 30_000

/** Throws QUERY_REFUSED for an operation that its client may not send. */
export type DemandTrusted = (document: unknown, bearer: boolean) => Promise<void>

export function createTrustedDocuments(db: Database, trust: Trust, portal: ReadonlySet<string>): DemandTrusted {
  // Known good ones only: a flood of unknown ones uses no memory.
  const known = new LRUCache<string, true>({ max: REMEMBERED, ttl: REMEMBER_MS })

  async function isTrusted(text: string, bearer: boolean): Promise<boolean> {
    const hash = operationHash(text)
    if (!hash) return false
    if (portal.has(hash.toString('hex'))) return true
    if (!bearer) return false
    return isRegistered(db, hash)
  }

  return async (document, bearer) => {
    if (trust === 'off' || (bearer && trust === 'portal')) return
    const text = typeof document === 'string' ? document : ''
    const key = `${bearer} ${text}`
    if (known.has(key)) return
    if (!(await isTrusted(text, bearer))) throw new HubError('QUERY_REFUSED', { sentence: UNKNOWN })
    known.set(key, true)
  }
}

const UNKNOWN = {
  zh: '此操作不在已登记的操作清单内。',
  en: 'This operation is not on the list of registered operations.',
}

/** The document that Apollo will run: a POST's body, or a GET's address. */
export function documentIn({ method, body, url }: FastifyRequest): unknown {
  if (method !== 'GET') return (body as { query?: unknown } | null | undefined)?.query
  return new URL(url, 'http://hub.invalid').searchParams.get('query')
}
