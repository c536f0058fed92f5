// The fixture of the cases: connectors to the system under test, data read from it once, and everything logged or returned.
import type { TaskDraft } from '../../schema/index.ts'
import type { CallContext, Connector, FormDraft } from '../contract.ts'
import { type ConnectorOptions, createConnector } from '../create-connector.ts'
import type { Manifest } from '../language/index.ts'
import { createEffects, type Effects } from './effects.ts'
import type { ConformanceOptions } from './options.ts'
import { type Place, placeOf } from './place.ts'
import { createUndeclared, type Undeclared } from './undeclared.ts'

export interface Pulled {
  pages: { ids: string[]; watermark: string }[]
  tasks: TaskDraft[]
  rejected: string[]
  /** There were more than are examined. */
  more: boolean
}

export interface Stand {
  options: ConformanceOptions
  manifest: Manifest
  connector: Connector
  place: Place
  undeclared: Undeclared
  effects: Effects
  /** Logs, errors, outcomes: searched for secrets at the end. */
  said: string[]
  context(): CallContext
  /** Closed at the end of the run. */
  connect(change?: Partial<ConnectorOptions>): Connector
  /** All tasks, read once. */
  tasks(): Promise<Pulled>
  forms(): Promise<FormDraft[]>
  closing: (() => unknown)[]
  /** Reading consumes the files. */
  takes: boolean
}

export const MOST_TASKS = 5000
const CALL_SECONDS = 120

export function createStand(options: ConformanceOptions, manifest: Manifest): Stand {
  const said: string[] = []
  const closing: (() => unknown)[] = []
  const undeclared = createUndeclared(manifest)
  const effects = createEffects(manifest)
  const log = {
    warn: (detail: Record<string, unknown>, message: string) => void said.push(JSON.stringify({ ...detail, message })),
  }
  const { settings, secrets, allowOrigins, development, exchange, credential, domainOf, modules, bounded } = options
  const connect = (change: Partial<ConnectorOptions> = {}) => {
    const base = { manifest, settings, secrets, allowOrigins, development: development ?? false, exchange, credential }
    const connector = createConnector({ ...base, domainOf, modules, bounded, log, ...change })
    closing.push(() => connector.close())
    return connector
  }
  const connector = connect({ observe: effects.observe(undeclared.observe) })
  const context = () => ({ caller: options.caller, signal: AbortSignal.timeout(CALL_SECONDS * 1000) })
  let pulled: Promise<Pulled> | undefined
  let forms: Promise<FormDraft[]> | undefined
  return {
    ...{ options, manifest, connector, undeclared, effects, said, context, connect, closing },
    place: placeOf(manifest, settings),
    takes: manifest.kind === 'file' && manifest.tasks !== undefined && manifest.tasks.operation.finish.kind !== 'keep',
    tasks: () => {
      pulled ??= pull(connector, null, context())
      return pulled
    },
    forms: () => {
      forms ??= connector.pullForms ? connector.pullForms(context()) : Promise.resolve([])
      return forms
    },
  }
}

/** `between` runs after the first page, during the walk. */
export async function pull(
  connector: Connector,
  since: string | null,
  context: CallContext,
  between?: () => Promise<unknown>,
): Promise<Pulled> {
  const pulled: Pulled = { pages: [], tasks: [], rejected: [], more: false }
  for await (const { tasks, watermark, rejected = [] } of connector.pullTasks?.(since, context) ?? []) {
    pulled.pages.push({ ids: tasks.map((task) => task.externalId), watermark })
    pulled.tasks.push(...tasks)
    pulled.rejected.push(...rejected.map(({ problem }) => problem))
    if (pulled.pages.length === 1) await between?.()
    if (pulled.tasks.length < MOST_TASKS) continue
    pulled.more = true
    break
  }
  return pulled
}
