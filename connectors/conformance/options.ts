// What a run needs. Whatever changes the system is named here and left out by default.

import type { TaskDraft } from '../../schema/index.ts'
import type { Caller, EventRequest, FormDraft, Parcel } from '../contract.ts'
import type { ConnectorOptions } from '../create-connector.ts'
import type { Catalogue, CheckedManifest } from '../manifest/index.ts'

export interface ConformanceOptions
  extends Pick<
    ConnectorOptions,
    'settings' | 'secrets' | 'allowOrigins' | 'development' | 'exchange' | 'credential' | 'domainOf' | 'modules' | 'bounded'
  > {
  /** The manifest as it is written. */
  text: string
  /** What the check says of it against the catalogue. */
  checked: CheckedManifest
  catalogue: Catalogue
  /** On whose behalf the system is asked. */
  caller: Caller
  /** Identifiers to look up, by object class; without them those of the tasks. */
  identifiers?: Readonly<Record<string, readonly string[]>> | undefined
  /** The version in force before. */
  previous?:
    | { checked: CheckedManifest; settings: Readonly<Record<string, string>>; secrets: Readonly<Record<string, string>> }
    | undefined
  /** Permission to write: every delivery id begins with the marker. */
  write?: { marker: string; parcel(known: { tasks: TaskDraft[]; forms: FormDraft[] }): Promise<Parcel | string> } | undefined
  /** Puts one more task into the system. */
  insert?: (() => Promise<unknown>) | undefined
  /** How often the system acted on a delivery id. */
  effects?: ((deliveryId: string) => Promise<number>) | undefined
  /** A genuine event, signed as the system signs. */
  event?: EventRequest | undefined
  /** How long an answer that comes later is waited for. */
  patienceSeconds?: number | undefined
  clock?: (() => Date) | undefined
}
