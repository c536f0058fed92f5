// What the workers of deliveries, corrections and read-backs have in common.
import type { Logger } from 'pino'
import type { Connector } from '../../../connectors/index.ts'
import type { Bell, Database, Metrics, Seal } from '../../platform/index.ts'

export interface WorkerDeps {
  db: Database
  seal: Seal
  bell: Bell
  clock: () => Date
  /** The connectors in force; looked at anew for every claim, so that publishing and pausing need no restart. */
  connectors: { all(): readonly Connector[] }
  log: Pick<Logger, 'warn' | 'error'>
  metrics?: Pick<Metrics, 'attempt' | 'readBack'>
}

/** A connector never throws for what a department does. Its message may quote a value, so only its kind is logged. */
export const orWhenItThrows = <T>({ log }: Pick<WorkerDeps, 'log'>, about: object, asked: Promise<T>, otherwise: T): Promise<T> =>
  asked.catch((error: unknown) => {
    const { name, code } = error as { name?: string; code?: string }
    log.error({ ...about, name, code }, 'a connector threw')
    return otherwise
  })
