// What every connector promises, whatever it speaks. The hub knows departments only through this file.
//
// A connector never throws for what a department does: a lookup that fails says why per call (`LookupFailure`), a send ends in
// an `Outcome`. It throws `HubError` only for what the hub did wrong. It never logs or returns a credential.
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
  /** The worker's access token, where the system is called on the worker's behalf. */
  token?: string
  /** The 12-digit code of the division that it is done for, where one is known. */
  division?: string
  /** The hub does it later, when the worker is not there: a delivery. */
  unattended?: boolean
}

/** On whose authority a system is asked, from the worker's own down to the hub's declared account. */
export type Authority = 'token-exchange' | 'worker-token' | 'worker-credential' | 'division-credential' | 'system' | 'none'

export interface CallContext {
  caller: Caller
  /** Aborted when the hub no longer wants the answer. */
  signal?: AbortSignal
}

/** One page of tasks, and the watermark to resume from once the page is stored. */
export interface TaskPage {
  tasks: TaskDraft[]
  watermark: string
  /** Rows that could not be read as tasks: where they stand and why, without their values. The rest of the page stands. */
  rejected?: RejectedRow[]
  /** External ids of tasks that the department withdrew. */
  withdrawn?: string[]
  /** What `tasks` and `rejected` were read from, one for one; absent where the connector does not say. Values of people are in it. */
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

/** What a system knows about one subject. An element absent from `values` is not kept by it; null is "kept, but empty". */
export interface SystemRecord {
  values: Record<ElementId, Value | null>
  /** ISO 8601 instant of the record, where the system says. */
  asOf: string | null
  /** Values that were there but could not be converted, in words, by element. */
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
  /** By the department's own field code, already in the department's format. A list stands under its code: a row for each subject. */
  fields: Record<string, Value | null | ParcelRow[]>
}

/** One row of a list, by the department's own codes of its fields, in the department's format. */
export type ParcelRow = Record<string, Value | null>

/**
 * What the system does with a repeated delivery id.
 * KEY: honours it in a header or field. NATURAL_KEY: its own key makes the repeat harmless. LOOK_UP: the hub asks first.
 * NONE: a repeat acts twice; after `unknown` a person must decide.
 */
export type Idempotency = 'KEY' | 'NATURAL_KEY' | 'LOOK_UP' | 'NONE'

/** One field as the system keeps it; `convert` reads it where it is not the conversion that writes it. */
export interface KeptField {
  value: unknown
  convert?: Conversion
}

/** What a system keeps of a delivery; a field of which its reply says nothing is left out. `absent`: it shows no such delivery. */
export type Kept =
  | { kind: 'kept'; fields: Record<string, KeptField> }
  | { kind: 'absent' }
  | { kind: 'failed'; reason: Reason; retryAfterSeconds?: number }

/** A system that says what it keeps, so that it can be compared with what was sent. */
export interface ReadBack {
  /** How long after the acknowledgement to ask. */
  readonly afterSeconds: number
  /** Never throws. */
  read(parcel: Parcel, acknowledgement: string, context: CallContext): Promise<Kept>
}

/** What a worker says is wrong at the authority. `correctionId` is the idempotency key, the same on every attempt. */
export interface CorrectionParcel {
  correctionId: string
  submissionId: string
  division: string
  subject: { objectClass: ObjectClass; identifier: string }
  element: ElementId
  /** What the authority said, and what the worker says it should be; null: empty. */
  was: Value | null
  proposed: Value | null
  /** In the worker's words; null when none were given. */
  reason: string | null
  /** ISO date by which the authority should answer. */
  due: string
  raisedAt: string
}

/** `refused`: it was not taken, so a person is told. `accepted` and `rejected` are the authority's answers. */
export type CorrectionOutcome = CorrectionAnswer | Exclude<Outcome, { kind: 'acknowledged' }>

export type CorrectionAnswer = { kind: 'accepted' | 'rejected'; answer: string | null }

/** A system that takes corrections by itself. Neither `send` nor `find` ever throws. */
export interface Corrections {
  /** The elements that it takes them for. */
  readonly elements: readonly ElementId[]
  readonly idempotency: Idempotency
  send(correction: CorrectionParcel, context: CallContext): Promise<CorrectionOutcome>
  /** Asks what became of one; null when the system has not seen it. */
  find?(correctionId: string, context: CallContext): Promise<CorrectionOutcome | null>
}

/** As they came, names in small letters. */
export type EventHeaders = Readonly<Record<string, string | string[] | undefined>>

export interface EventRequest {
  headers: EventHeaders
  /** The very bytes that came: they are what was signed. */
  body: Buffer
}

/** One thing that a department tells by itself, under its own id. */
export type DepartmentEvent = { id: string } & (
  | { kind: 'task'; task: TaskDraft }
  | { kind: 'delivery'; deliveryId: string; outcome: Extract<Outcome, { kind: 'acknowledged' | 'refused' }> }
  | { kind: 'correction'; correctionId: string; outcome: CorrectionAnswer }
  | { kind: 'record' }
  | { kind: 'other' }
  | { kind: 'unreadable'; problem: string }
)

/** `refused`: not signed as agreed, for the hub's own log only. `unreadable`: signed, and no events in it. */
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
  /** For how long the system asked to be left alone (Retry-After); 0 when it did not. */
  waitSeconds?(): number
  /** On whose authority the system is asked for this caller; the journal keeps it, without any value. */
  authority?(caller: Caller): Authority

  /** Proves that the system can be reached and the sign-in holds; throws HubError SOURCE_UNAVAILABLE or SOURCE_REFUSED. */
  check(context: CallContext): Promise<void>
  /** Everything changed since the watermark (null: everything), oldest change first, in pages. */
  pullTasks?(since: string | null, context: CallContext): AsyncIterable<TaskPage>
  /** Rows that it gave before, read as tasks once more. Nobody is asked. */
  readTasks?(rows: readonly unknown[]): Promise<Omit<TaskPage, 'watermark'>>
  pullForms?(context: CallContext): Promise<FormDraft[]>
  /** One call for many identifiers of one class. Never throws. */
  lookup?(
    objectClass: ObjectClass,
    identifiers: readonly string[],
    elements: readonly ElementId[],
    context: CallContext,
  ): Promise<LookupReply>
  /** Hands over one parcel. Never throws. */
  send?(parcel: Parcel, context: CallContext): Promise<Outcome>
  /** Asks for the state of a delivery; null when the system has not received it. Never throws. */
  find?(deliveryId: string, context: CallContext): Promise<Outcome | null>
  /** Says what it keeps of a delivery; absent: that nothing was dropped cannot be told. */
  readonly readBack?: ReadBack
  /** Takes what workers say is wrong in its records; absent: its department's officer is told. */
  readonly corrections?: Corrections
  /** What a department posted. Never throws. */
  receive?(request: EventRequest, now: Date): Received
  close(): Promise<void>
}
