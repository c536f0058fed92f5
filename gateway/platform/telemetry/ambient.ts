// Context of every log line and error of one piece of work: its trace and what it is about. The asynchronous context carries it,
// so that no function has to pass it on. Ids and pseudonyms only; never a name, a subject or a value.
import { AsyncLocalStorage } from 'node:async_hooks'

export interface Ambient {
  /** W3C trace id: 32 hex digits, the same for everything that one request causes. */
  trace: string
  /** Id of this request or attempt within the trace: 16 hex digits. */
  span: string
  /** Keyed hash of the worker's id. */
  worker?: string
  delivery?: string
  connector?: string
}

const storage = new AsyncLocalStorage<Ambient>()
/** Kept apart, so that no log line can contain it. */
const accounts = new WeakMap<Ambient, string>()

export const ambient = (): Ambient | undefined => storage.getStore()

export const within = <T>(about: Ambient, work: () => T): T => storage.run(about, work)

/** Sets the account. The pseudonym is computed only when a line is logged, which most requests never do. No effect outside of work. */
export function noteWorker(account: string, pseudonym: () => string): void {
  const about = storage.getStore()
  if (!about) return
  accounts.set(about, account)
  Object.defineProperty(about, 'worker', { get: pseudonym, enumerable: true, configurable: true })
}

interface Asking {
  /** The same object for everything that one request causes. */
  request: object
  account: string
}

/** The request behind this work; undefined for the hub's own work. */
export function asking(): Asking | undefined {
  const request = storage.getStore()
  const account = request && accounts.get(request)
  return request && account !== undefined ? { request, account } : undefined
}
