// What every log line and error of one piece of work carries: its trace and what it is about. Held by the asynchronous context, so
// that no function has to pass it on. Ids and pseudonyms only; never a name, a subject or a value.
import { AsyncLocalStorage } from 'node:async_hooks'

export interface Ambient {
  /** W3C trace id: 32 hex digits, the same in everything that one request causes. */
  trace: string
  /** Id of this request or attempt within the trace: 16 hex digits. */
  span: string
  /** Keyed hash of the worker's id. */
  worker?: string
  delivery?: string
  connector?: string
}

const storage = new AsyncLocalStorage<Ambient>()
/** Beside it, so that no line can carry it. */
const accounts = new WeakMap<Ambient, string>()

export const ambient = (): Ambient | undefined => storage.getStore()

export const within = <T>(about: Ambient, work: () => T): T => storage.run(about, work)

/** Says who asks; the pseudonym is worked out when a line is logged, which most requests never do. Nothing outside of any work. */
export function noteWorker(account: string, pseudonym: () => string): void {
  const about = storage.getStore()
  if (!about) return
  accounts.set(about, account)
  Object.defineProperty(about, 'worker', { get: pseudonym, enumerable: true, configurable: true })
}

interface Asking {
  /** The same object in all that one request causes. */
  request: object
  account: string
}

/** Whose request this is done for; undefined: nobody's. */
export function asking(): Asking | undefined {
  const request = storage.getStore()
  const account = request && accounts.get(request)
  return request && account !== undefined ? { request, account } : undefined
}
