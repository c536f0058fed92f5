import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AnswerView, IssuedView, SimulationOfForm as SimulationModel, SimulatedSource as SimulatedSourceModel, SimulatedItem as SimulatedItemModel, DeclaredFigure as DeclaredFigureModel, SheetView, SheetColumnView, SheetItemView, SheetRowView, SheetRowSetView, SheetSourceView, SubmissionView } from '../../filling/index.ts';
import type { AnswerPage, ShownAnswerRow, ShownAnswerRows } from '../resolvers/answer.ts';
import type { AnswerValue as AnswerValueModel } from '../answer-values.ts';
import type { AccessView, UnusualReading as UnusualReadingModel, DivisionRow, JournalCheck as JournalCheckModel, JournalView, SubjectRow, Viewer } from '../../platform/index.ts';
import type { AttemptView, CorrectionView, DeliveryView, ReadBackView } from '../../delivering/index.ts';
import type { ConnectorView, CredentialView, DraftView, EventView, InstanceView, WayView, VersionView, Finding, SamplePath as SamplePathModel, TrialCall as TrialCallModel, SystemView } from '../../exchange/index.ts';
import type { ShownHealth } from '../resolvers/connector-health.ts';
import type { ShownImpact } from '../resolvers/connector-view.ts';
import type { ManifestProblem as ManifestProblemModel } from '../../../connectors/index.ts';
import type { AskedTwice as AskedTwiceModel, ResultRow, IntakeField as IntakeFieldModel, IntakeForm as IntakeFormModel, LaunchPlan as LaunchPlanModel, KeptCandidate, Decided, MatchQuestion as MatchQuestionModel, ReviewItem as ReviewItemModel, ReviewSide as ReviewSideModel, UnusedField as UnusedFieldModel, RegisterEntry as RegisterEntryModel, RegisterView, Declared, FreshnessView, TaskView } from '../../asking/index.ts';
import type { ShownFigure } from '../resolvers/register.ts';
import type { CatalogueDepartment } from '../../catalogue/index.ts';
import type { Domain as DomainModel, Code as CodeModel, Element as ElementModel, Fact as FactModel, Form as FormModel, FormField as FormFieldModel, RowSet as RowSetModel, Source as SourceModel } from '../../../schema/index.ts';
import type { ShownRow, ShownRows, ShownValue } from '../resolvers/submission.ts';
import type { InboxPage } from '../resolvers/task.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar date, ISO 8601: 2026-11-21. */
  Date: { input: string; output: string; }
  /** An instant, ISO 8601 with offset: 2026-11-21T08:00:00.000Z. */
  DateTime: { input: string; output: string; }
  /** An exact decimal number, as text: "12.50". Never a floating-point number. */
  Decimal: { input: string; output: string; }
  /** A document whose shape this schema does not say: the body of a journal entry, a report, what a system answered. Only given out. */
  JSON: { input: unknown; output: unknown; }
  /** A value of an element: text, whole number, true, false, or null. Decimals and dates are text; see Datatype. Never an object or a list. */
  Value: { input: unknown; output: unknown; }
};

/** A page of readings. */
export type AccessConnection = {
  __typename?: 'AccessConnection';
  /** Readings with their cursors. */
  edges: Array<AccessEdge>;
  /** The same readings without cursors. */
  nodes: Array<AccessEntry>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A reading in a page. */
export type AccessEdge = {
  __typename?: 'AccessEdge';
  /** Opaque position of the reading; pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** The reading at this position. */
  node: AccessEntry;
};

/** One reading of personal values. */
export type AccessEntry = {
  __typename?: 'AccessEntry';
  /** When the values were read. */
  at: Scalars['DateTime']['output'];
  /** The connectors whose systems were asked, or had been asked for what was shown. */
  connectors: Array<AskedConnector>;
  /** Ids of the elements that were read. */
  elements: Array<Scalars['ID']['output']>;
  /** Id in the hub. */
  id: Scalars['ID']['output'];
  /** The same in words; an element that is gone from the catalogue by its id. */
  labels: Array<Scalars['String']['output']>;
  /** What for, in the reader's words. */
  purpose: Scalars['String']['output'];
  /** Its entry in the county's journal. */
  sequence: Scalars['Int']['output'];
  /** The worker who read them. */
  worker: Worker;
};

/** A departmental account that is linked to a worker. */
export type AccountLink = {
  __typename?: 'AccountLink';
  /** Number or name of the account. */
  account: Scalars['String']['output'];
  /** When. */
  linkedAt: Scalars['DateTime']['output'];
  /** How it was linked. */
  way: LinkWay;
};

/** Subjects to list. See Mutation.addToRegister. */
export type AddToRegisterInput = {
  /** How they came onto the list. */
  came?: InputMaybe<RegisterCame>;
  /** Object class of whom the register lists. */
  class: Scalars['String']['input'];
  /** Code of the division. */
  division: Scalars['ID']['input'];
  /** Whom; at most 2,000. */
  entries: Array<RegisterEntryInput>;
  /** First day on the list; left out: today. */
  since?: InputMaybe<Scalars['Date']['input']>;
};

/** The answer to Mutation.addToRegister. */
export type AddToRegisterPayload = {
  __typename?: 'AddToRegisterPayload';
  /** How many are new on the list. */
  added?: Maybe<Scalars['Int']['output']>;
  /** Lines that could not be taken, each named. */
  problems: Array<InputProblem>;
};

/** One answer: what a worker sent to a request that the hub issued. Of the sheet, only what this form asks. */
export type Answer = Node & {
  __typename?: 'Answer';
  /** Whose division was asked. */
  division: Division;
  /** Version of the form that was answered. */
  formVersion: Scalars['Int']['output'];
  /** Id of the delivery that ended at the hub. */
  id: Scalars['ID']['output'];
  /** The receipt that the worker holds. */
  receipt: Scalars['String']['output'];
  /** The form's lists, likewise. */
  rowSets: Array<AnswerRowSet>;
  /** Whom or what it is about; the name of a person is masked. */
  subject: Subject;
  /** When the hub accepted it. */
  submittedAt: Scalars['DateTime']['output'];
  /** What was said, in the form's order. Personal values are masked unless the request says its purpose (@purpose); then it is journaled. */
  values: Array<AnswerValue>;
  /** The worker who sent it. */
  worker: Worker;
};

/** A page of answers. */
export type AnswerConnection = {
  __typename?: 'AnswerConnection';
  /** How many have answered. */
  answered: Scalars['Int']['output'];
  /** How many were asked. */
  asked: Scalars['Int']['output'];
  /** Answers with their cursors. */
  edges: Array<AnswerEdge>;
  /** The same answers without cursors. */
  nodes: Array<Answer>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** An answer in a page. */
export type AnswerEdge = {
  __typename?: 'AnswerEdge';
  /** Opaque position of the answer; pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** The answer at this position. */
  node: Answer;
};

/** One row of a list. */
export type AnswerRow = {
  __typename?: 'AnswerRow';
  /** Whom it is about; the name of a person is masked. */
  subject: Subject;
  /** What was said of it, in the form's order. */
  values: Array<AnswerValue>;
};

/** One list of an answer. */
export type AnswerRowSet = {
  __typename?: 'AnswerRowSet';
  /** The department's own name for it. */
  code: Scalars['String']['output'];
  /** The label that the department gave it. */
  label: Scalars['String']['output'];
  /** The rows of the list. */
  rows: Array<AnswerRow>;
  /** Number of rows in the list. */
  total: Scalars['Int']['output'];
};

/** What was said to one field of a form. */
export type AnswerValue = {
  __typename?: 'AnswerValue';
  /** The element that the field is bound to; null where the catalogue has it no more. */
  element?: Maybe<Element>;
  /** The department's own name of the field. */
  field: Scalars['String']['output'];
  /** The label that the department gave it. */
  label: Scalars['String']['output'];
  /** It is not shown, or not in full. */
  masked: Scalars['Boolean']['output'];
  /** As the form writes it: in its own unit, the label of a code, yes or no; null where nothing was said. */
  text?: Maybe<Scalars['String']['output']>;
  /** Unit of `text`, in the language of the request; null where the label says it, or there is none. */
  unit?: Maybe<Scalars['String']['output']>;
};

/** One form that asks something that others ask too. */
export type AskedBy = {
  __typename?: 'AskedBy';
  /** Whose. */
  department: Department;
  /** Label of the field there. */
  field: Scalars['String']['output'];
  /** Form. */
  formId: Scalars['ID']['output'];
  /** Its title. */
  title: Scalars['String']['output'];
};

/** A connector as the access record names it. */
export type AskedConnector = {
  __typename?: 'AskedConnector';
  /** The department whose system it speaks to; null for one that is not in force any more. */
  department?: Maybe<Department>;
  /** Stable short name of the connector. */
  id: Scalars['ID']['output'];
};

/** Something that more than one form asks. */
export type AskedTwice = {
  __typename?: 'AskedTwice';
  /** Element. */
  elementId: Scalars['ID']['output'];
  /** Who asks it, and as what. */
  forms: Array<AskedBy>;
  /** What it is called. */
  label: Scalars['String']['output'];
};

/** One try to hand a delivery over. */
export type Attempt = {
  __typename?: 'Attempt';
  /** End; null while it runs, or when its process died. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 1, 2, 3, ... */
  number: Scalars['Int']['output'];
  /** How it ended; null while it runs, or when its process died. */
  outcome?: Maybe<AttemptOutcome>;
  /** In words safe to show. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When the try began. */
  startedAt: Scalars['DateTime']['output'];
};

/** How one try ended. */
export type AttemptOutcome =
  /** The department confirmed it. */
  | 'ACKNOWLEDGED'
  /** The department took it and answers later. */
  | 'AWAITING'
  /** The department refused it. */
  | 'REFUSED'
  /** It may have reached the department. It is asked first, before anything is sent again. */
  | 'UNKNOWN'
  /** It did not reach the department. */
  | 'UNSENT';

/** Where to prove an account. */
export type BeginProofPayload = {
  __typename?: 'BeginProofPayload';
  /** The department's own page; good once, for ten minutes. */
  address: Scalars['String']['output'];
};

/** What the six steps came to, for one department or for the whole. */
export type CatalogueResult = {
  __typename?: 'CatalogueResult';
  /** Whose; null: the whole. */
  department?: Maybe<Department>;
  /** Forms left after those that repeat another. */
  formsAfter: Scalars['Int']['output'];
  /** Forms that came in. */
  formsBefore: Scalars['Int']['output'];
  /** Distinct things asked. */
  itemsAfter: Scalars['Int']['output'];
  /** Fields of the forms that came in. */
  itemsBefore: Scalars['Int']['output'];
  /** Fields that still wait for a person. */
  waiting: Scalars['Int']['output'];
};

/** A change of one line. See Mutation.changeRegisterEntry. */
export type ChangeRegisterEntryInput = {
  /** Id of the line that is changed. */
  entry: Scalars['ID']['input'];
  /** The labels that it carries from then on; left out: as they are. */
  labels?: InputMaybe<Array<Scalars['String']['input']>>;
  /** From which day; left out: today. */
  on?: InputMaybe<Scalars['Date']['input']>;
  /** Leaves the list, and why. */
  went?: InputMaybe<RegisterWent>;
};

/** The line that Mutation.changeRegisterEntry changed or deleted. */
export type ChangeRegisterEntryPayload = {
  __typename?: 'ChangeRegisterEntryPayload';
  /** True when the line was deleted as a mistake; null when there are problems. */
  deleted?: Maybe<Scalars['Boolean']['output']>;
  /** The line as it is now; null when it was deleted, or when there are problems. */
  entry?: Maybe<RegisterEntry>;
  /** Why nothing was changed. */
  problems: Array<InputProblem>;
};

/** How a value must be kept (GB/T 35273 for the two personal ones). */
export type Classification =
  | 'INTERNAL'
  /** Personal: sealed at rest, masked. */
  | 'PERSONAL'
  | 'PUBLIC'
  /** Sensitive personal: as personal, and shown only with a purpose. */
  | 'SENSITIVE';

/** One code of a code list. */
export type Code = {
  __typename?: 'Code';
  /** What is stored and sent. */
  code: Scalars['String']['output'];
  /** What is shown, in the language asked for. */
  label: Scalars['String']['output'];
};

/** How the hub speaks to one department's system; declared by a manifest. For officers of the department and administrators. */
export type Connector = Node & {
  __typename?: 'Connector';
  /** tasks, forms, records, delivery, events. */
  capabilities: Array<Scalars['String']['output']>;
  /** Whose system it is. */
  department: Department;
  /** What is being prepared; null when nothing is. */
  draft?: Maybe<ConnectorDraft>;
  /** What happened to it, newest first. */
  events: Array<ConnectorEvent>;
  /** How it is, as all processes of the hub see it together. */
  health: ConnectorHealth;
  /** Stable short name, as its manifest says. */
  id: Scalars['ID']['output'];
  /** rest, graphql, soap, sql, file; null while its manifest cannot be read. */
  kind?: Maybe<Scalars['String']['output']>;
  /** The manifest in force. */
  manifest?: Maybe<Scalars['String']['output']>;
  /** Why, in the words of whoever brought it there. */
  reason: Scalars['String']['output'];
  /** What retiring it would break. */
  retiring: Impact;
  /** Rows of its system that could not be taken as tasks. They are kept, and tried again under every new version and on `pullConnector`. */
  setAside: SetAside;
  /** What its manifest asks for, and what is given; a secret is never shown. */
  settings: Array<ConnectorSetting>;
  /** Since when it is in this state. */
  since: Scalars['DateTime']['output'];
  /** Where it is in its life. */
  state: ConnectorState;
  /** The version in force; null while it was never published. */
  version?: Maybe<Scalars['Int']['output']>;
  /** Every version that was ever in force, newest first. */
  versions: Array<ConnectorVersion>;
};


/** How the hub speaks to one department's system; declared by a manifest. For officers of the department and administrators. */
export type ConnectorSetAsideArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What is being prepared. */
export type ConnectorDraft = {
  __typename?: 'ConnectorDraft';
  /** What publishing it would break. */
  impact: Impact;
  /** The manifest as it was typed; it may still be wrong. */
  manifest: Scalars['String']['output'];
  /** What is wrong in it. */
  problems: Array<ManifestProblem>;
  /** The suite's report; null where it has not run. */
  report?: Maybe<Scalars['JSON']['output']>;
  /** Raised by every save; to be named when it is published. */
  revision: Scalars['Int']['output'];
  /** When. */
  savedAt: Scalars['DateTime']['output'];
  /** Who saved it: the id. */
  savedBy: Scalars['String']['output'];
  /** What the manifest asks for, and what is given. */
  settings: Array<ConnectorSetting>;
  /** Whether the conformance suite passed against the live system with this very text. */
  tested: Scalars['Boolean']['output'];
};

/** One change of a connector. */
export type ConnectorEvent = {
  __typename?: 'ConnectorEvent';
  /** Who: the id, or "system". */
  actor: Scalars['String']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
  /** published, rolled back, paused, resumed, retired, pulled again (its tasks read again on demand). */
  kind: Scalars['String']['output'];
  /** 1, 2, 3, ... */
  number: Scalars['Int']['output'];
  /** Why. */
  reason: Scalars['String']['output'];
  /** The version in force afterwards. */
  version: Scalars['Int']['output'];
};

/** How a connector is: calls of the last five minutes, what waits for it, how fresh it is. */
export type ConnectorHealth = {
  __typename?: 'ConnectorHealth';
  /** Deliveries that wait to be sent or answered. */
  backlog: Scalars['Int']['output'];
  /** Calls. */
  calls: Scalars['Int']['output'];
  /** Left alone until then, after failures in a row. */
  circuitOpenUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Of them without an answer: 0 to 1; null without calls. */
  errorRate?: Maybe<Scalars['Float']['output']>;
  /** What each process of the hub runs. */
  instances: Array<ConnectorInstance>;
  /** Why not, in words. */
  lastFailure?: Maybe<Scalars['String']['output']>;
  /** The last call that was not. */
  lastFailureAt?: Maybe<Scalars['DateTime']['output']>;
  /** The last call that was answered. */
  lastSuccessAt?: Maybe<Scalars['DateTime']['output']>;
  /** Half of the calls are answered within so many milliseconds. */
  latencyP50?: Maybe<Scalars['Float']['output']>;
  /** 19 of 20 calls are. */
  latencyP95?: Maybe<Scalars['Float']['output']>;
  /** Since when the oldest of both waits. */
  oldestWaitingSince?: Maybe<Scalars['DateTime']['output']>;
  /** Why the last pull failed, in words. */
  pullFailure?: Maybe<Scalars['String']['output']>;
  /** What the system or the way to it said then, long numbers masked; null where nothing was said. */
  pullWords?: Maybe<Scalars['String']['output']>;
  /** The last time that its tasks were pulled. */
  pulledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it is checked that the system keeps what it acknowledges, and of how many deliveries that is not known. */
  readBack: ReadBackCounts;
  /** One word for all of it. */
  state: HealthState;
  /** Deliveries that wait for a person. */
  stuck: Scalars['Int']['output'];
  /** It asked to be left alone until then (Retry-After). */
  waitUntil?: Maybe<Scalars['DateTime']['output']>;
  /** By what it is spoken to for: reading its lists, looking up, delivering; always these three. */
  ways: Array<ConnectorWay>;
};

/** What one process of the hub runs of a connector. */
export type ConnectorInstance = {
  __typename?: 'ConnectorInstance';
  /** Why it cannot run what is wanted. */
  failure?: Maybe<Scalars['String']['output']>;
  /** The process. */
  id: Scalars['ID']['output'];
  /** Since when, by its own clock. */
  since: Scalars['DateTime']['output'];
  /** Null: nothing. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** What became of a change of a connector. */
export type ConnectorPayload = {
  __typename?: 'ConnectorPayload';
  /** As it is now; null where it is gone with its draft. */
  connector?: Maybe<Connector>;
  /** What it would break, where that must be accepted first. */
  impact?: Maybe<Impact>;
  /** Why nothing changed: MANIFEST_INVALID, DESTINATION_REFUSED, SIGN_IN_MISSING, IMPACT, NOT_TESTED, STALE, REASON_REQUIRED, NO_DRAFT, WRONG_STATE. */
  problems: Array<InputProblem>;
};

/** A setting that a manifest names. */
export type ConnectorSetting = {
  __typename?: 'ConnectorSetting';
  /** What it is for. */
  description: Scalars['String']['output'];
  /** Whether it is given, or has a default. */
  given: Scalars['Boolean']['output'];
  /** As the manifest names it. */
  name: Scalars['String']['output'];
  /** Kept in the vault and never shown. */
  secret: Scalars['Boolean']['output'];
  /** What is given; null for a secret. */
  value?: Maybe<Scalars['String']['output']>;
};

/** See NewConnectorDraftInput.kind. */
export type ConnectorSourceKind =
  /** A GraphQL schema, or the answer of an introspection. */
  | 'GRAPHQL'
  /** An OpenAPI 3 or Swagger 2 document. */
  | 'OPENAPI'
  /** A file as the department gives it: CSV, XLSX, JSON, XML, fixed width. */
  | 'SAMPLE'
  /** A WSDL with its schemas in it. */
  | 'WSDL';

/** See Connector.state. */
export type ConnectorState =
  /** Never published; being prepared. */
  | 'DRAFT'
  /** Spoken to no more until it is resumed; settings, tasks and deliveries are kept. */
  | 'PAUSED'
  /** In force. */
  | 'PUBLISHED'
  /** Gone; what it was is kept, and it can be published again. */
  | 'RETIRED'
  /** Never published; the conformance suite passed against the live system. */
  | 'TESTED';

/** Changes a connector's state. */
export type ConnectorStateInput = {
  /** For retiring: `hash` of the impact that was shown, where it breaks something. */
  acceptImpact?: InputMaybe<Scalars['String']['input']>;
  /** Which. */
  connector: Scalars['ID']['input'];
  /** Why; kept. Workers read it of a pause. */
  reason: Scalars['String']['input'];
};

/** A dry run: request, reply and result side by side. Credentials are in none of them; personal values are masked. */
export type ConnectorTrial = {
  __typename?: 'ConnectorTrial';
  /** Each call to the department's system, in order. */
  calls: Array<TrialCall>;
  /** Whether it went well. */
  ok: Scalars['Boolean']['output'];
  /** What could not be read, in words. */
  problems: Array<Scalars['String']['output']>;
  /** What the hub makes of it: tasks, forms, values by element, or the outcome of the delivery. */
  result?: Maybe<Scalars['JSON']['output']>;
};

/** A version that was in force; never changed. */
export type ConnectorVersion = {
  __typename?: 'ConnectorVersion';
  /** What it was known to break. */
  impact: Array<ImpactFinding>;
  /** Its manifest. */
  manifest: Scalars['String']['output'];
  /** When. */
  publishedAt: Scalars['DateTime']['output'];
  /** Who published it: the id. */
  publishedBy: Scalars['String']['output'];
  /** Why. */
  reason: Scalars['String']['output'];
  /** The conformance suite's report; null where it did not run. */
  report?: Maybe<Scalars['JSON']['output']>;
  /** What going back to it would break. */
  rollingBack: Impact;
  /** Its settings, without secrets. */
  settings: Scalars['JSON']['output'];
  /** Why it was published without one. */
  untested?: Maybe<Scalars['String']['output']>;
  /** 1, 2, 3, ... */
  version: Scalars['Int']['output'];
};

/** Whether a connector answers when it is spoken to for one purpose. */
export type ConnectorWay = {
  __typename?: 'ConnectorWay';
  /** Whether the last call for it was answered; null where there was none that the running processes know of. */
  answered?: Maybe<Scalars['Boolean']['output']>;
  /** When one was last answered. */
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When one was last not answered. */
  failedAt?: Maybe<Scalars['DateTime']['output']>;
  /** For what. */
  kind: ConnectorWayKind;
};

/** See ConnectorWay.kind. */
export type ConnectorWayKind =
  /** Handing over, and asking what became of it. */
  | 'DELIVERY'
  /** Looking somebody up. */
  | 'LOOK_UP'
  /** Reading its lists of tasks and forms. */
  | 'PULL';

/** How a field's format becomes the element's and back. */
export type ConversionProposal = {
  __typename?: 'ConversionProposal';
  /** Code of the field. */
  field: Scalars['String']['output'];
  /** Name of the conversion: codes, unit, yesNo. */
  name: Scalars['String']['output'];
  /** Writing and reading again gives the same. */
  reversible: Scalars['Boolean']['output'];
  /** What it was tested on: the department's value, an arrow, the hub's. */
  samples: Array<Scalars['String']['output']>;
};

/** The worker's "this is wrong", sent to the authority of the element. */
export type Correction = {
  __typename?: 'Correction';
  /** The authority's answer in words. */
  answer?: Maybe<Scalars['String']['output']>;
  /** When it was raised. */
  createdAt: Scalars['DateTime']['output'];
  /** The department that is the authority of the element. */
  department: Department;
  /** When the authority should have answered. */
  dueOn: Scalars['Date']['output'];
  /** The element whose value is said to be wrong. */
  element: Element;
  /** Id in the hub. */
  id: Scalars['ID']['output'];
  /** The values are not shown, or not in full. */
  masked: Scalars['Boolean']['output'];
  /** Why it is not with the system any more, or could not be asked about; null when there is nothing to say. */
  note?: Maybe<Scalars['String']['output']>;
  /** It waits, and that day has passed. */
  overdue: Scalars['Boolean']['output'];
  /** What the worker says; masked likewise. */
  proposed?: Maybe<Scalars['Value']['output']>;
  /** Why the worker says so, in the worker's words; only where the values are shown. */
  reason?: Maybe<Scalars['String']['output']>;
  /** How the correction stands now. */
  state: CorrectionState;
  /** About whom or what. */
  subject: Subject;
  /** What the authority said; personal values are masked unless the request says its purpose (@purpose). */
  was?: Maybe<Scalars['Value']['output']>;
  /** The department's own system has it and answers there; an officer answers when it does not in time. */
  withSystem: Scalars['Boolean']['output'];
};

/** A page of corrections. */
export type CorrectionConnection = {
  __typename?: 'CorrectionConnection';
  /** Corrections with their cursors. */
  edges: Array<CorrectionEdge>;
  /** The same corrections without cursors. */
  nodes: Array<Correction>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** How many corrections wait: of my department (an officer), of what I raised (a worker). */
export type CorrectionCounts = {
  __typename?: 'CorrectionCounts';
  /** Answered in the last fourteen days. */
  answered: Scalars['Int']['output'];
  /** Waiting for an answer. */
  open: Scalars['Int']['output'];
  /** Of these, those that are overdue. */
  overdue: Scalars['Int']['output'];
  /** Of these, due within three days. */
  soon: Scalars['Int']['output'];
};

/** A correction in a page. */
export type CorrectionEdge = {
  __typename?: 'CorrectionEdge';
  /** Opaque position of the correction; pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** The correction at this position. */
  node: Correction;
};

/** How a correction stands. */
export type CorrectionState =
  | 'ACCEPTED'
  | 'OPEN'
  | 'REJECTED';

/** A figure and who was counted. */
export type CountedFigure = {
  __typename?: 'CountedFigure';
  /** Who was counted; at most 500 lines. Where being counted says what a label says: empty until the request says its purpose (@purpose), and each person shown is written down. */
  entries: Array<RegisterEntry>;
  /** The lines are not shown, because the request said no purpose. */
  masked: Scalars['Boolean']['output'];
  /** As of which day. */
  on: Scalars['Date']['output'];
  /** The figure as it is counted. */
  value: Scalars['Int']['output'];
};

/** A credential in the vault, without what it holds; that is never shown again. */
export type Credential = {
  __typename?: 'Credential';
  /** For which connector. */
  connector: Scalars['ID']['output'];
  /** Code of the division whose it is. */
  division?: Maybe<Scalars['String']['output']>;
  /** How that went, in words; null: it held, or was not tried. */
  failure?: Maybe<Scalars['String']['output']>;
  /** When. */
  givenAt: Scalars['DateTime']['output'];
  /** What was given, by name. */
  names: Array<Scalars['String']['output']>;
  /** Where it may be sent: the origins that it was given for. */
  origin: Scalars['String']['output'];
  /** Whose. */
  owner: CredentialOwner;
  /** When it was last tried on its own. */
  testedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A credential of the hub itself, or of a division. */
export type CredentialInput = {
  /** For which connector; its draft where there is one. */
  connector: Scalars['ID']['input'];
  /** Code of the division whose it is; left out: the hub's own. */
  division?: InputMaybe<Scalars['String']['input']>;
  /** Replaces what was there. For a test: left out, the one in the vault is tried. */
  values?: InputMaybe<Array<CredentialValueInput>>;
};

/** Whose a credential is. */
export type CredentialOwner =
  /** The account of a division. */
  | 'DIVISION'
  /** The hub's own account. */
  | 'SYSTEM'
  /** A worker's own account. */
  | 'WORKER';

/** What became of giving or removing a credential. */
export type CredentialPayload = {
  __typename?: 'CredentialPayload';
  /** False when nothing changed: the very same was there, or none. */
  changed: Scalars['Boolean']['output'];
};

/** A credential tried on its own: signing in, and the system's own check. */
export type CredentialTest = {
  __typename?: 'CredentialTest';
  /** Why it does not, in words without the credential. */
  message?: Maybe<Scalars['String']['output']>;
  /** How long it took. */
  milliseconds: Scalars['Int']['output'];
  /** It holds. */
  ok: Scalars['Boolean']['output'];
};

/** One part of a credential. */
export type CredentialValueInput = {
  /** As the manifest names it; for accounts of workers and divisions: username and password, or value. */
  name: Scalars['String']['input'];
  /** Sealed at once; never shown again. */
  value: Scalars['String']['input'];
};

/** How a value is written in JSON. */
export type Datatype =
  /** Yes or no, as true or false. */
  | 'BOOLEAN'
  /** One of the codes, as text. */
  | 'CODE'
  /** ISO date, as text. */
  | 'DATE'
  /** Exact decimal, as text. */
  | 'DECIMAL'
  /** Text that identifies: id number, credit code. */
  | 'IDENTIFIER'
  /** A whole number, as a JSON number. */
  | 'INTEGER'
  /** Text on one line. */
  | 'STRING'
  /** Text on several lines. */
  | 'TEXT';

/** An officer's answer. See Mutation.decideCorrection. */
export type DecideCorrectionInput = {
  /** True: the authority will change its value. */
  accept: Scalars['Boolean']['input'];
  /** Why; shown to the worker. */
  answer: Scalars['String']['input'];
  /** Id of the correction in the hub. */
  correction: Scalars['ID']['input'];
};

/** The answer to Mutation.decideCorrection. */
export type DecideCorrectionPayload = {
  __typename?: 'DecideCorrectionPayload';
  /** The correction as it stands now; null when there are problems. */
  correction?: Maybe<Correction>;
  /** Why the decision was not taken. */
  problems: Array<InputProblem>;
};

/** A person's decision about a delivery. See Mutation.decideDelivery. */
export type DecideDeliveryInput = {
  /** What is to be done with it. */
  decision: DeliveryDecision;
  /** Id of the delivery in the hub. */
  delivery: Scalars['ID']['input'];
  /** Why it is decided so; kept in the journal. */
  reason: Scalars['String']['input'];
};

/** The answer to Mutation.decideDelivery. */
export type DecideDeliveryPayload = {
  __typename?: 'DecideDeliveryPayload';
  /** The delivery as it stands now; null when there are problems. */
  delivery?: Maybe<Delivery>;
  /** Why the decision was not taken. */
  problems: Array<InputProblem>;
};

/** Whether two fields ask for the same value. */
export type DecideMatchInput = {
  /** `form#code`, or `@class#property`. */
  a: Scalars['ID']['input'];
  /** `form#code`, or `@class#property`. */
  b: Scalars['ID']['input'];
  /** Why. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** They do. */
  same: Scalars['Boolean']['input'];
};

/** A register, and for whom it lists everybody. See Mutation.declareRegister. */
export type DeclareRegisterInput = {
  /** Object class of whom it lists. */
  class: Scalars['String']['input'];
  /** First day from which it lists everybody. */
  completeSince: Scalars['Date']['input'];
  /** Code of the division. */
  division: Scalars['ID']['input'];
  /** Everybody who carries this label, and nobody else; left out: everybody of the class, which says nothing of who carries which label. */
  label?: InputMaybe<Scalars['String']['input']>;
};

/** The register that was declared complete. */
export type DeclareRegisterPayload = {
  __typename?: 'DeclareRegisterPayload';
  /** Why nothing was declared. */
  problems: Array<InputProblem>;
  /** The register as it is now; null when there are problems. */
  register?: Maybe<Register>;
};

/** A figure of this month that would be counted if a register were declared complete; to be looked at before it is said. */
export type DeclaredFigure = {
  __typename?: 'DeclaredFigure';
  /** The element that the figure is of. */
  element: Element;
  /** It differs from what was reported by more than 5 and by more than a fifth: in a sheet it would not be filled in but asked about. Never of who came and went within the period. */
  farOff: Scalars['Boolean']['output'];
  /** Why it would not be counted, in the worker's words. */
  issue?: Maybe<Scalars['String']['output']>;
  /** As of which day; null as `value`. */
  on?: Maybe<Scalars['Date']['output']>;
  /** What was reported last of this place, by anybody, for a period before this one and within 400 days; null: nothing. */
  reported?: Maybe<Fact>;
  /** For which period that was: 2026-10, 2026-Q3, 2025; null as `reported`. */
  reportedFor?: Maybe<Scalars['String']['output']>;
  /** How many of the class departments have asked about here within 400 days who never stood on the register, where they are more than 5 and more than a fifth of all who are known: in a sheet the figure would then be asked about, too. Null: few or none, a figure by a label, or one that would not be counted. */
  unlisted?: Maybe<Scalars['Int']['output']>;
  /** The figure, in the element's unit; null: it would not be counted all the same, see `issue`. */
  value?: Maybe<Scalars['Int']['output']>;
};

/** One submission to one department, for one request. */
export type Delivery = {
  __typename?: 'Delivery';
  /** The department's proof; for what the hub keeps, the hub's own words. */
  acknowledgement?: Maybe<Scalars['String']['output']>;
  /** Each attempt, oldest first. */
  attemptLog: Array<Attempt>;
  /** Number of attempts so far. */
  attempts: Scalars['Int']['output'];
  /** The department that it is sent to. */
  department: Department;
  /** Id in the hub, and the idempotency key that the department sees on every attempt. */
  id: Scalars['ID']['output'];
  /** An officer issued the request from the hub: the hub keeps the answer, and the department reads it there (Query.answers). */
  keptHere: Scalars['Boolean']['output'];
  /** When the next attempt is due; null when none is. */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the department keeps what was sent; null until it acknowledged, and for what the hub keeps. Without it an acknowledgement says no more than that it arrived. */
  readBack?: Maybe<ReadBack>;
  /** Why it is not acknowledged yet, in words safe to show. */
  reason?: Maybe<Scalars['String']['output']>;
  /** How the delivery stands now. */
  state: DeliveryState;
  /** Which request it answers. */
  task?: Maybe<Task>;
  /** When it changed last. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of deliveries. */
export type DeliveryConnection = {
  __typename?: 'DeliveryConnection';
  /** Deliveries with their cursors. */
  edges: Array<DeliveryEdge>;
  /** The same deliveries without cursors. */
  nodes: Array<Delivery>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** What a person may decide about a delivery that is stuck or refused, or acknowledged and not kept as it was sent. */
export type DeliveryDecision =
  /** The department has it: a person saw it there. Of a delivery that is not kept as it was sent: it is right as it is. */
  | 'CONFIRM'
  /** Give it up: the request is open again. */
  | 'GIVE_UP'
  /** Read back once more what the department keeps; for what is acknowledged only. */
  | 'READ_AGAIN'
  /** Send it again, under the same key. */
  | 'SEND_AGAIN';

/** A delivery in a page. */
export type DeliveryEdge = {
  __typename?: 'DeliveryEdge';
  /** Opaque position of the delivery; pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** The delivery at this position. */
  node: Delivery;
};

/** How a delivery stands. */
export type DeliveryState =
  /** The department confirmed it. */
  | 'ACKNOWLEDGED'
  /** Waits for its first attempt. */
  | 'PENDING'
  /** The department refused it; the request is open again. */
  | 'REFUSED'
  /** An attempt failed; another follows. */
  | 'RETRYING'
  /** Being sent, or handed over and not yet acknowledged. */
  | 'SENDING'
  /** Needs a person's decision. */
  | 'STUCK';

/** A body that asks; owns systems and connectors. */
export type Department = {
  __typename?: 'Department';
  /** How fresh what the hub knows of it is. */
  freshness: Freshness;
  /** Stable short name: "civil-affairs". */
  id: Scalars['ID']['output'];
  /** Name in the language asked for. */
  name: Scalars['String']['output'];
};

/** An administrative division by its 12-digit code. */
export type Division = {
  __typename?: 'Division';
  /** 12-digit code (GB/T 2260 and the National Bureau of Statistics' town and village digits). */
  code: Scalars['ID']['output'];
  /** Level in the tree. */
  level: DivisionLevel;
  /** Name of the division, in Chinese. */
  name: Scalars['String']['output'];
};

/** Level of a division. */
export type DivisionLevel =
  | 'CITY'
  | 'COUNTY'
  | 'PROVINCE'
  | 'TOWNSHIP'
  | 'VILLAGE';

/** A value domain (ISO/IEC 11179-3). */
export type Domain = {
  __typename?: 'Domain';
  /** Versions of the code list, newest first; null where there is none. */
  codeVersions?: Maybe<Array<ElementVersion>>;
  /** The codes to choose from, for CODE. */
  codes?: Maybe<Array<Code>>;
  /** How a value is written. */
  datatype: Datatype;
  /** Largest value, inclusive, as text; "today" for dates. */
  max?: Maybe<Scalars['String']['output']>;
  /** Longest text, in characters. */
  maxLength?: Maybe<Scalars['Int']['output']>;
  /** Smallest value, inclusive, as text. */
  min?: Maybe<Scalars['String']['output']>;
  /** Digits after the point of a decimal. */
  scale?: Maybe<Scalars['Int']['output']>;
  /** Standard of the code list or check digit. */
  standard?: Maybe<Scalars['String']['output']>;
  /** Unit of a number. */
  unit?: Maybe<Scalars['String']['output']>;
};

/** A data element (ISO/IEC 11179-3): object class, property, value domain. */
export type Element = Node & {
  __typename?: 'Element';
  /** The department that is the source of truth (一数一源). */
  authority?: Maybe<Department>;
  /** Of a part (`place.births[sex=2]`): the element that it is a part of; null for an element itself. */
  base?: Maybe<Element>;
  /** Object class that the element belongs to. */
  class: Scalars['String']['output'];
  /** How its values must be kept. */
  classification: Classification;
  /** What it means, in the language asked for. */
  definition?: Maybe<Scalars['String']['output']>;
  /** Values it may take. */
  domain: Domain;
  /** Days during which an earlier answer is offered again; null: never. */
  freshnessDays?: Maybe<Scalars['Int']['output']>;
  /** `resident.birthDate`: object class, a dot, property. */
  id: Scalars['ID']['output'];
  /** Label in the language asked for. */
  label: Scalars['String']['output'];
  /** Measured or seen at the visit (现场采集): no source and no earlier answer fills it in. */
  onSpot: Scalars['Boolean']['output'];
  /** Free text and the like that is said to one department: each form's field of it is that form's own, never merged, never a fact of the subject. */
  own: Scalars['Boolean']['output'];
  /** What a figure may be broken down by, one dimension at a time: each an element of its own that forms may ask. */
  parts: Array<Element>;
  /** Standard or document that defines it. */
  standard?: Maybe<Scalars['String']['output']>;
  /** Its versions since they are kept, newest first: who changed it, why, and what is different. Those of the whole, for a part. */
  versions: Array<ElementVersion>;
};

/** One thing that a version says differently from the one before. */
export type ElementChange = {
  __typename?: 'ElementChange';
  /** After; null: it is not there any more. */
  after?: Maybe<Scalars['String']['output']>;
  /** Before; null: it was not there. */
  before?: Maybe<Scalars['String']['output']>;
  /** What: label.zh, domain.unit, codes.2.label.zh. */
  what: Scalars['String']['output'];
};

/** A page of elements. */
export type ElementConnection = {
  __typename?: 'ElementConnection';
  /** Elements with their cursors. */
  edges: Array<ElementEdge>;
  /** The same elements without cursors. */
  nodes: Array<Element>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** Number of all elements that match. */
  totalCount: Scalars['Int']['output'];
};

/** An element in a page. */
export type ElementEdge = {
  __typename?: 'ElementEdge';
  /** Opaque position of the element; pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** The element at this position. */
  node: Element;
};

/** One version of an element or of a code list. */
export type ElementVersion = {
  __typename?: 'ElementVersion';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who: the id of a person, or the machine, such as migration/seed. */
  by: Scalars['ID']['output'];
  /** What is different from the version before; empty for the first. */
  changes: Array<ElementChange>;
  /** Number, from 1. */
  version: Scalars['Int']['output'];
  /** Why. */
  why: Scalars['String']['output'];
};

/** One value of one element for one subject (and period). */
export type Fact = {
  __typename?: 'Fact';
  /** As of when, where the source says. */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** How it must be kept. */
  classification: Classification;
  /** The element that the value is of. */
  element: Element;
  /** The value is there and is not shown in full. */
  masked: Scalars['Boolean']['output'];
  /** Where it comes from. */
  source: Source;
  /** Unit of the value: the element's, or, in a sheet, that of the box. Null where it has none. */
  unit?: Maybe<Scalars['String']['output']>;
  /** The value; null: the source keeps it, and it is empty. Personal ones are masked unless the request says its purpose (@purpose). */
  value?: Maybe<Scalars['Value']['output']>;
};

/** How a field is kept otherwise than it was sent. */
export type FieldLoss =
  /** Its beginning alone is kept. */
  | 'CUT'
  /** Nothing of it is kept. */
  | 'NOTHING'
  /** Something else is kept. */
  | 'OTHER';

/** What one department asks; versioned; each field is bound to an element. */
export type Form = Node & {
  __typename?: 'Form';
  /** Object class of what it is about. */
  class: Scalars['String']['output'];
  /** The department that asks. */
  department: Department;
  /** Its fields in order. */
  fields: Array<FormField>;
  /** Connector or department id, a colon, the department's form code. */
  id: Scalars['ID']['output'];
  /** How often a value is asked. */
  period: PeriodKind;
  /** Its lists, a row for each subject. */
  rowSets: Array<RowSet>;
  /** Document or file it came from, or "hand-made". */
  source: Scalars['String']['output'];
  /** Title in the language asked for. */
  title: Scalars['String']['output'];
  /** Version; versions never change. */
  version: Scalars['Int']['output'];
};

/** A page of forms. */
export type FormConnection = {
  __typename?: 'FormConnection';
  /** Forms with their cursors. */
  edges: Array<FormEdge>;
  /** The same forms without cursors. */
  nodes: Array<Form>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** Number of all forms that match. */
  totalCount: Scalars['Int']['output'];
};

/** A form in a page. */
export type FormEdge = {
  __typename?: 'FormEdge';
  /** Opaque position of the form; pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** The form at this position. */
  node: Form;
};

/** One field of a form. */
export type FormField = {
  __typename?: 'FormField';
  /** The department's own name for it. */
  code: Scalars['String']['output'];
  /** The element that it is bound to. */
  element: Element;
  /** The department's hint on how to fill it. */
  hint?: Maybe<Scalars['String']['output']>;
  /** The department's label, in the language asked for where it has one. */
  label: Scalars['String']['output'];
  /** Measured or seen at the visit: no source and no earlier answer fills it in. */
  onSpot: Scalars['Boolean']['output'];
  /** The form's own: not merged with what other forms ask. */
  own: Scalars['Boolean']['output'];
  /** A sheet is not accepted without a value. */
  required: Scalars['Boolean']['output'];
  /** The unit in which the department asks, as its label, form or system says; null where it has none. */
  unit?: Maybe<Scalars['String']['output']>;
};

/** Two forms of which one repeats the other. */
export type FormPair = {
  __typename?: 'FormPair';
  /** One; for CONTAINED the smaller. */
  a: IntakeForm;
  /** The other. */
  b: IntakeForm;
  /** Why, in words. */
  reasons: Array<Scalars['String']['output']>;
  /** How. */
  relation: FormRelation;
  /** Share of fields in common, 0 to 1: of all, and of the smaller form for CONTAINED. */
  share: Scalars['Float']['output'];
};

/** See FormPair.relation. */
export type FormRelation =
  /** Every field of one stands in the other. */
  | 'CONTAINED'
  /** Nearly the same. */
  | 'NEAR'
  /** The same ask. */
  | 'SAME';

/** How fresh the tasks of one department are. */
export type Freshness = {
  __typename?: 'Freshness';
  /** The department that the freshness is of. */
  department: Department;
  /** Last pull that worked. */
  lastGoodAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the last pull failed, in words safe to show. */
  reason?: Maybe<Scalars['String']['output']>;
  /** LIVE: last pull worked. STALE: failing; the last known tasks stay. NEVER: not reached yet. NONE: it publishes no tasks. */
  state: FreshnessState;
};

/** How fresh the tasks of a department are. */
export type FreshnessState =
  | 'LIVE'
  | 'NEVER'
  | 'NONE'
  | 'STALE';

/** See ConnectorHealth.state. */
export type HealthState =
  /** A process cannot build what is in force; what ran before goes on there. */
  | 'BROKEN'
  /** The last pull, look-up or delivery was not answered. */
  | 'FAILING'
  /** Not in force: draft, paused or retired. */
  | 'OFF'
  /** The last pull, the last look-up and the last delivery were answered, each as far as there was one. */
  | 'UP';

/** What a change would break: to be read before it goes live. */
export type Impact = {
  __typename?: 'Impact';
  /** Whether anything of it breaks; then it must be accepted. */
  breaking: Scalars['Boolean']['output'];
  /** The gravest first. */
  findings: Array<ImpactFinding>;
  /** Names this list; to be given as `acceptImpact` by whoever goes on in spite of it. */
  hash: Scalars['String']['output'];
};

/** One thing that a change would break or alter. */
export type ImpactFinding = {
  __typename?: 'ImpactFinding';
  /** The form, field, element or capability that it is about. */
  about: Scalars['String']['output'];
  /** Stable: CAPABILITY_LOST, FORM_LOST, FIELD_LOST, FIELD_REBOUND, CODES_LOST, ELEMENT_LOST, AUTHORITY_LOST, SHEET_SOURCE_LOST, IDEMPOTENCY_WEAKER. */
  code: Scalars['String']['output'];
  /** Deliveries under way that it touches. */
  deliveries?: Maybe<Scalars['Int']['output']>;
  /** Forms of other departments that it touches. */
  forms?: Maybe<Scalars['Int']['output']>;
  /** In the language asked for. */
  message: Scalars['String']['output'];
  /** How grave. */
  severity: ImpactSeverity;
  /** Open tasks that it touches. */
  tasks?: Maybe<Scalars['Int']['output']>;
};

/** See ImpactFinding.severity. */
export type ImpactSeverity =
  /** Work under way, or another department's sheet, loses something. */
  | 'BREAKING'
  /** Worth knowing. */
  | 'INFO'
  /** Something is lost that nothing open needs now. */
  | 'WARNING';

/** A department's list of accounts. */
export type ImportAccountsInput = {
  /** CSV with the columns username and account. */
  list: Scalars['String']['input'];
  /** Which system. */
  system: Scalars['ID']['input'];
};

/** What became of a list. */
export type ImportAccountsPayload = {
  __typename?: 'ImportAccountsPayload';
  /** Newly linked. */
  linked: Scalars['Int']['output'];
  /** The rows that were not linked, each named by its line. */
  problems: Array<InputProblem>;
  /** Linked before. */
  unchanged: Scalars['Int']['output'];
};

/** A file of forms. */
export type ImportFormsInput = {
  /** Object class of every form in it; left out: guessed for each. */
  class?: InputMaybe<Scalars['String']['input']>;
  /** Id of the connector whose deliveries answer the forms. Left out: the department's one that delivers; without any connector the hub keeps the answers. BAD_INPUT: several deliver. NOT_FOUND: the department has no such connector. */
  connector?: InputMaybe<Scalars['ID']['input']>;
  /** The file in base64; up to 700 kB. Larger ones by `yibiao catalogue import`. */
  content: Scalars['String']['input'];
  /** Whose forms; one's own department for an officer. */
  department: Scalars['ID']['input'];
  /** Name with its ending: .xlsx, .csv, .json. */
  fileName: Scalars['String']['input'];
  /** Id of the form of which the file's only form is the new version. Left out: a form with the department's own code is told by it, any other is a form of its own unless title and fields are the same. NOT_FOUND: the department has no such form; BAD_INPUT: the file holds several. */
  replaces?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of ImportFormsInput. */
export type ImportFormsPayload = {
  __typename?: 'ImportFormsPayload';
  /** The forms that came in. */
  forms: Array<IntakeForm>;
  /** What could not be read, with its place. */
  problems: Array<InputProblem>;
};

/** What of the inbox to show. All conditions hold together. */
export type InboxFilter = {
  /** Only tasks about this object class. */
  class?: InputMaybe<Scalars['String']['input']>;
  /** Ids of the departments that ask. */
  departments?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only this division and those below it; must be one of mine or below. */
  division?: InputMaybe<Scalars['ID']['input']>;
  /** Due on or after this date. */
  dueFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Due on or before this date. */
  dueTo?: InputMaybe<Scalars['Date']['input']>;
  /** States that a task may be in; default: OPEN. */
  states?: InputMaybe<Array<TaskState>>;
  /** Words of the title; at least one character. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Order of the inbox. */
export type InboxOrder =
  /** Latest due date first; tasks without one last. */
  | 'DUE_NEWEST'
  /** Soonest due date first; tasks without one last. */
  | 'DUE_SOONEST';

/** A problem of an input that is about no element of a sheet. */
export type InputProblem = Problem & {
  __typename?: 'InputProblem';
  /** Stable code, for a program to act on. */
  code: ProblemCode;
  /** A sentence to show, in the language of the request. */
  message: Scalars['String']['output'];
  /** The place within `input` that it is about, such as `entries.3.identifier`; null where it is not known or it is about the whole. */
  path?: Maybe<Scalars['String']['output']>;
};

/** A field of a form that came in. */
export type IntakeField = {
  __typename?: 'IntakeField';
  /** What else it may be, best first. */
  candidates: Array<MatchCandidate>;
  /** Fields of one cluster ask for the same value. */
  cluster: Scalars['ID']['output'];
  /** The department's own name for it. */
  code: Scalars['String']['output'];
  /** AUTO: merged without a person. REVIEW: a person decides. NEW: like nothing else. */
  decision: MatchVerdict;
  /** The same, where the catalogue has it. */
  element?: Maybe<Element>;
  /** The element that it is bound to, or that a launch would add. */
  elementId: Scalars['ID']['output'];
  /** Hint, as the form says it. */
  hint?: Maybe<Scalars['String']['output']>;
  /** `form#code`: how decisions point at it. */
  id: Scalars['ID']['output'];
  /** The department's label. */
  label: Scalars['String']['output'];
  /** What may be chosen. */
  options: Array<Scalars['String']['output']>;
  /** Calibrated probability of the decision, 0 to 1. */
  probability: Scalars['Float']['output'];
  /** Why, in words. */
  reasons: Array<Scalars['String']['output']>;
  /** Heading that it stands under. */
  section?: Maybe<Scalars['String']['output']>;
  /** Unit, as the form says it. */
  unit?: Maybe<Scalars['String']['output']>;
};

/** A form as a department brought it, before it is asked of anybody. For officers of the department and administrators. */
export type IntakeForm = Node & {
  __typename?: 'IntakeForm';
  /** When it came. */
  addedAt: Scalars['DateTime']['output'];
  /** Object class of what it is about; null while nobody said and nothing tells. */
  class?: Maybe<Scalars['String']['output']>;
  /** Whose it is. */
  department: Department;
  /** How many fields it has. */
  fieldCount: Scalars['Int']['output'];
  /** Its fields with what the matching made of each. */
  fields: Array<IntakeField>;
  /** Connector id, a colon, the department's form code: the id that the form has once it is launched. */
  id: Scalars['ID']['output'];
  /** The version that it was launched as. */
  launchedVersion?: Maybe<Scalars['Int']['output']>;
  /** What launching it would do, and what stands in the way. */
  plan?: Maybe<LaunchPlan>;
  /** Why it was dropped. */
  reason?: Maybe<Scalars['String']['output']>;
  /** File or document that it came from. */
  source: Scalars['String']['output'];
  /** Where it is in the six steps. */
  state: IntakeState;
  /** Title as the file says it. */
  title: Scalars['String']['output'];
  /** How many of them wait for a decision. */
  waitingCount: Scalars['Int']['output'];
};

/** See IntakeForm.state. */
export type IntakeState =
  /** Asked no more: it repeats another. */
  | 'DROPPED'
  /** In force as a form. */
  | 'LAUNCHED'
  /** Being matched and decided on. */
  | 'REVIEW';

/** Asks for a form from subjects or divisions. */
export type IssueRequestsInput = {
  /** Divisions, for forms about places. */
  divisions?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** When it is due. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the form to fill. */
  form: Scalars['ID']['input'];
  /** Reporting period, where the form has one. */
  period?: InputMaybe<Scalars['String']['input']>;
  /** Subjects by their own identifiers, for forms about residents, households, enterprises; each with the division that shall answer. */
  subjects?: InputMaybe<Array<RequestedSubject>>;
  /** Title of the tasks; default: the form's title. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to Mutation.issueRequests. */
export type IssueRequestsPayload = {
  __typename?: 'IssueRequestsPayload';
  /** How many tasks are new. */
  issued?: Maybe<Scalars['Int']['output']>;
  /** What could not be issued, and why. */
  problems: Array<InputProblem>;
};

/** What officers of a department asked from the hub with one form, for one period. Nobody else is told of it, and the hub keeps the answers. */
export type IssuedForm = {
  __typename?: 'IssuedForm';
  /** How many of these are answered. */
  answered: Scalars['Int']['output'];
  /** How many were asked: requests that were not withdrawn. */
  asked: Scalars['Int']['output'];
  /** The latest due date; null where none was set. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** The form, in its current version. */
  form: Form;
  /** When it was last asked. */
  issuedAt: Scalars['DateTime']['output'];
  /** Reporting period; null where the form has none. */
  period?: Maybe<Scalars['String']['output']>;
};

/** A page of what was asked. */
export type IssuedFormConnection = {
  __typename?: 'IssuedFormConnection';
  /** What was asked, with cursors. */
  edges: Array<IssuedFormEdge>;
  /** The same without cursors. */
  nodes: Array<IssuedForm>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** All that was asked. */
  totalCount: Scalars['Int']['output'];
};

/** One of them in a page. */
export type IssuedFormEdge = {
  __typename?: 'IssuedFormEdge';
  /** Opaque position of the entry; pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** What was asked, at this position. */
  node: IssuedForm;
};

/** One value of the worker's. */
export type ItemInput = {
  /** Id of the element that the value is of. */
  element: Scalars['ID']['input'];
  /** The value; null empties the item. */
  value?: InputMaybe<Scalars['Value']['input']>;
};

/** How an item stands. */
export type ItemState =
  /** Sources disagree and the worker has not picked. */
  | 'CONFLICT'
  /** Filled by a source, changed by the worker. */
  | 'EDITED'
  /** Nobody knows it yet. */
  | 'EMPTY'
  /** Its source could not be asked; `issue` says why. */
  | 'FAILED'
  /** Filled by a source, untouched. */
  | 'FILLED'
  /** Nobody knew it; the worker typed it. */
  | 'TYPED'
  /** Not kept for this kind of subject. */
  | 'UNAVAILABLE';

/** How far a county's journal has been verified. */
export type JournalCheck = {
  __typename?: 'JournalCheck';
  /** What was found wrong; while it is, nothing is accepted in the county. */
  broken?: Maybe<Scalars['String']['output']>;
  /** The entry at which it was found wrong. */
  brokenAt?: Maybe<Scalars['Int']['output']>;
  /** When it was verified last. */
  checkedAt: Scalars['DateTime']['output'];
  /** First six digits of the division code. */
  county: Scalars['ID']['output'];
  /** When it was verified last from its beginning. */
  fullAt: Scalars['DateTime']['output'];
  /** Whole up to this entry. */
  sequence: Scalars['Int']['output'];
};

/** A page of the journal. */
export type JournalConnection = {
  __typename?: 'JournalConnection';
  /** Entries with their cursors. */
  edges: Array<JournalEdge>;
  /** The same entries without cursors. */
  nodes: Array<JournalEntry>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** An entry in a page. */
export type JournalEdge = {
  __typename?: 'JournalEdge';
  /** Opaque position of the entry; pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** The entry at this position. */
  node: JournalEntry;
};

/** One entry of the journal: append-only, each holding the hash of the one before. */
export type JournalEntry = {
  __typename?: 'JournalEntry';
  /** Who: a worker's id, "system" for the hub itself, or the connector that reported it. */
  actor: Scalars['String']['output'];
  /** When the entry was written. */
  at: Scalars['DateTime']['output'];
  /** What exactly; carries ids, never personal values. */
  body: Scalars['JSON']['output'];
  /** SHA-256 over the previous hash and this entry, hexadecimal. */
  hash: Scalars['String']['output'];
  /** What: submission.accepted, delivery.acknowledged, correction.raised, ... */
  kind: Scalars['String']['output'];
  /** 1, 2, 3, ... within the county. */
  sequence: Scalars['Int']['output'];
  /** The worker who did it; null where the hub or a connector did. */
  worker?: Maybe<Worker>;
};

/** What became of a launch. */
export type LaunchPayload = {
  __typename?: 'LaunchPayload';
  /** The form in force. */
  form?: Maybe<Form>;
  /** What stood in the way. */
  problems: Array<InputProblem>;
};

/** What launching a form would do. */
export type LaunchPlan = {
  __typename?: 'LaunchPlan';
  /** Elements that it would ask and does not yet. */
  added: Array<Scalars['ID']['output']>;
  /** Conversions between the department's format and the element's, tested. */
  conversions: Array<ConversionProposal>;
  /** Version in force; null: the form is new. */
  currentVersion?: Maybe<Scalars['Int']['output']>;
  /** Fields of the form. */
  fields: Scalars['Int']['output'];
  /** Elements that the catalogue would gain. */
  newElements: Scalars['Int']['output'];
  /** What must be done first; empty: it may be launched. */
  obstacles: Array<Scalars['String']['output']>;
  /** Open requests that the next sheet would ask by the new version. */
  openRequests: Scalars['Int']['output'];
  /** Sheets in progress: they finish on the version that they began with. */
  openSheets: Scalars['Int']['output'];
  /** Elements that it asks and would not ask any more. */
  removed: Array<Scalars['ID']['output']>;
  /** Of them bound to an element that another form asks as well: filled once for all. */
  shared: Scalars['Int']['output'];
};

/** A proof that the department's system handed back. */
export type LinkAccountInput = {
  /** The signed token. */
  proof: Scalars['String']['input'];
  /** Which system. */
  system: Scalars['ID']['input'];
};

/** What became of a proof. */
export type LinkAccountPayload = {
  __typename?: 'LinkAccountPayload';
  /** The account is linked. */
  linked: Scalars['Boolean']['output'];
  /** Why it is not. */
  problems: Array<InputProblem>;
};

/** How an account was linked. */
export type LinkWay =
  /** The identity provider named it at sign-in. */
  | 'CLAIM'
  /** The department's list. */
  | 'LIST'
  /** The worker proved it at the department's system. */
  | 'PROOF';

/** What became of checking a manifest: its text alone, nothing is dialled. */
export type ManifestCheck = {
  __typename?: 'ManifestCheck';
  /** What is wrong, in the order of the lines. */
  problems: Array<ManifestProblem>;
  /** Whether it may be published as far as the text goes. */
  valid: Scalars['Boolean']['output'];
  /** What is harmless and should be looked at all the same. */
  warnings: Array<ManifestProblem>;
};

/** What is wrong in a manifest, and where. */
export type ManifestProblem = {
  __typename?: 'ManifestProblem';
  /** Stable. */
  code: Scalars['String']['output'];
  /** From 1. */
  column: Scalars['Int']['output'];
  /** From 1. */
  line: Scalars['Int']['output'];
  /** In words. */
  message: Scalars['String']['output'];
  /** What to write instead. */
  suggestion: Scalars['String']['output'];
};

/** A value of the department's, and what it probably is. */
export type MappingProposal = {
  __typename?: 'MappingProposal';
  /** An element, or a field of a task. */
  element: Scalars['String']['output'];
  /** Where it stands in a row. */
  path: Scalars['String']['output'];
  /** How sure: 0 to 1. */
  probability: Scalars['Float']['output'];
  /** Why. */
  reasons: Array<Scalars['String']['output']>;
};

/** Something that a field may be the same as. */
export type MatchCandidate = {
  __typename?: 'MatchCandidate';
  /** The element behind it, where the catalogue has it. */
  element?: Maybe<Element>;
  /** `form#code`, or `@class#property` for an element of the catalogue. */
  field: Scalars['ID']['output'];
  /** Its label. */
  label: Scalars['String']['output'];
  /** Calibrated probability, 0 to 1. */
  probability: Scalars['Float']['output'];
  /** Why, in words. */
  reasons: Array<Scalars['String']['output']>;
};

/** A department's word on a decision that concerns its form. */
export type MatchConfirmation = {
  __typename?: 'MatchConfirmation';
  /** null: it has not said yet. */
  agrees?: Maybe<Scalars['Boolean']['output']>;
  /** Which department. */
  department: Department;
  /** Why, in its words. */
  note?: Maybe<Scalars['String']['output']>;
};

/** What a person decided about two fields. */
export type MatchDecision = {
  __typename?: 'MatchDecision';
  /** One side. */
  a: ReviewSide;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The other. */
  b: ReviewSide;
  /** Who: the id. */
  by: Scalars['ID']['output'];
  /** What the departments concerned say; empty where it concerns one alone. */
  confirmations: Array<MatchConfirmation>;
  /** Id. */
  id: Scalars['ID']['output'];
  /** Why, in the words of whoever decided. */
  note?: Maybe<Scalars['String']['output']>;
  /** They ask for the same value. */
  same: Scalars['Boolean']['output'];
  /** When it was undone; null while it stands. */
  undoneAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What became of a decision. */
export type MatchPayload = {
  __typename?: 'MatchPayload';
  /** The decisions that were kept, newest first. */
  decisions: Array<MatchDecision>;
  /** Fields that still wait. */
  waiting: Scalars['Int']['output'];
};

/** A question to a department about a field of its form. */
export type MatchQuestion = {
  __typename?: 'MatchQuestion';
  /** The answer; null while there is none. */
  answer?: Maybe<Scalars['String']['output']>;
  /** When it was answered. */
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was asked. */
  askedAt: Scalars['DateTime']['output'];
  /** Who is asked. */
  department: Department;
  /** Code of the field. */
  field: Scalars['String']['output'];
  /** Form. */
  formId: Scalars['ID']['output'];
  /** Id. */
  id: Scalars['ID']['output'];
  /** The question. */
  question: Scalars['String']['output'];
};

/** See IntakeField.decision. */
export type MatchVerdict =
  | 'AUTO'
  | 'NEW'
  | 'REVIEW';

/** The person who signs in; works for one or more divisions, holds roles. */
export type Me = {
  __typename?: 'Me';
  /** The department that an officer works for. */
  department?: Maybe<Department>;
  /** Divisions of the assignments in force today; each stands for itself and all below. */
  divisions: Array<Division>;
  /** Subject identifier (`sub`) at the identity provider. */
  id: Scalars['ID']['output'];
  /** Name of the worker, to show. */
  name: Scalars['String']['output'];
  /** Roles in force today. */
  roles: Array<Role>;
  /** Name that the worker signs in with. */
  username: Scalars['String']['output'];
};

/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Lists subjects in a register of a division of mine; who is listed already gets the labels that are new. */
  addToRegister: AddToRegisterPayload;
  /** The department's answer. */
  answerQuestion: MatchQuestion;
  /** Asks the department what a field of its form means. */
  askDepartment: MatchQuestion;
  /** Begins a proof of my account in a departmental system. */
  beginProof: BeginProofPayload;
  /** Changes the labels of a line, takes it off the list, or deletes it as a mistake. */
  changeRegisterEntry: ChangeRegisterEntryPayload;
  /** A department's word on a decision that concerns its form; an objection undoes it. */
  confirmMatch: MatchPayload;
  /** An officer's answer to a correction addressed to the department. */
  decideCorrection: DecideCorrectionPayload;
  /** A person's decision about a delivery that is stuck or refused, or not kept as it was sent; for officers of the department and administrators. */
  decideDelivery: DecideDeliveryPayload;
  /** Says whether fields ask for the same value; 1 to 100 at once. Stands above every score and is undone, never erased. */
  decideMatches: MatchPayload;
  /** Says from which day on a register lists everybody of its class, or everybody who carries a label. Figures of others are not counted from it. See Query.declaredFigures. */
  declareRegister: DeclareRegisterPayload;
  /** Throws a draft away. */
  dropConnectorDraft: ConnectorPayload;
  /** Drops a form that repeats another, or takes it back. */
  dropForm: IntakeForm;
  /** An officer imports the department's list of whose account is whose. */
  importAccounts: ImportAccountsPayload;
  /** Takes the forms of a file in and matches them. Nothing is asked of anybody before a launch. */
  importForms: ImportFormsPayload;
  /** An officer asks subjects or divisions to fill a form: one task each. Repeating the call with the same form, subject and period adds nothing. */
  issueRequests: IssueRequestsPayload;
  /** Puts a form in force, bound to elements. Sheets in progress finish on the version that they began with. */
  launchForm: LaunchPayload;
  /** Links the account that a departmental system has proved to be mine. */
  linkAccount: LinkAccountPayload;
  /** Makes a first manifest from a document of the department's; nothing is kept. */
  newConnectorDraft: NewConnectorDraftPayload;
  /** Opens the sheet about one subject and period: every open request, merged and prefilled. Opening it again keeps the draft. */
  openSheet: OpenSheetPayload;
  /** Stops speaking to the system; nothing is lost, deliveries wait. */
  pauseConnector: ConnectorPayload;
  /** Puts the draft in force on every running process. Refused while it breaks something that was not accepted. */
  publishConnector: ConnectorPayload;
  /** Tries the rows that were set aside again and pulls now; with `all` everything is read again from the beginning. Tasks that are known already stay as they are. */
  pullConnector: ConnectorPayload;
  /** Takes a credential of the hub or of a division away for good. */
  removeCredential: CredentialPayload;
  /** Takes my own account away for good. */
  removeMyAccount: CredentialPayload;
  /** Speaks to the system again; what waited goes on. */
  resumeConnector: ConnectorPayload;
  /** Takes a connector out for good. What it was is kept; its credentials are not. */
  retireConnector: ConnectorPayload;
  /** Shows personal values of a subject in full, for a purpose. Who, whose, which, why and through which connectors is journaled first. */
  reveal: RevealPayload;
  /** Puts an earlier version in force again, with its settings. */
  rollbackConnector: ConnectorPayload;
  /** Keeps a manifest as a draft, right or wrong, beside what is in force. */
  saveConnectorDraft: ConnectorPayload;
  /** Saves what was typed and checks it. `values` replaces the draft; an item left out goes back to what was fetched. */
  saveDraft: SaveDraftPayload;
  /** Says what a form is about. */
  setFormClass: IntakeForm;
  /** Takes a field out of everything that it was merged with. */
  splitField: MatchPayload;
  /** Puts a credential of the hub or of a division into the vault. */
  storeCredential: CredentialPayload;
  /** Puts my own account for a departmental system into the vault. */
  storeMyAccount: CredentialPayload;
  /** Sends the sheet, once. The same key and content, or the same content after a lost reply, returns the first receipt. */
  submitSheet: SubmitSheetPayload;
  /** Runs the conformance suite against the live system and keeps its report with the draft. */
  testConnector: TestConnectorPayload;
  /** Tries a credential on its own, before it is kept or after. */
  testCredential: CredentialTest;
  /** Tries my own account, before it is kept or after. */
  testMyAccount: CredentialTest;
  /** Runs one capability of a draft, or of what is in force, once and without changing anything. */
  tryConnector: ConnectorTrial;
  /** Takes decisions back. */
  undoMatches: MatchPayload;
  /** Unlinks my account in a departmental system. Only a proof of mine links it again. */
  unlinkAccount: UnlinkAccountPayload;
  /** Takes a declaration back: the register is not complete any more for those whom it named, and nothing is counted from it for them. */
  withdrawRegisterDeclaration: WithdrawRegisterDeclarationPayload;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationAddToRegisterArgs = {
  input: AddToRegisterInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationAnswerQuestionArgs = {
  answer: Scalars['String']['input'];
  question: Scalars['ID']['input'];
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationAskDepartmentArgs = {
  field: Scalars['String']['input'];
  form: Scalars['ID']['input'];
  question: Scalars['String']['input'];
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationBeginProofArgs = {
  system: Scalars['ID']['input'];
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationChangeRegisterEntryArgs = {
  input: ChangeRegisterEntryInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationConfirmMatchArgs = {
  agrees: Scalars['Boolean']['input'];
  decision: Scalars['ID']['input'];
  department: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationDecideCorrectionArgs = {
  input: DecideCorrectionInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationDecideDeliveryArgs = {
  input: DecideDeliveryInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationDecideMatchesArgs = {
  input: Array<DecideMatchInput>;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationDeclareRegisterArgs = {
  input: DeclareRegisterInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationDropConnectorDraftArgs = {
  connector: Scalars['ID']['input'];
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationDropFormArgs = {
  form: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationImportAccountsArgs = {
  input: ImportAccountsInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationImportFormsArgs = {
  input: ImportFormsInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationIssueRequestsArgs = {
  input: IssueRequestsInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationLaunchFormArgs = {
  form: Scalars['ID']['input'];
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationLinkAccountArgs = {
  input: LinkAccountInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationNewConnectorDraftArgs = {
  input: NewConnectorDraftInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationOpenSheetArgs = {
  input: OpenSheetInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationPauseConnectorArgs = {
  input: ConnectorStateInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationPublishConnectorArgs = {
  input: PublishConnectorInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationPullConnectorArgs = {
  input: PullConnectorInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationRemoveCredentialArgs = {
  connector: Scalars['ID']['input'];
  division?: InputMaybe<Scalars['String']['input']>;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationRemoveMyAccountArgs = {
  connector: Scalars['ID']['input'];
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationResumeConnectorArgs = {
  input: ConnectorStateInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationRetireConnectorArgs = {
  input: ConnectorStateInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationRevealArgs = {
  input: RevealInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationRollbackConnectorArgs = {
  input: RollbackConnectorInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationSaveConnectorDraftArgs = {
  input: SaveConnectorDraftInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationSaveDraftArgs = {
  input: SaveDraftInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationSetFormClassArgs = {
  class: Scalars['String']['input'];
  form: Scalars['ID']['input'];
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationSplitFieldArgs = {
  field: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationStoreCredentialArgs = {
  input: CredentialInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationStoreMyAccountArgs = {
  input: MyAccountInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationSubmitSheetArgs = {
  input: SubmitSheetInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationTestConnectorArgs = {
  input: TestConnectorInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationTestCredentialArgs = {
  input: CredentialInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationTestMyAccountArgs = {
  input: MyAccountInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationTryConnectorArgs = {
  input: TryConnectorInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationUndoMatchesArgs = {
  decisions: Array<Scalars['ID']['input']>;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationUnlinkAccountArgs = {
  system: Scalars['ID']['input'];
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationWithdrawRegisterDeclarationArgs = {
  input: WithdrawRegisterDeclarationInput;
};

/** A worker's own account. */
export type MyAccountInput = {
  /** For which connector. */
  connector: Scalars['ID']['input'];
  /** Replaces what was there. For a test: left out, the one in the vault is tried. */
  values?: InputMaybe<Array<CredentialValueInput>>;
};

/** What a first manifest is made from. Nothing is kept and nothing is dialled. */
export type NewConnectorDraftInput = {
  /** The text is base64: for files that are no text. */
  base64?: InputMaybe<Scalars['Boolean']['input']>;
  /** Id that the connector shall have. */
  connector: Scalars['ID']['input'];
  /** Whose system it is. */
  department: Scalars['ID']['input'];
  /** Name of a sample file; says how later files are found. */
  fileName?: InputMaybe<Scalars['String']['input']>;
  /** What the text is. */
  kind: ConnectorSourceKind;
  /** The document. */
  text: Scalars['String']['input'];
};

/** A first manifest: to be read, completed and saved by a person. */
export type NewConnectorDraftPayload = {
  __typename?: 'NewConnectorDraftPayload';
  /** What the check says of it as it stands: the lines that a person must fill in. */
  findings: Array<ManifestProblem>;
  /** With comments where a person should look; null where the document cannot be used. */
  manifest?: Maybe<Scalars['String']['output']>;
  /** What was proposed, and why. */
  mapped: Array<MappingProposal>;
  /** What a person must fill in or look at, by line. */
  notes: Array<Scalars['String']['output']>;
  /** Why there is none: BAD_INPUT. */
  problems: Array<InputProblem>;
};

/** What can be read by Query.node: its type has a root field that takes an id alone. */
export type Node = {
  /** Id within its type. For Query.node, put the name of the type and a colon before it. */
  id: Scalars['ID']['output'];
};

/** Names the sheet that Mutation.openSheet opens. */
export type OpenSheetInput = {
  /** Reporting period: 2026-11, 2026-Q4, 2026; left out for forms without one. */
  period?: InputMaybe<Scalars['String']['input']>;
  /** Whom or what the sheet is about. */
  subject: SubjectInput;
};

/** The sheet that Mutation.openSheet opened. */
export type OpenSheetPayload = {
  __typename?: 'OpenSheetPayload';
  /** Why it was not opened. */
  problems: Array<SheetProblem>;
  /** The sheet; null when there are problems. What is wrong with its values is in `sheet.problems`. */
  sheet?: Maybe<Sheet>;
};

/** Where a page ends, as Relay defines it. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last edge; pass it as `after`. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True when more follows. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True when something precedes; always false for forward paging from the start. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first edge. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** Reporting period of a form. */
export type PeriodKind =
  | 'MONTH'
  | 'NONE'
  | 'QUARTER'
  | 'YEAR';

/**
 * What a person can mend, told in the `problems` of a payload. Where there is one, nothing was changed unless the payload says otherwise.
 * What a person cannot mend (no permission, not found, a source that is down) is an error of the answer, with its code in `extensions`.
 */
export type Problem = {
  /** Stable code, for a program to act on. */
  code: ProblemCode;
  /** A sentence to show, in the language of the request. */
  message: Scalars['String']['output'];
};

/** Everything that `problems` can name. Clients treat a code that they do not know like BAD_INPUT: a later version may add some. */
export type ProblemCode =
  /** The account of a line cannot be an account. */
  | 'ACCOUNT'
  /** The request was answered anew or closed since; this delivery is not sent again. */
  | 'ANSWERED_ANEW'
  /** The input is not valid; the message says why. */
  | 'BAD_INPUT'
  /** The check digit of an identifier, or the form of a telephone number, is wrong. */
  | 'CHECK_DIGIT'
  /** The value is none of the codes to choose from. */
  | 'CODE'
  /** Sources disagree and the worker has not picked a value. */
  | 'CONFLICT'
  /** The address is not on the list of allowed origins. */
  | 'DESTINATION_REFUSED'
  /** The draft was changed in another window. It was not saved. */
  | 'DRAFT_CONFLICT'
  /** The same subject is in the list twice. */
  | 'DUPLICATE_ROW'
  /** The number has too many digits after the point. */
  | 'FORMAT'
  /** The change breaks something that was not accepted. */
  | 'IMPACT'
  /** A part of a file could not be taken in; the message names it. */
  | 'IMPORT'
  /** The text is too long or too short. */
  | 'LENGTH'
  /** Too many subjects were looked up by their number today, or for this sheet. */
  | 'LOOK_UP_LIMIT'
  /** The manifest does not hold. */
  | 'MANIFEST_INVALID'
  /** A mask was sent where a value is wanted. Reveal the value before changing it. */
  | 'MASKED'
  /** The correction has been answered already. */
  | 'NOT_OPEN'
  /** The form cannot be launched yet. */
  | 'NOT_READY'
  /** The delivery no longer waits for a person. */
  | 'NOT_STUCK'
  /** The conformance suite has not passed. */
  | 'NOT_TESTED'
  /** There is no draft. */
  | 'NO_DRAFT'
  /** No open request is left. */
  | 'NO_REQUESTS'
  /** Another account of the same worker is linked. */
  | 'OTHER'
  /** The subject does not belong in the list. */
  | 'OUTSIDE_LIST'
  /** The period is not one of this form. */
  | 'PERIOD'
  /** The number or the date lies outside its range. */
  | 'RANGE'
  /** The value says whom the sheet is about and cannot be changed here. */
  | 'READ_ONLY'
  /** A reason is required. */
  | 'REASON_REQUIRED'
  /** The proof of an account is not valid, has expired, or is somebody else's. */
  | 'REFUSED'
  /** A value that is required is missing. */
  | 'REQUIRED'
  /** The rows of a list and a figure of the sheet do not agree. */
  | 'ROWS_DIFFER'
  /** A rule of a form between several values does not hold. */
  | 'RULE'
  /** Some of the requests were answered by somebody else, or withdrawn, after the sheet was opened. */
  | 'SHEET_CHANGED'
  /** The sheet was submitted already. It was not changed. */
  | 'SHEET_SUBMITTED'
  /** There is no account or credential for the system yet. */
  | 'SIGN_IN_MISSING'
  /** The draft was changed after it was looked at. */
  | 'STALE'
  /** The account is linked to somebody else. */
  | 'TAKEN'
  /** The input is too large or too complex to work on. */
  | 'TOO_HEAVY'
  /** The list has more rows than it takes. */
  | 'TOO_MANY_ROWS'
  /** The value is not of the element's datatype. */
  | 'TYPE'
  /** There is no such division. */
  | 'UNKNOWN_DIVISION'
  /** The sheet does not ask this element. */
  | 'UNKNOWN_ELEMENT'
  /** No department knows this number. */
  | 'UNKNOWN_NUMBER'
  /** The list has no such row, or the sheet has no such list. */
  | 'UNKNOWN_ROW'
  /** The worker unlinked the account; only a proof of the worker's links it again. */
  | 'UNLINKED'
  /** The value has to be compared with one that nobody has looked at in full. */
  | 'UNSEEN'
  /** The worker of a line is not known, or more than one carries the name. */
  | 'WHO'
  /** The department's own system has the correction and answers it there. */
  | 'WITH_SYSTEM'
  /** The thing is in a state in which this cannot be done. */
  | 'WRONG_STATE';

/** Puts a draft in force. */
export type PublishConnectorInput = {
  /** `hash` of the impact that was shown, where it breaks something. */
  acceptImpact?: InputMaybe<Scalars['String']['input']>;
  /** Which. */
  connector: Scalars['ID']['input'];
  /** Why; kept. */
  reason: Scalars['String']['input'];
  /** Revision of the draft that was looked at. */
  revision: Scalars['Int']['input'];
  /** Why it goes live without a passed report of the conformance suite, where there is none; kept with the version. */
  untested?: InputMaybe<Scalars['String']['input']>;
};

/** Reads a connector's tasks again. */
export type PullConnectorInput = {
  /** Everything from the beginning, not only what changed and what was set aside. */
  all?: Scalars['Boolean']['input'];
  /** Which; published or paused. */
  connector: Scalars['ID']['input'];
  /** Why; kept. */
  reason: Scalars['String']['input'];
};

/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type Query = {
  __typename?: 'Query';
  /** Who read the personal values of one subject, newest first; for auditors. */
  accessRecord?: Maybe<AccessConnection>;
  /** The same, of whoever has this identifier in a county; empty too when nobody there has. For auditors. */
  accessRecordOf?: Maybe<AccessConnection>;
  /** One answer; null when there is none, or it is another department's or outside my divisions. */
  answer?: Maybe<Answer>;
  /**
   * What was answered to requests that my department issued from the hub, newest first; for its officers, an officer of one division only
   * what lies within it. FORBIDDEN to everybody else, NOT_FOUND where there is no such form.
   */
  answers?: Maybe<AnswerConnection>;
  /** What more than one form asks, the most asked first. */
  askedTwice: Array<AskedTwice>;
  /** What the six steps came to: the whole first, then each department. */
  catalogueResult: Array<CatalogueResult>;
  /** Checks the text of a manifest against the language, the contract and the catalogue. Nothing is dialled and nothing kept. */
  checkManifest: ManifestCheck;
  /** One connector or draft by its id; null when there is none of mine. */
  connector?: Maybe<Connector>;
  /** What the real system answers, path by path, to choose from while mapping. Values are masked. */
  connectorSample: Array<SamplePath>;
  /** The connectors of my department (an officer), or all (an administrator), by id; drafts included. */
  connectors: Array<Connector>;
  /** How many of these wait, wait too long, or were answered lately. */
  correctionCounts?: Maybe<CorrectionCounts>;
  /** Corrections that I raised (a worker), or that are addressed to my department (an officer), newest first. */
  corrections?: Maybe<CorrectionConnection>;
  /** Who is behind a figure of a place of mine that is counted from its registers; null where it cannot be counted. */
  countedFigure?: Maybe<CountedFigure>;
  /** Credentials of one connector: the hub's own, and those of divisions. */
  credentials: Array<Credential>;
  /** Which figures would be counted from a register of mine if it were declared complete, and what was reported last of each. Nothing is kept. */
  declaredFigures?: Maybe<Array<DeclaredFigure>>;
  /** The departments that ask, and how fresh what the hub knows of each is. */
  departments?: Maybe<Array<Department>>;
  /** Divisions of my assignments and those below them, by code, at most 1,000: for choosing one from a list. */
  divisions?: Maybe<Array<Division>>;
  /** One data element by its id, `place.births`, or a part of one, `place.births[sex=2]`; an id that is none is refused with what to write. */
  element?: Maybe<Element>;
  /** The catalogue of data elements; `search` matches id, labels and synonyms. */
  elements?: Maybe<ElementConnection>;
  /** One form by its id; the current version. */
  form?: Maybe<Form>;
  /** Forms that repeat each other, the most alike first. */
  formPairs: Array<FormPair>;
  /** The forms that departments ask, by title. */
  forms?: Maybe<FormConnection>;
  /** Every department's tasks for my divisions, one list. Served from the hub's own table, so a slow department does not slow it. */
  inbox?: Maybe<TaskConnection>;
  /** One of them; null when there is none, or it is another department's. */
  intakeForm?: Maybe<IntakeForm>;
  /** Forms as departments brought them, in the order in which they came; for officers (of their department) and administrators. */
  intakeForms: Array<IntakeForm>;
  /** What officers of my department asked from the hub, by form and period, the latest first: how many were asked, how many answered. */
  issuedForms?: Maybe<IssuedFormConnection>;
  /** The journal of a county, newest first; for auditors. */
  journal?: Maybe<JournalConnection>;
  /** How far a county's journal has been verified, and whether it holds; null before the first time. For auditors. */
  journalCheck?: Maybe<JournalCheck>;
  /** Which account of a departmental system is a worker's; null when none is linked. For that department's own program, after a sign-in. */
  linkedAccount?: Maybe<Scalars['String']['output']>;
  /** What was decided, newest first. */
  matchDecisions: Array<MatchDecision>;
  /** Questions about fields; to one's own department for an officer. */
  matchQuestions: Array<MatchQuestion>;
  /** The worker who is signed in. */
  me?: Maybe<Me>;
  /**
   * Any of the main types by its name, a colon and its id: `Task:...`, `Form:civil-affairs:poverty`, `Element:resident.name`. Answered as by
   * the type's own root field, with its permission; null where that is null. BAD_INPUT where the id names no type of node.
   */
  node?: Maybe<Node>;
  /** Who is listed in the registers of a division of mine and those below it. */
  registerEntries?: Maybe<RegisterEntryConnection>;
  /** The registers of my divisions and those below them, by the code of the division. */
  registers?: Maybe<RegisterConnection>;
  /** Merges that wait for a person, those that save most first. */
  reviewQueue: ReviewQueue;
  /** One sheet of mine, as it was opened last; nothing is fetched anew. Null when there is none. Mutation.openSheet opens one. */
  sheet?: Maybe<Sheet>;
  /** How much of a form would be filled in by itself, in force or not yet; null where fewer than 5 subjects are known, which tells nothing. */
  simulation?: Maybe<Simulation>;
  /** Deliveries that wait for a person: stuck, or acknowledged and not kept as they were sent; for officers of the department and administrators; oldest first. */
  stuckDeliveries?: Maybe<DeliveryConnection>;
  /** Finds a subject by its own identifier (id number, credit code, household number, division code). Null when no task names it. */
  subject?: Maybe<Subject>;
  /** One submission of mine, or of my divisions; null when there is none. */
  submission?: Maybe<Submission>;
  /** Submissions of mine, newest first. */
  submissions?: Maybe<SubmissionConnection>;
  /** The departmental systems that ask me for an account of my own. */
  systemAccounts: Array<SystemAccount>;
  /** The departmental systems that I may open with this login. */
  systems: Array<WebSystem>;
  /** One task; null when it does not exist or is outside my divisions. */
  task?: Maybe<Task>;
  /** Fields of forms in force that nobody uses. */
  unusedFields: Array<UnusedField>;
  /**
   * Who read unusually much on one day in a division of mine and those below it, the newest day first, at most 200 lines: 500 different people,
   * 100 numbers looked up, or 10 that nobody knew. Counted from the access record and the look-ups by number. For supervisors and auditors;
   * FORBIDDEN elsewhere, BAD_INPUT for a division above a county.
   */
  unusualReading?: Maybe<Array<UnusualReading>>;
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryAccessRecordArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  subject: Scalars['ID']['input'];
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryAccessRecordOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  class: Scalars['String']['input'];
  county: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  identifier: Scalars['String']['input'];
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryAnswerArgs = {
  id: Scalars['ID']['input'];
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryAnswersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  form: Scalars['ID']['input'];
  period?: InputMaybe<Scalars['String']['input']>;
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryAskedTwiceArgs = {
  department?: InputMaybe<Scalars['ID']['input']>;
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryCheckManifestArgs = {
  manifest: Scalars['String']['input'];
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryConnectorArgs = {
  id: Scalars['ID']['input'];
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryConnectorSampleArgs = {
  capability: Scalars['String']['input'];
  connector: Scalars['ID']['input'];
  identifiers?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryCorrectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<CorrectionState>;
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryCountedFigureArgs = {
  element: Scalars['ID']['input'];
  period: Scalars['String']['input'];
  place: Scalars['ID']['input'];
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryCredentialsArgs = {
  connector: Scalars['ID']['input'];
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryDeclaredFiguresArgs = {
  class: Scalars['String']['input'];
  completeSince?: InputMaybe<Scalars['Date']['input']>;
  division: Scalars['ID']['input'];
  label?: InputMaybe<Scalars['String']['input']>;
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryDivisionsArgs = {
  level?: InputMaybe<DivisionLevel>;
  within?: InputMaybe<Scalars['ID']['input']>;
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryElementArgs = {
  id: Scalars['ID']['input'];
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryElementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryFormArgs = {
  id: Scalars['ID']['input'];
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryFormsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryInboxArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InboxFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<InboxOrder>;
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryIntakeFormArgs = {
  id: Scalars['ID']['input'];
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryIntakeFormsArgs = {
  state?: InputMaybe<IntakeState>;
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryIssuedFormsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryJournalArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  county: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryJournalCheckArgs = {
  county: Scalars['ID']['input'];
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryLinkedAccountArgs = {
  system: Scalars['ID']['input'];
  worker: Scalars['ID']['input'];
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryMatchDecisionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryRegisterEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  class: Scalars['String']['input'];
  division: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  label?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryRegistersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  class?: InputMaybe<Scalars['String']['input']>;
  division?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryReviewQueueArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  sure?: InputMaybe<Scalars['Boolean']['input']>;
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QuerySheetArgs = {
  id: Scalars['ID']['input'];
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QuerySimulationArgs = {
  county?: InputMaybe<Scalars['ID']['input']>;
  form: Scalars['ID']['input'];
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryStuckDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QuerySubjectArgs = {
  class: Scalars['String']['input'];
  identifier: Scalars['String']['input'];
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QuerySubmissionArgs = {
  id: Scalars['ID']['input'];
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QuerySubmissionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryTaskArgs = {
  id: Scalars['ID']['input'];
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryUnusualReadingArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
  division: Scalars['ID']['input'];
};

/** What the department's system keeps of a delivery, asked after its acknowledgement and compared with what was sent. */
export type ReadBack = {
  __typename?: 'ReadBack';
  /** Number of fields of the form that were compared; lists are not. */
  compared: Scalars['Int']['output'];
  /** The fields that are not kept as they were sent; never their values. */
  differences: Array<ReadBackDifference>;
  /** Number of fields and lists that were sent with something in them and could not be compared. */
  notCompared: Scalars['Int']['output'];
  /** When it was read back; null while it is due, and where it cannot be asked. */
  readAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was not read back, or is to be tried again, or why an officer says that it is right; in words safe to show. */
  reason?: Maybe<Scalars['String']['output']>;
  /** How it came out. */
  state: ReadBackState;
};

/** Acknowledged deliveries of a connector that are not known to be kept whole. */
export type ReadBackCounts = {
  __typename?: 'ReadBackCounts';
  /** Number still to be read back. */
  due: Scalars['Int']['output'];
  /** Number not kept as they were sent, or not at all; they wait for the officer (Query.stuckDeliveries). */
  lost: Scalars['Int']['output'];
  /** The version in force says how to read back; false: nothing that it delivers is checked; null: it is not in force, or takes no deliveries. */
  possible?: Maybe<Scalars['Boolean']['output']>;
  /** Number that could not be read back. */
  unread: Scalars['Int']['output'];
};

/** A field that is not kept as it was sent. */
export type ReadBackDifference = {
  __typename?: 'ReadBackDifference';
  /** The form's own code of the field. */
  code: Scalars['String']['output'];
  /** Its name on the form, in the reader's language. */
  label: Scalars['String']['output'];
  /** How it is kept otherwise. */
  loss: FieldLoss;
};

/** How reading back came out. */
export type ReadBackState =
  /** The department acknowledged it and shows no such delivery. The department's officer decides. */
  | 'ABSENT'
  /** An officer says that it is right as it is. */
  | 'CONFIRMED'
  /** Some are not: see `differences`. The department's officer decides. */
  | 'DIFFERENT'
  /** It is still to be read back, or is tried again. */
  | 'DUE'
  /** All fields that were compared are kept as they were sent. */
  | 'SAME'
  /** It could not be read back: nobody knows whether all of it is kept. */
  | 'UNREAD'
  /** The department's connector has no way to ask: nobody knows whether all of it is kept. */
  | 'UNREADABLE';

/** A list of subjects that a division keeps (台账); figures are counted from it. */
export type Register = {
  __typename?: 'Register';
  /** Object class: "resident", "household", "enterprise". */
  class: Scalars['String']['output'];
  /** From this day on it holds everybody of the class; null: that is not said. See declared. */
  completeSince?: Maybe<Scalars['Date']['output']>;
  /** For whom the division has declared it complete, everybody first; figures of others are not counted from it. */
  declared: Array<RegisterDeclaration>;
  /** The division that keeps the register. */
  division: Division;
  /** How many are listed today. */
  listed: Scalars['Int']['output'];
};

/** How somebody came onto a list. */
export type RegisterCame =
  /** Was born in the division. */
  | 'BORN'
  /** Was here when the list was made. */
  | 'LISTED'
  /** Moved into the division. */
  | 'MOVED_IN';

/** A page of registers. */
export type RegisterConnection = {
  __typename?: 'RegisterConnection';
  /** Registers with their cursors. */
  edges: Array<RegisterEdge>;
  /** The same registers without cursors. */
  nodes: Array<Register>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many registers match in all. */
  totalCount: Scalars['Int']['output'];
};

/** A division's word that its register lists a population whole. */
export type RegisterDeclaration = {
  __typename?: 'RegisterDeclaration';
  /** From this day on. */
  completeSince: Scalars['Date']['output'];
  /** When it was said. */
  declaredAt: Scalars['DateTime']['output'];
  /** The worker who said so. */
  declaredBy: Worker;
  /** Everybody who carries this label (留守儿童, 残疾); null: everybody of the class. Figures by a label need a declaration of that label. */
  label?: Maybe<Scalars['String']['output']>;
};

/** A register in a page. */
export type RegisterEdge = {
  __typename?: 'RegisterEdge';
  /** Opaque position of the register; pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** The register at this position. */
  node: Register;
};

/** One line of a register. */
export type RegisterEntry = {
  __typename?: 'RegisterEntry';
  /** Id in the hub. */
  id: Scalars['ID']['output'];
  /** The division's own name for it and the masked identifier. */
  label: Scalars['String']['output'];
  /** Labels of today. Personal: shown once the request says its purpose (@purpose), else only that there are some. */
  labels: Array<Scalars['String']['output']>;
  /** Labels are not shown, whether there are any or not: the request said no purpose. */
  masked: Scalars['Boolean']['output'];
  /** First day on the list. */
  since: Scalars['Date']['output'];
  /** Who is listed. Being listed opens no records: what departments know is read only where one has asked about the subject. */
  subject: Subject;
  /** First day off it; null: listed. */
  until?: Maybe<Scalars['Date']['output']>;
};

/** A page of a register. */
export type RegisterEntryConnection = {
  __typename?: 'RegisterEntryConnection';
  /** Lines with their cursors. */
  edges: Array<RegisterEntryEdge>;
  /** The labels in use, for choosing one; empty until the request says its purpose. */
  labels: Array<Scalars['String']['output']>;
  /** The same lines without cursors. */
  nodes: Array<RegisterEntry>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** Labels that figures of the catalogue are counted by: the populations, besides everybody, for which it is useful to declare the register complete. From the catalogue: it says nothing of who is listed. */
  populations: Array<Scalars['String']['output']>;
  /** How many lines match in all. */
  totalCount: Scalars['Int']['output'];
};

/** A line in a page of a register. */
export type RegisterEntryEdge = {
  __typename?: 'RegisterEntryEdge';
  /** Opaque position of the line; pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** The line at this position. */
  node: RegisterEntry;
};

/** One subject to list. */
export type RegisterEntryInput = {
  /** Identifier of the class: id number, household number, credit code. */
  identifier: Scalars['String']['input'];
  /** Labels, such as 低保 or 残疾. */
  labels?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Name to recognise it by. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Why somebody leaves a list. */
export type RegisterWent =
  /** Died on that day. */
  | 'DIED'
  /** Was listed by mistake: the line is deleted and counts for no month. */
  | 'MISTAKE'
  /** Moved out of the division. */
  | 'MOVED_OUT';

/** A subject and who shall answer for it. */
export type RequestedSubject = {
  /** 12-digit code of the division that answers. */
  division: Scalars['ID']['input'];
  /** Id number, credit code or household number. */
  identifier: Scalars['String']['input'];
  /** Name to show in the inbox. */
  label?: InputMaybe<Scalars['String']['input']>;
};

/** Asks for personal values in full. */
export type RevealInput = {
  /** Which elements; 1 to 100. */
  elements: Array<Scalars['ID']['input']>;
  /** What for, in 2 to 200 characters; kept with the reading. */
  purpose: Scalars['String']['input'];
  /** The subject is that of a row of the sheet, in this list. */
  rowSet?: InputMaybe<Scalars['ID']['input']>;
  /** A sheet of one's own about the subject: shows what was fetched for it. Left out: the sources are asked now. */
  sheet?: InputMaybe<Scalars['ID']['input']>;
  /** The subject whose values are asked for. */
  subject: SubjectInput;
};

/** What became of RevealInput. */
export type RevealPayload = {
  __typename?: 'RevealPayload';
  /** The values in full, by element and source; null when there are problems. */
  facts?: Maybe<Array<Fact>>;
  /** Why nothing was shown. */
  problems: Array<InputProblem>;
};

/** A merge that waits for a person. */
export type ReviewItem = {
  __typename?: 'ReviewItem';
  /** One side. */
  a: ReviewSide;
  /** The other. */
  b: ReviewSide;
  /** Fields that a yes saves, times the probability of yes; the queue is sorted by it. */
  gain: Scalars['Float']['output'];
  /** Stands for the pair: its two fields. */
  id: Scalars['ID']['output'];
  /** Calibrated probability that both ask for the same value, 0 to 1. */
  probability: Scalars['Float']['output'];
  /** What speaks for it, in words. */
  reasons: Array<Scalars['String']['output']>;
  /** A look is enough: likely, the same meaning, and the same subject or matter. Accepted with others like it, never by itself. */
  sure: Scalars['Boolean']['output'];
};

/** A page of what waits. */
export type ReviewQueue = {
  __typename?: 'ReviewQueue';
  /** Those that save most first. */
  items: Array<ReviewItem>;
  /** All that wait. */
  totalCount: Scalars['Int']['output'];
};

/** One of two fields that may be the same. */
export type ReviewSide = {
  __typename?: 'ReviewSide';
  /** Whose form. */
  department?: Maybe<Department>;
  /** Section, unit, hint and choices in one line each, as the form says them. */
  details: Array<Scalars['String']['output']>;
  /** The element, for an element of the catalogue. */
  element?: Maybe<Element>;
  /** `form#code`, or `@class#property` for an element of the catalogue. */
  field: Scalars['ID']['output'];
  /** Form that it stands in; null for an element. */
  formId?: Maybe<Scalars['ID']['output']>;
  /** Title of that form. */
  formTitle?: Maybe<Scalars['String']['output']>;
  /** Label of the field or element. */
  label: Scalars['String']['output'];
};

/** What a person may do. */
export type Role =
  /** Keeps connectors and catalogue; sees no personal values. */
  | 'ADMIN'
  /** Reads the journal and the access record. */
  | 'AUDITOR'
  /** Works for one department: its stuck deliveries, corrections, requests. */
  | 'OFFICER'
  /** Sees a division and all below. */
  | 'SUPERVISOR'
  /** Fills sheets for own divisions and below. */
  | 'WORKER';

/** Puts an earlier version in force again. */
export type RollbackConnectorInput = {
  /** `hash` of the impact that was shown, where it breaks something. */
  acceptImpact?: InputMaybe<Scalars['String']['input']>;
  /** Which. */
  connector: Scalars['ID']['input'];
  /** Why; kept. */
  reason: Scalars['String']['input'];
  /** Which version. */
  version: Scalars['Int']['input'];
};

/** What the worker did to one row of a list. A row that is named by its subject and has neither values nor `removed` is as the register has it. */
export type RowInput = {
  /** The identifier, for a row that the worker adds. */
  identifier?: InputMaybe<Scalars['String']['input']>;
  /** A name to recognise an added row by. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Out of the list, or back in it. */
  removed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Id of the list. */
  rowSet: Scalars['ID']['input'];
  /** Its subject, for a row that is there. */
  subject?: InputMaybe<Scalars['ID']['input']>;
  /** Everything that the worker typed, changed or picked in it. */
  values?: InputMaybe<Array<ItemInput>>;
};

/** Where a row comes from. */
export type RowOrigin =
  /** The worker added it. */
  | 'ADDED'
  /** The register lists its subject. */
  | 'REGISTER';

/** A list of a form: a row for each subject. */
export type RowSet = {
  __typename?: 'RowSet';
  /** Object class of whom each row is about. */
  class: Scalars['String']['output'];
  /** The department's own name for it. */
  code: Scalars['String']['output'];
  /** What is asked of each row. */
  fields: Array<FormField>;
  /** A register of the division fills it. */
  fromRegister: Scalars['Boolean']['output'];
  /** The department's label, in the language asked for where it has one. */
  label: Scalars['String']['output'];
  /** More rows are not taken. */
  maxRows: Scalars['Int']['output'];
  /** At least one row. */
  required: Scalars['Boolean']['output'];
};

/** A path in a reply, with values found there: what a mapping row may take. */
export type SamplePath = {
  __typename?: 'SamplePath';
  /** In how many of the rows looked at there is something. */
  filled: Scalars['Int']['output'];
  /** What it is mapped to already. */
  mappedTo: Array<Scalars['String']['output']>;
  /** As a mapping row names it, from the row. */
  path: Scalars['String']['output'];
  /** Rows looked at. */
  rows: Scalars['Int']['output'];
  /** Some of the values, masked: the form of long ones, nothing of short ones. */
  samples: Array<Scalars['String']['output']>;
  /** text, number, boolean, list, object or empty. */
  type: Scalars['String']['output'];
};

/** Keeps a draft; it may still be wrong. */
export type SaveConnectorDraftInput = {
  /** The manifest; says whose it is. */
  manifest: Scalars['String']['input'];
  /** Settings that are no secrets. */
  settings: Array<SettingInput>;
};

/** What was typed into a sheet. See Mutation.saveDraft. */
export type SaveDraftInput = {
  /** Every row that the worker added, changed or removed; one left out goes back to what the register has. Left out as a whole: the rows stay as they are. */
  rows?: InputMaybe<Array<RowInput>>;
  /** Id of the sheet in the hub. */
  sheet: Scalars['ID']['input'];
  /** Everything that the worker typed, changed or picked. */
  values: Array<ItemInput>;
  /** The draft version that this builds on; left out: overwrite. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** The answer to Mutation.saveDraft. */
export type SaveDraftPayload = {
  __typename?: 'SaveDraftPayload';
  /** What is wrong with the values. They are saved all the same, unless the code is DRAFT_CONFLICT or SHEET_SUBMITTED. */
  problems: Array<SheetProblem>;
  /** The sheet with the draft; null when it was not saved. */
  sheet?: Maybe<Sheet>;
};

/** Rows that could not be taken as tasks: by their ids and the reasons, without their values. */
export type SetAside = {
  __typename?: 'SetAside';
  /** Rows that came when 100,000 were kept already: only counted. When rows are tried again, everything is read again for their sake. */
  beyond: Scalars['Int']['output'];
  /** All of them that are kept. */
  count: Scalars['Int']['output'];
  /** Why, the most frequent first. */
  reasons: Array<SetAsideReason>;
  /** The longest waiting first. */
  rows: Array<SetAsideRow>;
};

/** A reason, and how many rows have it. */
export type SetAsideReason = {
  __typename?: 'SetAsideReason';
  /** Rows. */
  count: Scalars['Int']['output'];
  /** In the words of the mapping: the field, and what is wrong with it. */
  reason: Scalars['String']['output'];
};

/** A row that could not be taken as a task. */
export type SetAsideRow = {
  __typename?: 'SetAsideRow';
  /** Why. */
  reason: Scalars['String']['output'];
  /** Its id in the department's system, or its number or file and line; long numbers are masked. */
  row: Scalars['String']['output'];
  /** Since when. */
  since: Scalars['DateTime']['output'];
  /** When it was last tried. */
  triedAt: Scalars['DateTime']['output'];
  /** How often the hub has tried to take it. */
  tries: Scalars['Int']['output'];
  /** Version of the connector that could not take it. */
  version: Scalars['Int']['output'];
};

/** A setting. */
export type SettingInput = {
  /** As the manifest names it. */
  name: Scalars['String']['input'];
  /** Its value; never a secret, which goes into the vault. */
  value: Scalars['String']['input'];
};

/** The union of the elements that all open requests want about one subject and period; filled once. */
export type Sheet = Node & {
  __typename?: 'Sheet';
  /** Fields asked over all forms; a column of a list is one. */
  asked: Scalars['Int']['output'];
  /** Items once each, and columns once each: what remains after merging. */
  distinct: Scalars['Int']['output'];
  /** When the draft was saved. */
  draftSavedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Number of the saved draft; 0: none. Send it back with saveDraft, so that two tabs cannot overwrite each other unseen. */
  draftVersion: Scalars['Int']['output'];
  /** Id in the hub. */
  id: Scalars['ID']['output'];
  /** The items to check and fill, grouped in the order of the forms. */
  items: Array<SheetItem>;
  /** Reporting period that it is filled for; null for forms without one. */
  period?: Maybe<Scalars['String']['output']>;
  /** Items that have a value without the worker typing it; an open conflict has none yet. A column counts when it does in every row. */
  prefilled: Scalars['Int']['output'];
  /** What is wrong with the present values. */
  problems: Array<SheetProblem>;
  /** The requests merged here. */
  requests: Array<Task>;
  /** The lists that the forms ask, a row for each subject; lists that ask the same are one. */
  rowSets: Array<SheetRowSet>;
  /** The sources that were asked, and which of them failed. */
  sources: Array<SheetSource>;
  /** OPEN, or SUBMITTED once `submission` answers it. */
  state: SheetState;
  /** Whom or what it is about. */
  subject: Subject;
  /** The submission, once there is one. */
  submission?: Maybe<Submission>;
  /** How it is filled so far, with the saved draft: what was typed, changed, prefilled, of that never looked at, and left empty. */
  tally: Tally;
  /** Items and columns that are left for the worker: `distinct` minus `prefilled`. */
  toType: Scalars['Int']['output'];
};

/** One element asked of each row. */
export type SheetColumn = {
  __typename?: 'SheetColumn';
  /** What its cells take; see SheetItem.domain. */
  domain: Domain;
  /** The element that the column asks. */
  element: Element;
  /** Department labels that differ from the element's own. */
  labels: Array<Scalars['String']['output']>;
  /** Measured or seen at the visit; see SheetItem.onSpot. */
  onSpot: Scalars['Boolean']['output'];
  /** The form whose own field it is; see SheetItem.ownTo. */
  ownTo?: Maybe<Form>;
  /** At least one form requires it. */
  required: Scalars['Boolean']['output'];
  /** Unit of its cells; null where they have none. */
  unit?: Maybe<Scalars['String']['output']>;
};

/** One element of a sheet. */
export type SheetItem = {
  __typename?: 'SheetItem';
  /** Values to pick from where sources disagree, best first; also other sources of the same value. */
  candidates: Array<Fact>;
  /** What the box takes: the element's domain, in the unit that the department's label names. Value, facts and what is sent back are in this unit; the hub converts exactly. */
  domain: Domain;
  /** The element that it asks. */
  element: Element;
  /** As fetched, kept beside what was edited. */
  fetched?: Maybe<Fact>;
  /** Why nobody could fill it, in the worker's words. Of an item with a value: which form's receiving system has no way to write it, and what it takes; it may be sent all the same, and that part waits for the department's officer. Never said of a value that is only shown masked. */
  issue?: Maybe<Scalars['String']['output']>;
  /** Department labels that differ from the element's own, without the unit that `unit` says. */
  labels: Array<Scalars['String']['output']>;
  /** What was reported for the period before, my own answer first; offered, never filled in unasked. */
  lastPeriod?: Maybe<Fact>;
  /** What was known last, with source and day, of an item that is measured or seen at the visit; to compare with, never filled in. Masked like any other value of its class. Null: nothing was known, or the item is filled in the usual way. */
  lastTime?: Maybe<Fact>;
  /** The value is there and is not shown in full; see Mutation.reveal. */
  masked: Scalars['Boolean']['output'];
  /** The requests that want it. */
  neededBy: Array<Task>;
  /** Measured or seen at the visit: no source and no earlier answer fills it in; see lastTime. */
  onSpot: Scalars['Boolean']['output'];
  /** The form whose own field it is: what is said goes to that form alone and is no fact of the subject. Null: an element that forms share. */
  ownTo?: Maybe<Form>;
  /** It says whom the sheet is about; nobody can change it here. */
  readOnly: Scalars['Boolean']['output'];
  /** At least one form requires it. */
  required: Scalars['Boolean']['output'];
  /** What the sources say now, where that is something else than lastPeriod. */
  sinceThen?: Maybe<Fact>;
  /** How the item stands: filled, typed, in conflict, empty. */
  state: ItemState;
  /** Unit of the value, as `domain` has it; null where it has none. */
  unit?: Maybe<Scalars['String']['output']>;
  /** The present value: the draft's, else the fetched one. Sensitive ones that were fetched are masked; send the mask back, or nothing, and the value stays. */
  value?: Maybe<Scalars['Value']['output']>;
};

/** What a person can mend in a sheet. */
export type SheetProblem = Problem & {
  __typename?: 'SheetProblem';
  /** Stable code, for a program to act on. */
  code: ProblemCode;
  /** Id of the element, when it is about one. */
  element?: Maybe<Scalars['ID']['output']>;
  /** A sentence that names the field, in the language of the request. */
  message: Scalars['String']['output'];
  /** Id of the row in the list, when it is about one. */
  row?: Maybe<Scalars['ID']['output']>;
  /** Id of the list, when it is about one. */
  rowSet?: Maybe<Scalars['ID']['output']>;
};

/** The register behind a list. */
export type SheetRegister = {
  __typename?: 'SheetRegister';
  /** The division has declared it complete for that day. */
  complete: Scalars['Boolean']['output'];
  /** How many it lists then. */
  listed: Scalars['Int']['output'];
  /** The day as of which: the end of the period, or the day of opening within it. */
  on: Scalars['Date']['output'];
};

/** One row of a list. */
export type SheetRow = {
  __typename?: 'SheetRow';
  /** Stable while the row stands: the subject's id, or a name of its own while its identifier is wrong. */
  id: Scalars['ID']['output'];
  /** What to heed, in the worker's words: it has left the register since. */
  issue?: Maybe<Scalars['String']['output']>;
  /** Its values, in the order of the columns. */
  items: Array<SheetItem>;
  /** To recognise it by; of a wrong identifier, what was typed. */
  label: Scalars['String']['output'];
  /** Where it comes from. */
  origin: RowOrigin;
  /** The worker took it out; `removed: false` puts it back. */
  removed: Scalars['Boolean']['output'];
  /** Whom it is about; null while its identifier is wrong. */
  subject?: Maybe<Subject>;
};

/** A list that forms ask: a row for each subject. Lists that ask for the same subjects are one, with the columns of all. */
export type SheetRowSet = {
  __typename?: 'SheetRowSet';
  /** Values asked in them. */
  cells: Scalars['Int']['output'];
  /** Object class of whom each row is about. */
  class: Scalars['String']['output'];
  /** What is asked of each row, its identifier first. */
  columns: Array<SheetColumn>;
  /** Whom it lists, for example `resident?label=disabled`; the same for every sheet. */
  id: Scalars['ID']['output'];
  /** Why the register did not fill it, or what to heed about it, in the worker's words. */
  issue?: Maybe<Scalars['String']['output']>;
  /** What the first form calls it. */
  label: Scalars['String']['output'];
  /** What other forms call it. */
  labels: Array<Scalars['String']['output']>;
  /** More rows are not taken. */
  maxRows: Scalars['Int']['output'];
  /** The requests that want it. */
  neededBy: Array<Task>;
  /** Of these, known without the worker typing them. */
  prefilled: Scalars['Int']['output'];
  /** The register that it is filled from; null where none is, or nobody keeps it. */
  register?: Maybe<SheetRegister>;
  /** A form requires at least one row. */
  required: Scalars['Boolean']['output'];
  /** The rows in the order of the register, then those added; removed ones too, so that they can be put back. */
  rows: Array<SheetRow>;
  /** Rows that are not removed. */
  total: Scalars['Int']['output'];
};

/** One source asked while filling a sheet. */
export type SheetSource = {
  __typename?: 'SheetSource';
  /** The department whose system was asked. */
  department: Department;
  /** How long it took, in milliseconds. */
  milliseconds: Scalars['Int']['output'];
  /** In words, when it failed. */
  reason?: Maybe<Scalars['String']['output']>;
  /** ANSWERED, UNKNOWN_SUBJECT (it answers, and does not know the subject) or FAILED. */
  state: SheetSourceState;
};

/** How a source answered while the sheet was filled. */
export type SheetSourceState =
  | 'ANSWERED'
  | 'FAILED'
  | 'UNKNOWN_SUBJECT';

/** State of a sheet. */
export type SheetState =
  | 'OPEN'
  | 'SUBMITTED';

/** Where a number of sheets a year is from. */
export type SheetsFrom =
  /** As many requests came in the year before. */
  | 'REQUESTS'
  /** Nobody was asked yet: each known subject once a period. */
  | 'SUBJECTS';

/** One item of a simulation. */
export type SimulatedItem = {
  __typename?: 'SimulatedItem';
  /** For which share sources disagree. */
  conflict: Scalars['Float']['output'];
  /** Which element. */
  element: Scalars['ID']['output'];
  /** For which share a source could not be asked. */
  failed: Scalars['Float']['output'];
  /** The department's code of the field. */
  field: Scalars['String']['output'];
  /** The field's name. */
  label: Scalars['String']['output'];
  /** For which share of the sample it is filled in; 0 to 1. */
  share: Scalars['Float']['output'];
  /** Where the values came from, most often first. */
  sources: Array<SimulatedSource>;
  /** Whether anybody can know it. */
  state: SimulatedState;
};

/** Where values of an item came from. */
export type SimulatedSource = {
  __typename?: 'SimulatedSource';
  /** Who said it; null for what was derived or answered before. */
  department?: Maybe<Department>;
  /** How it is known. */
  kind: SourceKind;
  /** For which share of the sample. */
  share: Scalars['Float']['output'];
};

/** Whether anybody can know an item. */
export type SimulatedState =
  /** A department keeps it, it follows from others, or an earlier answer is kept. */
  | 'KEPT'
  /** The catalogue does not know the element yet. */
  | 'NEW'
  /** Nobody keeps it; it is typed each time. */
  | 'NOT_KEPT';

/** What asking a form would come to, tried on a sample of subjects that the hub knows. */
export type Simulation = {
  __typename?: 'Simulation';
  /** Of these, left to the worker because sources disagree; on average. */
  conflicts: Scalars['Float']['output'];
  /** First six digits of the division code; null: every county. */
  county?: Maybe<Scalars['String']['output']>;
  /** Hours saved a year. */
  hoursSavedAYear: Scalars['Float']['output'];
  /** Whether the form is in force; else it is as it came in. */
  inForce: Scalars['Boolean']['output'];
  /** Items a sheet, each once. */
  items: Scalars['Int']['output'];
  /** Minutes saved for each sheet: prefilled items times the difference between typing and checking. */
  minutesSaved: Scalars['Float']['output'];
  /** Of these, items whose element the catalogue does not know yet. */
  newItems: Scalars['Int']['output'];
  /** Item by item, in the order of the form. */
  perItem: Array<SimulatedItem>;
  /** Of the items, filled in without typing; on average. */
  prefilled: Scalars['Float']['output'];
  /** Fields that are asked once a row; not tried, not counted. */
  rowFields: Scalars['Int']['output'];
  /** Assumed, not measured: seconds to check a value that is filled in. */
  secondsToCheck: Scalars['Int']['output'];
  /** Assumed, not measured: seconds to type a value. */
  secondsToType: Scalars['Int']['output'];
  /** Sheets a year. */
  sheetsAYear: Scalars['Int']['output'];
  /** Where that number is from. */
  sheetsFrom: SheetsFrom;
  /** How many subjects the sample has; at least 5, at most 20. */
  subjects: Scalars['Int']['output'];
  /** Fields that still wait for a decision: what they are bound to may change. */
  waiting: Scalars['Int']['output'];
};

/** Where a value comes from. */
export type Source = {
  __typename?: 'Source';
  /** For a figure counted from a register: as of which day; who was counted: Query.countedFigure. */
  countedOn?: Maybe<Scalars['Date']['output']>;
  /** The department whose system answered. */
  department?: Maybe<Department>;
  /** The elements that it was derived from. */
  derivedFrom?: Maybe<Array<Element>>;
  /** What kind of source. */
  kind: SourceKind;
  /** One line to show: "公安局 · 权威来源". */
  label: Scalars['String']['output'];
  /** The earlier submission that it was given in. */
  submission?: Maybe<Scalars['ID']['output']>;
};

/** Kinds of source, in the order in which prefill asks them. */
export type SourceKind =
  /** The source of truth for the element. */
  | 'AUTHORITY'
  /** The records of another department. */
  | 'CONNECTOR'
  /** Computed from other elements. */
  | 'DERIVATION'
  /** An earlier submission inside the element's freshness window. */
  | 'SUBMISSION'
  /** Typed by the worker. */
  | 'WORKER';

/** Whom or what a value is about: an object class of ISO/IEC 11179 and one member of it. */
export type Subject = {
  /** Object class: "resident", "household", "enterprise", "place", ... */
  class: Scalars['String']['output'];
  /** The division where it belongs; null where nobody said. */
  division?: Maybe<Division>;
  /** Values with source, as-of and classification, and what disagrees. Default: every element of the class. */
  facts: Array<Fact>;
  /** Opaque id in the hub; never the id number. */
  id: Scalars['ID']['output'];
  /** Short text to recognise it by; the identifier in it is masked. */
  label: Scalars['String']['output'];
};


/** Whom or what a value is about: an object class of ISO/IEC 11179 and one member of it. */
export type SubjectFactsArgs = {
  elements?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Names a subject by its class and its id in the hub. */
export type SubjectInput = {
  /** Object class of the subject, such as "resident". */
  class: Scalars['String']['input'];
  /** The subject's id in the hub. */
  id: Scalars['ID']['input'];
};

/** What the worker sent; immutable. */
export type Submission = Node & {
  __typename?: 'Submission';
  /** When the hub accepted it. */
  acceptedAt: Scalars['DateTime']['output'];
  /** Values of an authority that the worker says are wrong. */
  corrections: Array<Correction>;
  /** One for each request. */
  deliveries: Array<Delivery>;
  /** Id in the hub. */
  id: Scalars['ID']['output'];
  /** Reporting period that it was filled for; null for forms without one. */
  period?: Maybe<Scalars['String']['output']>;
  /** The proof for the worker. */
  receipt: Scalars['String']['output'];
  /** The lists that were sent. */
  rowSets: Array<SubmittedRowSet>;
  /** Whom or what it is about. */
  subject: Subject;
  /** How it was filled; null for what was sent before this was counted. */
  tally?: Maybe<Tally>;
  /** The values that were sent. */
  values: Array<SubmittedValue>;
  /** The worker who sent it. */
  worker: Worker;
};

/** A page of submissions. */
export type SubmissionConnection = {
  __typename?: 'SubmissionConnection';
  /** Submissions with their cursors. */
  edges: Array<SubmissionEdge>;
  /** The same submissions without cursors. */
  nodes: Array<Submission>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A submission in a page. */
export type SubmissionEdge = {
  __typename?: 'SubmissionEdge';
  /** Opaque position of the submission; pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** The submission at this position. */
  node: Submission;
};

/** A sheet to submit. See Mutation.submitSheet. */
export type SubmitSheetInput = {
  /** Why values of an authority were changed, at most 500 characters; it goes along with the corrections. */
  correctionReason?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the client, the same on every retry; 8 to 200 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** As in SaveDraftInput; left out as a whole: the rows of the draft. */
  rows?: InputMaybe<Array<RowInput>>;
  /** Id of the sheet in the hub. */
  sheet: Scalars['ID']['input'];
  /** Values; an item left out keeps its draft or fetched value. */
  values: Array<ItemInput>;
};

/** The answer to Mutation.submitSheet. */
export type SubmitSheetPayload = {
  __typename?: 'SubmitSheetPayload';
  /** What a person can mend. */
  problems: Array<SheetProblem>;
  /** The submission with its receipt; null when there are problems. */
  submission?: Maybe<Submission>;
};

/** One row of a list that was sent. */
export type SubmittedRow = {
  __typename?: 'SubmittedRow';
  /** Whom it is about. */
  subject: Subject;
  /** Its values, as those of the submission. */
  values: Array<SubmittedValue>;
};

/** One list of a submission. */
export type SubmittedRowSet = {
  __typename?: 'SubmittedRowSet';
  /** Object class of whom each row is about. */
  class: Scalars['String']['output'];
  /** As in the sheet. */
  id: Scalars['ID']['output'];
  /** What the form calls it. */
  label: Scalars['String']['output'];
  /** The rows; none for those who may not read the values. */
  rows: Array<SubmittedRow>;
  /** Number of rows in the list. */
  total: Scalars['Int']['output'];
};

/** One value of a submission. */
export type SubmittedValue = {
  __typename?: 'SubmittedValue';
  /** The element that the value is of. */
  element: Element;
  /** What it was called where it was asked: the department's label of a form's own field, else the element's. */
  label: Scalars['String']['output'];
  /** The value is there and is not shown, or not in full. */
  masked: Scalars['Boolean']['output'];
  /** The form whose own field it is; null: an element that forms share. */
  ownTo?: Maybe<Form>;
  /** The value; null for those who may not read it. Personal ones are masked unless the request says its purpose (@purpose). */
  value?: Maybe<Scalars['Value']['output']>;
};

/** Live changes, by server-sent events on the same address (graphql-sse, distinct connections mode). */
export type Subscription = {
  __typename?: 'Subscription';
  /** Each change of the deliveries of one submission, the present state of each first. */
  deliveryChanged: Delivery;
  /** A task of my inbox that is new or changed. */
  inboxChanged: Task;
};


/** Live changes, by server-sent events on the same address (graphql-sse, distinct connections mode). */
export type SubscriptionDeliveryChangedArgs = {
  submission: Scalars['ID']['input'];
};

/** A departmental system that asks each worker for an account of their own. */
export type SystemAccount = {
  __typename?: 'SystemAccount';
  /** Its connector. */
  connector: Scalars['ID']['output'];
  /** Whose system it is. */
  department: Department;
  /** Mine; null while none is given, or the system has moved since. */
  given?: Maybe<Credential>;
  /** What to give, by name: username and password, or value. */
  names: Array<Scalars['String']['output']>;
};

/** How a sheet was filled, counted over its items and the cells of its rows: typed + changed + prefilled + empty = items. */
export type Tally = {
  __typename?: 'Tally';
  /** Filled by a source and changed by the worker. */
  changed: Scalars['Int']['output'];
  /** Items and cells without a value. */
  empty: Scalars['Int']['output'];
  /** All items and cells. */
  items: Scalars['Int']['output'];
  /** Filled without typing: by a source, derived, picked, or taken over from the period before. */
  prefilled: Scalars['Int']['output'];
  /** Typed by the worker. */
  typed: Scalars['Int']['output'];
  /** Of the prefilled ones, those that stayed masked to the end: sensitive values that the worker never asked to see. */
  unseen: Scalars['Int']['output'];
};

/** Anything a department asks of a division; a task that wants a form filled is a request (填报). */
export type Task = Node & {
  __typename?: 'Task';
  /** Why it is closed, where the department did not say so itself. */
  closedBecause?: Maybe<Scalars['String']['output']>;
  /** The department that asks. */
  department: Department;
  /** Whose division it is asked of. */
  division: Division;
  /** When it is due. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** The form to fill, in the version bound to this task. */
  form?: Maybe<Form>;
  /** Id in the hub. */
  id: Scalars['ID']['output'];
  /** Reporting period: 2026-11, 2026-Q4, 2026; null where the form has none. */
  period?: Maybe<Scalars['String']['output']>;
  /** Why the department refused the last submission, when it did. */
  refusal?: Maybe<Scalars['String']['output']>;
  /** State in the hub. */
  state: TaskState;
  /** Whom or what it is about. */
  subject?: Maybe<Subject>;
  /** What is asked, in the department's words. */
  title: Scalars['String']['output'];
  /** Last change in the hub. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of tasks. */
export type TaskConnection = {
  __typename?: 'TaskConnection';
  /** Tasks with their cursors. */
  edges: Array<TaskEdge>;
  /** How fresh each department's tasks are; a department that is down is named here with its last good time. */
  freshness: Array<Freshness>;
  /** The same tasks without cursors. */
  nodes: Array<Task>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many tasks match, counted up to 10,000. */
  totalCount: Scalars['Int']['output'];
};

/** A task in a page. */
export type TaskEdge = {
  __typename?: 'TaskEdge';
  /** Opaque position of the task; pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** The task at this position. */
  node: Task;
};

/** State of a task. */
export type TaskState =
  /** The department closed or withdrew it. */
  | 'CLOSED'
  /** Waits for a worker. */
  | 'OPEN'
  /** A submission answers it. */
  | 'SUBMITTED';

/** Runs the conformance suite. */
export type TestConnectorInput = {
  /** Which; its draft where there is one. */
  connector: Scalars['ID']['input'];
  /** Whom to look up; left out: those whom the tasks are about. */
  identifiers?: InputMaybe<Array<TestIdentifiersInput>>;
  /** Revision of the draft that was looked at; left out: whatever there is. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** Permission to write; left out: nothing is written, and the report says so. */
  write?: InputMaybe<TestWriteInput>;
};

/** What the conformance suite says. */
export type TestConnectorPayload = {
  __typename?: 'TestConnectorPayload';
  /** As it is now: TESTED when it was a draft and the suite passed. */
  connector?: Maybe<Connector>;
  /** Whether it is kept with the draft: not, when the draft was saved again meanwhile or there is none. */
  kept: Scalars['Boolean']['output'];
  /** The same to read and print. */
  markdown?: Maybe<Scalars['String']['output']>;
  /** Whether nothing failed; null where it did not run. */
  passed?: Maybe<Scalars['Boolean']['output']>;
  /** Why it did not run: STALE, MANIFEST_INVALID, BAD_INPUT. */
  problems: Array<InputProblem>;
  /** Case by case, with reasons for what was skipped; kept with the draft and its version. */
  report?: Maybe<Scalars['JSON']['output']>;
};

/** Whom to look up. */
export type TestIdentifiersInput = {
  /** Object class. */
  class: Scalars['String']['input'];
  /** 1 to 20. They go to the department's system. */
  identifiers: Array<Scalars['String']['input']>;
};

/** Permission to write into the department's system. */
export type TestWriteInput = {
  /** Every delivery id begins with this word, so that the department knows them for tests. */
  marker: Scalars['String']['input'];
  /** The department's own number of a test task, to which the deliveries answer. */
  task: Scalars['String']['input'];
  /** Values in the department's format; fields left out have invented ones. */
  values?: InputMaybe<Array<TrialValueInput>>;
};

/** One call of a dry run. */
export type TrialCall = {
  __typename?: 'TrialCall';
  /** Why there is no reply, in words. */
  failure?: Maybe<Scalars['String']['output']>;
  /** How long it took. */
  milliseconds: Scalars['Int']['output'];
  /** read, send or find. */
  purpose: Scalars['String']['output'];
  /** What the system answered: its structure and names; every value is masked, mapped or not. Looking somebody up is written down in that person's access record. */
  reply?: Maybe<Scalars['JSON']['output']>;
  /** The operation with its places filled in. */
  request?: Maybe<Scalars['JSON']['output']>;
  /** False for a delivery that is only shown. */
  sent: Scalars['Boolean']['output'];
};

/** A value of a delivery to try. */
export type TrialValueInput = {
  /** The department's field code. */
  code: Scalars['String']['input'];
  /** In the department's format. */
  value?: InputMaybe<Scalars['Value']['input']>;
};

/** Runs one capability once, without changing anything. */
export type TryConnectorInput = {
  /** tasks, forms, records, delivery. */
  capability: Scalars['String']['input'];
  /** For records: the object class; left out: the first that the manifest maps. */
  class?: InputMaybe<Scalars['String']['input']>;
  /** Which; its draft where there is one. */
  connector: Scalars['ID']['input'];
  /** For delivery: the department's form code; left out: the first that the manifest binds. */
  form?: InputMaybe<Scalars['String']['input']>;
  /** For records: identifiers of that class; 1 to 10. They go to the department's system. */
  identifiers?: InputMaybe<Array<Scalars['String']['input']>>;
  /** For delivery: really sends it, under an id that begins with this word, so that the department knows it for a test. Left out: it is shown and not sent. */
  testMarker?: InputMaybe<Scalars['String']['input']>;
  /** For delivery: values in the department's format; fields left out have invented ones. */
  values?: InputMaybe<Array<TrialValueInput>>;
};

/** What became of an unlinking. */
export type UnlinkAccountPayload = {
  __typename?: 'UnlinkAccountPayload';
  /** False: none was linked. */
  unlinked: Scalars['Boolean']['output'];
};

/** A field of a form in force that nobody uses. */
export type UnusedField = {
  __typename?: 'UnusedField';
  /** Whose. */
  department: Department;
  /** Code of the field. */
  field: Scalars['String']['output'];
  /** Form. */
  formId: Scalars['ID']['output'];
  /** Its label. */
  label: Scalars['String']['output'];
  /** Its title. */
  title: Scalars['String']['output'];
  /** Why it counts as unused. */
  why: UnusedReason;
};

/** See UnusedField.why. */
export type UnusedReason =
  /** It was left empty in every submission of a year. */
  | 'ALWAYS_EMPTY'
  /** Nobody was asked for the form in a year. */
  | 'NEVER_ASKED';

/** What one worker read on one day, where it was unusual: figures, never whom. */
export type UnusualReading = {
  __typename?: 'UnusualReading';
  /** Which day, in China. */
  day: Scalars['Date']['output'];
  /** How many people were looked up by their number, for sheets of the division. */
  numbers: Scalars['Int']['output'];
  /** Different people whose personal values were read. People of no known division count where the worker is assigned. */
  people: Scalars['Int']['output'];
  /** What was unusual; at least one. */
  reasons: Array<UnusualReason>;
  /** How many of those numbers no department knew. */
  unknownNumbers: Scalars['Int']['output'];
  /** The worker who read. */
  worker: Worker;
};

/** Why reading is called unusual. */
export type UnusualReason =
  /** 100 numbers or more were looked up. */
  | 'MANY_NUMBERS'
  /** Values of 500 different people or more. */
  | 'MANY_PEOPLE'
  /** 10 numbers or more that nobody knew, as if they were made up. */
  | 'UNKNOWN_NUMBERS';

/** A department's own web pages, opened with the one login. */
export type WebSystem = {
  __typename?: 'WebSystem';
  /** My account there; null when none is linked. */
  account?: Maybe<AccountLink>;
  /** Opens it signed in; null when it cannot be opened. */
  address?: Maybe<Scalars['String']['output']>;
  /** Whose it is. */
  department: Department;
  /** Id in the hub. */
  id: Scalars['ID']['output'];
  /** It gives proofs of old accounts, so that I can link one myself. */
  mayProve: Scalars['Boolean']['output'];
  /** Name to show. */
  name: Scalars['String']['output'];
  /** Why it cannot be opened. */
  whyNot?: Maybe<Scalars['String']['output']>;
};

/** A declaration to take back. See Mutation.withdrawRegisterDeclaration. */
export type WithdrawRegisterDeclarationInput = {
  /** Object class of whom the register lists. */
  class: Scalars['String']['input'];
  /** Code of the division. */
  division: Scalars['ID']['input'];
  /** The label that was declared; left out: the declaration for everybody of the class. */
  label?: InputMaybe<Scalars['String']['input']>;
};

/** The register whose declaration was taken back. */
export type WithdrawRegisterDeclarationPayload = {
  __typename?: 'WithdrawRegisterDeclarationPayload';
  /** Why nothing was taken back. */
  problems: Array<InputProblem>;
  /** The register as it is now; null when there are problems, or when nobody keeps such a register. */
  register?: Maybe<Register>;
};

/** Somebody who works with the hub, as others see them. */
export type Worker = {
  __typename?: 'Worker';
  /** Subject identifier (`sub`) at the identity provider. */
  id: Scalars['ID']['output'];
  /** Name to show; the id of somebody who never signed in. */
  name: Scalars['String']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AnswerView )
    | ( ConnectorView )
    | ( ElementModel )
    | ( FormModel )
    | ( IntakeFormModel )
    | ( SheetView )
    | ( SubmissionView )
    | ( TaskView )
  ;
  Problem:
    | ( Partial<InputProblem> )
    | ( Partial<SheetProblem> )
  ;
  Subject: never;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessConnection: ResolverTypeWrapper<Partial<Omit<AccessConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AccessEdge']>, nodes: Array<ResolversTypes['AccessEntry']> }>>;
  AccessEdge: ResolverTypeWrapper<Partial<Omit<AccessEdge, 'node'> & { node: ResolversTypes['AccessEntry'] }>>;
  AccessEntry: ResolverTypeWrapper<AccessView>;
  AccountLink: ResolverTypeWrapper<Partial<AccountLink>>;
  AddToRegisterInput: ResolverTypeWrapper<Partial<AddToRegisterInput>>;
  AddToRegisterPayload: ResolverTypeWrapper<Partial<AddToRegisterPayload>>;
  Answer: ResolverTypeWrapper<AnswerView>;
  AnswerConnection: ResolverTypeWrapper<AnswerPage>;
  AnswerEdge: ResolverTypeWrapper<Partial<Omit<AnswerEdge, 'node'> & { node: ResolversTypes['Answer'] }>>;
  AnswerRow: ResolverTypeWrapper<ShownAnswerRow>;
  AnswerRowSet: ResolverTypeWrapper<ShownAnswerRows>;
  AnswerValue: ResolverTypeWrapper<AnswerValueModel>;
  AskedBy: ResolverTypeWrapper<Partial<Omit<AskedBy, 'department'> & { department: ResolversTypes['Department'] }>>;
  AskedConnector: ResolverTypeWrapper<{ id: string }>;
  AskedTwice: ResolverTypeWrapper<AskedTwiceModel>;
  Attempt: ResolverTypeWrapper<AttemptView>;
  AttemptOutcome: ResolverTypeWrapper<Partial<AttemptOutcome>>;
  BeginProofPayload: ResolverTypeWrapper<Partial<BeginProofPayload>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
  CatalogueResult: ResolverTypeWrapper<ResultRow>;
  ChangeRegisterEntryInput: ResolverTypeWrapper<Partial<ChangeRegisterEntryInput>>;
  ChangeRegisterEntryPayload: ResolverTypeWrapper<Partial<Omit<ChangeRegisterEntryPayload, 'entry'> & { entry?: Maybe<ResolversTypes['RegisterEntry']> }>>;
  Classification: ResolverTypeWrapper<Partial<Classification>>;
  Code: ResolverTypeWrapper<CodeModel>;
  Connector: ResolverTypeWrapper<ConnectorView>;
  ConnectorDraft: ResolverTypeWrapper<DraftView>;
  ConnectorEvent: ResolverTypeWrapper<EventView>;
  ConnectorHealth: ResolverTypeWrapper<ShownHealth>;
  ConnectorInstance: ResolverTypeWrapper<InstanceView>;
  ConnectorPayload: ResolverTypeWrapper<Partial<Omit<ConnectorPayload, 'connector' | 'impact'> & { connector?: Maybe<ResolversTypes['Connector']>, impact?: Maybe<ResolversTypes['Impact']> }>>;
  ConnectorSetting: ResolverTypeWrapper<Partial<ConnectorSetting>>;
  ConnectorSourceKind: ResolverTypeWrapper<Partial<ConnectorSourceKind>>;
  ConnectorState: ResolverTypeWrapper<Partial<ConnectorState>>;
  ConnectorStateInput: ResolverTypeWrapper<Partial<ConnectorStateInput>>;
  ConnectorTrial: ResolverTypeWrapper<Partial<Omit<ConnectorTrial, 'calls'> & { calls: Array<ResolversTypes['TrialCall']> }>>;
  ConnectorVersion: ResolverTypeWrapper<VersionView>;
  ConnectorWay: ResolverTypeWrapper<WayView>;
  ConnectorWayKind: ResolverTypeWrapper<Partial<ConnectorWayKind>>;
  ConversionProposal: ResolverTypeWrapper<Partial<ConversionProposal>>;
  Correction: ResolverTypeWrapper<CorrectionView>;
  CorrectionConnection: ResolverTypeWrapper<Partial<Omit<CorrectionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CorrectionEdge']>, nodes: Array<ResolversTypes['Correction']> }>>;
  CorrectionCounts: ResolverTypeWrapper<Partial<CorrectionCounts>>;
  CorrectionEdge: ResolverTypeWrapper<Partial<Omit<CorrectionEdge, 'node'> & { node: ResolversTypes['Correction'] }>>;
  CorrectionState: ResolverTypeWrapper<Partial<CorrectionState>>;
  CountedFigure: ResolverTypeWrapper<ShownFigure>;
  Credential: ResolverTypeWrapper<CredentialView>;
  CredentialInput: ResolverTypeWrapper<Partial<CredentialInput>>;
  CredentialOwner: ResolverTypeWrapper<Partial<CredentialOwner>>;
  CredentialPayload: ResolverTypeWrapper<Partial<CredentialPayload>>;
  CredentialTest: ResolverTypeWrapper<Partial<CredentialTest>>;
  CredentialValueInput: ResolverTypeWrapper<Partial<CredentialValueInput>>;
  Datatype: ResolverTypeWrapper<Partial<Datatype>>;
  Date: ResolverTypeWrapper<Partial<Scalars['Date']['output']>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  DecideCorrectionInput: ResolverTypeWrapper<Partial<DecideCorrectionInput>>;
  DecideCorrectionPayload: ResolverTypeWrapper<Partial<Omit<DecideCorrectionPayload, 'correction'> & { correction?: Maybe<ResolversTypes['Correction']> }>>;
  DecideDeliveryInput: ResolverTypeWrapper<Partial<DecideDeliveryInput>>;
  DecideDeliveryPayload: ResolverTypeWrapper<Partial<Omit<DecideDeliveryPayload, 'delivery'> & { delivery?: Maybe<ResolversTypes['Delivery']> }>>;
  DecideMatchInput: ResolverTypeWrapper<Partial<DecideMatchInput>>;
  Decimal: ResolverTypeWrapper<Partial<Scalars['Decimal']['output']>>;
  DeclareRegisterInput: ResolverTypeWrapper<Partial<DeclareRegisterInput>>;
  DeclareRegisterPayload: ResolverTypeWrapper<Partial<Omit<DeclareRegisterPayload, 'register'> & { register?: Maybe<ResolversTypes['Register']> }>>;
  DeclaredFigure: ResolverTypeWrapper<DeclaredFigureModel>;
  Delivery: ResolverTypeWrapper<DeliveryView>;
  DeliveryConnection: ResolverTypeWrapper<Partial<Omit<DeliveryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['DeliveryEdge']>, nodes: Array<ResolversTypes['Delivery']> }>>;
  DeliveryDecision: ResolverTypeWrapper<Partial<DeliveryDecision>>;
  DeliveryEdge: ResolverTypeWrapper<Partial<Omit<DeliveryEdge, 'node'> & { node: ResolversTypes['Delivery'] }>>;
  DeliveryState: ResolverTypeWrapper<Partial<DeliveryState>>;
  Department: ResolverTypeWrapper<CatalogueDepartment>;
  Division: ResolverTypeWrapper<DivisionRow>;
  DivisionLevel: ResolverTypeWrapper<Partial<DivisionLevel>>;
  Domain: ResolverTypeWrapper<DomainModel>;
  Element: ResolverTypeWrapper<ElementModel>;
  ElementChange: ResolverTypeWrapper<Partial<ElementChange>>;
  ElementConnection: ResolverTypeWrapper<Partial<Omit<ElementConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ElementEdge']>, nodes: Array<ResolversTypes['Element']> }>>;
  ElementEdge: ResolverTypeWrapper<Partial<Omit<ElementEdge, 'node'> & { node: ResolversTypes['Element'] }>>;
  ElementVersion: ResolverTypeWrapper<Partial<ElementVersion>>;
  Fact: ResolverTypeWrapper<FactModel>;
  FieldLoss: ResolverTypeWrapper<Partial<FieldLoss>>;
  Float: ResolverTypeWrapper<Partial<Scalars['Float']['output']>>;
  Form: ResolverTypeWrapper<FormModel>;
  FormConnection: ResolverTypeWrapper<Partial<Omit<FormConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['FormEdge']>, nodes: Array<ResolversTypes['Form']> }>>;
  FormEdge: ResolverTypeWrapper<Partial<Omit<FormEdge, 'node'> & { node: ResolversTypes['Form'] }>>;
  FormField: ResolverTypeWrapper<FormFieldModel>;
  FormPair: ResolverTypeWrapper<{ a: import("../../asking/index.ts").IntakeForm; b: import("../../asking/index.ts").IntakeForm; relation: "same" | "near" | "contained"; share: number; reasons: readonly import("../../../schema/index.ts").Label[] }>;
  FormRelation: ResolverTypeWrapper<Partial<FormRelation>>;
  Freshness: ResolverTypeWrapper<FreshnessView>;
  FreshnessState: ResolverTypeWrapper<Partial<FreshnessState>>;
  HealthState: ResolverTypeWrapper<Partial<HealthState>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  Impact: ResolverTypeWrapper<ShownImpact>;
  ImpactFinding: ResolverTypeWrapper<Finding>;
  ImpactSeverity: ResolverTypeWrapper<Partial<ImpactSeverity>>;
  ImportAccountsInput: ResolverTypeWrapper<Partial<ImportAccountsInput>>;
  ImportAccountsPayload: ResolverTypeWrapper<Partial<ImportAccountsPayload>>;
  ImportFormsInput: ResolverTypeWrapper<Partial<ImportFormsInput>>;
  ImportFormsPayload: ResolverTypeWrapper<Partial<Omit<ImportFormsPayload, 'forms'> & { forms: Array<ResolversTypes['IntakeForm']> }>>;
  InboxFilter: ResolverTypeWrapper<Partial<InboxFilter>>;
  InboxOrder: ResolverTypeWrapper<Partial<InboxOrder>>;
  InputProblem: ResolverTypeWrapper<Partial<InputProblem>>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  IntakeField: ResolverTypeWrapper<IntakeFieldModel>;
  IntakeForm: ResolverTypeWrapper<IntakeFormModel>;
  IntakeState: ResolverTypeWrapper<Partial<IntakeState>>;
  IssueRequestsInput: ResolverTypeWrapper<Partial<IssueRequestsInput>>;
  IssueRequestsPayload: ResolverTypeWrapper<Partial<IssueRequestsPayload>>;
  IssuedForm: ResolverTypeWrapper<IssuedView>;
  IssuedFormConnection: ResolverTypeWrapper<Partial<Omit<IssuedFormConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['IssuedFormEdge']>, nodes: Array<ResolversTypes['IssuedForm']> }>>;
  IssuedFormEdge: ResolverTypeWrapper<Partial<Omit<IssuedFormEdge, 'node'> & { node: ResolversTypes['IssuedForm'] }>>;
  ItemInput: ResolverTypeWrapper<Partial<ItemInput>>;
  ItemState: ResolverTypeWrapper<Partial<ItemState>>;
  JSON: ResolverTypeWrapper<Partial<Scalars['JSON']['output']>>;
  JournalCheck: ResolverTypeWrapper<JournalCheckModel>;
  JournalConnection: ResolverTypeWrapper<Partial<Omit<JournalConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['JournalEdge']>, nodes: Array<ResolversTypes['JournalEntry']> }>>;
  JournalEdge: ResolverTypeWrapper<Partial<Omit<JournalEdge, 'node'> & { node: ResolversTypes['JournalEntry'] }>>;
  JournalEntry: ResolverTypeWrapper<JournalView>;
  LaunchPayload: ResolverTypeWrapper<Partial<Omit<LaunchPayload, 'form'> & { form?: Maybe<ResolversTypes['Form']> }>>;
  LaunchPlan: ResolverTypeWrapper<LaunchPlanModel>;
  LinkAccountInput: ResolverTypeWrapper<Partial<LinkAccountInput>>;
  LinkAccountPayload: ResolverTypeWrapper<Partial<LinkAccountPayload>>;
  LinkWay: ResolverTypeWrapper<Partial<LinkWay>>;
  ManifestCheck: ResolverTypeWrapper<Partial<Omit<ManifestCheck, 'problems' | 'warnings'> & { problems: Array<ResolversTypes['ManifestProblem']>, warnings: Array<ResolversTypes['ManifestProblem']> }>>;
  ManifestProblem: ResolverTypeWrapper<ManifestProblemModel>;
  MappingProposal: ResolverTypeWrapper<Partial<MappingProposal>>;
  MatchCandidate: ResolverTypeWrapper<KeptCandidate>;
  MatchConfirmation: ResolverTypeWrapper<Partial<Omit<MatchConfirmation, 'department'> & { department: ResolversTypes['Department'] }>>;
  MatchDecision: ResolverTypeWrapper<Decided>;
  MatchPayload: ResolverTypeWrapper<Partial<Omit<MatchPayload, 'decisions'> & { decisions: Array<ResolversTypes['MatchDecision']> }>>;
  MatchQuestion: ResolverTypeWrapper<MatchQuestionModel>;
  MatchVerdict: ResolverTypeWrapper<Partial<MatchVerdict>>;
  Me: ResolverTypeWrapper<Viewer>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MyAccountInput: ResolverTypeWrapper<Partial<MyAccountInput>>;
  NewConnectorDraftInput: ResolverTypeWrapper<Partial<NewConnectorDraftInput>>;
  NewConnectorDraftPayload: ResolverTypeWrapper<Partial<Omit<NewConnectorDraftPayload, 'findings'> & { findings: Array<ResolversTypes['ManifestProblem']> }>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  OpenSheetInput: ResolverTypeWrapper<Partial<OpenSheetInput>>;
  OpenSheetPayload: ResolverTypeWrapper<Partial<Omit<OpenSheetPayload, 'sheet'> & { sheet?: Maybe<ResolversTypes['Sheet']> }>>;
  PageInfo: ResolverTypeWrapper<Partial<PageInfo>>;
  PeriodKind: ResolverTypeWrapper<Partial<PeriodKind>>;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  ProblemCode: ResolverTypeWrapper<Partial<ProblemCode>>;
  PublishConnectorInput: ResolverTypeWrapper<Partial<PublishConnectorInput>>;
  PullConnectorInput: ResolverTypeWrapper<Partial<PullConnectorInput>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReadBack: ResolverTypeWrapper<ReadBackView>;
  ReadBackCounts: ResolverTypeWrapper<Partial<ReadBackCounts>>;
  ReadBackDifference: ResolverTypeWrapper<Partial<ReadBackDifference>>;
  ReadBackState: ResolverTypeWrapper<Partial<ReadBackState>>;
  Register: ResolverTypeWrapper<RegisterView>;
  RegisterCame: ResolverTypeWrapper<Partial<RegisterCame>>;
  RegisterConnection: ResolverTypeWrapper<Partial<Omit<RegisterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['RegisterEdge']>, nodes: Array<ResolversTypes['Register']> }>>;
  RegisterDeclaration: ResolverTypeWrapper<Declared>;
  RegisterEdge: ResolverTypeWrapper<Partial<Omit<RegisterEdge, 'node'> & { node: ResolversTypes['Register'] }>>;
  RegisterEntry: ResolverTypeWrapper<RegisterEntryModel>;
  RegisterEntryConnection: ResolverTypeWrapper<Partial<Omit<RegisterEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['RegisterEntryEdge']>, nodes: Array<ResolversTypes['RegisterEntry']> }>>;
  RegisterEntryEdge: ResolverTypeWrapper<Partial<Omit<RegisterEntryEdge, 'node'> & { node: ResolversTypes['RegisterEntry'] }>>;
  RegisterEntryInput: ResolverTypeWrapper<Partial<RegisterEntryInput>>;
  RegisterWent: ResolverTypeWrapper<Partial<RegisterWent>>;
  RequestedSubject: ResolverTypeWrapper<Partial<RequestedSubject>>;
  RevealInput: ResolverTypeWrapper<Partial<RevealInput>>;
  RevealPayload: ResolverTypeWrapper<Partial<Omit<RevealPayload, 'facts'> & { facts?: Maybe<Array<ResolversTypes['Fact']>> }>>;
  ReviewItem: ResolverTypeWrapper<ReviewItemModel>;
  ReviewQueue: ResolverTypeWrapper<Partial<Omit<ReviewQueue, 'items'> & { items: Array<ResolversTypes['ReviewItem']> }>>;
  ReviewSide: ResolverTypeWrapper<ReviewSideModel>;
  Role: ResolverTypeWrapper<Partial<Role>>;
  RollbackConnectorInput: ResolverTypeWrapper<Partial<RollbackConnectorInput>>;
  RowInput: ResolverTypeWrapper<Partial<RowInput>>;
  RowOrigin: ResolverTypeWrapper<Partial<RowOrigin>>;
  RowSet: ResolverTypeWrapper<RowSetModel>;
  SamplePath: ResolverTypeWrapper<SamplePathModel>;
  SaveConnectorDraftInput: ResolverTypeWrapper<Partial<SaveConnectorDraftInput>>;
  SaveDraftInput: ResolverTypeWrapper<Partial<SaveDraftInput>>;
  SaveDraftPayload: ResolverTypeWrapper<Partial<Omit<SaveDraftPayload, 'sheet'> & { sheet?: Maybe<ResolversTypes['Sheet']> }>>;
  SetAside: ResolverTypeWrapper<Partial<SetAside>>;
  SetAsideReason: ResolverTypeWrapper<Partial<SetAsideReason>>;
  SetAsideRow: ResolverTypeWrapper<Partial<SetAsideRow>>;
  SettingInput: ResolverTypeWrapper<Partial<SettingInput>>;
  Sheet: ResolverTypeWrapper<SheetView>;
  SheetColumn: ResolverTypeWrapper<SheetColumnView>;
  SheetItem: ResolverTypeWrapper<SheetItemView>;
  SheetProblem: ResolverTypeWrapper<Partial<SheetProblem>>;
  SheetRegister: ResolverTypeWrapper<Partial<SheetRegister>>;
  SheetRow: ResolverTypeWrapper<SheetRowView>;
  SheetRowSet: ResolverTypeWrapper<SheetRowSetView>;
  SheetSource: ResolverTypeWrapper<SheetSourceView>;
  SheetSourceState: ResolverTypeWrapper<Partial<SheetSourceState>>;
  SheetState: ResolverTypeWrapper<Partial<SheetState>>;
  SheetsFrom: ResolverTypeWrapper<Partial<SheetsFrom>>;
  SimulatedItem: ResolverTypeWrapper<SimulatedItemModel>;
  SimulatedSource: ResolverTypeWrapper<SimulatedSourceModel>;
  SimulatedState: ResolverTypeWrapper<Partial<SimulatedState>>;
  Simulation: ResolverTypeWrapper<SimulationModel>;
  Source: ResolverTypeWrapper<SourceModel>;
  SourceKind: ResolverTypeWrapper<Partial<SourceKind>>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
  Subject: ResolverTypeWrapper<SubjectRow>;
  SubjectInput: ResolverTypeWrapper<Partial<SubjectInput>>;
  Submission: ResolverTypeWrapper<SubmissionView>;
  SubmissionConnection: ResolverTypeWrapper<Partial<Omit<SubmissionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SubmissionEdge']>, nodes: Array<ResolversTypes['Submission']> }>>;
  SubmissionEdge: ResolverTypeWrapper<Partial<Omit<SubmissionEdge, 'node'> & { node: ResolversTypes['Submission'] }>>;
  SubmitSheetInput: ResolverTypeWrapper<Partial<SubmitSheetInput>>;
  SubmitSheetPayload: ResolverTypeWrapper<Partial<Omit<SubmitSheetPayload, 'submission'> & { submission?: Maybe<ResolversTypes['Submission']> }>>;
  SubmittedRow: ResolverTypeWrapper<ShownRow>;
  SubmittedRowSet: ResolverTypeWrapper<ShownRows>;
  SubmittedValue: ResolverTypeWrapper<ShownValue>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SystemAccount: ResolverTypeWrapper<Partial<Omit<SystemAccount, 'department' | 'given'> & { department: ResolversTypes['Department'], given?: Maybe<ResolversTypes['Credential']> }>>;
  Tally: ResolverTypeWrapper<Partial<Tally>>;
  Task: ResolverTypeWrapper<TaskView>;
  TaskConnection: ResolverTypeWrapper<InboxPage>;
  TaskEdge: ResolverTypeWrapper<Partial<Omit<TaskEdge, 'node'> & { node: ResolversTypes['Task'] }>>;
  TaskState: ResolverTypeWrapper<Partial<TaskState>>;
  TestConnectorInput: ResolverTypeWrapper<Partial<TestConnectorInput>>;
  TestConnectorPayload: ResolverTypeWrapper<Partial<Omit<TestConnectorPayload, 'connector'> & { connector?: Maybe<ResolversTypes['Connector']> }>>;
  TestIdentifiersInput: ResolverTypeWrapper<Partial<TestIdentifiersInput>>;
  TestWriteInput: ResolverTypeWrapper<Partial<TestWriteInput>>;
  TrialCall: ResolverTypeWrapper<TrialCallModel>;
  TrialValueInput: ResolverTypeWrapper<Partial<TrialValueInput>>;
  TryConnectorInput: ResolverTypeWrapper<Partial<TryConnectorInput>>;
  UnlinkAccountPayload: ResolverTypeWrapper<Partial<UnlinkAccountPayload>>;
  UnusedField: ResolverTypeWrapper<UnusedFieldModel>;
  UnusedReason: ResolverTypeWrapper<Partial<UnusedReason>>;
  UnusualReading: ResolverTypeWrapper<UnusualReadingModel>;
  UnusualReason: ResolverTypeWrapper<Partial<UnusualReason>>;
  Value: ResolverTypeWrapper<Partial<Scalars['Value']['output']>>;
  WebSystem: ResolverTypeWrapper<SystemView>;
  WithdrawRegisterDeclarationInput: ResolverTypeWrapper<Partial<WithdrawRegisterDeclarationInput>>;
  WithdrawRegisterDeclarationPayload: ResolverTypeWrapper<Partial<Omit<WithdrawRegisterDeclarationPayload, 'register'> & { register?: Maybe<ResolversTypes['Register']> }>>;
  Worker: ResolverTypeWrapper<Partial<Worker>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessConnection: Partial<Omit<AccessConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AccessEdge']>, nodes: Array<ResolversParentTypes['AccessEntry']> }>;
  AccessEdge: Partial<Omit<AccessEdge, 'node'> & { node: ResolversParentTypes['AccessEntry'] }>;
  AccessEntry: AccessView;
  AccountLink: Partial<AccountLink>;
  AddToRegisterInput: Partial<AddToRegisterInput>;
  AddToRegisterPayload: Partial<AddToRegisterPayload>;
  Answer: AnswerView;
  AnswerConnection: AnswerPage;
  AnswerEdge: Partial<Omit<AnswerEdge, 'node'> & { node: ResolversParentTypes['Answer'] }>;
  AnswerRow: ShownAnswerRow;
  AnswerRowSet: ShownAnswerRows;
  AnswerValue: AnswerValueModel;
  AskedBy: Partial<Omit<AskedBy, 'department'> & { department: ResolversParentTypes['Department'] }>;
  AskedConnector: { id: string };
  AskedTwice: AskedTwiceModel;
  Attempt: AttemptView;
  BeginProofPayload: Partial<BeginProofPayload>;
  Boolean: Partial<Scalars['Boolean']['output']>;
  CatalogueResult: ResultRow;
  ChangeRegisterEntryInput: Partial<ChangeRegisterEntryInput>;
  ChangeRegisterEntryPayload: Partial<Omit<ChangeRegisterEntryPayload, 'entry'> & { entry?: Maybe<ResolversParentTypes['RegisterEntry']> }>;
  Code: CodeModel;
  Connector: ConnectorView;
  ConnectorDraft: DraftView;
  ConnectorEvent: EventView;
  ConnectorHealth: ShownHealth;
  ConnectorInstance: InstanceView;
  ConnectorPayload: Partial<Omit<ConnectorPayload, 'connector' | 'impact'> & { connector?: Maybe<ResolversParentTypes['Connector']>, impact?: Maybe<ResolversParentTypes['Impact']> }>;
  ConnectorSetting: Partial<ConnectorSetting>;
  ConnectorStateInput: Partial<ConnectorStateInput>;
  ConnectorTrial: Partial<Omit<ConnectorTrial, 'calls'> & { calls: Array<ResolversParentTypes['TrialCall']> }>;
  ConnectorVersion: VersionView;
  ConnectorWay: WayView;
  ConversionProposal: Partial<ConversionProposal>;
  Correction: CorrectionView;
  CorrectionConnection: Partial<Omit<CorrectionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CorrectionEdge']>, nodes: Array<ResolversParentTypes['Correction']> }>;
  CorrectionCounts: Partial<CorrectionCounts>;
  CorrectionEdge: Partial<Omit<CorrectionEdge, 'node'> & { node: ResolversParentTypes['Correction'] }>;
  CountedFigure: ShownFigure;
  Credential: CredentialView;
  CredentialInput: Partial<CredentialInput>;
  CredentialPayload: Partial<CredentialPayload>;
  CredentialTest: Partial<CredentialTest>;
  CredentialValueInput: Partial<CredentialValueInput>;
  Date: Partial<Scalars['Date']['output']>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  DecideCorrectionInput: Partial<DecideCorrectionInput>;
  DecideCorrectionPayload: Partial<Omit<DecideCorrectionPayload, 'correction'> & { correction?: Maybe<ResolversParentTypes['Correction']> }>;
  DecideDeliveryInput: Partial<DecideDeliveryInput>;
  DecideDeliveryPayload: Partial<Omit<DecideDeliveryPayload, 'delivery'> & { delivery?: Maybe<ResolversParentTypes['Delivery']> }>;
  DecideMatchInput: Partial<DecideMatchInput>;
  Decimal: Partial<Scalars['Decimal']['output']>;
  DeclareRegisterInput: Partial<DeclareRegisterInput>;
  DeclareRegisterPayload: Partial<Omit<DeclareRegisterPayload, 'register'> & { register?: Maybe<ResolversParentTypes['Register']> }>;
  DeclaredFigure: DeclaredFigureModel;
  Delivery: DeliveryView;
  DeliveryConnection: Partial<Omit<DeliveryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['DeliveryEdge']>, nodes: Array<ResolversParentTypes['Delivery']> }>;
  DeliveryEdge: Partial<Omit<DeliveryEdge, 'node'> & { node: ResolversParentTypes['Delivery'] }>;
  Department: CatalogueDepartment;
  Division: DivisionRow;
  Domain: DomainModel;
  Element: ElementModel;
  ElementChange: Partial<ElementChange>;
  ElementConnection: Partial<Omit<ElementConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ElementEdge']>, nodes: Array<ResolversParentTypes['Element']> }>;
  ElementEdge: Partial<Omit<ElementEdge, 'node'> & { node: ResolversParentTypes['Element'] }>;
  ElementVersion: Partial<ElementVersion>;
  Fact: FactModel;
  Float: Partial<Scalars['Float']['output']>;
  Form: FormModel;
  FormConnection: Partial<Omit<FormConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['FormEdge']>, nodes: Array<ResolversParentTypes['Form']> }>;
  FormEdge: Partial<Omit<FormEdge, 'node'> & { node: ResolversParentTypes['Form'] }>;
  FormField: FormFieldModel;
  FormPair: { a: import("../../asking/index.ts").IntakeForm; b: import("../../asking/index.ts").IntakeForm; relation: "same" | "near" | "contained"; share: number; reasons: readonly import("../../../schema/index.ts").Label[] };
  Freshness: FreshnessView;
  ID: Partial<Scalars['ID']['output']>;
  Impact: ShownImpact;
  ImpactFinding: Finding;
  ImportAccountsInput: Partial<ImportAccountsInput>;
  ImportAccountsPayload: Partial<ImportAccountsPayload>;
  ImportFormsInput: Partial<ImportFormsInput>;
  ImportFormsPayload: Partial<Omit<ImportFormsPayload, 'forms'> & { forms: Array<ResolversParentTypes['IntakeForm']> }>;
  InboxFilter: Partial<InboxFilter>;
  InputProblem: Partial<InputProblem>;
  Int: Partial<Scalars['Int']['output']>;
  IntakeField: IntakeFieldModel;
  IntakeForm: IntakeFormModel;
  IssueRequestsInput: Partial<IssueRequestsInput>;
  IssueRequestsPayload: Partial<IssueRequestsPayload>;
  IssuedForm: IssuedView;
  IssuedFormConnection: Partial<Omit<IssuedFormConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['IssuedFormEdge']>, nodes: Array<ResolversParentTypes['IssuedForm']> }>;
  IssuedFormEdge: Partial<Omit<IssuedFormEdge, 'node'> & { node: ResolversParentTypes['IssuedForm'] }>;
  ItemInput: Partial<ItemInput>;
  JSON: Partial<Scalars['JSON']['output']>;
  JournalCheck: JournalCheckModel;
  JournalConnection: Partial<Omit<JournalConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['JournalEdge']>, nodes: Array<ResolversParentTypes['JournalEntry']> }>;
  JournalEdge: Partial<Omit<JournalEdge, 'node'> & { node: ResolversParentTypes['JournalEntry'] }>;
  JournalEntry: JournalView;
  LaunchPayload: Partial<Omit<LaunchPayload, 'form'> & { form?: Maybe<ResolversParentTypes['Form']> }>;
  LaunchPlan: LaunchPlanModel;
  LinkAccountInput: Partial<LinkAccountInput>;
  LinkAccountPayload: Partial<LinkAccountPayload>;
  ManifestCheck: Partial<Omit<ManifestCheck, 'problems' | 'warnings'> & { problems: Array<ResolversParentTypes['ManifestProblem']>, warnings: Array<ResolversParentTypes['ManifestProblem']> }>;
  ManifestProblem: ManifestProblemModel;
  MappingProposal: Partial<MappingProposal>;
  MatchCandidate: KeptCandidate;
  MatchConfirmation: Partial<Omit<MatchConfirmation, 'department'> & { department: ResolversParentTypes['Department'] }>;
  MatchDecision: Decided;
  MatchPayload: Partial<Omit<MatchPayload, 'decisions'> & { decisions: Array<ResolversParentTypes['MatchDecision']> }>;
  MatchQuestion: MatchQuestionModel;
  Me: Viewer;
  Mutation: Record<PropertyKey, never>;
  MyAccountInput: Partial<MyAccountInput>;
  NewConnectorDraftInput: Partial<NewConnectorDraftInput>;
  NewConnectorDraftPayload: Partial<Omit<NewConnectorDraftPayload, 'findings'> & { findings: Array<ResolversParentTypes['ManifestProblem']> }>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  OpenSheetInput: Partial<OpenSheetInput>;
  OpenSheetPayload: Partial<Omit<OpenSheetPayload, 'sheet'> & { sheet?: Maybe<ResolversParentTypes['Sheet']> }>;
  PageInfo: Partial<PageInfo>;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  PublishConnectorInput: Partial<PublishConnectorInput>;
  PullConnectorInput: Partial<PullConnectorInput>;
  Query: Record<PropertyKey, never>;
  ReadBack: ReadBackView;
  ReadBackCounts: Partial<ReadBackCounts>;
  ReadBackDifference: Partial<ReadBackDifference>;
  Register: RegisterView;
  RegisterConnection: Partial<Omit<RegisterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['RegisterEdge']>, nodes: Array<ResolversParentTypes['Register']> }>;
  RegisterDeclaration: Declared;
  RegisterEdge: Partial<Omit<RegisterEdge, 'node'> & { node: ResolversParentTypes['Register'] }>;
  RegisterEntry: RegisterEntryModel;
  RegisterEntryConnection: Partial<Omit<RegisterEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['RegisterEntryEdge']>, nodes: Array<ResolversParentTypes['RegisterEntry']> }>;
  RegisterEntryEdge: Partial<Omit<RegisterEntryEdge, 'node'> & { node: ResolversParentTypes['RegisterEntry'] }>;
  RegisterEntryInput: Partial<RegisterEntryInput>;
  RequestedSubject: Partial<RequestedSubject>;
  RevealInput: Partial<RevealInput>;
  RevealPayload: Partial<Omit<RevealPayload, 'facts'> & { facts?: Maybe<Array<ResolversParentTypes['Fact']>> }>;
  ReviewItem: ReviewItemModel;
  ReviewQueue: Partial<Omit<ReviewQueue, 'items'> & { items: Array<ResolversParentTypes['ReviewItem']> }>;
  ReviewSide: ReviewSideModel;
  RollbackConnectorInput: Partial<RollbackConnectorInput>;
  RowInput: Partial<RowInput>;
  RowSet: RowSetModel;
  SamplePath: SamplePathModel;
  SaveConnectorDraftInput: Partial<SaveConnectorDraftInput>;
  SaveDraftInput: Partial<SaveDraftInput>;
  SaveDraftPayload: Partial<Omit<SaveDraftPayload, 'sheet'> & { sheet?: Maybe<ResolversParentTypes['Sheet']> }>;
  SetAside: Partial<SetAside>;
  SetAsideReason: Partial<SetAsideReason>;
  SetAsideRow: Partial<SetAsideRow>;
  SettingInput: Partial<SettingInput>;
  Sheet: SheetView;
  SheetColumn: SheetColumnView;
  SheetItem: SheetItemView;
  SheetProblem: Partial<SheetProblem>;
  SheetRegister: Partial<SheetRegister>;
  SheetRow: SheetRowView;
  SheetRowSet: SheetRowSetView;
  SheetSource: SheetSourceView;
  SimulatedItem: SimulatedItemModel;
  SimulatedSource: SimulatedSourceModel;
  Simulation: SimulationModel;
  Source: SourceModel;
  String: Partial<Scalars['String']['output']>;
  Subject: SubjectRow;
  SubjectInput: Partial<SubjectInput>;
  Submission: SubmissionView;
  SubmissionConnection: Partial<Omit<SubmissionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SubmissionEdge']>, nodes: Array<ResolversParentTypes['Submission']> }>;
  SubmissionEdge: Partial<Omit<SubmissionEdge, 'node'> & { node: ResolversParentTypes['Submission'] }>;
  SubmitSheetInput: Partial<SubmitSheetInput>;
  SubmitSheetPayload: Partial<Omit<SubmitSheetPayload, 'submission'> & { submission?: Maybe<ResolversParentTypes['Submission']> }>;
  SubmittedRow: ShownRow;
  SubmittedRowSet: ShownRows;
  SubmittedValue: ShownValue;
  Subscription: Record<PropertyKey, never>;
  SystemAccount: Partial<Omit<SystemAccount, 'department' | 'given'> & { department: ResolversParentTypes['Department'], given?: Maybe<ResolversParentTypes['Credential']> }>;
  Tally: Partial<Tally>;
  Task: TaskView;
  TaskConnection: InboxPage;
  TaskEdge: Partial<Omit<TaskEdge, 'node'> & { node: ResolversParentTypes['Task'] }>;
  TestConnectorInput: Partial<TestConnectorInput>;
  TestConnectorPayload: Partial<Omit<TestConnectorPayload, 'connector'> & { connector?: Maybe<ResolversParentTypes['Connector']> }>;
  TestIdentifiersInput: Partial<TestIdentifiersInput>;
  TestWriteInput: Partial<TestWriteInput>;
  TrialCall: TrialCallModel;
  TrialValueInput: Partial<TrialValueInput>;
  TryConnectorInput: Partial<TryConnectorInput>;
  UnlinkAccountPayload: Partial<UnlinkAccountPayload>;
  UnusedField: UnusedFieldModel;
  UnusualReading: UnusualReadingModel;
  Value: Partial<Scalars['Value']['output']>;
  WebSystem: SystemView;
  WithdrawRegisterDeclarationInput: Partial<WithdrawRegisterDeclarationInput>;
  WithdrawRegisterDeclarationPayload: Partial<Omit<WithdrawRegisterDeclarationPayload, 'register'> & { register?: Maybe<ResolversParentTypes['Register']> }>;
  Worker: Partial<Worker>;
};

export type PurposeDirectiveArgs = {
  is?: Maybe<Scalars['String']['input']>;
};

export type PurposeDirectiveResolver<Result, Parent, ContextType = Context, Args = PurposeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type TextDirectiveArgs = {
  max: Scalars['Int']['input'];
};

export type TextDirectiveResolver<Result, Parent, ContextType = Context, Args = TextDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccessConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessConnection'] = ResolversParentTypes['AccessConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccessEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AccessEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AccessEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessEdge'] = ResolversParentTypes['AccessEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessEntry'], ParentType, ContextType>;
};

export type AccessEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessEntry'] = ResolversParentTypes['AccessEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  connectors?: Resolver<Array<ResolversTypes['AskedConnector']>, ParentType, ContextType>;
  elements?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  labels?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  worker?: Resolver<ResolversTypes['Worker'], ParentType, ContextType>;
};

export type AccountLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountLink'] = ResolversParentTypes['AccountLink']> = {
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  linkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  way?: Resolver<ResolversTypes['LinkWay'], ParentType, ContextType>;
};

export type AddToRegisterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddToRegisterPayload'] = ResolversParentTypes['AddToRegisterPayload']> = {
  added?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
};

export type AnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Answer'] = ResolversParentTypes['Answer']> = {
  division?: Resolver<ResolversTypes['Division'], ParentType, ContextType>;
  formVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rowSets?: Resolver<Array<ResolversTypes['AnswerRowSet']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['AnswerValue']>, ParentType, ContextType>;
  worker?: Resolver<ResolversTypes['Worker'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnswerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerConnection'] = ResolversParentTypes['AnswerConnection']> = {
  answered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['AnswerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Answer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AnswerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerEdge'] = ResolversParentTypes['AnswerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Answer'], ParentType, ContextType>;
};

export type AnswerRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerRow'] = ResolversParentTypes['AnswerRow']> = {
  subject?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['AnswerValue']>, ParentType, ContextType>;
};

export type AnswerRowSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerRowSet'] = ResolversParentTypes['AnswerRowSet']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['AnswerRow']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AnswerValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerValue'] = ResolversParentTypes['AnswerValue']> = {
  element?: Resolver<Maybe<ResolversTypes['Element']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  masked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AskedByResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskedBy'] = ResolversParentTypes['AskedBy']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AskedConnectorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskedConnector'] = ResolversParentTypes['AskedConnector']> = {
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AskedTwiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskedTwice'] = ResolversParentTypes['AskedTwice']> = {
  elementId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  forms?: Resolver<Array<ResolversTypes['AskedBy']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Attempt'] = ResolversParentTypes['Attempt']> = {
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['AttemptOutcome']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type BeginProofPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BeginProofPayload'] = ResolversParentTypes['BeginProofPayload']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CatalogueResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogueResult'] = ResolversParentTypes['CatalogueResult']> = {
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  formsAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  formsBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  itemsAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  itemsBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeRegisterEntryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeRegisterEntryPayload'] = ResolversParentTypes['ChangeRegisterEntryPayload']> = {
  deleted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  entry?: Resolver<Maybe<ResolversTypes['RegisterEntry']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
};

export type CodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Code'] = ResolversParentTypes['Code']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConnectorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Connector'] = ResolversParentTypes['Connector']> = {
  capabilities?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  draft?: Resolver<Maybe<ResolversTypes['ConnectorDraft']>, ParentType, ContextType>;
  events?: Resolver<Array<ResolversTypes['ConnectorEvent']>, ParentType, ContextType>;
  health?: Resolver<ResolversTypes['ConnectorHealth'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  manifest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retiring?: Resolver<ResolversTypes['Impact'], ParentType, ContextType>;
  setAside?: Resolver<ResolversTypes['SetAside'], ParentType, ContextType, RequireFields<ConnectorSetAsideArgs, 'first'>>;
  settings?: Resolver<Array<ResolversTypes['ConnectorSetting']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ConnectorState'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  versions?: Resolver<Array<ResolversTypes['ConnectorVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConnectorDraftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectorDraft'] = ResolversParentTypes['ConnectorDraft']> = {
  impact?: Resolver<ResolversTypes['Impact'], ParentType, ContextType>;
  manifest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['ManifestProblem']>, ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  savedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  savedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  settings?: Resolver<Array<ResolversTypes['ConnectorSetting']>, ParentType, ContextType>;
  tested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ConnectorEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectorEvent'] = ResolversParentTypes['ConnectorEvent']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConnectorHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectorHealth'] = ResolversParentTypes['ConnectorHealth']> = {
  backlog?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  calls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  circuitOpenUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  errorRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  instances?: Resolver<Array<ResolversTypes['ConnectorInstance']>, ParentType, ContextType>;
  lastFailure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastFailureAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSuccessAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  latencyP50?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  latencyP95?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  oldestWaitingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  pullFailure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pullWords?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pulledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  readBack?: Resolver<ResolversTypes['ReadBackCounts'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['HealthState'], ParentType, ContextType>;
  stuck?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waitUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ways?: Resolver<Array<ResolversTypes['ConnectorWay']>, ParentType, ContextType>;
};

export type ConnectorInstanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectorInstance'] = ResolversParentTypes['ConnectorInstance']> = {
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ConnectorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectorPayload'] = ResolversParentTypes['ConnectorPayload']> = {
  connector?: Resolver<Maybe<ResolversTypes['Connector']>, ParentType, ContextType>;
  impact?: Resolver<Maybe<ResolversTypes['Impact']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
};

export type ConnectorSettingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectorSetting'] = ResolversParentTypes['ConnectorSetting']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  given?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConnectorTrialResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectorTrial'] = ResolversParentTypes['ConnectorTrial']> = {
  calls?: Resolver<Array<ResolversTypes['TrialCall']>, ParentType, ContextType>;
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type ConnectorVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectorVersion'] = ResolversParentTypes['ConnectorVersion']> = {
  impact?: Resolver<Array<ResolversTypes['ImpactFinding']>, ParentType, ContextType>;
  manifest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  publishedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  rollingBack?: Resolver<ResolversTypes['Impact'], ParentType, ContextType>;
  settings?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  untested?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConnectorWayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectorWay'] = ResolversParentTypes['ConnectorWay']> = {
  answered?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ConnectorWayKind'], ParentType, ContextType>;
};

export type ConversionProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversionProposal'] = ResolversParentTypes['ConversionProposal']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reversible?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  samples?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CorrectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Correction'] = ResolversParentTypes['Correction']> = {
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  element?: Resolver<ResolversTypes['Element'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  masked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  proposed?: Resolver<Maybe<ResolversTypes['Value']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CorrectionState'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
  was?: Resolver<Maybe<ResolversTypes['Value']>, ParentType, ContextType>;
  withSystem?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CorrectionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectionConnection'] = ResolversParentTypes['CorrectionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CorrectionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Correction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CorrectionCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectionCounts'] = ResolversParentTypes['CorrectionCounts']> = {
  answered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  soon?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CorrectionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectionEdge'] = ResolversParentTypes['CorrectionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Correction'], ParentType, ContextType>;
};

export type CountedFigureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CountedFigure'] = ResolversParentTypes['CountedFigure']> = {
  entries?: Resolver<Array<ResolversTypes['RegisterEntry']>, ParentType, ContextType>;
  masked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CredentialResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Credential'] = ResolversParentTypes['Credential']> = {
  connector?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  names?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['CredentialOwner'], ParentType, ContextType>;
  testedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CredentialPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CredentialPayload'] = ResolversParentTypes['CredentialPayload']> = {
  changed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CredentialTestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CredentialTest'] = ResolversParentTypes['CredentialTest']> = {
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  milliseconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecideCorrectionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideCorrectionPayload'] = ResolversParentTypes['DecideCorrectionPayload']> = {
  correction?: Resolver<Maybe<ResolversTypes['Correction']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
};

export type DecideDeliveryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideDeliveryPayload'] = ResolversParentTypes['DecideDeliveryPayload']> = {
  delivery?: Resolver<Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DeclareRegisterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclareRegisterPayload'] = ResolversParentTypes['DeclareRegisterPayload']> = {
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  register?: Resolver<Maybe<ResolversTypes['Register']>, ParentType, ContextType>;
};

export type DeclaredFigureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclaredFigure'] = ResolversParentTypes['DeclaredFigure']> = {
  element?: Resolver<ResolversTypes['Element'], ParentType, ContextType>;
  farOff?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  issue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reported?: Resolver<Maybe<ResolversTypes['Fact']>, ParentType, ContextType>;
  reportedFor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unlisted?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Delivery'] = ResolversParentTypes['Delivery']> = {
  acknowledgement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attemptLog?: Resolver<Array<ResolversTypes['Attempt']>, ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keptHere?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  readBack?: Resolver<Maybe<ResolversTypes['ReadBack']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeliveryState'], ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DeliveryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryConnection'] = ResolversParentTypes['DeliveryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeliveryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Delivery']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeliveryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryEdge'] = ResolversParentTypes['DeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Delivery'], ParentType, ContextType>;
};

export type DepartmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department']> = {
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DivisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Division'] = ResolversParentTypes['Division']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['DivisionLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DomainResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Domain'] = ResolversParentTypes['Domain']> = {
  codeVersions?: Resolver<Maybe<Array<ResolversTypes['ElementVersion']>>, ParentType, ContextType>;
  codes?: Resolver<Maybe<Array<ResolversTypes['Code']>>, ParentType, ContextType>;
  datatype?: Resolver<ResolversTypes['Datatype'], ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  maxLength?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scale?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  standard?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ElementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Element'] = ResolversParentTypes['Element']> = {
  authority?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  base?: Resolver<Maybe<ResolversTypes['Element']>, ParentType, ContextType>;
  class?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['Domain'], ParentType, ContextType>;
  freshnessDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onSpot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  own?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['Element']>, ParentType, ContextType>;
  standard?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions?: Resolver<Array<ResolversTypes['ElementVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ElementChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ElementChange'] = ResolversParentTypes['ElementChange']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ElementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ElementConnection'] = ResolversParentTypes['ElementConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ElementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Element']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ElementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ElementEdge'] = ResolversParentTypes['ElementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Element'], ParentType, ContextType>;
};

export type ElementVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ElementVersion'] = ResolversParentTypes['ElementVersion']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['ElementChange']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Fact'] = ResolversParentTypes['Fact']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  element?: Resolver<ResolversTypes['Element'], ParentType, ContextType>;
  masked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Value']>, ParentType, ContextType>;
};

export type FormResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Form'] = ResolversParentTypes['Form']> = {
  class?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['FormField']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['PeriodKind'], ParentType, ContextType>;
  rowSets?: Resolver<Array<ResolversTypes['RowSet']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FormConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormConnection'] = ResolversParentTypes['FormConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FormEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Form']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FormEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormEdge'] = ResolversParentTypes['FormEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Form'], ParentType, ContextType>;
};

export type FormFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormField'] = ResolversParentTypes['FormField']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  element?: Resolver<ResolversTypes['Element'], ParentType, ContextType>;
  hint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onSpot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  own?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FormPairResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormPair'] = ResolversParentTypes['FormPair']> = {
  a?: Resolver<ResolversTypes['IntakeForm'], ParentType, ContextType>;
  b?: Resolver<ResolversTypes['IntakeForm'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['FormRelation'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type FreshnessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Freshness'] = ResolversParentTypes['Freshness']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  lastGoodAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['FreshnessState'], ParentType, ContextType>;
};

export type ImpactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Impact'] = ResolversParentTypes['Impact']> = {
  breaking?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['ImpactFinding']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImpactFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactFinding'] = ResolversParentTypes['ImpactFinding']> = {
  about?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deliveries?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  forms?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['ImpactSeverity'], ParentType, ContextType>;
  tasks?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ImportAccountsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportAccountsPayload'] = ResolversParentTypes['ImportAccountsPayload']> = {
  linked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportFormsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportFormsPayload'] = ResolversParentTypes['ImportFormsPayload']> = {
  forms?: Resolver<Array<ResolversTypes['IntakeForm']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
};

export type InputProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InputProblem'] = ResolversParentTypes['InputProblem']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IntakeFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeField'] = ResolversParentTypes['IntakeField']> = {
  candidates?: Resolver<Array<ResolversTypes['MatchCandidate']>, ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['MatchVerdict'], ParentType, ContextType>;
  element?: Resolver<Maybe<ResolversTypes['Element']>, ParentType, ContextType>;
  elementId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  hint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  section?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IntakeFormResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeForm'] = ResolversParentTypes['IntakeForm']> = {
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  class?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  fieldCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['IntakeField']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  launchedVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['LaunchPlan']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['IntakeState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  waitingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IssueRequestsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueRequestsPayload'] = ResolversParentTypes['IssueRequestsPayload']> = {
  issued?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
};

export type IssuedFormResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssuedForm'] = ResolversParentTypes['IssuedForm']> = {
  answered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  form?: Resolver<ResolversTypes['Form'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IssuedFormConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssuedFormConnection'] = ResolversParentTypes['IssuedFormConnection']> = {
  edges?: Resolver<Array<ResolversTypes['IssuedFormEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['IssuedForm']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IssuedFormEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssuedFormEdge'] = ResolversParentTypes['IssuedFormEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IssuedForm'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type JournalCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JournalCheck'] = ResolversParentTypes['JournalCheck']> = {
  broken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  brokenAt?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  checkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  county?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fullAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JournalConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JournalConnection'] = ResolversParentTypes['JournalConnection']> = {
  edges?: Resolver<Array<ResolversTypes['JournalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['JournalEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type JournalEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JournalEdge'] = ResolversParentTypes['JournalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['JournalEntry'], ParentType, ContextType>;
};

export type JournalEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JournalEntry'] = ResolversParentTypes['JournalEntry']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  worker?: Resolver<Maybe<ResolversTypes['Worker']>, ParentType, ContextType>;
};

export type LaunchPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LaunchPayload'] = ResolversParentTypes['LaunchPayload']> = {
  form?: Resolver<Maybe<ResolversTypes['Form']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
};

export type LaunchPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LaunchPlan'] = ResolversParentTypes['LaunchPlan']> = {
  added?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  conversions?: Resolver<Array<ResolversTypes['ConversionProposal']>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  fields?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  newElements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  obstacles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  openRequests?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openSheets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  removed?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  shared?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LinkAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkAccountPayload'] = ResolversParentTypes['LinkAccountPayload']> = {
  linked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
};

export type ManifestCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManifestCheck'] = ResolversParentTypes['ManifestCheck']> = {
  problems?: Resolver<Array<ResolversTypes['ManifestProblem']>, ParentType, ContextType>;
  valid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['ManifestProblem']>, ParentType, ContextType>;
};

export type ManifestProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManifestProblem'] = ResolversParentTypes['ManifestProblem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  column?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suggestion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MappingProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MappingProposal'] = ResolversParentTypes['MappingProposal']> = {
  element?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MatchCandidateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchCandidate'] = ResolversParentTypes['MatchCandidate']> = {
  element?: Resolver<Maybe<ResolversTypes['Element']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MatchConfirmationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchConfirmation'] = ResolversParentTypes['MatchConfirmation']> = {
  agrees?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MatchDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchDecision'] = ResolversParentTypes['MatchDecision']> = {
  a?: Resolver<ResolversTypes['ReviewSide'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  b?: Resolver<ResolversTypes['ReviewSide'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  confirmations?: Resolver<Array<ResolversTypes['MatchConfirmation']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  same?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  undoneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MatchPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchPayload'] = ResolversParentTypes['MatchPayload']> = {
  decisions?: Resolver<Array<ResolversTypes['MatchDecision']>, ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MatchQuestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchQuestion'] = ResolversParentTypes['MatchQuestion']> = {
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Me'] = ResolversParentTypes['Me']> = {
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  divisions?: Resolver<Array<ResolversTypes['Division']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addToRegister?: Resolver<ResolversTypes['AddToRegisterPayload'], ParentType, ContextType, RequireFields<MutationAddToRegisterArgs, 'input'>>;
  answerQuestion?: Resolver<ResolversTypes['MatchQuestion'], ParentType, ContextType, RequireFields<MutationAnswerQuestionArgs, 'answer' | 'question'>>;
  askDepartment?: Resolver<ResolversTypes['MatchQuestion'], ParentType, ContextType, RequireFields<MutationAskDepartmentArgs, 'field' | 'form' | 'question'>>;
  beginProof?: Resolver<ResolversTypes['BeginProofPayload'], ParentType, ContextType, RequireFields<MutationBeginProofArgs, 'system'>>;
  changeRegisterEntry?: Resolver<ResolversTypes['ChangeRegisterEntryPayload'], ParentType, ContextType, RequireFields<MutationChangeRegisterEntryArgs, 'input'>>;
  confirmMatch?: Resolver<ResolversTypes['MatchPayload'], ParentType, ContextType, RequireFields<MutationConfirmMatchArgs, 'agrees' | 'decision' | 'department'>>;
  decideCorrection?: Resolver<ResolversTypes['DecideCorrectionPayload'], ParentType, ContextType, RequireFields<MutationDecideCorrectionArgs, 'input'>>;
  decideDelivery?: Resolver<ResolversTypes['DecideDeliveryPayload'], ParentType, ContextType, RequireFields<MutationDecideDeliveryArgs, 'input'>>;
  decideMatches?: Resolver<ResolversTypes['MatchPayload'], ParentType, ContextType, RequireFields<MutationDecideMatchesArgs, 'input'>>;
  declareRegister?: Resolver<ResolversTypes['DeclareRegisterPayload'], ParentType, ContextType, RequireFields<MutationDeclareRegisterArgs, 'input'>>;
  dropConnectorDraft?: Resolver<ResolversTypes['ConnectorPayload'], ParentType, ContextType, RequireFields<MutationDropConnectorDraftArgs, 'connector'>>;
  dropForm?: Resolver<ResolversTypes['IntakeForm'], ParentType, ContextType, RequireFields<MutationDropFormArgs, 'form'>>;
  importAccounts?: Resolver<ResolversTypes['ImportAccountsPayload'], ParentType, ContextType, RequireFields<MutationImportAccountsArgs, 'input'>>;
  importForms?: Resolver<ResolversTypes['ImportFormsPayload'], ParentType, ContextType, RequireFields<MutationImportFormsArgs, 'input'>>;
  issueRequests?: Resolver<ResolversTypes['IssueRequestsPayload'], ParentType, ContextType, RequireFields<MutationIssueRequestsArgs, 'input'>>;
  launchForm?: Resolver<ResolversTypes['LaunchPayload'], ParentType, ContextType, RequireFields<MutationLaunchFormArgs, 'form'>>;
  linkAccount?: Resolver<ResolversTypes['LinkAccountPayload'], ParentType, ContextType, RequireFields<MutationLinkAccountArgs, 'input'>>;
  newConnectorDraft?: Resolver<ResolversTypes['NewConnectorDraftPayload'], ParentType, ContextType, RequireFields<MutationNewConnectorDraftArgs, 'input'>>;
  openSheet?: Resolver<ResolversTypes['OpenSheetPayload'], ParentType, ContextType, RequireFields<MutationOpenSheetArgs, 'input'>>;
  pauseConnector?: Resolver<ResolversTypes['ConnectorPayload'], ParentType, ContextType, RequireFields<MutationPauseConnectorArgs, 'input'>>;
  publishConnector?: Resolver<ResolversTypes['ConnectorPayload'], ParentType, ContextType, RequireFields<MutationPublishConnectorArgs, 'input'>>;
  pullConnector?: Resolver<ResolversTypes['ConnectorPayload'], ParentType, ContextType, RequireFields<MutationPullConnectorArgs, 'input'>>;
  removeCredential?: Resolver<ResolversTypes['CredentialPayload'], ParentType, ContextType, RequireFields<MutationRemoveCredentialArgs, 'connector'>>;
  removeMyAccount?: Resolver<ResolversTypes['CredentialPayload'], ParentType, ContextType, RequireFields<MutationRemoveMyAccountArgs, 'connector'>>;
  resumeConnector?: Resolver<ResolversTypes['ConnectorPayload'], ParentType, ContextType, RequireFields<MutationResumeConnectorArgs, 'input'>>;
  retireConnector?: Resolver<ResolversTypes['ConnectorPayload'], ParentType, ContextType, RequireFields<MutationRetireConnectorArgs, 'input'>>;
  reveal?: Resolver<ResolversTypes['RevealPayload'], ParentType, ContextType, RequireFields<MutationRevealArgs, 'input'>>;
  rollbackConnector?: Resolver<ResolversTypes['ConnectorPayload'], ParentType, ContextType, RequireFields<MutationRollbackConnectorArgs, 'input'>>;
  saveConnectorDraft?: Resolver<ResolversTypes['ConnectorPayload'], ParentType, ContextType, RequireFields<MutationSaveConnectorDraftArgs, 'input'>>;
  saveDraft?: Resolver<ResolversTypes['SaveDraftPayload'], ParentType, ContextType, RequireFields<MutationSaveDraftArgs, 'input'>>;
  setFormClass?: Resolver<ResolversTypes['IntakeForm'], ParentType, ContextType, RequireFields<MutationSetFormClassArgs, 'class' | 'form'>>;
  splitField?: Resolver<ResolversTypes['MatchPayload'], ParentType, ContextType, RequireFields<MutationSplitFieldArgs, 'field'>>;
  storeCredential?: Resolver<ResolversTypes['CredentialPayload'], ParentType, ContextType, RequireFields<MutationStoreCredentialArgs, 'input'>>;
  storeMyAccount?: Resolver<ResolversTypes['CredentialPayload'], ParentType, ContextType, RequireFields<MutationStoreMyAccountArgs, 'input'>>;
  submitSheet?: Resolver<ResolversTypes['SubmitSheetPayload'], ParentType, ContextType, RequireFields<MutationSubmitSheetArgs, 'input'>>;
  testConnector?: Resolver<ResolversTypes['TestConnectorPayload'], ParentType, ContextType, RequireFields<MutationTestConnectorArgs, 'input'>>;
  testCredential?: Resolver<ResolversTypes['CredentialTest'], ParentType, ContextType, RequireFields<MutationTestCredentialArgs, 'input'>>;
  testMyAccount?: Resolver<ResolversTypes['CredentialTest'], ParentType, ContextType, RequireFields<MutationTestMyAccountArgs, 'input'>>;
  tryConnector?: Resolver<ResolversTypes['ConnectorTrial'], ParentType, ContextType, RequireFields<MutationTryConnectorArgs, 'input'>>;
  undoMatches?: Resolver<ResolversTypes['MatchPayload'], ParentType, ContextType, RequireFields<MutationUndoMatchesArgs, 'decisions'>>;
  unlinkAccount?: Resolver<ResolversTypes['UnlinkAccountPayload'], ParentType, ContextType, RequireFields<MutationUnlinkAccountArgs, 'system'>>;
  withdrawRegisterDeclaration?: Resolver<ResolversTypes['WithdrawRegisterDeclarationPayload'], ParentType, ContextType, RequireFields<MutationWithdrawRegisterDeclarationArgs, 'input'>>;
};

export type NewConnectorDraftPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NewConnectorDraftPayload'] = ResolversParentTypes['NewConnectorDraftPayload']> = {
  findings?: Resolver<Array<ResolversTypes['ManifestProblem']>, ParentType, ContextType>;
  manifest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mapped?: Resolver<Array<ResolversTypes['MappingProposal']>, ParentType, ContextType>;
  notes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Answer' | 'Connector' | 'Element' | 'Form' | 'IntakeForm' | 'Sheet' | 'Submission' | 'Task', ParentType, ContextType>;
};

export type OpenSheetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenSheetPayload'] = ResolversParentTypes['OpenSheetPayload']> = {
  problems?: Resolver<Array<ResolversTypes['SheetProblem']>, ParentType, ContextType>;
  sheet?: Resolver<Maybe<ResolversTypes['Sheet']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'InputProblem' | 'SheetProblem', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accessRecord?: Resolver<Maybe<ResolversTypes['AccessConnection']>, ParentType, ContextType, RequireFields<QueryAccessRecordArgs, 'first' | 'subject'>>;
  accessRecordOf?: Resolver<Maybe<ResolversTypes['AccessConnection']>, ParentType, ContextType, RequireFields<QueryAccessRecordOfArgs, 'class' | 'county' | 'first' | 'identifier'>>;
  answer?: Resolver<Maybe<ResolversTypes['Answer']>, ParentType, ContextType, RequireFields<QueryAnswerArgs, 'id'>>;
  answers?: Resolver<Maybe<ResolversTypes['AnswerConnection']>, ParentType, ContextType, RequireFields<QueryAnswersArgs, 'first' | 'form'>>;
  askedTwice?: Resolver<Array<ResolversTypes['AskedTwice']>, ParentType, ContextType, Partial<QueryAskedTwiceArgs>>;
  catalogueResult?: Resolver<Array<ResolversTypes['CatalogueResult']>, ParentType, ContextType>;
  checkManifest?: Resolver<ResolversTypes['ManifestCheck'], ParentType, ContextType, RequireFields<QueryCheckManifestArgs, 'manifest'>>;
  connector?: Resolver<Maybe<ResolversTypes['Connector']>, ParentType, ContextType, RequireFields<QueryConnectorArgs, 'id'>>;
  connectorSample?: Resolver<Array<ResolversTypes['SamplePath']>, ParentType, ContextType, RequireFields<QueryConnectorSampleArgs, 'capability' | 'connector'>>;
  connectors?: Resolver<Array<ResolversTypes['Connector']>, ParentType, ContextType>;
  correctionCounts?: Resolver<Maybe<ResolversTypes['CorrectionCounts']>, ParentType, ContextType>;
  corrections?: Resolver<Maybe<ResolversTypes['CorrectionConnection']>, ParentType, ContextType, RequireFields<QueryCorrectionsArgs, 'first'>>;
  countedFigure?: Resolver<Maybe<ResolversTypes['CountedFigure']>, ParentType, ContextType, RequireFields<QueryCountedFigureArgs, 'element' | 'period' | 'place'>>;
  credentials?: Resolver<Array<ResolversTypes['Credential']>, ParentType, ContextType, RequireFields<QueryCredentialsArgs, 'connector'>>;
  declaredFigures?: Resolver<Maybe<Array<ResolversTypes['DeclaredFigure']>>, ParentType, ContextType, RequireFields<QueryDeclaredFiguresArgs, 'class' | 'division'>>;
  departments?: Resolver<Maybe<Array<ResolversTypes['Department']>>, ParentType, ContextType>;
  divisions?: Resolver<Maybe<Array<ResolversTypes['Division']>>, ParentType, ContextType, Partial<QueryDivisionsArgs>>;
  element?: Resolver<Maybe<ResolversTypes['Element']>, ParentType, ContextType, RequireFields<QueryElementArgs, 'id'>>;
  elements?: Resolver<Maybe<ResolversTypes['ElementConnection']>, ParentType, ContextType, RequireFields<QueryElementsArgs, 'first'>>;
  form?: Resolver<Maybe<ResolversTypes['Form']>, ParentType, ContextType, RequireFields<QueryFormArgs, 'id'>>;
  formPairs?: Resolver<Array<ResolversTypes['FormPair']>, ParentType, ContextType>;
  forms?: Resolver<Maybe<ResolversTypes['FormConnection']>, ParentType, ContextType, RequireFields<QueryFormsArgs, 'first'>>;
  inbox?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, RequireFields<QueryInboxArgs, 'first' | 'order'>>;
  intakeForm?: Resolver<Maybe<ResolversTypes['IntakeForm']>, ParentType, ContextType, RequireFields<QueryIntakeFormArgs, 'id'>>;
  intakeForms?: Resolver<Array<ResolversTypes['IntakeForm']>, ParentType, ContextType, Partial<QueryIntakeFormsArgs>>;
  issuedForms?: Resolver<Maybe<ResolversTypes['IssuedFormConnection']>, ParentType, ContextType, RequireFields<QueryIssuedFormsArgs, 'first'>>;
  journal?: Resolver<Maybe<ResolversTypes['JournalConnection']>, ParentType, ContextType, RequireFields<QueryJournalArgs, 'county' | 'first'>>;
  journalCheck?: Resolver<Maybe<ResolversTypes['JournalCheck']>, ParentType, ContextType, RequireFields<QueryJournalCheckArgs, 'county'>>;
  linkedAccount?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<QueryLinkedAccountArgs, 'system' | 'worker'>>;
  matchDecisions?: Resolver<Array<ResolversTypes['MatchDecision']>, ParentType, ContextType, RequireFields<QueryMatchDecisionsArgs, 'first'>>;
  matchQuestions?: Resolver<Array<ResolversTypes['MatchQuestion']>, ParentType, ContextType>;
  me?: Resolver<Maybe<ResolversTypes['Me']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  registerEntries?: Resolver<Maybe<ResolversTypes['RegisterEntryConnection']>, ParentType, ContextType, RequireFields<QueryRegisterEntriesArgs, 'class' | 'division' | 'first'>>;
  registers?: Resolver<Maybe<ResolversTypes['RegisterConnection']>, ParentType, ContextType, RequireFields<QueryRegistersArgs, 'first'>>;
  reviewQueue?: Resolver<ResolversTypes['ReviewQueue'], ParentType, ContextType, RequireFields<QueryReviewQueueArgs, 'first' | 'offset'>>;
  sheet?: Resolver<Maybe<ResolversTypes['Sheet']>, ParentType, ContextType, RequireFields<QuerySheetArgs, 'id'>>;
  simulation?: Resolver<Maybe<ResolversTypes['Simulation']>, ParentType, ContextType, RequireFields<QuerySimulationArgs, 'form'>>;
  stuckDeliveries?: Resolver<Maybe<ResolversTypes['DeliveryConnection']>, ParentType, ContextType, RequireFields<QueryStuckDeliveriesArgs, 'first'>>;
  subject?: Resolver<Maybe<ResolversTypes['Subject']>, ParentType, ContextType, RequireFields<QuerySubjectArgs, 'class' | 'identifier'>>;
  submission?: Resolver<Maybe<ResolversTypes['Submission']>, ParentType, ContextType, RequireFields<QuerySubmissionArgs, 'id'>>;
  submissions?: Resolver<Maybe<ResolversTypes['SubmissionConnection']>, ParentType, ContextType, RequireFields<QuerySubmissionsArgs, 'first'>>;
  systemAccounts?: Resolver<Array<ResolversTypes['SystemAccount']>, ParentType, ContextType>;
  systems?: Resolver<Array<ResolversTypes['WebSystem']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType, RequireFields<QueryTaskArgs, 'id'>>;
  unusedFields?: Resolver<Array<ResolversTypes['UnusedField']>, ParentType, ContextType>;
  unusualReading?: Resolver<Maybe<Array<ResolversTypes['UnusualReading']>>, ParentType, ContextType, RequireFields<QueryUnusualReadingArgs, 'days' | 'division'>>;
};

export type ReadBackResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReadBack'] = ResolversParentTypes['ReadBack']> = {
  compared?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  differences?: Resolver<Array<ResolversTypes['ReadBackDifference']>, ParentType, ContextType>;
  notCompared?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReadBackState'], ParentType, ContextType>;
};

export type ReadBackCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReadBackCounts'] = ResolversParentTypes['ReadBackCounts']> = {
  due?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  possible?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  unread?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReadBackDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReadBackDifference'] = ResolversParentTypes['ReadBackDifference']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  loss?: Resolver<ResolversTypes['FieldLoss'], ParentType, ContextType>;
};

export type RegisterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Register'] = ResolversParentTypes['Register']> = {
  class?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  completeSince?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  declared?: Resolver<Array<ResolversTypes['RegisterDeclaration']>, ParentType, ContextType>;
  division?: Resolver<ResolversTypes['Division'], ParentType, ContextType>;
  listed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegisterConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterConnection'] = ResolversParentTypes['RegisterConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RegisterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Register']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegisterDeclarationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterDeclaration'] = ResolversParentTypes['RegisterDeclaration']> = {
  completeSince?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  declaredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  declaredBy?: Resolver<ResolversTypes['Worker'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RegisterEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterEdge'] = ResolversParentTypes['RegisterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Register'], ParentType, ContextType>;
};

export type RegisterEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterEntry'] = ResolversParentTypes['RegisterEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  masked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type RegisterEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterEntryConnection'] = ResolversParentTypes['RegisterEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RegisterEntryEdge']>, ParentType, ContextType>;
  labels?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RegisterEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  populations?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegisterEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterEntryEdge'] = ResolversParentTypes['RegisterEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RegisterEntry'], ParentType, ContextType>;
};

export type RevealPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevealPayload'] = ResolversParentTypes['RevealPayload']> = {
  facts?: Resolver<Maybe<Array<ResolversTypes['Fact']>>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
};

export type ReviewItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewItem'] = ResolversParentTypes['ReviewItem']> = {
  a?: Resolver<ResolversTypes['ReviewSide'], ParentType, ContextType>;
  b?: Resolver<ResolversTypes['ReviewSide'], ParentType, ContextType>;
  gain?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  sure?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReviewQueueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewQueue'] = ResolversParentTypes['ReviewQueue']> = {
  items?: Resolver<Array<ResolversTypes['ReviewItem']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReviewSideResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewSide'] = ResolversParentTypes['ReviewSide']> = {
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  details?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  element?: Resolver<Maybe<ResolversTypes['Element']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  formId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  formTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RowSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RowSet'] = ResolversParentTypes['RowSet']> = {
  class?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['FormField']>, ParentType, ContextType>;
  fromRegister?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  maxRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SamplePathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SamplePath'] = ResolversParentTypes['SamplePath']> = {
  filled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mappedTo?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  samples?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SaveDraftPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaveDraftPayload'] = ResolversParentTypes['SaveDraftPayload']> = {
  problems?: Resolver<Array<ResolversTypes['SheetProblem']>, ParentType, ContextType>;
  sheet?: Resolver<Maybe<ResolversTypes['Sheet']>, ParentType, ContextType>;
};

export type SetAsideResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAside'] = ResolversParentTypes['SetAside']> = {
  beyond?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['SetAsideReason']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['SetAsideRow']>, ParentType, ContextType>;
};

export type SetAsideReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAsideReason'] = ResolversParentTypes['SetAsideReason']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetAsideRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAsideRow'] = ResolversParentTypes['SetAsideRow']> = {
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  triedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SheetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Sheet'] = ResolversParentTypes['Sheet']> = {
  asked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  distinct?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  draftSavedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  draftVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['SheetItem']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  prefilled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['SheetProblem']>, ParentType, ContextType>;
  requests?: Resolver<Array<ResolversTypes['Task']>, ParentType, ContextType>;
  rowSets?: Resolver<Array<ResolversTypes['SheetRowSet']>, ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['SheetSource']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SheetState'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
  submission?: Resolver<Maybe<ResolversTypes['Submission']>, ParentType, ContextType>;
  tally?: Resolver<ResolversTypes['Tally'], ParentType, ContextType>;
  toType?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SheetColumnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SheetColumn'] = ResolversParentTypes['SheetColumn']> = {
  domain?: Resolver<ResolversTypes['Domain'], ParentType, ContextType>;
  element?: Resolver<ResolversTypes['Element'], ParentType, ContextType>;
  labels?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  onSpot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ownTo?: Resolver<Maybe<ResolversTypes['Form']>, ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SheetItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SheetItem'] = ResolversParentTypes['SheetItem']> = {
  candidates?: Resolver<Array<ResolversTypes['Fact']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['Domain'], ParentType, ContextType>;
  element?: Resolver<ResolversTypes['Element'], ParentType, ContextType>;
  fetched?: Resolver<Maybe<ResolversTypes['Fact']>, ParentType, ContextType>;
  issue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  labels?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  lastPeriod?: Resolver<Maybe<ResolversTypes['Fact']>, ParentType, ContextType>;
  lastTime?: Resolver<Maybe<ResolversTypes['Fact']>, ParentType, ContextType>;
  masked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  neededBy?: Resolver<Array<ResolversTypes['Task']>, ParentType, ContextType>;
  onSpot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ownTo?: Resolver<Maybe<ResolversTypes['Form']>, ParentType, ContextType>;
  readOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sinceThen?: Resolver<Maybe<ResolversTypes['Fact']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ItemState'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Value']>, ParentType, ContextType>;
};

export type SheetProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SheetProblem'] = ResolversParentTypes['SheetProblem']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  element?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  row?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rowSet?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SheetRegisterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SheetRegister'] = ResolversParentTypes['SheetRegister']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  listed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type SheetRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SheetRow'] = ResolversParentTypes['SheetRow']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['SheetItem']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['RowOrigin'], ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['Subject']>, ParentType, ContextType>;
};

export type SheetRowSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SheetRowSet'] = ResolversParentTypes['SheetRowSet']> = {
  cells?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  class?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['SheetColumn']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  maxRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  neededBy?: Resolver<Array<ResolversTypes['Task']>, ParentType, ContextType>;
  prefilled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  register?: Resolver<Maybe<ResolversTypes['SheetRegister']>, ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['SheetRow']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SheetSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SheetSource'] = ResolversParentTypes['SheetSource']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  milliseconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SheetSourceState'], ParentType, ContextType>;
};

export type SimulatedItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SimulatedItem'] = ResolversParentTypes['SimulatedItem']> = {
  conflict?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  element?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['SimulatedSource']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SimulatedState'], ParentType, ContextType>;
};

export type SimulatedSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SimulatedSource'] = ResolversParentTypes['SimulatedSource']> = {
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SimulationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Simulation'] = ResolversParentTypes['Simulation']> = {
  conflicts?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  county?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hoursSavedAYear?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  inForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  items?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minutesSaved?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  newItems?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  perItem?: Resolver<Array<ResolversTypes['SimulatedItem']>, ParentType, ContextType>;
  prefilled?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  rowFields?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  secondsToCheck?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  secondsToType?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sheetsAYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sheetsFrom?: Resolver<ResolversTypes['SheetsFrom'], ParentType, ContextType>;
  subjects?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  countedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  derivedFrom?: Resolver<Maybe<Array<ResolversTypes['Element']>>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  submission?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type SubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subject'] = ResolversParentTypes['Subject']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type SubmissionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Submission'] = ResolversParentTypes['Submission']> = {
  acceptedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  corrections?: Resolver<Array<ResolversTypes['Correction']>, ParentType, ContextType>;
  deliveries?: Resolver<Array<ResolversTypes['Delivery']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rowSets?: Resolver<Array<ResolversTypes['SubmittedRowSet']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
  tally?: Resolver<Maybe<ResolversTypes['Tally']>, ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['SubmittedValue']>, ParentType, ContextType>;
  worker?: Resolver<ResolversTypes['Worker'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubmissionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmissionConnection'] = ResolversParentTypes['SubmissionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SubmissionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Submission']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SubmissionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmissionEdge'] = ResolversParentTypes['SubmissionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Submission'], ParentType, ContextType>;
};

export type SubmitSheetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitSheetPayload'] = ResolversParentTypes['SubmitSheetPayload']> = {
  problems?: Resolver<Array<ResolversTypes['SheetProblem']>, ParentType, ContextType>;
  submission?: Resolver<Maybe<ResolversTypes['Submission']>, ParentType, ContextType>;
};

export type SubmittedRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmittedRow'] = ResolversParentTypes['SubmittedRow']> = {
  subject?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['SubmittedValue']>, ParentType, ContextType>;
};

export type SubmittedRowSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmittedRowSet'] = ResolversParentTypes['SubmittedRowSet']> = {
  class?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['SubmittedRow']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubmittedValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmittedValue'] = ResolversParentTypes['SubmittedValue']> = {
  element?: Resolver<ResolversTypes['Element'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  masked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ownTo?: Resolver<Maybe<ResolversTypes['Form']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Value']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  deliveryChanged?: SubscriptionResolver<ResolversTypes['Delivery'], "deliveryChanged", ParentType, ContextType, RequireFields<SubscriptionDeliveryChangedArgs, 'submission'>>;
  inboxChanged?: SubscriptionResolver<ResolversTypes['Task'], "inboxChanged", ParentType, ContextType>;
};

export type SystemAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemAccount'] = ResolversParentTypes['SystemAccount']> = {
  connector?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  given?: Resolver<Maybe<ResolversTypes['Credential']>, ParentType, ContextType>;
  names?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TallyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tally'] = ResolversParentTypes['Tally']> = {
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  empty?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  prefilled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  typed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unseen?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Task'] = ResolversParentTypes['Task']> = {
  closedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  division?: Resolver<ResolversTypes['Division'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['Form']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TaskState'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['Subject']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaskConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskConnection'] = ResolversParentTypes['TaskConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TaskEdge']>, ParentType, ContextType>;
  freshness?: Resolver<Array<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Task']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TaskEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskEdge'] = ResolversParentTypes['TaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Task'], ParentType, ContextType>;
};

export type TestConnectorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TestConnectorPayload'] = ResolversParentTypes['TestConnectorPayload']> = {
  connector?: Resolver<Maybe<ResolversTypes['Connector']>, ParentType, ContextType>;
  kept?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  markdown?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  passed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type TrialCallResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrialCall'] = ResolversParentTypes['TrialCall']> = {
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  milliseconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reply?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UnlinkAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnlinkAccountPayload'] = ResolversParentTypes['UnlinkAccountPayload']> = {
  unlinked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UnusedFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnusedField'] = ResolversParentTypes['UnusedField']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['UnusedReason'], ParentType, ContextType>;
};

export type UnusualReadingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnusualReading'] = ResolversParentTypes['UnusualReading']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  numbers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['UnusualReason']>, ParentType, ContextType>;
  unknownNumbers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  worker?: Resolver<ResolversTypes['Worker'], ParentType, ContextType>;
};

export interface ValueScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Value'], any> {
  name: 'Value';
}

export type WebSystemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebSystem'] = ResolversParentTypes['WebSystem']> = {
  account?: Resolver<Maybe<ResolversTypes['AccountLink']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mayProve?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whyNot?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WithdrawRegisterDeclarationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawRegisterDeclarationPayload'] = ResolversParentTypes['WithdrawRegisterDeclarationPayload']> = {
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  register?: Resolver<Maybe<ResolversTypes['Register']>, ParentType, ContextType>;
};

export type WorkerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Worker'] = ResolversParentTypes['Worker']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccessConnection?: AccessConnectionResolvers<ContextType>;
  AccessEdge?: AccessEdgeResolvers<ContextType>;
  AccessEntry?: AccessEntryResolvers<ContextType>;
  AccountLink?: AccountLinkResolvers<ContextType>;
  AddToRegisterPayload?: AddToRegisterPayloadResolvers<ContextType>;
  Answer?: AnswerResolvers<ContextType>;
  AnswerConnection?: AnswerConnectionResolvers<ContextType>;
  AnswerEdge?: AnswerEdgeResolvers<ContextType>;
  AnswerRow?: AnswerRowResolvers<ContextType>;
  AnswerRowSet?: AnswerRowSetResolvers<ContextType>;
  AnswerValue?: AnswerValueResolvers<ContextType>;
  AskedBy?: AskedByResolvers<ContextType>;
  AskedConnector?: AskedConnectorResolvers<ContextType>;
  AskedTwice?: AskedTwiceResolvers<ContextType>;
  Attempt?: AttemptResolvers<ContextType>;
  BeginProofPayload?: BeginProofPayloadResolvers<ContextType>;
  CatalogueResult?: CatalogueResultResolvers<ContextType>;
  ChangeRegisterEntryPayload?: ChangeRegisterEntryPayloadResolvers<ContextType>;
  Code?: CodeResolvers<ContextType>;
  Connector?: ConnectorResolvers<ContextType>;
  ConnectorDraft?: ConnectorDraftResolvers<ContextType>;
  ConnectorEvent?: ConnectorEventResolvers<ContextType>;
  ConnectorHealth?: ConnectorHealthResolvers<ContextType>;
  ConnectorInstance?: ConnectorInstanceResolvers<ContextType>;
  ConnectorPayload?: ConnectorPayloadResolvers<ContextType>;
  ConnectorSetting?: ConnectorSettingResolvers<ContextType>;
  ConnectorTrial?: ConnectorTrialResolvers<ContextType>;
  ConnectorVersion?: ConnectorVersionResolvers<ContextType>;
  ConnectorWay?: ConnectorWayResolvers<ContextType>;
  ConversionProposal?: ConversionProposalResolvers<ContextType>;
  Correction?: CorrectionResolvers<ContextType>;
  CorrectionConnection?: CorrectionConnectionResolvers<ContextType>;
  CorrectionCounts?: CorrectionCountsResolvers<ContextType>;
  CorrectionEdge?: CorrectionEdgeResolvers<ContextType>;
  CountedFigure?: CountedFigureResolvers<ContextType>;
  Credential?: CredentialResolvers<ContextType>;
  CredentialPayload?: CredentialPayloadResolvers<ContextType>;
  CredentialTest?: CredentialTestResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DecideCorrectionPayload?: DecideCorrectionPayloadResolvers<ContextType>;
  DecideDeliveryPayload?: DecideDeliveryPayloadResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  DeclareRegisterPayload?: DeclareRegisterPayloadResolvers<ContextType>;
  DeclaredFigure?: DeclaredFigureResolvers<ContextType>;
  Delivery?: DeliveryResolvers<ContextType>;
  DeliveryConnection?: DeliveryConnectionResolvers<ContextType>;
  DeliveryEdge?: DeliveryEdgeResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  Division?: DivisionResolvers<ContextType>;
  Domain?: DomainResolvers<ContextType>;
  Element?: ElementResolvers<ContextType>;
  ElementChange?: ElementChangeResolvers<ContextType>;
  ElementConnection?: ElementConnectionResolvers<ContextType>;
  ElementEdge?: ElementEdgeResolvers<ContextType>;
  ElementVersion?: ElementVersionResolvers<ContextType>;
  Fact?: FactResolvers<ContextType>;
  Form?: FormResolvers<ContextType>;
  FormConnection?: FormConnectionResolvers<ContextType>;
  FormEdge?: FormEdgeResolvers<ContextType>;
  FormField?: FormFieldResolvers<ContextType>;
  FormPair?: FormPairResolvers<ContextType>;
  Freshness?: FreshnessResolvers<ContextType>;
  Impact?: ImpactResolvers<ContextType>;
  ImpactFinding?: ImpactFindingResolvers<ContextType>;
  ImportAccountsPayload?: ImportAccountsPayloadResolvers<ContextType>;
  ImportFormsPayload?: ImportFormsPayloadResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  IntakeField?: IntakeFieldResolvers<ContextType>;
  IntakeForm?: IntakeFormResolvers<ContextType>;
  IssueRequestsPayload?: IssueRequestsPayloadResolvers<ContextType>;
  IssuedForm?: IssuedFormResolvers<ContextType>;
  IssuedFormConnection?: IssuedFormConnectionResolvers<ContextType>;
  IssuedFormEdge?: IssuedFormEdgeResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  JournalCheck?: JournalCheckResolvers<ContextType>;
  JournalConnection?: JournalConnectionResolvers<ContextType>;
  JournalEdge?: JournalEdgeResolvers<ContextType>;
  JournalEntry?: JournalEntryResolvers<ContextType>;
  LaunchPayload?: LaunchPayloadResolvers<ContextType>;
  LaunchPlan?: LaunchPlanResolvers<ContextType>;
  LinkAccountPayload?: LinkAccountPayloadResolvers<ContextType>;
  ManifestCheck?: ManifestCheckResolvers<ContextType>;
  ManifestProblem?: ManifestProblemResolvers<ContextType>;
  MappingProposal?: MappingProposalResolvers<ContextType>;
  MatchCandidate?: MatchCandidateResolvers<ContextType>;
  MatchConfirmation?: MatchConfirmationResolvers<ContextType>;
  MatchDecision?: MatchDecisionResolvers<ContextType>;
  MatchPayload?: MatchPayloadResolvers<ContextType>;
  MatchQuestion?: MatchQuestionResolvers<ContextType>;
  Me?: MeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NewConnectorDraftPayload?: NewConnectorDraftPayloadResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  OpenSheetPayload?: OpenSheetPayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReadBack?: ReadBackResolvers<ContextType>;
  ReadBackCounts?: ReadBackCountsResolvers<ContextType>;
  ReadBackDifference?: ReadBackDifferenceResolvers<ContextType>;
  Register?: RegisterResolvers<ContextType>;
  RegisterConnection?: RegisterConnectionResolvers<ContextType>;
  RegisterDeclaration?: RegisterDeclarationResolvers<ContextType>;
  RegisterEdge?: RegisterEdgeResolvers<ContextType>;
  RegisterEntry?: RegisterEntryResolvers<ContextType>;
  RegisterEntryConnection?: RegisterEntryConnectionResolvers<ContextType>;
  RegisterEntryEdge?: RegisterEntryEdgeResolvers<ContextType>;
  RevealPayload?: RevealPayloadResolvers<ContextType>;
  ReviewItem?: ReviewItemResolvers<ContextType>;
  ReviewQueue?: ReviewQueueResolvers<ContextType>;
  ReviewSide?: ReviewSideResolvers<ContextType>;
  RowSet?: RowSetResolvers<ContextType>;
  SamplePath?: SamplePathResolvers<ContextType>;
  SaveDraftPayload?: SaveDraftPayloadResolvers<ContextType>;
  SetAside?: SetAsideResolvers<ContextType>;
  SetAsideReason?: SetAsideReasonResolvers<ContextType>;
  SetAsideRow?: SetAsideRowResolvers<ContextType>;
  Sheet?: SheetResolvers<ContextType>;
  SheetColumn?: SheetColumnResolvers<ContextType>;
  SheetItem?: SheetItemResolvers<ContextType>;
  SheetProblem?: SheetProblemResolvers<ContextType>;
  SheetRegister?: SheetRegisterResolvers<ContextType>;
  SheetRow?: SheetRowResolvers<ContextType>;
  SheetRowSet?: SheetRowSetResolvers<ContextType>;
  SheetSource?: SheetSourceResolvers<ContextType>;
  SimulatedItem?: SimulatedItemResolvers<ContextType>;
  SimulatedSource?: SimulatedSourceResolvers<ContextType>;
  Simulation?: SimulationResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  Subject?: SubjectResolvers<ContextType>;
  Submission?: SubmissionResolvers<ContextType>;
  SubmissionConnection?: SubmissionConnectionResolvers<ContextType>;
  SubmissionEdge?: SubmissionEdgeResolvers<ContextType>;
  SubmitSheetPayload?: SubmitSheetPayloadResolvers<ContextType>;
  SubmittedRow?: SubmittedRowResolvers<ContextType>;
  SubmittedRowSet?: SubmittedRowSetResolvers<ContextType>;
  SubmittedValue?: SubmittedValueResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SystemAccount?: SystemAccountResolvers<ContextType>;
  Tally?: TallyResolvers<ContextType>;
  Task?: TaskResolvers<ContextType>;
  TaskConnection?: TaskConnectionResolvers<ContextType>;
  TaskEdge?: TaskEdgeResolvers<ContextType>;
  TestConnectorPayload?: TestConnectorPayloadResolvers<ContextType>;
  TrialCall?: TrialCallResolvers<ContextType>;
  UnlinkAccountPayload?: UnlinkAccountPayloadResolvers<ContextType>;
  UnusedField?: UnusedFieldResolvers<ContextType>;
  UnusualReading?: UnusualReadingResolvers<ContextType>;
  Value?: GraphQLScalarType;
  WebSystem?: WebSystemResolvers<ContextType>;
  WithdrawRegisterDeclarationPayload?: WithdrawRegisterDeclarationPayloadResolvers<ContextType>;
  Worker?: WorkerResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  purpose?: PurposeDirectiveResolver<any, any, ContextType>;
  text?: TextDirectiveResolver<any, any, ContextType>;
};
