// The input of a run. Everything that changes the system is listed here and off by default.

import type { TaskDraft } from '../../schema/index.ts'
import type { Caller, EventRequest, FormDraft, Parcel } from '../contract.ts'
import type { ConnectorOptions } from '../create-connector.ts'
import type { Catalogue, CheckedManifest } from '../manifest/index.ts'

export interface ConformanceOptions
  extends Pick<
    ConnectorOptions,
    'settings' | 'secrets' | 'allowOrigins' | 'development' | 'exchange' | 'credential' | 'domainOf' | 'modules' | 'bounded'
  > {
  /** The manifest's original text. */
  text: string
  /** The result of checking it against the catalogue. */
  checked: CheckedManifest
  catalogue: Catalogue
  /** The caller on whose behalf the system is asked. */
  caller: Caller
  /** Identifiers to look up, by object class; without them, those of the tasks. */
  identifiers?: Readonly<Record<string, readonly string[]>> | undefined
  /** The previous version in force. */
  previous?:
    | { checked: CheckedManifest; settings: Readonly<Record<string, string>>; secrets: Readonly<Record<string, string>> }
    | undefined
  /** Permission to write: every delivery id begins with the marker. */
  write?: { marker: string; parcel(known: { tasks: TaskDraft[]; forms: FormDraft[] }): Promise<Parcel | string> } | undefined
  /** Adds one more task to the system. */
  insert?: (() => Promise<unknown>) | undefined
  /** How often the system acted on a delivery id. */
  effects?: ((deliveryId: string) => Promise<number>) | undefined
  /** A genuine event, signed by the system. */
  event?: EventRequest | undefined
  /** Maximum wait for a later answer. */
  patienceSeconds?: number | undefined
  clock?: (() => Date) | undefined
}
