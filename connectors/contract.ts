// The contract of every connector, whatever its protocol. The hub knows departments only through this file.
//
// A connector never throws for a department's behaviour: a failed lookup returns the reason per call (`LookupFailure`), a send
// returns an `Outcome`. It throws `HubError` only for the hub's own mistakes. It never logs or returns a credential.
import type {
  Conversion,
  ElementId,
  FormField,
  FormRule,
  Label,
  ObjectClass,
  Outcome,
  PeriodKind,
  Reason,
  RowSet,
  TaskDraft,
  Value,
} from '../schema/index.ts'
import type { CAPABILITIES } from './language/index.ts'

export type Capability = (typeof CAPABILITIES)[number]

export type ConnectorKind = 'rest' | 'graphql' | 'soap' | 'sql' | 'file' | 'module'

/** Who asks and why: part of every shared key (loader, cache, in-flight request), so that no answer reaches another caller. */
export interface Caller {
  /** The worker's subject identifier (OpenID Connect `sub`), or "system". */
  worker: string
  /** Short, journaled: "sheet", "read", "pull", "delivery". */
  purpose: string
  /** The worker's access token, if the system is called on the worker's behalf. */
  token?: string
  /** The 12-digit code of the division of the work, if known. */
  division?: string
  /** The hub calls later, without the worker: a delivery. */
  unattended?: boolean
}

/** On whose authority a system is asked, from the worker's own down to the hub's declared account. */
export type Authority = 'token-exchange' | 'worker-token' | 'worker-credential' | 'division-credential' | 'system' | 'none'

export interface CallContext {
  caller: Caller
  /** Aborts when the hub no longer wants the answer. */
  signal?: AbortSignal
}

/** One page of tasks, and the watermark to resume from once the page is stored. */
export interface TaskPage {
  tasks: TaskDraft[]
  watermark: string
  /** Rows that are not valid tasks: position and reason, without their values. The rest of the page is valid. */
  rejected?: RejectedRow[]
  /** External ids of tasks that the department withdrew. */
  withdrawn?: string[]
  /** The raw rows of `tasks` and `rejected`, one for one; absent if the connector does not give them. They contain personal values. */
  read?: { tasks: unknown[]; rejected: { row?: unknown; externalId?: string | undefined }[] }
}

export interface RejectedRow {
  /** Its id, its number, or file and line. */
  where: string
  problem: string
}

/** A form as the department defines it, already bound to elements by the manifest. */
export interface FormDraft {
  /** Hub form id: connector id, a colon, the department's form code. */
  id: string
  title: Label
  objectClass: ObjectClass
  period: PeriodKind
  fields: FormField[]
  rowSets?: RowSet[]
  rules: FormRule[]
  source: string
  /** Optional fields of the department that the manifest does not bind yet; they are not asked. */
  unbound?: string[]
}

/** What a system knows about one subject. An element absent from `values` is not stored by it; null means stored but empty. */
export interface SystemRecord {
  values: Record<ElementId, Value | null>
  /** ISO 8601 instant of the record, if the system gives one. */
  asOf: string | null
  /** Values that could not be converted, in words, by element. */
  problems: Record<ElementId, string>
}

export type LookupReply =
  | { kind: 'found'; records: Map<string, SystemRecord> } // by identifier; an absent identifier is unknown to the system
  // `sign-in-missing`: the worker or the division has no account there yet.
  | { kind: 'failed'; reason: 'unavailable' | 'refused' | 'sign-in-missing'; detail: Reason }

/** One department's part of one submission. `deliveryId` is the idempotency key, the same on every attempt. */
export interface Parcel {
  deliveryId: string
  submissionId: string
  /** The department's own task id. */
  externalTaskId: string
  /** Form id as in FormDraft. */
  form: string
  formVersion: number
  division: string
  period: string | null
  subject: { objectClass: ObjectClass; identifier: string }
  acceptedAt: string
  /** By the department's own field code, in the department's format. A list is under its code: one row per subject. */
  fields: Record<string, Value | null | ParcelRow[]>
  /** Photos and PDF that the system gets beside its fields, by the names that the fields have for them. */
  files?: readonly PlacedFile[]
}

/** A file of a delivery; its name consists of letters, digits, - and one ending. */
export interface PlacedFile {
  placed: string
  content: Uint8Array
}

/** One row of a list, by the department's own field codes, in the department's format. */
export type ParcelRow = Record<string, Value | null>

/**
 * What the system does with a repeated delivery id.
 * KEY: honours it in a header or field. NATURAL_KEY: its own key makes the repeat harmless. LOOK_UP: the hub asks first.
 * NONE: a repeat acts twice; after `unknown` a person must decide.
 */
export type Idempotency = 'KEY' | 'NATURAL_KEY' | 'LOOK_UP' | 'NONE'

/** One stored field; `convert` reads it if it differs from the writing conversion. */
export interface KeptField {
  value: unknown
  convert?: Conversion
}

/** The stored fields of a delivery; a field missing from the reply is left out. `absent`: there is no such delivery. */
export type Kept =
  | { kind: 'kept'; fields: Record<string, KeptField> }
  | { kind: 'absent' }
  | { kind: 'failed'; reason: Reason; retryAfterSeconds?: number }

/** A system whose records can be compared with what was sent. */
export interface ReadBack {
  /** How long after the acknowledgement to ask. */
  readonly afterSeconds: number
  /** Never throws. */
  read(parcel: Parcel, acknowledgement: string, context: CallContext): Promise<Kept>
}

/** A worker's correction to an authority's value. `correctionId` is the idempotency key, the same on every attempt. */
export interface CorrectionParcel {
  correctionId: string
  submissionId: string
  division: string
  subject: { objectClass: ObjectClass; identifier: string }
  element: ElementId
  /** The authority's value and the worker's value; null: empty. */
  was: Value | null
  proposed: Value | null
  /** In the worker's words; null if none were given. */
  reason: string | null
  /** ISO date by which the authority should answer. */
  due: string
  raisedAt: string
}

/** `refused`: it was not accepted, so an officer takes over. `accepted` and `rejected` are the authority's answers. */
export type CorrectionOutcome = CorrectionAnswer | Exclude<Outcome, { kind: 'acknowledged' }>

export type CorrectionAnswer = { kind: 'accepted' | 'rejected'; answer: string | null }

/** A system that accepts corrections. Neither `send` nor `find` ever throws. */
export interface Corrections {
  /** The elements that it accepts corrections of. */
  readonly elements: readonly ElementId[]
  readonly idempotency: Idempotency
  send(correction: CorrectionParcel, context: CallContext): Promise<CorrectionOutcome>
  /** Queries the state of one; null if the system has not seen it. */
  find?(correctionId: string, context: CallContext): Promise<CorrectionOutcome | null>
}

/** As received, names in lower case. */
export type EventHeaders = Readonly<Record<string, string | string[] | undefined>>

export interface EventRequest {
  headers: EventHeaders
  /** The raw bytes, because they are what was signed. */
  body: Buffer
}

/** One event from a department, under its own id. */
export type DepartmentEvent = { id: string } & (
  | { kind: 'task'; task: TaskDraft }
  | { kind: 'delivery'; deliveryId: string; outcome: Extract<Outcome, { kind: 'acknowledged' | 'refused' }> }
  | { kind: 'correction'; correctionId: string; outcome: CorrectionAnswer }
  | { kind: 'record' }
  | { kind: 'other' }
  | { kind: 'unreadable'; problem: string }
)

/** `refused`: wrong signature, for the hub's own log only. `unreadable`: signed, but without events. */
export type Received =
  | { kind: 'events'; events: DepartmentEvent[]; keepSeconds: number }
  | { kind: 'refused'; reason: string }
  | { kind: 'unreadable'; reason: string }

export interface Connector {
  readonly id: string
  readonly department: string
  readonly kind: ConnectorKind
  readonly version: number
  readonly capabilities: readonly Capability[]
  /** Object classes whose records it answers, with the elements of each. */
  readonly records: readonly { objectClass: ObjectClass; elements: readonly ElementId[] }[]
  readonly idempotency: Idempotency
  /** The rest of the system's Retry-After in seconds; 0 without one. */
  waitSeconds?(): number
  /** The authority of calls for this caller; the journal records it, without any value. */
  authority?(caller: Caller): Authority

  /** Proves that the system is reachable and the sign-in is valid; throws HubError SOURCE_UNAVAILABLE or SOURCE_REFUSED. */
  check(context: CallContext): Promise<void>
  /** Everything changed since the watermark (null: everything), oldest change first, in pages. */
  pullTasks?(since: string | null, context: CallContext): AsyncIterable<TaskPage>
  /** Reads stored rows of this connector as tasks again, without any call. */
  readTasks?(rows: readonly unknown[]): Promise<Omit<TaskPage, 'watermark'>>
  pullForms?(context: CallContext): Promise<FormDraft[]>
  /** One call for many identifiers of one class. Never throws. */
  lookup?(
    objectClass: ObjectClass,
    identifiers: readonly string[],
    elements: readonly ElementId[],
    context: CallContext,
  ): Promise<LookupReply>
  /** Sends one parcel. Never throws. */
  send?(parcel: Parcel, context: CallContext): Promise<Outcome>
  /** Queries the state of a delivery; null if the system has not received it. Never throws. */
  find?(deliveryId: string, context: CallContext): Promise<Outcome | null>
  /** Reads back what it stored of a delivery; absent: losses cannot be detected. */
  readonly readBack?: ReadBack
  /** Accepts workers' corrections of its records; absent: the department's officer handles them. */
  readonly corrections?: Corrections
  /** Reads what a department posted. Never throws. */
  receive?(request: EventRequest, now: Date): Received
  close(): Promise<void>
}
