// Common dependencies of the workers of deliveries, corrections and read-backs.
import type { Logger } from 'pino'
import type { Connector } from '../../../connectors/index.ts'
import type { Database, Metrics, Notifications, Seal } from '../../platform/index.ts'

export interface WorkerDeps {
  db: Database
  seal: Seal
  notifications: Notifications
  clock: () => Date
  /** The connectors in force, read again at every claim, so that publishing and pausing need no restart. */
  connectors: { all(): readonly Connector[] }
  log: Pick<Logger, 'warn' | 'error'>
  metrics?: Pick<Metrics, 'attempt' | 'readBack'>
}

/** A connector should never throw for a department's behaviour. Its message may quote a value, so only its kind is logged. */
export const orWhenItThrows = <T>({ log }: Pick<WorkerDeps, 'log'>, about: object, asked: Promise<T>, otherwise: T): Promise<T> =>
  asked.catch((error: unknown) => {
    const { name, code } = error as { name?: string; code?: string }
    log.error({ ...about, name, code }, 'a connector threw')
    return otherwise
  })
