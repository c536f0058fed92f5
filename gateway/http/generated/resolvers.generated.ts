import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AnswerView, IssuedView, SimulationOfForm as SimulationModel, SimulatedSource as SimulatedSourceModel, SimulatedItem as SimulatedItemModel, DeclaredFigure as DeclaredFigureModel, Ask as AskModel, ListAsk as ListAskModel, SheetView, SheetColumnView, SheetItemView, SheetRowView, SheetRowSetView, SheetSourceView, SubmissionView } from '../../filling/index.ts';
import type { AnswerPage, ShownAnswerRow, ShownAnswerRows } from '../resolvers/answer.ts';
import type { AnswerValue as AnswerValueModel } from '../answer-values.ts';
import type { AccessView, UnusualReading as UnusualReadingModel, DivisionRow, JournalCheck as JournalCheckModel, JournalView, SubjectRow, Viewer } from '../../platform/index.ts';
import type { AttemptView, CorrectionView, DeliveryView, ReadBackView } from '../../delivering/index.ts';
import type { ConnectorView, CredentialView, DraftView, EventView, InstanceView, WayView, VersionView, Finding, SystemView } from '../../exchange/index.ts';
import type { ShownHealth } from '../resolvers/connector-health.ts';
import type { ShownImpact } from '../resolvers/connector-view.ts';
import type { ManifestProblem as ManifestProblemModel } from '../../../connectors/index.ts';
import type { AskedTwice as AskedTwiceModel, ResultRow, FormPairView, IntakeField as IntakeFieldModel, IntakeForm as IntakeFormModel, LaunchPlan as LaunchPlanModel, KeptCandidate, Decided, MatchQuestion as MatchQuestionModel, ReviewItem as ReviewItemModel, ReviewSide as ReviewSideModel, UnusedField as UnusedFieldModel, RegisterEntry as RegisterEntryModel, RegisterView, Declared, FreshnessView, TaskView } from '../../asking/index.ts';
import type { ShownFigure } from '../resolvers/register.ts';
import type { CatalogueDepartment } from '../../catalogue/index.ts';
import type { Domain as DomainModel, Code as CodeModel, Element as ElementModel, Fact as FactModel, Form as FormModel, Source as SourceModel } from '../../../schema/index.ts';
import type { ExpressionView, FieldOfForm, RuleOfForm, RowSetOfForm } from '../resolvers/expression.ts';
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
  /** A date with its time in Beijing time, ISO 8601 without an offset: 2026-11-21T08:30, with seconds only where there are any. */
  LocalDateTime: { input: string; output: string; }
  /** A time of day, ISO 8601: 08:30, with seconds only where there are any. */
  LocalTime: { input: string; output: string; }
  /**
   * A value of an element: text, whole number, true, false, or null. Decimals, dates and times are text; see Datatype. A list of texts only
   * where several answers may be given (Domain.several): its codes in code order, none twice. Own words (Domain.ownWords) stand where a code
   * would, after "other:". Never an object.
   */
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

/** An account in a departmental system that is linked to a worker. */
export type AccountLink = {
  __typename?: 'AccountLink';
  /** Number or name of the account, as the department's system writes it. */
  account: Scalars['String']['output'];
  /** When the account was linked. */
  linkedAt: Scalars['DateTime']['output'];
  /** How the account was linked. */
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
  /** Why what broke a rule of this form is right, in the worker's words; null where none did. **** unless the request says its purpose (@purpose). */
  explanation?: Maybe<Scalars['String']['output']>;
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

/** The department's answer to a question. */
export type AnswerQuestionInput = {
  /** The answer itself. */
  answer: Scalars['String']['input'];
  /** Id of the question. */
  question: Scalars['ID']['input'];
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
  /** The files of an attachment, none while it is masked: GET /files/attachments/<id>?answer=<id of the answer>. */
  files: Array<Attachment>;
  /** The label that the department gave it. */
  label: Scalars['String']['output'];
  /** It is not shown, or not in full. */
  masked: Scalars['Boolean']['output'];
  /** As the form writes it: in its own unit, the label of a code, yes or no; null where nothing was said. */
  text?: Maybe<Scalars['String']['output']>;
  /** Unit of `text`, in the language of the request; null where the label says it, or there is none. */
  unit?: Maybe<Scalars['String']['output']>;
};

/** What one form says about asking an item. */
export type Ask = {
  __typename?: 'Ask';
  /** Asked only while this is true; null: always. */
  askedWhen?: Maybe<Expression>;
  /** How its value follows from others; null: it is filled in. */
  calculated?: Maybe<Expression>;
  /** Id of the form. */
  form: Scalars['ID']['output'];
  /** Required whenever the form asks it. */
  required: Scalars['Boolean']['output'];
  /** Required while this is true, too. */
  requiredWhen?: Maybe<Expression>;
};

/** A question to a department about a field of its form. */
export type AskDepartmentInput = {
  /** The department's code of the field. */
  field: Scalars['String']['input'];
  /** Id of the form. */
  form: Scalars['ID']['input'];
  /** The question itself. */
  question: Scalars['String']['input'];
};

/** One form that asks something which others ask too. */
export type AskedBy = {
  __typename?: 'AskedBy';
  /** The department whose form it is. */
  department: Department;
  /** Label of the field in this form. */
  field: Scalars['String']['output'];
  /** The form that came in; null for those who may not review it. */
  form?: Maybe<IntakeForm>;
  /** Title of the form. */
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
  /** The element; null while the catalogue does not have it. */
  element?: Maybe<Element>;
  /** The forms that ask it, and as what. */
  forms: Array<AskedBy>;
  /** Label of the field in the first of the forms. */
  label: Scalars['String']['output'];
  /** Id of the element, also where only a launch would add it to the catalogue. */
  target: Scalars['ID']['output'];
};

/** A page of what more than one form asks. */
export type AskedTwiceConnection = {
  __typename?: 'AskedTwiceConnection';
  /** What is asked, with cursors. */
  edges: Array<AskedTwiceEdge>;
  /** What is asked, alone. */
  nodes: Array<AskedTwice>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** Number of all that the arguments let through. */
  totalCount: Scalars['Int']['output'];
};

/** Something that more than one form asks, in its page. */
export type AskedTwiceEdge = {
  __typename?: 'AskedTwiceEdge';
  /** Where in the list it is; pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** What is asked, at this place. */
  node: AskedTwice;
};

/** The upload to attach. */
export type AttachFileInput = {
  /** Id of the upload, once it has arrived completely. */
  upload: Scalars['ID']['input'];
};

/** The answer to Mutation.attachFile. */
export type AttachFilePayload = {
  __typename?: 'AttachFilePayload';
  /** The file; null when it is not taken. The same bytes at the same item are the file that is there already. */
  attachment?: Maybe<Attachment>;
  /** Why it is not taken. */
  problems: Array<SheetProblem>;
};

/**
 * A photo or a PDF of one item of a sheet. It is uploaded to /files/uploads (tus 1.0), then attached by Mutation.attachFile, and named by
 * the item's value. GET /files/attachments/<id> returns it, /files/attachments/<id>/small a small picture.
 */
export type Attachment = {
  __typename?: 'Attachment';
  /** Size of the file. */
  bytes: Scalars['Int']['output'];
  /** Height of a picture. */
  height?: Maybe<Scalars['Int']['output']>;
  /** Opaque id; the item's value names it. */
  id: Scalars['ID']['output'];
  /** image/jpeg or application/pdf. */
  mediaType: Scalars['String']['output'];
  /** Its name, with the ending of what it is. */
  name: Scalars['String']['output'];
  /** Pages of a PDF. */
  pages?: Maybe<Scalars['Int']['output']>;
  /** SHA-256 of the file in hexadecimal; part of what a receipt covers. */
  sha256: Scalars['String']['output'];
  /** Width of a picture. */
  width?: Maybe<Scalars['Int']['output']>;
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

/** Asks for the page on which my account in a departmental system is proved. */
export type BeginProofInput = {
  /** Id of the system; NOT_FOUND where I may not open it, or where it gives no proofs. */
  system: Scalars['ID']['input'];
};

/** Where my account is proved. */
export type BeginProofPayload = {
  __typename?: 'BeginProofPayload';
  /** The department's own page; the address is good once, for ten minutes. */
  address?: Maybe<Scalars['String']['output']>;
  /** What is wrong with the input; empty when the proof has begun. */
  problems: Array<InputProblem>;
};

/** What a departmental system can do for the hub. */
export type Capability =
  /** It takes corrections of its records. */
  | 'CORRECTIONS'
  /** It takes submissions. */
  | 'DELIVERY'
  /** It tells the hub of changes by itself. */
  | 'EVENTS'
  /** It lists forms. */
  | 'FORMS'
  /** It says what it knows of a subject. */
  | 'RECORDS'
  /** It lists tasks. */
  | 'TASKS';

/** What the six steps came to, for one department or for the whole. */
export type CatalogueResult = {
  __typename?: 'CatalogueResult';
  /** The department whose figures they are; null for the whole. */
  department?: Maybe<Department>;
  /** Number of forms left after those that repeat another. */
  formsAfter: Scalars['Int']['output'];
  /** Number of forms that came in. */
  formsBefore: Scalars['Int']['output'];
  /** Number of distinct things asked. */
  itemsAfter: Scalars['Int']['output'];
  /** Number of fields of the forms that came in. */
  itemsBefore: Scalars['Int']['output'];
  /** Number of fields that still wait for a person. */
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
  /** True for an answer such as "none of these", which goes with no other answer. */
  alone: Scalars['Boolean']['output'];
  /** What is stored and sent. */
  code: Scalars['String']['output'];
  /** What is shown, in the language asked for. */
  label: Scalars['String']['output'];
};

/** What a department says of a decision that concerns its form. */
export type ConfirmMatchInput = {
  /** True to confirm; false to object, which takes the decision back. */
  agrees: Scalars['Boolean']['input'];
  /** Id of the decision. */
  decision: Scalars['ID']['input'];
  /** Id of the department that says it; an officer's own. */
  department: Scalars['ID']['input'];
  /** Why; kept with the confirmation. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** How the hub speaks to one department's system; declared by a manifest. For officers of the department and administrators. */
export type Connector = Node & {
  __typename?: 'Connector';
  /** What the manifest declares that the system can do; empty while the manifest cannot be read. */
  capabilities: Array<Capability>;
  /** The department whose system it is. */
  department: Department;
  /** What is being prepared; null when nothing is. */
  draft?: Maybe<ConnectorDraft>;
  /** What happened to the connector, the newest first; at most 50 events. */
  events: Array<ConnectorEvent>;
  /** How the connector is, as all processes of the hub see it together. */
  health: ConnectorHealth;
  /** Stable short name, as its manifest says it. */
  id: Scalars['ID']['output'];
  /** How the system is reached; null while its manifest cannot be read. */
  kind?: Maybe<ConnectorKind>;
  /** The manifest in force, in YAML; null while it was never published. */
  manifest?: Maybe<Scalars['String']['output']>;
  /** Why, in the words of the person who brought it there; empty for one that was never published. */
  reason: Scalars['String']['output'];
  /** What retiring the connector would break. */
  retiring: Impact;
  /** Rows of its system that could not be taken as tasks. They are kept, and tried again under every new version and by `pullConnector`. */
  setAside: SetAside;
  /** What the manifest in force asks to be set, and what is given. Secrets are never shown. */
  settings: Array<ConnectorSetting>;
  /** When it came into this state. */
  since: Scalars['DateTime']['output'];
  /** Where the connector is in its life. */
  state: ConnectorState;
  /** Number of the version in force; null while it was never published. */
  version?: Maybe<Scalars['Int']['output']>;
  /** Every version that was ever in force, the newest first. */
  versions: Array<ConnectorVersion>;
};


/** How the hub speaks to one department's system; declared by a manifest. For officers of the department and administrators. */
export type ConnectorSetAsideArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of connectors. */
export type ConnectorConnection = {
  __typename?: 'ConnectorConnection';
  /** The connectors with their cursors. */
  edges: Array<ConnectorEdge>;
  /** The connectors alone. */
  nodes: Array<Connector>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** Number of all connectors that I may see. */
  totalCount: Scalars['Int']['output'];
};

/** A version of a connector that is being prepared. */
export type ConnectorDraft = {
  __typename?: 'ConnectorDraft';
  /** What publishing it would break. */
  impact: Impact;
  /** The manifest as it was typed; it may still be wrong. */
  manifest: Scalars['String']['output'];
  /** What is wrong in the manifest; empty when it may be published as far as its text goes. */
  problems: Array<ManifestProblem>;
  /** Report of the conformance suite, case by case; null where it has not run. */
  report?: Maybe<Scalars['JSON']['output']>;
  /** Number that every save raises; `publishConnector` names it. */
  revision: Scalars['Int']['output'];
  /** When it was saved. */
  savedAt: Scalars['DateTime']['output'];
  /** Who saved it. */
  savedBy: Worker;
  /** What the manifest asks to be set, and what is given. Secrets are never shown. */
  settings: Array<ConnectorSetting>;
  /** True where the conformance suite passed against the live system with this very text. */
  tested: Scalars['Boolean']['output'];
};

/** A connector in its page. */
export type ConnectorEdge = {
  __typename?: 'ConnectorEdge';
  /** Where in the list it is; pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** The connector at this place. */
  node: Connector;
};

/** One change of a connector. */
export type ConnectorEvent = {
  __typename?: 'ConnectorEvent';
  /** Who did it; the id is `system` where no person did. */
  actor: Worker;
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** What was done. */
  kind: ConnectorEventKind;
  /** Number of the event, from 1. */
  number: Scalars['Int']['output'];
  /** Why it was done, in that person's words. */
  reason: Scalars['String']['output'];
  /** Number of the version in force afterwards. */
  version: Scalars['Int']['output'];
};

/** What was done to a connector. */
export type ConnectorEventKind =
  /** Its credentials were changed. */
  | 'CREDENTIALS'
  /** The connector was paused. */
  | 'PAUSED'
  /** A version came into force. */
  | 'PUBLISHED'
  /** Its tasks were read again on demand. */
  | 'PULLED_AGAIN'
  /** The connector was resumed. */
  | 'RESUMED'
  /** The connector was taken out. */
  | 'RETIRED'
  /** An earlier version came into force again. */
  | 'ROLLED_BACK';

/** How a connector is: its calls of the last five minutes, what waits for it, and how fresh it is. */
export type ConnectorHealth = {
  __typename?: 'ConnectorHealth';
  /** Number of deliveries that wait to be sent or answered. */
  backlog: Scalars['Int']['output'];
  /** Number of calls in the last five minutes. */
  calls: Scalars['Int']['output'];
  /** Until when the hub leaves the system alone after failures in a row; null where it does not. */
  circuitOpenUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Share of those calls without an answer, 0 to 1; null without calls. */
  errorRate?: Maybe<Scalars['Float']['output']>;
  /** What each process of the hub runs. */
  instances: Array<ConnectorInstance>;
  /** Why that call was not answered, in a sentence to show. */
  lastFailure?: Maybe<Scalars['String']['output']>;
  /** When a call was last not answered; null where every call was. */
  lastFailureAt?: Maybe<Scalars['DateTime']['output']>;
  /** When a call was last answered; null where none was. */
  lastSuccessAt?: Maybe<Scalars['DateTime']['output']>;
  /** Milliseconds within which half of the calls were answered; null without calls. */
  latencyP50?: Maybe<Scalars['Float']['output']>;
  /** Milliseconds within which 19 of 20 calls were answered; null without calls. */
  latencyP95?: Maybe<Scalars['Float']['output']>;
  /** Since when the oldest of those deliveries waits; null where none does. */
  oldestWaitingSince?: Maybe<Scalars['DateTime']['output']>;
  /** Why the last pull failed, in a sentence to show; null where it did not. */
  pullFailure?: Maybe<Scalars['String']['output']>;
  /** What the system or the way to it said then, with long numbers masked; null where nothing was said. */
  pullWords?: Maybe<Scalars['String']['output']>;
  /** When its tasks were last pulled; null where they never were. */
  pulledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the hub checks that the system keeps what it acknowledges, and for how many deliveries that is not known. */
  readBack: ReadBackCounts;
  /** One word for all of it. */
  state: HealthState;
  /** Number of deliveries that wait for a person. */
  stuck: Scalars['Int']['output'];
  /** Until when the system asked to be left alone (Retry-After); null where it did not. */
  waitUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it answers, for each thing that it is called for: PULL, LOOK_UP and DELIVERY, always these three. */
  ways: Array<ConnectorWay>;
};

/** What one process of the hub runs of a connector. */
export type ConnectorInstance = {
  __typename?: 'ConnectorInstance';
  /** Why it cannot run the version in force, in a sentence to show; null where it can. */
  failure?: Maybe<Scalars['String']['output']>;
  /** Name of the process. */
  id: Scalars['ID']['output'];
  /** Since when it runs it, by the process's own clock. */
  since: Scalars['DateTime']['output'];
  /** Number of the version that it runs; null where it runs none. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** How a departmental system is reached. */
export type ConnectorKind =
  /** By files in a folder or over SFTP. */
  | 'FILE'
  /** By GraphQL over HTTP. */
  | 'GRAPHQL'
  /** By a code module (TypeScript) that runs in the hub. */
  | 'MODULE'
  /** By HTTP with JSON, XML or text. */
  | 'REST'
  /** By SOAP, as a WSDL describes it. */
  | 'SOAP'
  /** By the department's database. */
  | 'SQL';

/** What came of a change of a connector. */
export type ConnectorPayload = {
  __typename?: 'ConnectorPayload';
  /** The connector as it is now; null where it is gone with its draft. */
  connector?: Maybe<Connector>;
  /** What the change would break, where that must be accepted first; else null. */
  impact?: Maybe<Impact>;
  /** Why nothing changed: MANIFEST_INVALID, DESTINATION_REFUSED, SIGN_IN_MISSING, IMPACT, NOT_TESTED, STALE, REASON_REQUIRED, NO_DRAFT, WRONG_STATE; empty when it did. */
  problems: Array<InputProblem>;
};

/** A setting that a manifest names. */
export type ConnectorSetting = {
  __typename?: 'ConnectorSetting';
  /** What the setting is for, as the manifest says it. */
  description: Scalars['String']['output'];
  /** True where a value is given, or the manifest has a default. */
  given: Scalars['Boolean']['output'];
  /** Name of the setting, as the manifest says it. */
  name: Scalars['String']['output'];
  /** True where the value is kept in the vault and never shown. */
  secret: Scalars['Boolean']['output'];
  /** The value that is given, or the default; null for a secret and where there is none. */
  value?: Maybe<Scalars['String']['output']>;
};

/** What a first manifest is made from. */
export type ConnectorSourceKind =
  /** A GraphQL schema, or the answer of an introspection. */
  | 'GRAPHQL'
  /** An OpenAPI 3 or Swagger 2 document. */
  | 'OPENAPI'
  /** A file as the department gives it: CSV, XLSX, JSON, XML or fixed width. */
  | 'SAMPLE'
  /** A WSDL with its schemas in it. */
  | 'WSDL';

/** Where a connector is in its life. */
export type ConnectorState =
  /** It was never published and is being prepared. */
  | 'DRAFT'
  /** The hub does not call the system until it is resumed. Settings, tasks and deliveries are kept. */
  | 'PAUSED'
  /** It is in force. */
  | 'PUBLISHED'
  /** It was taken out. What it was is kept, and it can be published again. */
  | 'RETIRED'
  /** It was never published; the conformance suite passed against the live system. */
  | 'TESTED';

/** A dry run: request, reply and result side by side. Credentials are in none of them; personal values are masked. */
export type ConnectorTrial = {
  __typename?: 'ConnectorTrial';
  /** The calls to the department's system, in their order; at most 20. */
  calls: Array<TrialCall>;
  /** What could not be read, in sentences to show. */
  faults: Array<Scalars['String']['output']>;
  /** True where everything went well. */
  ok: Scalars['Boolean']['output'];
  /** What the hub makes of the replies: tasks, forms, values by element, or the outcome of the delivery; null where it makes nothing of them. */
  result?: Maybe<Scalars['JSON']['output']>;
};

/** A version that was in force; it never changes. */
export type ConnectorVersion = {
  __typename?: 'ConnectorVersion';
  /** What it was known to break when it was published. */
  impact: Array<ImpactFinding>;
  /** The manifest of the version, in YAML. */
  manifest: Scalars['String']['output'];
  /** When it was published. */
  publishedAt: Scalars['DateTime']['output'];
  /** Who published it; the id is `system` where no person did. */
  publishedBy: Worker;
  /** Why it was published, in that person's words. */
  reason: Scalars['String']['output'];
  /** Report of the conformance suite, case by case; null where it did not run. */
  report?: Maybe<Scalars['JSON']['output']>;
  /** What going back to this version would break. */
  rollingBack: Impact;
  /** Settings of the version by name, without secrets. */
  settings: Scalars['JSON']['output'];
  /** Why the version was published without a passed report; null where there was one. */
  untested?: Maybe<Scalars['String']['output']>;
  /** Number of the version, from 1. */
  version: Scalars['Int']['output'];
};

/** Whether a connector answers when it is called for one thing. */
export type ConnectorWay = {
  __typename?: 'ConnectorWay';
  /** Whether the last such call was answered; null where the running processes know of none. */
  answered?: Maybe<Scalars['Boolean']['output']>;
  /** When such a call was last answered; null where none was. */
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When such a call was last not answered; null where every one was. */
  failedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it is called for. */
  kind: ConnectorWayKind;
};

/** What a connector is called for. */
export type ConnectorWayKind =
  /** A submission or correction is handed over, or its outcome is asked for. */
  | 'DELIVERY'
  /** A subject is looked up. */
  | 'LOOK_UP'
  /** Its lists of tasks and forms are read. */
  | 'PULL';

/** How a field's format becomes the element's, and back. */
export type ConversionProposal = {
  __typename?: 'ConversionProposal';
  /** The department's code of the field. */
  field: Scalars['String']['output'];
  /** Name of the conversion, as a manifest writes it: codes, unit, yesNo. */
  name: Scalars['String']['output'];
  /** True where writing a value and reading it again gives the same value. */
  reversible: Scalars['Boolean']['output'];
  /** Values that it was tested on, each as the department's value, an arrow and the hub's. */
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

/** A credential in the vault, without what it holds: that is never shown again. */
export type Credential = {
  __typename?: 'Credential';
  /** The connector that signs in with it; null for a worker's own account, because a worker may not read connectors. */
  connector?: Maybe<Connector>;
  /** The division whose account it is; null unless `owner` is DIVISION. */
  division?: Maybe<Division>;
  /** Why the last trial failed, in a sentence to show; null when it held or was not tried. */
  failure?: Maybe<Scalars['String']['output']>;
  /** When it was given. */
  givenAt: Scalars['DateTime']['output'];
  /** Names of the values that were given, such as username and password. */
  names: Array<Scalars['String']['output']>;
  /** The one origin to which it may be sent: scheme, host and port for which it was given. */
  origin: Scalars['String']['output'];
  /** Whose account it is. */
  owner: CredentialOwner;
  /** When it was last tried on its own; null when it was never tried. */
  testedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of credentials. */
export type CredentialConnection = {
  __typename?: 'CredentialConnection';
  /** The credentials with their cursors. */
  edges: Array<CredentialEdge>;
  /** The credentials alone. */
  nodes: Array<Credential>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** Number of all credentials of the connector. */
  totalCount: Scalars['Int']['output'];
};

/** A credential in its page. */
export type CredentialEdge = {
  __typename?: 'CredentialEdge';
  /** Where in the list it is; pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** The credential at this place. */
  node: Credential;
};

/** Whose account a credential is. */
export type CredentialOwner =
  /** The account of a division. */
  | 'DIVISION'
  /** The hub's own account. */
  | 'SYSTEM'
  /** A worker's own account. */
  | 'WORKER';

/** Whether giving or removing a credential changed the vault. */
export type CredentialPayload = {
  __typename?: 'CredentialPayload';
  /** False when nothing changed: the very same was there, or there was none to remove. */
  changed?: Maybe<Scalars['Boolean']['output']>;
  /** What is wrong with the input; empty otherwise. */
  problems: Array<InputProblem>;
};

/** What came of trying a credential: signing in, and the system's own check. */
export type CredentialTestPayload = {
  __typename?: 'CredentialTestPayload';
  /** Why it does not hold, in a sentence that never repeats the credential; null when it holds. */
  message?: Maybe<Scalars['String']['output']>;
  /** How long the trial took, in milliseconds. */
  milliseconds?: Maybe<Scalars['Int']['output']>;
  /** True when the credential holds. */
  ok?: Maybe<Scalars['Boolean']['output']>;
  /** What is wrong with the input, so that nothing was tried; empty otherwise. */
  problems: Array<InputProblem>;
};

/** One value of a credential. */
export type CredentialValueInput = {
  /** Name as the manifest says it; for accounts of workers and divisions username, password or value. */
  name: Scalars['String']['input'];
  /** The value itself. It is sealed at once and never shown again. */
  value: Scalars['String']['input'];
};

/** How a value is written in JSON. */
export type Datatype =
  /** Photos or PDF: the ids of the files as text, separated by a space. */
  | 'ATTACHMENT'
  /** Yes or no, as true or false. */
  | 'BOOLEAN'
  /** One of the codes, as text; or a list of codes, see Domain.several. */
  | 'CODE'
  /** ISO date, as text. */
  | 'DATE'
  /** A date with its time in Beijing time, as text: 2026-11-29T08:30, with seconds only where there are any. */
  | 'DATETIME'
  /** Exact decimal, as text. */
  | 'DECIMAL'
  /** Text that identifies: id number, credit code. */
  | 'IDENTIFIER'
  /** A whole number, as a JSON number. */
  | 'INTEGER'
  /** Text on one line. */
  | 'STRING'
  /** Text on several lines. */
  | 'TEXT'
  /** Time of day, as text: 08:30, with seconds only where there are any. */
  | 'TIME';

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

/** Decisions about pairs of fields. */
export type DecideMatchesInput = {
  /** The pairs; 1 to 100. FORBIDDEN where a pair has no field of a form of the officer's own department. */
  pairs: Array<MatchPairInput>;
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
  /** How many files, for ATTACHMENT. */
  maxFiles?: Maybe<Scalars['Int']['output']>;
  /** Longest text, in characters. */
  maxLength?: Maybe<Scalars['Int']['output']>;
  /** Which files, for ATTACHMENT; null: photos and PDF. */
  media?: Maybe<Media>;
  /** Smallest value, inclusive, as text. */
  min?: Maybe<Scalars['String']['output']>;
  /** True when the person's own words are an answer too: "other:" and the words, where a code would stand. */
  ownWords: Scalars['Boolean']['output'];
  /** Digits after the point of a decimal. */
  scale?: Maybe<Scalars['Int']['output']>;
  /** True when several codes may be chosen: the value is a list of codes, in code order and without doubles; an empty list says that none of them applies. */
  several: Scalars['Boolean']['output'];
  /** Standard of the code list or check digit. */
  standard?: Maybe<Scalars['String']['output']>;
  /** Unit of a number. */
  unit?: Maybe<Scalars['String']['output']>;
};

/** Names the draft that is to be thrown away. */
export type DropConnectorDraftInput = {
  /** Id of the connector. */
  connector: Scalars['ID']['input'];
};

/** Drops a form that repeats another. */
export type DropFormInput = {
  /** Id of the form. */
  form: Scalars['ID']['input'];
  /** Why it is dropped; kept with the form. */
  reason: Scalars['String']['input'];
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
  /** What this version says; null where it says nothing any more. */
  after?: Maybe<Scalars['String']['output']>;
  /** What the version before said; null where it said nothing. */
  before?: Maybe<Scalars['String']['output']>;
  /** Path of what differs, such as label.zh, domain.unit or codes.2.label.zh. */
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
  /** When it came into force. */
  at: Scalars['DateTime']['output'];
  /** Who made it; the id names the program where no person did, such as migration/seed. */
  by: Worker;
  /** What differs from the version before; empty for the first. */
  changes: Array<ElementChange>;
  /** Number of the version, from 1. */
  version: Scalars['Int']['output'];
  /** Why it was made, as it was written then. */
  why: Scalars['String']['output'];
};

/** A condition, calculation or constraint. docs/API.md describes the language. */
export type Expression = {
  __typename?: 'Expression';
  /** As it is stored: calls of named functions on elements, texts and numbers. */
  text: Scalars['String']['output'];
  /** The same parsed, for a page that follows what is typed: docs/API.md gives its shape. Null where a box is in another unit than the element, so that only the hub can tell. */
  tree?: Maybe<Scalars['JSON']['output']>;
  /** In the words of people, with the form's own labels. */
  words: Scalars['String']['output'];
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

/** A field that was found in a worksheet. */
export type FieldAsRead = {
  __typename?: 'FieldAsRead';
  /** The cell that names it, as B3; null where the file has none. */
  cell?: Maybe<Scalars['String']['output']>;
  /** The department's label of the field. */
  label: Scalars['String']['output'];
  /** The list that it is a column of; null where it is asked once. */
  list?: Maybe<Scalars['String']['output']>;
  /** What may be chosen; empty where anything may be written. */
  options: Array<Scalars['String']['output']>;
  /** It must be filled. */
  required: Scalars['Boolean']['output'];
  /** Unit as the form says it; null where it says none. */
  unit?: Maybe<Scalars['String']['output']>;
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
  /** What it checks across its fields. */
  rules: Array<FormRule>;
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
  /** Asked only while this is true; null: always. */
  askedWhen?: Maybe<Expression>;
  /** How the hub computes it; null: it is filled in. */
  calculated?: Maybe<Expression>;
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
  /** Required while this is true, too. */
  requiredWhen?: Maybe<Expression>;
  /** The unit in which the department asks, as its label, form or system says; null where it has none. */
  unit?: Maybe<Scalars['String']['output']>;
};

/** How a file of forms is read. Nothing of it is kept. */
export type FormFileAsRead = {
  __typename?: 'FormFileAsRead';
  /** What could not be read, each with its worksheet and cell or line. */
  problems: Array<InputProblem>;
  /** Titles of the forms that were found. */
  titles: Array<Scalars['String']['output']>;
  /** Its worksheets, cell by cell; empty where the format has none (CSV, JSON). */
  worksheets: Array<WorksheetAsRead>;
};

/** Two forms of which one repeats the other. */
export type FormPair = {
  __typename?: 'FormPair';
  /** One of the two; for CONTAINED the smaller. */
  a: IntakeForm;
  /** The other of the two. */
  b: IntakeForm;
  /** What speaks for it, in sentences to show. */
  reasons: Array<Scalars['String']['output']>;
  /** How they repeat each other. */
  relation: FormRelation;
  /** Share of fields that both have, 0 to 1: of all fields, and for CONTAINED of the smaller form. */
  share: Scalars['Float']['output'];
};

/** A page of forms that repeat each other. */
export type FormPairConnection = {
  __typename?: 'FormPairConnection';
  /** The pairs with their cursors. */
  edges: Array<FormPairEdge>;
  /** The pairs alone. */
  nodes: Array<FormPair>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A pair of forms in its page. */
export type FormPairEdge = {
  __typename?: 'FormPairEdge';
  /** Where in the list it is; pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** The pair at this place. */
  node: FormPair;
};

/** How two forms repeat each other. */
export type FormRelation =
  /** The larger form has every field of the smaller. */
  | 'CONTAINED'
  /** Both ask nearly the same. */
  | 'NEAR'
  /** Both ask the same. */
  | 'SAME';

/** A rule of a form between its fields. */
export type FormRule = {
  __typename?: 'FormRule';
  /** What the worker reads when it does not hold. */
  message: Scalars['String']['output'];
  /** The rule in the words of people; null where the message says it all. */
  words?: Maybe<Scalars['String']['output']>;
};

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

/** One word for how a connector is. */
export type HealthState =
  /** A process cannot build what is in force; what ran before goes on there. */
  | 'BROKEN'
  /** The last pull, look-up or delivery was not answered. */
  | 'FAILING'
  /** The connector is not in force: draft, paused or retired. */
  | 'OFF'
  /** The last pull, the last look-up and the last delivery were answered, each as far as there was one. */
  | 'UP';

/** What a change would break. A person reads it before the change is made. */
export type Impact = {
  __typename?: 'Impact';
  /** True where something breaks, so that the list must be accepted. */
  breaking: Scalars['Boolean']['output'];
  /** What would break or alter, the gravest first. */
  findings: Array<ImpactFinding>;
  /** Names this list; give it as `acceptImpact` to make the change in spite of it. */
  hash: Scalars['String']['output'];
};

/** What kind of thing a change would break or alter. */
export type ImpactCode =
  /** The system is the authority of an element that it no longer gives. */
  | 'AUTHORITY_LOST'
  /** The system can no longer do something. */
  | 'CAPABILITY_LOST'
  /** Codes of a field are no longer known. */
  | 'CODES_LOST'
  /** An element is no longer read from the system. */
  | 'ELEMENT_LOST'
  /** A field of a form is no longer bound. */
  | 'FIELD_LOST'
  /** A field of a form is bound to another element. */
  | 'FIELD_REBOUND'
  /** A form is no longer bound. */
  | 'FORM_LOST'
  /** Deliveries are less safe against being taken twice. */
  | 'IDEMPOTENCY_WEAKER'
  /** A sheet loses a source of its values. */
  | 'SHEET_SOURCE_LOST';

/** One thing that a change would break or alter. */
export type ImpactFinding = {
  __typename?: 'ImpactFinding';
  /** Id of the form, field, element or capability that it is about. */
  about: Scalars['String']['output'];
  /** What kind of thing is lost or altered. */
  code: ImpactCode;
  /** Number of deliveries under way that it touches; null where deliveries are not concerned. */
  deliveries?: Maybe<Scalars['Int']['output']>;
  /** Number of other departments' forms that it touches; null where they are not concerned. */
  forms?: Maybe<Scalars['Int']['output']>;
  /** What is lost or altered, in a sentence to show. */
  message: Scalars['String']['output'];
  /** How grave it is. */
  severity: ImpactSeverity;
  /** Number of open tasks that it touches; null where tasks are not concerned. */
  tasks?: Maybe<Scalars['Int']['output']>;
};

/** How grave a finding is. */
export type ImpactSeverity =
  /** Work under way, or another department's sheet, loses something. */
  | 'BREAKING'
  /** Nothing is lost; it is worth knowing. */
  | 'INFO'
  /** Something is lost that nothing open needs now. */
  | 'WARNING';

/** A department's list of which account is whose. */
export type ImportAccountsInput = {
  /** CSV with the columns username and account, one worker a row. */
  list: Scalars['String']['input'];
  /** Id of the system whose accounts they are. */
  system: Scalars['ID']['input'];
};

/** How many accounts of a list were linked. */
export type ImportAccountsPayload = {
  __typename?: 'ImportAccountsPayload';
  /** Number of accounts that this list linked. */
  linked?: Maybe<Scalars['Int']['output']>;
  /** The rows that were not linked, each named by its line and with the reason. */
  problems: Array<InputProblem>;
  /** Number of accounts that were linked before. */
  unchanged?: Maybe<Scalars['Int']['output']>;
};

/** A file of forms to take in. */
export type ImportFormsInput = {
  /** Object class of every form in the file; left out: guessed for each. */
  class?: InputMaybe<Scalars['String']['input']>;
  /** Id of the connector whose deliveries answer the forms. Left out: the department's one that delivers; without any connector the hub keeps the answers. BAD_INPUT: several deliver. NOT_FOUND: the department has no such connector. */
  connector?: InputMaybe<Scalars['ID']['input']>;
  /** The file in base64, at most 700 kB. Larger ones are taken in by `yibiao catalogue import`. */
  content: Scalars['String']['input'];
  /** Id of the department whose forms they are; an officer's own. */
  department: Scalars['ID']['input'];
  /** Name of the file with its ending. Read are workbooks (.xlsx, .xlsm, .xls, .et), .docx, .csv, .json and a .zip of them; any other file is a problem that says what to do. */
  fileName: Scalars['String']['input'];
  /** What is said of parts of its worksheets that were read wrongly (see Query.formFileAsRead); remembered for the department's next file of the same shape. Left out: what was said of earlier ones. Empty: nothing, and what was said is forgotten. */
  marks?: InputMaybe<Array<WorksheetMarkInput>>;
  /** Id of the form of which the file's only form is the new version. Left out: a form with the department's own code is told by it, any other is a form of its own unless title and fields are the same. NOT_FOUND: the department has no such form; BAD_INPUT: the file holds several. */
  replaces?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of taking in a file of forms. */
export type ImportFormsPayload = {
  __typename?: 'ImportFormsPayload';
  /** The forms that came in; empty where none could be read. */
  forms?: Maybe<Array<IntakeForm>>;
  /** What could not be read, each with its sheet and cell or line. */
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
  /** What else the field may be, the most probable first. */
  candidates: Array<MatchCandidate>;
  /** Cluster of the field. Fields of one cluster ask for the same value. */
  cluster: Scalars['ID']['output'];
  /** The department's own code of the field. */
  code: Scalars['String']['output'];
  /** What the matching decided about the field. */
  decision: MatchVerdict;
  /** The element; null while the catalogue does not have it. */
  element?: Maybe<Element>;
  /** Hint as the form says it; null where it says none. */
  hint?: Maybe<Scalars['String']['output']>;
  /** Id of the field, `form#code`, by which decisions name it. */
  id: Scalars['ID']['output'];
  /** The department's label of the field. */
  label: Scalars['String']['output'];
  /** Labels of what may be chosen; empty where anything may be written. */
  options: Array<Scalars['String']['output']>;
  /** Calibrated probability that the decision is right, 0 to 1. */
  probability: Scalars['Float']['output'];
  /** What speaks for the decision, in sentences to show. */
  reasons: Array<Scalars['String']['output']>;
  /** Heading above the field; null where the form has none. */
  section?: Maybe<Scalars['String']['output']>;
  /** Id of the element that the field is bound to, also where only a launch would add it to the catalogue. */
  target: Scalars['ID']['output'];
  /** Unit as the form says it; null where it says none. */
  unit?: Maybe<Scalars['String']['output']>;
};

/** A form as a department brought it, before it is asked of anybody. For officers of the department and administrators. */
export type IntakeForm = Node & {
  __typename?: 'IntakeForm';
  /** When the form came in. */
  addedAt: Scalars['DateTime']['output'];
  /** Object class of what the form is about; null while nobody said and nothing tells. */
  class?: Maybe<Scalars['String']['output']>;
  /** The department whose form it is. */
  department: Department;
  /** Number of fields of the form. */
  fieldCount: Scalars['Int']['output'];
  /** The fields of the form in its order, each with what the matching made of it. */
  fields: Array<IntakeField>;
  /** Id that the form has once it is launched: connector or department id, a colon, the department's form code. */
  id: Scalars['ID']['output'];
  /** Version that the form was launched as; null before its first launch. */
  launchedVersion?: Maybe<Scalars['Int']['output']>;
  /** What launching the form would do, and what stands in the way; null where the form is another department's. */
  plan?: Maybe<LaunchPlan>;
  /** Questions about its fields, the newest first; empty where the form is another department's. */
  questions: Array<MatchQuestion>;
  /** Why the form was dropped, in the words of the person who dropped it; null unless it is DROPPED. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Name of the file or document that the form came from. */
  source: Scalars['String']['output'];
  /** Where the form is in the six steps. */
  state: IntakeState;
  /** Title as the file says it. */
  title: Scalars['String']['output'];
  /** Number of fields that wait for a decision. */
  waitingCount: Scalars['Int']['output'];
};

/** A page of forms that came in. */
export type IntakeFormConnection = {
  __typename?: 'IntakeFormConnection';
  /** The forms with their cursors. */
  edges: Array<IntakeFormEdge>;
  /** The forms alone. */
  nodes: Array<IntakeForm>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A form that came in, in its page. */
export type IntakeFormEdge = {
  __typename?: 'IntakeFormEdge';
  /** Where in the list it is; pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** The form at this place. */
  node: IntakeForm;
};

/** A form as it was changed. */
export type IntakeFormPayload = {
  __typename?: 'IntakeFormPayload';
  /** The form as it is now. */
  form?: Maybe<IntakeForm>;
  /** What is wrong with the input, so that nothing was changed; empty otherwise. */
  problems: Array<InputProblem>;
};

/** Where a form is in the six steps. */
export type IntakeState =
  /** The form is asked no more, because it repeats another. */
  | 'DROPPED'
  /** The form is in force. */
  | 'LAUNCHED'
  /** The form is being matched and decided on. */
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

/** Names the form that is to be put in force. */
export type LaunchFormInput = {
  /** Id of the form. */
  form: Scalars['ID']['input'];
};

/** What came of launching a form. */
export type LaunchFormPayload = {
  __typename?: 'LaunchFormPayload';
  /** The form in force; null where something stood in the way. */
  form?: Maybe<Form>;
  /** What stood in the way, with the code NOT_READY; see IntakeForm.plan. */
  problems: Array<InputProblem>;
};

/** What launching a form would do. */
export type LaunchPlan = {
  __typename?: 'LaunchPlan';
  /** Ids of elements that the new version would ask and the one in force does not; the catalogue may not have them yet. */
  added: Array<Scalars['ID']['output']>;
  /** Conversions between the department's format and the element's, each of them tested. */
  conversions: Array<ConversionProposal>;
  /** Version in force; null where the form is new. */
  currentVersion?: Maybe<Scalars['Int']['output']>;
  /** Number of fields of the form. */
  fields: Scalars['Int']['output'];
  /** Number of elements that the catalogue would gain. */
  newElements: Scalars['Int']['output'];
  /** What must be done first, in sentences to show; empty when the form may be launched. */
  obstacles: Array<Scalars['String']['output']>;
  /** Number of open requests whose next sheet would ask by the new version. */
  openRequests: Scalars['Int']['output'];
  /** Number of sheets in progress. They finish on the version that they began with. */
  openSheets: Scalars['Int']['output'];
  /** Ids of elements that the version in force asks and the new one would not. */
  removed: Array<Scalars['ID']['output']>;
  /** Number of those that are bound to an element which another form asks as well, so that they are filled once for all. */
  shared: Scalars['Int']['output'];
};

/** A proof that a department's system handed back. */
export type LinkAccountInput = {
  /** The signed token that the system sent back with the browser. */
  proof: Scalars['String']['input'];
  /** Id of the system that gave the proof. */
  system: Scalars['ID']['input'];
};

/** Whether a proof linked the account. */
export type LinkAccountPayload = {
  __typename?: 'LinkAccountPayload';
  /** True when the account is linked to me now. */
  linked?: Maybe<Scalars['Boolean']['output']>;
  /** Why the account is not linked: REFUSED (not valid, expired or used), TAKEN (somebody else's), OTHER (I have another one there), UNLINKED (I unlinked it). */
  problems: Array<InputProblem>;
};

/** How an account was linked to a worker. */
export type LinkWay =
  /** The identity provider named the account at sign-in. */
  | 'CLAIM'
  /** The department's list named the account. */
  | 'LIST'
  /** The worker proved the account at the department's system. */
  | 'PROOF';

/** A list on one form. */
export type ListAsk = {
  __typename?: 'ListAsk';
  /** Asked only while this is true; null: always. */
  askedWhen?: Maybe<Expression>;
  /** What the form calls the list, as expressions name it. */
  code: Scalars['String']['output'];
  /** Id of the form. */
  form: Scalars['ID']['output'];
  /** At least one row whenever the form asks it. */
  required: Scalars['Boolean']['output'];
};

/** What a check of a manifest's text found. Nothing is called. */
export type ManifestCheck = {
  __typename?: 'ManifestCheck';
  /** What is wrong, in the order of the lines. */
  problems: Array<ManifestProblem>;
  /** True where the manifest may be published as far as its text goes. */
  valid: Scalars['Boolean']['output'];
  /** What is harmless and should be looked at all the same, in the order of the lines. */
  warnings: Array<ManifestProblem>;
};

/** What is wrong in a manifest, and where. */
export type ManifestProblem = {
  __typename?: 'ManifestProblem';
  /** Stable code of the problem; docs/MANIFEST-ERRORS.md lists them. */
  code: Scalars['String']['output'];
  /** Column of the line, from 1. */
  column: Scalars['Int']['output'];
  /** Line of the text, from 1. */
  line: Scalars['Int']['output'];
  /** What is wrong, in a sentence to show. */
  message: Scalars['String']['output'];
  /** What to write instead, in a sentence to show. */
  suggestion: Scalars['String']['output'];
};

/** A value of the department's, and what it probably is. */
export type MappingProposal = {
  __typename?: 'MappingProposal';
  /** The element; null where `target` is a field of a task. */
  element?: Maybe<Element>;
  /** Path of the value, seen from the row. */
  path: Scalars['String']['output'];
  /** Probability that the proposal is right, 0 to 1. */
  probability: Scalars['Float']['output'];
  /** What speaks for it, in sentences to show. */
  reasons: Array<Scalars['String']['output']>;
  /** Id of an element, or name of a field of a task. */
  target: Scalars['String']['output'];
};

/** Something that a field may be the same as. */
export type MatchCandidate = {
  __typename?: 'MatchCandidate';
  /** The element behind it; null where the catalogue does not have it. */
  element?: Maybe<Element>;
  /** Id of the other field, `form#code`, or `@class#property` for an element of the catalogue. */
  field: Scalars['ID']['output'];
  /** Label of the other field or of the element. */
  label: Scalars['String']['output'];
  /** Calibrated probability that both ask for the same value, 0 to 1. */
  probability: Scalars['Float']['output'];
  /** What speaks for it, in sentences to show. */
  reasons: Array<Scalars['String']['output']>;
};

/** What a department says of a decision that concerns its form. */
export type MatchConfirmation = {
  __typename?: 'MatchConfirmation';
  /** True where it confirms, false where it objects, null while it has said nothing. */
  agrees?: Maybe<Scalars['Boolean']['output']>;
  /** The department that is concerned. */
  department: Department;
  /** Why, in its words; null where it wrote nothing. */
  note?: Maybe<Scalars['String']['output']>;
};

/** What a person decided about two fields. */
export type MatchDecision = {
  __typename?: 'MatchDecision';
  /** The first of the two fields. */
  a: ReviewSide;
  /** When it was decided. */
  at: Scalars['DateTime']['output'];
  /** The second of the two fields. */
  b: ReviewSide;
  /** Who decided; the id is `cli` for a decision on the command line. */
  by: Worker;
  /** What the departments concerned say; empty where it concerns one alone. */
  confirmations: Array<MatchConfirmation>;
  /** Id of the decision. */
  id: Scalars['ID']['output'];
  /** Why, in the words of the person who decided; null where nothing was written. */
  note?: Maybe<Scalars['String']['output']>;
  /** True where the decision says that both ask for the same value. */
  same: Scalars['Boolean']['output'];
  /** When it was taken back; null while it counts. */
  undoneAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of decisions. */
export type MatchDecisionConnection = {
  __typename?: 'MatchDecisionConnection';
  /** The decisions with their cursors. */
  edges: Array<MatchDecisionEdge>;
  /** The decisions alone. */
  nodes: Array<MatchDecision>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A decision in its page. */
export type MatchDecisionEdge = {
  __typename?: 'MatchDecisionEdge';
  /** Where in the list it is; pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** The decision at this place. */
  node: MatchDecision;
};

/** A pair of fields, and whether they ask for the same value. */
export type MatchPairInput = {
  /** Id of one field, `form#code`, or `@class#property` for an element of the catalogue. */
  a: Scalars['ID']['input'];
  /** Id of the other, written the same way. */
  b: Scalars['ID']['input'];
  /** Why; kept with the decision. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** True where both ask for the same value. */
  same: Scalars['Boolean']['input'];
};

/** What decisions came to. */
export type MatchPayload = {
  __typename?: 'MatchPayload';
  /** The decisions that were made or changed, the newest first. */
  decisions?: Maybe<Array<MatchDecision>>;
  /** What is wrong with the input, so that nothing was decided; empty otherwise. */
  problems: Array<InputProblem>;
  /** Number of merges that still wait for a person. */
  waiting?: Maybe<Scalars['Int']['output']>;
};

/** A question to a department about a field of its form. */
export type MatchQuestion = {
  __typename?: 'MatchQuestion';
  /** The answer, as it was written; null while there is none. */
  answer?: Maybe<Scalars['String']['output']>;
  /** When it was answered; null while it is not. */
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was asked. */
  askedAt: Scalars['DateTime']['output'];
  /** The department that is asked. */
  department: Department;
  /** The department's code of the field. */
  field: Scalars['String']['output'];
  /** The form that the field is in. */
  form: IntakeForm;
  /** Id of the question. */
  id: Scalars['ID']['output'];
  /** The question, as it was written. */
  question: Scalars['String']['output'];
};

/** A page of questions to departments. */
export type MatchQuestionConnection = {
  __typename?: 'MatchQuestionConnection';
  /** The questions with their cursors. */
  edges: Array<MatchQuestionEdge>;
  /** The questions alone. */
  nodes: Array<MatchQuestion>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A question in its page. */
export type MatchQuestionEdge = {
  __typename?: 'MatchQuestionEdge';
  /** Where in the list it is; pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** The question at this place. */
  node: MatchQuestion;
};

/** A question as it was asked or answered. */
export type MatchQuestionPayload = {
  __typename?: 'MatchQuestionPayload';
  /** What is wrong with the input, so that nothing was kept; empty otherwise. */
  problems: Array<InputProblem>;
  /** The question as it is now. */
  question?: Maybe<MatchQuestion>;
};

/** What the matching decided about a field. */
export type MatchVerdict =
  /** The field was merged with others without a person, or is bound to an element. */
  | 'AUTO'
  /** The field is like nothing else. */
  | 'NEW'
  /** A person has to decide. */
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

/** What kinds of files an item takes. */
export type Media =
  /** PDF documents; no photos. */
  | 'PDF'
  /** Photos of any kind that a sheet takes; no PDF. */
  | 'PICTURE';

/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Lists subjects in a register of a division of mine; who is listed already gets the labels that are new. */
  addToRegister: AddToRegisterPayload;
  /** Answers a question for the department. NOT_FOUND where there is no such question. */
  answerQuestion: MatchQuestionPayload;
  /** Asks a department what a field of its form means. */
  askDepartment: MatchQuestionPayload;
  /** Takes an upload that has arrived completely as a file of its item; repeating it changes nothing. */
  attachFile: AttachFilePayload;
  /** Begins a proof of my account in a departmental system. */
  beginProof: BeginProofPayload;
  /** Changes the labels of a line, takes it off the list, or deletes it as a mistake. */
  changeRegisterEntry: ChangeRegisterEntryPayload;
  /** Keeps what a department says of a decision that concerns its form; an objection takes the decision back. */
  confirmMatch: MatchPayload;
  /** An officer's answer to a correction addressed to the department. */
  decideCorrection: DecideCorrectionPayload;
  /** A person's decision about a delivery that is stuck or refused, or not kept as it was sent; for officers of the department and administrators. */
  decideDelivery: DecideDeliveryPayload;
  /** Decides whether fields ask for the same value. A decision overrides every score; it can be taken back, and history is kept. */
  decideMatches: MatchPayload;
  /** Says from which day on a register lists everybody of its class, or everybody who carries a label. Figures of others are not counted from it. See Query.declaredFigures. */
  declareRegister: DeclareRegisterPayload;
  /** Throws a draft away. */
  dropConnectorDraft: ConnectorPayload;
  /** Drops a form that repeats another, so that it is asked no more. */
  dropForm: IntakeFormPayload;
  /** An officer imports the department's list of whose account is whose. */
  importAccounts: ImportAccountsPayload;
  /** Takes in the forms of a file and matches them. Nothing is asked of anybody before a launch. */
  importForms: ImportFormsPayload;
  /** An officer asks subjects or divisions to fill a form: one task each. Repeating the call with the same form, subject and period adds nothing. */
  issueRequests: IssueRequestsPayload;
  /** Puts a form in force, bound to elements. Sheets in progress finish on the version that they began with. */
  launchForm: LaunchFormPayload;
  /** Links the account that a departmental system has proved to be mine. */
  linkAccount: LinkAccountPayload;
  /** Makes a first manifest from a document of the department's; nothing is kept. */
  newConnectorDraft: NewConnectorDraftPayload;
  /** Opens the sheet about one subject and period: every open request, merged and prefilled. Opening it again keeps the draft. */
  openSheet: OpenSheetPayload;
  /** Stops calling the system. Nothing is lost; deliveries wait. */
  pauseConnector: ConnectorPayload;
  /** Puts the draft in force on every running process. Refused while it breaks something that was not accepted. */
  publishConnector: ConnectorPayload;
  /** Tries the rows that were set aside again and pulls now. Tasks that are known already stay as they are. */
  pullConnector: ConnectorPayload;
  /** Removes a credential of the hub or of a division for good. */
  removeCredential: CredentialPayload;
  /** Removes my own account for good. */
  removeMyAccount: CredentialPayload;
  /** Calls the system again; what waited goes on. */
  resumeConnector: ConnectorPayload;
  /** Takes a connector out for good. What it was is kept; its credentials are not. */
  retireConnector: ConnectorPayload;
  /** Shows personal values of a subject in full, for a purpose. Who, whose, which, why and through which connectors is journaled first. */
  reveal: RevealPayload;
  /** Puts an earlier version in force again, with its settings. */
  rollbackConnector: ConnectorPayload;
  /** Keeps a manifest as a draft beside what is in force, also where it is wrong. */
  saveConnectorDraft: ConnectorPayload;
  /** Saves what was typed and checks it. `values` replaces the draft; an item left out goes back to what was fetched. */
  saveDraft: SaveDraftPayload;
  /** Says what a form is about, where its title and its fields do not tell. */
  setFormClass: IntakeFormPayload;
  /** Takes a field out of everything that it was merged with. NOT_FOUND where there is no such field. */
  splitField: MatchPayload;
  /** Puts a credential of the hub or of a division into the vault, in place of the one before. */
  storeCredential: CredentialPayload;
  /** Puts my own account for a departmental system into the vault, in place of the one before. */
  storeMyAccount: CredentialPayload;
  /** Sends the sheet, once. The same key and content, or the same content after a lost reply, returns the first receipt. */
  submitSheet: SubmitSheetPayload;
  /** Puts a dropped form under review again. */
  takeFormBack: IntakeFormPayload;
  /** Runs the conformance suite against the live system and keeps its report with the draft. */
  testConnector: TestConnectorPayload;
  /** Tries a credential of the hub or of a division on its own, before it is kept or after. */
  testCredential: CredentialTestPayload;
  /** Tries my own account on its own, before it is kept or after. */
  testMyAccount: CredentialTestPayload;
  /** Runs one capability of a draft, or of what is in force, once and without changing anything. */
  tryConnector: TryConnectorPayload;
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
  input: AnswerQuestionInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationAskDepartmentArgs = {
  input: AskDepartmentInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationAttachFileArgs = {
  input: AttachFileInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationBeginProofArgs = {
  input: BeginProofInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationChangeRegisterEntryArgs = {
  input: ChangeRegisterEntryInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationConfirmMatchArgs = {
  input: ConfirmMatchInput;
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
  input: DecideMatchesInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationDeclareRegisterArgs = {
  input: DeclareRegisterInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationDropConnectorDraftArgs = {
  input: DropConnectorDraftInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationDropFormArgs = {
  input: DropFormInput;
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
  input: LaunchFormInput;
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
  input: PauseConnectorInput;
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
  input: RemoveCredentialInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationRemoveMyAccountArgs = {
  input: RemoveMyAccountInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationResumeConnectorArgs = {
  input: ResumeConnectorInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationRetireConnectorArgs = {
  input: RetireConnectorInput;
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
  input: SetFormClassInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationSplitFieldArgs = {
  input: SplitFieldInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationStoreCredentialArgs = {
  input: StoreCredentialInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationStoreMyAccountArgs = {
  input: StoreMyAccountInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationSubmitSheetArgs = {
  input: SubmitSheetInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationTakeFormBackArgs = {
  input: TakeFormBackInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationTestConnectorArgs = {
  input: TestConnectorInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationTestCredentialArgs = {
  input: TestCredentialInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationTestMyAccountArgs = {
  input: TestMyAccountInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationTryConnectorArgs = {
  input: TryConnectorInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationUndoMatchesArgs = {
  input: UndoMatchesInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationUnlinkAccountArgs = {
  input: UnlinkAccountInput;
};


/** What changes something. Each takes one `input` and tells in `problems` what the caller can mend. */
export type MutationWithdrawRegisterDeclarationArgs = {
  input: WithdrawRegisterDeclarationInput;
};

/** A document from which a first manifest is made. Nothing is kept and nothing is called. */
export type NewConnectorDraftInput = {
  /** True where `text` is base64, for files that are no text. */
  base64?: Scalars['Boolean']['input'];
  /** Id that the connector shall have. */
  connector: Scalars['ID']['input'];
  /** Id of the department whose system it is. */
  department: Scalars['ID']['input'];
  /** Name of a sample file; it says how later files are found. */
  fileName?: InputMaybe<Scalars['String']['input']>;
  /** What the document is. */
  kind: ConnectorSourceKind;
  /** The document itself. */
  text: Scalars['String']['input'];
};

/** A first manifest, which a person reads, completes and saves. */
export type NewConnectorDraftPayload = {
  __typename?: 'NewConnectorDraftPayload';
  /** What the check says of the manifest as it is: the lines that a person must fill in. */
  findings?: Maybe<Array<ManifestProblem>>;
  /** The manifest in YAML, with comments where a person should look; null where the document cannot be used. */
  manifest?: Maybe<Scalars['String']['output']>;
  /** What was proposed for each value of the department's, and why. */
  mapped?: Maybe<Array<MappingProposal>>;
  /** What a person must fill in or look at, in sentences to show. */
  notes?: Maybe<Array<Scalars['String']['output']>>;
  /** Why the document cannot be used, with the code BAD_INPUT, MANIFEST_INVALID or TOO_HEAVY; empty otherwise. */
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

/** Pauses a connector. */
export type PauseConnectorInput = {
  /** Id of the connector. */
  connector: Scalars['ID']['input'];
  /** Why it is paused; kept, and shown to workers. */
  reason: Scalars['String']['input'];
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
  /** An answer that says "none of these" was given together with others. */
  | 'ALONE'
  /** The request was answered anew or closed since; this delivery is not sent again. */
  | 'ANSWERED_ANEW'
  /** The input is not valid; the message says why. */
  | 'BAD_INPUT'
  /** The hub computes the value from others; it is not filled in. */
  | 'CALCULATED'
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
  /** A rule of a form that asks does not hold. It may be sent with `SubmitSheetInput.explanation`. */
  | 'EXPLAIN'
  /** A file cannot be taken: what it is, its size, or that it is not there any more. */
  | 'FILE'
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
  /** Id of the connector. */
  connector: Scalars['ID']['input'];
  /** Why it is published; kept with the version. */
  reason: Scalars['String']['input'];
  /** Revision of the draft that was looked at; STALE where it was saved again meanwhile. */
  revision: Scalars['Int']['input'];
  /** Why it is published without a passed report of the conformance suite, where there is none; kept with the version. */
  untested?: InputMaybe<Scalars['String']['input']>;
};

/** Reads a connector's tasks again. */
export type PullConnectorInput = {
  /** True to read everything from the beginning; false for what changed and what was set aside. */
  all?: Scalars['Boolean']['input'];
  /** Id of the connector, which is published or paused. */
  connector: Scalars['ID']['input'];
  /** Why it is done; kept with the event. */
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
  askedTwice?: Maybe<AskedTwiceConnection>;
  /** What the six steps came to: the whole first, then each department by its id. */
  catalogueResult?: Maybe<Array<CatalogueResult>>;
  /** Checks the text of a manifest against the language, the contract and the catalogue. Nothing is called and nothing is kept. */
  checkManifest?: Maybe<ManifestCheck>;
  /** One connector or draft by its id; null when there is none of mine. */
  connector?: Maybe<Connector>;
  /** What the real system answers, path by path, to choose from while mapping; at most 400 paths. Values are masked. */
  connectorSample?: Maybe<Array<SamplePath>>;
  /** The connectors of my department (an officer), or all (an administrator), by id; drafts included. */
  connectors?: Maybe<ConnectorConnection>;
  /** How many of these wait, wait too long, or were answered lately. */
  correctionCounts?: Maybe<CorrectionCounts>;
  /** Corrections that I raised (a worker), or that are addressed to my department (an officer), newest first. */
  corrections?: Maybe<CorrectionConnection>;
  /** Who is behind a figure of a place of mine that is counted from its registers; null where it cannot be counted. */
  countedFigure?: Maybe<CountedFigure>;
  /** Credentials of one connector: the hub's own, and those of divisions. NOT_FOUND where the connector is none of mine. */
  credentials?: Maybe<CredentialConnection>;
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
  /** How a file of forms would be read, cell by cell, before it is taken in. Nothing of it is kept; for officers of the department and administrators. BUSY while as many files are being read as one person may. */
  formFileAsRead?: Maybe<FormFileAsRead>;
  /** Forms that repeat each other, the most alike first; for officers (where one is their department's) and administrators. */
  formPairs?: Maybe<FormPairConnection>;
  /** The forms that departments ask, by title. */
  forms?: Maybe<FormConnection>;
  /** Every department's tasks for my divisions, one list. Served from the hub's own table, so a slow department does not slow it. */
  inbox?: Maybe<TaskConnection>;
  /** One form as its department brought it; null when there is none, or it is another department's. */
  intakeForm?: Maybe<IntakeForm>;
  /** Forms as departments brought them, in the order in which they came; for officers (of their department) and administrators. */
  intakeForms?: Maybe<IntakeFormConnection>;
  /** What officers of my department asked from the hub, by form and period, the latest first: how many were asked, how many answered. */
  issuedForms?: Maybe<IssuedFormConnection>;
  /** The journal of a county, newest first; for auditors. */
  journal?: Maybe<JournalConnection>;
  /** How far a county's journal has been verified, and whether it holds; null before the first time. For auditors. */
  journalCheck?: Maybe<JournalCheck>;
  /**
   * The account of a worker in a departmental system; null when none is linked. For that department's own program, which asks after a
   * sign-in; FORBIDDEN to everybody else, NOT_FOUND where there is no such system.
   */
  linkedAccount?: Maybe<Scalars['String']['output']>;
  /** What was decided, the newest first; for officers (where their department is concerned) and administrators. */
  matchDecisions?: Maybe<MatchDecisionConnection>;
  /** Questions about fields, the newest first; an officer sees those to the own department, an administrator all. */
  matchQuestions?: Maybe<MatchQuestionConnection>;
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
  /** Merges that wait for a person, those that save most first; for officers (of their department's forms) and administrators. */
  reviewQueue?: Maybe<ReviewItemConnection>;
  /** One sheet of mine, as it was opened last; nothing is fetched anew. Null when there is none. Mutation.openSheet opens one. */
  sheet?: Maybe<Sheet>;
  /**
   * How much of a form would be filled in by itself, whether the form is in force or not; null where there is no such form of mine, and
   * where fewer than 5 subjects are known, which tells nothing. For officers of the department and administrators.
   */
  simulation?: Maybe<Simulation>;
  /** Deliveries that wait for a person: stuck, or acknowledged and not kept as they were sent; for officers of the department and administrators; oldest first. */
  stuckDeliveries?: Maybe<DeliveryConnection>;
  /** Finds a subject by its own identifier (id number, credit code, household number, division code). Null when no task names it. */
  subject?: Maybe<Subject>;
  /** One submission of mine, or of my divisions; null when there is none. */
  submission?: Maybe<Submission>;
  /** Submissions of mine, newest first. */
  submissions?: Maybe<SubmissionConnection>;
  /** The departmental systems that ask me for an account of my own; for workers. */
  systemAccounts?: Maybe<Array<SystemAccount>>;
  /** The departmental systems that I may open with this login, by id. */
  systems?: Maybe<Array<WebSystem>>;
  /** One task; null when it does not exist or is outside my divisions. */
  task?: Maybe<Task>;
  /** Fields of forms in force that nobody uses, by form. */
  unusedFields?: Maybe<UnusedFieldConnection>;
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
  after?: InputMaybe<Scalars['String']['input']>;
  department?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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
  capability: Capability;
  connector: Scalars['ID']['input'];
  identifiers?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryConnectorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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
  after?: InputMaybe<Scalars['String']['input']>;
  connector: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
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
export type QueryFormFileAsReadArgs = {
  input: ReadFormFileInput;
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryFormPairsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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
  after?: InputMaybe<Scalars['String']['input']>;
  department?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
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
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Texts answer in the language of the Accept-Language header: zh (default) or en. */
export type QueryMatchQuestionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
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
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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
export type QueryUnusedFieldsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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
  /** Number of deliveries that are still to be read back. */
  due: Scalars['Int']['output'];
  /** Number of deliveries that were not kept as they were sent, or not at all; they wait for the officer (Query.stuckDeliveries). */
  lost: Scalars['Int']['output'];
  /** True where the version in force says how to read back, false where it does not; null where it is not in force or takes no deliveries. */
  possible?: Maybe<Scalars['Boolean']['output']>;
  /** Number of deliveries that could not be read back. */
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

/** A file of forms, and how it would be read. */
export type ReadFormFileInput = {
  /** The file in base64, at most 700 kB. */
  content: Scalars['String']['input'];
  /** Id of the department whose forms they are; an officer's own. */
  department: Scalars['ID']['input'];
  /** Name of the file with its ending. */
  fileName: Scalars['String']['input'];
  /** What is said of parts of its worksheets. Left out: what the department said of earlier ones of the same shape. Empty: nothing is said. */
  marks?: InputMaybe<Array<WorksheetMarkInput>>;
};

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

/** Names the credential of the hub or of a division that is to be removed. */
export type RemoveCredentialInput = {
  /** Id of the connector that signs in with it. */
  connector: Scalars['ID']['input'];
  /** Code of the division for DIVISION, also of one that is gone; left out for SYSTEM. */
  division?: InputMaybe<Scalars['ID']['input']>;
  /** Whose account it is: SYSTEM or DIVISION. WORKER is BAD_INPUT, see `removeMyAccount`. */
  owner: CredentialOwner;
};

/** Names the account of mine that is to be removed. */
export type RemoveMyAccountInput = {
  /** Id of the connector, also of one that is gone. */
  connector: Scalars['ID']['input'];
};

/** A subject and who shall answer for it. */
export type RequestedSubject = {
  /** 12-digit code of the division that answers. */
  division: Scalars['ID']['input'];
  /** Id number, credit code or household number. */
  identifier: Scalars['String']['input'];
  /** Name to show in the inbox. */
  label?: InputMaybe<Scalars['String']['input']>;
};

/** Resumes a connector. */
export type ResumeConnectorInput = {
  /** Id of the connector. */
  connector: Scalars['ID']['input'];
  /** Why it is resumed; kept. */
  reason: Scalars['String']['input'];
};

/** Takes a connector out for good. */
export type RetireConnectorInput = {
  /** `hash` of the impact that was shown, where it breaks something. */
  acceptImpact?: InputMaybe<Scalars['String']['input']>;
  /** Id of the connector. */
  connector: Scalars['ID']['input'];
  /** Why it is retired; kept. */
  reason: Scalars['String']['input'];
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
  /** The first of the two. */
  a: ReviewSide;
  /** The second of the two. */
  b: ReviewSide;
  /** Number of fields that a yes saves, times the probability of a yes. The queue is sorted by it. */
  gain: Scalars['Float']['output'];
  /** Id of the pair: the ids of its two fields. */
  id: Scalars['ID']['output'];
  /** Calibrated probability that both ask for the same value, 0 to 1. */
  probability: Scalars['Float']['output'];
  /** What speaks for the merge, in sentences to show. */
  reasons: Array<Scalars['String']['output']>;
  /** True where a look is enough: likely, of the same meaning, and of the same subject or matter. Such items may be accepted together, never without a person. */
  sure: Scalars['Boolean']['output'];
};

/** A page of merges that wait for a person. */
export type ReviewItemConnection = {
  __typename?: 'ReviewItemConnection';
  /** The merges with their cursors. */
  edges: Array<ReviewItemEdge>;
  /** The merges alone. */
  nodes: Array<ReviewItem>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** Number of all merges that wait and that the arguments let through. */
  totalCount: Scalars['Int']['output'];
};

/** A merge that waits, in its page. */
export type ReviewItemEdge = {
  __typename?: 'ReviewItemEdge';
  /** Where in the queue it is; pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** The merge at this place. */
  node: ReviewItem;
};

/** One of two fields that may be the same. */
export type ReviewSide = {
  __typename?: 'ReviewSide';
  /** Code, section, unit, hint and choices, each a line as the form says it; empty for an element. */
  details: Array<Scalars['String']['output']>;
  /** The element; null for a field of a form. */
  element?: Maybe<Element>;
  /** Id of the field, `form#code`, or `@class#property` for an element of the catalogue. */
  field: Scalars['ID']['output'];
  /** The form in which the field is; null for an element. */
  form?: Maybe<IntakeForm>;
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
  /** Id of the connector. */
  connector: Scalars['ID']['input'];
  /** Why it is done; kept with the event. */
  reason: Scalars['String']['input'];
  /** Number of the version. */
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
  /** Asked only while this is true; null: always. */
  askedWhen?: Maybe<Expression>;
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

/** A path in a reply with values found there, which a row of a mapping may take. */
export type SamplePath = {
  __typename?: 'SamplePath';
  /** Number of rows that have a value there. */
  filled: Scalars['Int']['output'];
  /** Elements or fields of a task that the manifest maps it to already. */
  mappedTo: Array<Scalars['String']['output']>;
  /** The path as a row of a mapping writes it, seen from the row of the reply. */
  path: Scalars['String']['output'];
  /** Number of rows that were looked at; at most 50. */
  rows: Scalars['Int']['output'];
  /** At most three of the values, masked: of long ones only the form, of short ones nothing. */
  samples: Array<Scalars['String']['output']>;
  /** What the values are; EMPTY where there is none. */
  type: SampleType;
};

/** What values of a sample are. */
export type SampleType =
  /** The values are true or false. */
  | 'BOOLEAN'
  /** No row has a value there. */
  | 'EMPTY'
  /** The values are numbers. */
  | 'NUMBER'
  /** The values are text. */
  | 'TEXT';

/** Keeps a manifest as a draft; it may still be wrong. */
export type SaveConnectorDraftInput = {
  /** The manifest in YAML. It says the connector's id and whose it is. */
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

/** Rows that could not be taken as tasks: their ids and the reasons, without their values. */
export type SetAside = {
  __typename?: 'SetAside';
  /** Number of rows that came when 100,000 were kept already, and that were only counted. When rows are tried again, everything is read again for their sake. */
  beyond: Scalars['Int']['output'];
  /** Number of rows that are kept. */
  count: Scalars['Int']['output'];
  /** The reasons, the most frequent first. */
  reasons: Array<SetAsideReason>;
  /** The rows, the longest waiting first. */
  rows: Array<SetAsideRow>;
};

/** A reason, and how many rows have it. */
export type SetAsideReason = {
  __typename?: 'SetAsideReason';
  /** Number of rows. */
  count: Scalars['Int']['output'];
  /** The reason in a sentence to show: the field, and what is wrong with it. */
  reason: Scalars['String']['output'];
};

/** A row that could not be taken as a task. */
export type SetAsideRow = {
  __typename?: 'SetAsideRow';
  /** Why it could not be taken, in a sentence to show. */
  reason: Scalars['String']['output'];
  /** Id of the row in the department's system, or its number, or its file and line; long numbers are masked. */
  row: Scalars['String']['output'];
  /** When it first came. */
  since: Scalars['DateTime']['output'];
  /** When it was last tried. */
  triedAt: Scalars['DateTime']['output'];
  /** How often the hub has tried to take it. */
  tries: Scalars['Int']['output'];
  /** Number of the version that could not take it. */
  version: Scalars['Int']['output'];
};

/** Says what a form is about. */
export type SetFormClassInput = {
  /** Object class of what the form is about; one of the catalogue's. */
  class: Scalars['String']['input'];
  /** Id of the form. */
  form: Scalars['ID']['input'];
};

/** The value of a setting. */
export type SettingInput = {
  /** Name of the setting, as the manifest says it. */
  name: Scalars['String']['input'];
  /** Its value. A secret is kept by `storeCredential` instead. */
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
  /** Every file that was attached to its items, also those that no value names at present. */
  files: Array<Attachment>;
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
  /** Files that are on their way to its items. */
  uploads: Array<Upload>;
};

/** One element asked of each row. */
export type SheetColumn = {
  __typename?: 'SheetColumn';
  /** What each form says about asking it; see SheetItem.asks. */
  asks: Array<Ask>;
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
  /** A form asks it as the sheet stands. What no form asks is not required, counted or sent; what was typed stays in the draft. Read again after each saveDraft. */
  asked: Scalars['Boolean']['output'];
  /** What each form that has the field says about asking it. None for the identifier of a row, which is always asked. */
  asks: Array<Ask>;
  /** The hub computes it from other items; what is sent for it is refused. */
  calculated: Scalars['Boolean']['output'];
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
  /** At least one form that asks it now requires it. */
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
  /** A form asks the list as the sheet stands; of one that is not asked no row is sent. */
  asked: Scalars['Boolean']['output'];
  /** The list on each form that has it. */
  asks: Array<ListAsk>;
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
  /** A form that asks it now requires at least one row. */
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

/** Where a number of sheets in a year is from. */
export type SheetsFrom =
  /** As many requests came in during the year before. */
  | 'REQUESTS'
  /** Nobody was asked yet, so each known subject is counted once a period. */
  | 'SUBJECTS';

/** One item of a simulation. */
export type SimulatedItem = {
  __typename?: 'SimulatedItem';
  /** Share of the sample for which sources disagree, 0 to 1. */
  conflict: Scalars['Float']['output'];
  /** The element; null while the catalogue does not have it. */
  element?: Maybe<Element>;
  /** Share of the sample for which a source could not be asked, 0 to 1. */
  failed: Scalars['Float']['output'];
  /** The department's code of the field. */
  field: Scalars['String']['output'];
  /** Label of the field, in the language asked for. */
  label: Scalars['String']['output'];
  /** Share of the sample for which the item is filled in, 0 to 1. */
  share: Scalars['Float']['output'];
  /** Where the values came from, the most frequent first. */
  sources: Array<SimulatedSource>;
  /** Whether anybody can know the value. */
  state: SimulatedState;
  /** Id of the element that the item asks, also where the catalogue does not have it yet. */
  target: Scalars['ID']['output'];
};

/** A source that values of an item came from. */
export type SimulatedSource = {
  __typename?: 'SimulatedSource';
  /** The department that said it; null for values that were derived or answered before. */
  department?: Maybe<Department>;
  /** How the value is known. */
  kind: SourceKind;
  /** Share of the sample for which this source gave the value, 0 to 1. */
  share: Scalars['Float']['output'];
};

/** Whether anybody can know the value of an item. */
export type SimulatedState =
  /** A department keeps it, it follows from other values, or an earlier answer is kept. */
  | 'KEPT'
  /** The catalogue does not know the element yet. */
  | 'NEW'
  /** Nobody keeps it, so it is typed each time. */
  | 'NOT_KEPT';

/** What asking a form would come to, tried on a sample of subjects that the hub knows. */
export type Simulation = {
  __typename?: 'Simulation';
  /** Average number of those that the worker must choose because sources disagree. */
  conflicts: Scalars['Float']['output'];
  /** First six digits of the division code that narrows the sample; null when every county is in it. */
  county?: Maybe<Scalars['String']['output']>;
  /** Hours that a year saves. */
  hoursSavedAYear: Scalars['Float']['output'];
  /** True when the figures are of the form in force; false when they are of the form as it came in. */
  inForce: Scalars['Boolean']['output'];
  /** Number of items that a sheet would have, each counted once. */
  items: Scalars['Int']['output'];
  /** Minutes that each sheet saves: prefilled items times the difference between typing and checking. */
  minutesSaved: Scalars['Float']['output'];
  /** Number of those items whose element the catalogue does not know yet. */
  newItems: Scalars['Int']['output'];
  /** The items one by one, in the order of the form. */
  perItem: Array<SimulatedItem>;
  /** Average number of items that are filled in without typing. */
  prefilled: Scalars['Float']['output'];
  /** Number of fields that are asked once a row. They are neither tried nor counted in the figures below. */
  rowFields: Scalars['Int']['output'];
  /** Seconds that checking a filled-in value takes. The figure is assumed, not measured. */
  secondsToCheck: Scalars['Int']['output'];
  /** Seconds that typing a value takes. The figure is assumed, not measured. */
  secondsToType: Scalars['Int']['output'];
  /** Number of sheets in a year. */
  sheetsAYear: Scalars['Int']['output'];
  /** Where the number of sheets in a year is from. */
  sheetsFrom: SheetsFrom;
  /** Number of subjects in the sample, 5 to 20. */
  subjects: Scalars['Int']['output'];
  /** Number of fields that still wait for a decision; what they are bound to may change. */
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

/** Takes a field out of everything that it was merged with. */
export type SplitFieldInput = {
  /** Id of the field, `form#code`. */
  field: Scalars['ID']['input'];
  /** Why; kept with the decisions. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** Keeps a credential of the hub or of a division in place of the one before. */
export type StoreCredentialInput = {
  /** Id of the connector that signs in with it; its draft counts where there is one. */
  connector: Scalars['ID']['input'];
  /** Code of the division for DIVISION; left out for SYSTEM. */
  division?: InputMaybe<Scalars['ID']['input']>;
  /** Whose account it is: SYSTEM or DIVISION. WORKER is BAD_INPUT, see `storeMyAccount`. */
  owner: CredentialOwner;
  /** Every value that the manifest asks of this owner. */
  values: Array<CredentialValueInput>;
};

/** Keeps my own account for a departmental system in place of the one before. */
export type StoreMyAccountInput = {
  /** Id of the connector, see Query.systemAccounts. */
  connector: Scalars['ID']['input'];
  /** Every value that the system asks for. */
  values: Array<CredentialValueInput>;
};

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
  /** Why what broke a rule that asks is right, in the worker's words; null where none did, and for those who may not read the values. */
  explanation?: Maybe<Scalars['String']['output']>;
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
  /** Why what breaks a rule that asks (`EXPLAIN`) is right, at most 500 characters; the department reads it with the answer. */
  explanation?: InputMaybe<Scalars['String']['input']>;
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
  /** The files that the value names; none while it is masked. */
  files: Array<Attachment>;
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
  /** Id of the connector, to be given to `storeMyAccount`. A worker may not read the connector itself. */
  connector: Scalars['ID']['output'];
  /** The department whose system it is. */
  department: Department;
  /** My account; null while none is given, or after the system has moved to another origin. */
  given?: Maybe<Credential>;
  /** Names of the values to give: username and password, or value. */
  names: Array<Scalars['String']['output']>;
};

/** Names a dropped form that is to be reviewed again. */
export type TakeFormBackInput = {
  /** Id of the form. */
  form: Scalars['ID']['input'];
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
  /** Id of the connector; its draft is tested where there is one. */
  connector: Scalars['ID']['input'];
  /** Whom to look up; left out: those whom the tasks are about. */
  identifiers?: InputMaybe<Array<TestIdentifiersInput>>;
  /** Revision of the draft that was looked at; left out: the one there is. STALE where it was saved again meanwhile. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** Permission to write; left out: nothing is written, and the report says so. */
  write?: InputMaybe<TestWriteInput>;
};

/** What the conformance suite says. */
export type TestConnectorPayload = {
  __typename?: 'TestConnectorPayload';
  /** The connector as it is now: TESTED when it was a draft and the suite passed. */
  connector?: Maybe<Connector>;
  /** True where the report is kept with the draft; false where the draft was saved again meanwhile, or there is none. */
  kept?: Maybe<Scalars['Boolean']['output']>;
  /** The same report in Markdown, to read and print. */
  markdown?: Maybe<Scalars['String']['output']>;
  /** True where no case failed; null where the suite did not run. */
  passed?: Maybe<Scalars['Boolean']['output']>;
  /** Why the suite did not run: STALE, MANIFEST_INVALID, TOO_HEAVY, BAD_INPUT; empty otherwise. */
  problems: Array<InputProblem>;
  /** Report case by case, with reasons for what was skipped; kept with the draft and its version. */
  report?: Maybe<Scalars['JSON']['output']>;
};

/** Tries a credential of the hub or of a division without keeping it. */
export type TestCredentialInput = {
  /** Id of the connector that signs in with it; its draft counts where there is one. */
  connector: Scalars['ID']['input'];
  /** Code of the division for DIVISION; left out for SYSTEM. */
  division?: InputMaybe<Scalars['ID']['input']>;
  /** Whose account it is: SYSTEM or DIVISION. WORKER is BAD_INPUT, see `testMyAccount`. */
  owner: CredentialOwner;
  /** The values to try; left out: those in the vault. */
  values?: InputMaybe<Array<CredentialValueInput>>;
};

/** Whom to look up in a test. */
export type TestIdentifiersInput = {
  /** Object class of the identifiers. */
  class: Scalars['String']['input'];
  /** Identifiers of that class; 1 to 20. They go to the department's system. */
  identifiers: Array<Scalars['String']['input']>;
};

/** Tries my own account without keeping it. */
export type TestMyAccountInput = {
  /** Id of the connector, see Query.systemAccounts. */
  connector: Scalars['ID']['input'];
  /** The values to try; left out: those in the vault. */
  values?: InputMaybe<Array<CredentialValueInput>>;
};

/** Permission to write into the department's system. */
export type TestWriteInput = {
  /** Word with which every delivery id begins, so that the department knows them for tests. */
  marker: Scalars['String']['input'];
  /** The department's own number of a test task, to which the deliveries answer. */
  task: Scalars['String']['input'];
  /** Values in the department's format; fields left out get invented ones. */
  values?: InputMaybe<Array<TrialValueInput>>;
};

/** One call of a dry run. */
export type TrialCall = {
  __typename?: 'TrialCall';
  /** Why there is no reply, in a sentence to show; null where there is one. */
  failure?: Maybe<Scalars['String']['output']>;
  /** How long the call took, in milliseconds. */
  milliseconds: Scalars['Int']['output'];
  /** What the call was for. */
  purpose: TrialPurpose;
  /** What the system answered: its structure and names. Every value is masked, mapped or not. Looking up a person is written down in that person's access record. */
  reply?: Maybe<Scalars['JSON']['output']>;
  /** The manifest's operation with its places filled in. */
  request?: Maybe<Scalars['JSON']['output']>;
  /** False for a delivery that is only shown. */
  sent: Scalars['Boolean']['output'];
};

/** What a call to a department's system is for. */
export type TrialPurpose =
  /** It asks what came of something that was handed over. */
  | 'FIND'
  /** It lists the files of a folder. */
  | 'LIST'
  /** It reads rows. */
  | 'READ'
  /** It hands something over. */
  | 'SEND';

/** A value of a delivery to try. */
export type TrialValueInput = {
  /** The department's code of the field. */
  code: Scalars['String']['input'];
  /** The value, in the department's format. */
  value?: InputMaybe<Scalars['Value']['input']>;
};

/** Runs one capability once, without changing anything. */
export type TryConnectorInput = {
  /** What to try: TASKS, FORMS, RECORDS or DELIVERY; another one is BAD_INPUT. */
  capability: Capability;
  /** For RECORDS: the object class; left out: the first that the manifest maps. */
  class?: InputMaybe<Scalars['String']['input']>;
  /** Id of the connector; its draft is tried where there is one. */
  connector: Scalars['ID']['input'];
  /** For DELIVERY: the department's form code; left out: the first that the manifest binds. */
  form?: InputMaybe<Scalars['String']['input']>;
  /** For RECORDS: identifiers of that class; 1 to 10. They go to the department's system. */
  identifiers?: InputMaybe<Array<Scalars['String']['input']>>;
  /** For DELIVERY: permission to send it really, under an id that begins with this word, so that the department knows it for a test. Left out: it is shown and not sent. */
  testMarker?: InputMaybe<Scalars['String']['input']>;
  /** For DELIVERY: values in the department's format; fields left out get invented ones. */
  values?: InputMaybe<Array<TrialValueInput>>;
};

/** What came of trying a connector. */
export type TryConnectorPayload = {
  __typename?: 'TryConnectorPayload';
  /** What is wrong with the input, so that nothing was tried; empty otherwise. */
  problems: Array<InputProblem>;
  /** The dry run; null where the input was wrong. */
  trial?: Maybe<ConnectorTrial>;
};

/** Names decisions that are to be taken back. */
export type UndoMatchesInput = {
  /** Ids of the decisions; at most 100. NOT_FOUND where one of them is none of mine. */
  decisions: Array<Scalars['ID']['input']>;
};

/** Names the account of mine that is to be unlinked. */
export type UnlinkAccountInput = {
  /** Id of the system in which the account is. */
  system: Scalars['ID']['input'];
};

/** Whether an account was unlinked. */
export type UnlinkAccountPayload = {
  __typename?: 'UnlinkAccountPayload';
  /** What is wrong with the input; empty otherwise. */
  problems: Array<InputProblem>;
  /** True when an account was unlinked; false when none was linked. */
  unlinked?: Maybe<Scalars['Boolean']['output']>;
};

/** A field of a form in force that nobody uses. */
export type UnusedField = {
  __typename?: 'UnusedField';
  /** The department's code of the field. */
  field: Scalars['String']['output'];
  /** The form, in the version in force. */
  form: Form;
  /** Label of the field, in the language asked for. */
  label: Scalars['String']['output'];
  /** Why the field counts as unused. */
  why: UnusedReason;
};

/** A page of fields that nobody uses. */
export type UnusedFieldConnection = {
  __typename?: 'UnusedFieldConnection';
  /** The fields with their cursors. */
  edges: Array<UnusedFieldEdge>;
  /** The fields alone. */
  nodes: Array<UnusedField>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** Number of all fields that nobody uses. */
  totalCount: Scalars['Int']['output'];
};

/** A field that nobody uses, in its page. */
export type UnusedFieldEdge = {
  __typename?: 'UnusedFieldEdge';
  /** Where in the list it is; pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** The field at this place. */
  node: UnusedField;
};

/** Why a field counts as unused. */
export type UnusedReason =
  /** The field was left empty in every submission of a year. */
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

/** A file that is on its way: broken off and to be resumed, or not attached yet. */
export type Upload = {
  __typename?: 'Upload';
  /** The item that it is for. */
  element: Scalars['ID']['output'];
  /** Opaque id: /files/uploads/<id>. */
  id: Scalars['ID']['output'];
  /** Size of the file. */
  length: Scalars['Int']['output'];
  /** The name that the client gave. */
  name: Scalars['String']['output'];
  /** How much of it has arrived. */
  received: Scalars['Int']['output'];
};

/** A department's own web pages, which a worker opens with the one login of the hub. */
export type WebSystem = {
  __typename?: 'WebSystem';
  /** My account in the system; null when none is linked. */
  account?: Maybe<AccountLink>;
  /** Address that opens the system with me signed in; null when it cannot be opened, see `whyNot`. */
  address?: Maybe<Scalars['String']['output']>;
  /** The department whose system it is. */
  department: Department;
  /** Id of the system in the hub, as its registration says it. */
  id: Scalars['ID']['output'];
  /** True where the system gives proofs of old accounts, so that I can link mine with `beginProof`. */
  mayProve: Scalars['Boolean']['output'];
  /** Name of the system, in the language asked for. */
  name: Scalars['String']['output'];
  /** Why the system cannot be opened, in a sentence to show; null when it can. */
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

/** A cell of a worksheet, or cells that are merged. */
export type WorksheetArea = {
  __typename?: 'WorksheetArea';
  /** Its column, from 1. */
  column: Scalars['Int']['output'];
  /** Number of columns that it spans. */
  columnSpan: Scalars['Int']['output'];
  /** Its part in the form; null: nothing is written there and nobody fills it. */
  role?: Maybe<WorksheetAreaRole>;
  /** Its row, from 1. */
  row: Scalars['Int']['output'];
  /** Number of rows that it spans. */
  rowSpan: Scalars['Int']['output'];
  /** What is written there, at most 300 characters; numbers of persons are masked. */
  text: Scalars['String']['output'];
};

/** The part of a cell in the form that was found. */
export type WorksheetAreaRole =
  /** Blank, to be filled. */
  | 'BLANK'
  /** Marked as filled in; nothing of it is kept. */
  | 'EXAMPLE'
  /** Names a field. */
  | 'FIELD'
  /** A heading over fields. */
  | 'HEADING'
  /** Notes on how to fill the form. */
  | 'NOTE'
  /** The title of the form. */
  | 'TITLE'
  /** Words of which nothing is kept: filled in, or not understood. */
  | 'UNREAD';

/** A sheet of a workbook, or a table of a document, beside what was read from it. */
export type WorksheetAsRead = {
  __typename?: 'WorksheetAsRead';
  /** Its cells, merged ones once, row by row. */
  areas: Array<WorksheetArea>;
  /** Number of columns that are shown. */
  columns: Scalars['Int']['output'];
  /** It has more rows or columns than are shown: 200 and 60. */
  cut: Scalars['Boolean']['output'];
  /** The fields that were found, in their order. */
  fields: Array<FieldAsRead>;
  /** The form is a list, with a line for each subject. */
  list: Scalars['Boolean']['output'];
  /** What it was read with: what the request says, or what the department said of an earlier one of the same shape. */
  marks: Array<WorksheetMark>;
  /** Name of the worksheet. */
  name: Scalars['String']['output'];
  /** The marks were said of an earlier worksheet. */
  remembered: Scalars['Boolean']['output'];
  /** Number of rows that are shown. */
  rows: Scalars['Int']['output'];
  /** Title of the form that was found; null where none was. */
  title?: Maybe<Scalars['String']['output']>;
};

/** What a person said of a part of a worksheet; see WorksheetMarkInput. */
export type WorksheetMark = {
  __typename?: 'WorksheetMark';
  /** Last row of the part. */
  bottom: Scalars['Int']['output'];
  /** First column of the part, from 1. */
  left: Scalars['Int']['output'];
  /** Last column of the part. */
  right: Scalars['Int']['output'];
  /** What the part is. */
  role: WorksheetMarkRole;
  /** First row of the part, from 1. */
  top: Scalars['Int']['output'];
  /** Name of the worksheet. */
  worksheet: Scalars['String']['output'];
};

/** What a person says of a part of a worksheet that was read wrongly. */
export type WorksheetMarkInput = {
  /** Last row of the part. */
  bottom: Scalars['Int']['input'];
  /** First column of the part, from 1. */
  left: Scalars['Int']['input'];
  /** Last column of the part. */
  right: Scalars['Int']['input'];
  /** What the part is. */
  role: WorksheetMarkRole;
  /** First row of the part, from 1. */
  top: Scalars['Int']['input'];
  /** Name of the worksheet. */
  worksheet: Scalars['String']['input'];
};

/** What a person may say that a part of a worksheet is. */
export type WorksheetMarkRole =
  /** Filled in, as an example or by somebody; nothing of it is kept. */
  | 'EXAMPLE'
  /** The head of a list, whose lines are below it. */
  | 'HEADER'
  /** Notes on how to fill the form. */
  | 'NOTE'
  /** The title of the form. */
  | 'TITLE';



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
  AnswerQuestionInput: ResolverTypeWrapper<Partial<AnswerQuestionInput>>;
  AnswerRow: ResolverTypeWrapper<ShownAnswerRow>;
  AnswerRowSet: ResolverTypeWrapper<ShownAnswerRows>;
  AnswerValue: ResolverTypeWrapper<AnswerValueModel>;
  Ask: ResolverTypeWrapper<AskModel>;
  AskDepartmentInput: ResolverTypeWrapper<Partial<AskDepartmentInput>>;
  AskedBy: ResolverTypeWrapper<Partial<Omit<AskedBy, 'department' | 'form'> & { department: ResolversTypes['Department'], form?: Maybe<ResolversTypes['IntakeForm']> }>>;
  AskedConnector: ResolverTypeWrapper<{ id: string }>;
  AskedTwice: ResolverTypeWrapper<AskedTwiceModel>;
  AskedTwiceConnection: ResolverTypeWrapper<Partial<Omit<AskedTwiceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AskedTwiceEdge']>, nodes: Array<ResolversTypes['AskedTwice']> }>>;
  AskedTwiceEdge: ResolverTypeWrapper<Partial<Omit<AskedTwiceEdge, 'node'> & { node: ResolversTypes['AskedTwice'] }>>;
  AttachFileInput: ResolverTypeWrapper<Partial<AttachFileInput>>;
  AttachFilePayload: ResolverTypeWrapper<Partial<AttachFilePayload>>;
  Attachment: ResolverTypeWrapper<Partial<Attachment>>;
  Attempt: ResolverTypeWrapper<AttemptView>;
  AttemptOutcome: ResolverTypeWrapper<Partial<AttemptOutcome>>;
  BeginProofInput: ResolverTypeWrapper<Partial<BeginProofInput>>;
  BeginProofPayload: ResolverTypeWrapper<Partial<BeginProofPayload>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
  Capability: ResolverTypeWrapper<Partial<Capability>>;
  CatalogueResult: ResolverTypeWrapper<ResultRow>;
  ChangeRegisterEntryInput: ResolverTypeWrapper<Partial<ChangeRegisterEntryInput>>;
  ChangeRegisterEntryPayload: ResolverTypeWrapper<Partial<Omit<ChangeRegisterEntryPayload, 'entry'> & { entry?: Maybe<ResolversTypes['RegisterEntry']> }>>;
  Classification: ResolverTypeWrapper<Partial<Classification>>;
  Code: ResolverTypeWrapper<CodeModel>;
  ConfirmMatchInput: ResolverTypeWrapper<Partial<ConfirmMatchInput>>;
  Connector: ResolverTypeWrapper<ConnectorView>;
  ConnectorConnection: ResolverTypeWrapper<Partial<Omit<ConnectorConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ConnectorEdge']>, nodes: Array<ResolversTypes['Connector']> }>>;
  ConnectorDraft: ResolverTypeWrapper<DraftView>;
  ConnectorEdge: ResolverTypeWrapper<Partial<Omit<ConnectorEdge, 'node'> & { node: ResolversTypes['Connector'] }>>;
  ConnectorEvent: ResolverTypeWrapper<EventView>;
  ConnectorEventKind: ResolverTypeWrapper<Partial<ConnectorEventKind>>;
  ConnectorHealth: ResolverTypeWrapper<ShownHealth>;
  ConnectorInstance: ResolverTypeWrapper<InstanceView>;
  ConnectorKind: ResolverTypeWrapper<Partial<ConnectorKind>>;
  ConnectorPayload: ResolverTypeWrapper<Partial<Omit<ConnectorPayload, 'connector' | 'impact'> & { connector?: Maybe<ResolversTypes['Connector']>, impact?: Maybe<ResolversTypes['Impact']> }>>;
  ConnectorSetting: ResolverTypeWrapper<Partial<ConnectorSetting>>;
  ConnectorSourceKind: ResolverTypeWrapper<Partial<ConnectorSourceKind>>;
  ConnectorState: ResolverTypeWrapper<Partial<ConnectorState>>;
  ConnectorTrial: ResolverTypeWrapper<Partial<ConnectorTrial>>;
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
  CredentialConnection: ResolverTypeWrapper<Partial<Omit<CredentialConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CredentialEdge']>, nodes: Array<ResolversTypes['Credential']> }>>;
  CredentialEdge: ResolverTypeWrapper<Partial<Omit<CredentialEdge, 'node'> & { node: ResolversTypes['Credential'] }>>;
  CredentialOwner: ResolverTypeWrapper<Partial<CredentialOwner>>;
  CredentialPayload: ResolverTypeWrapper<Partial<CredentialPayload>>;
  CredentialTestPayload: ResolverTypeWrapper<Partial<CredentialTestPayload>>;
  CredentialValueInput: ResolverTypeWrapper<Partial<CredentialValueInput>>;
  Datatype: ResolverTypeWrapper<Partial<Datatype>>;
  Date: ResolverTypeWrapper<Partial<Scalars['Date']['output']>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  DecideCorrectionInput: ResolverTypeWrapper<Partial<DecideCorrectionInput>>;
  DecideCorrectionPayload: ResolverTypeWrapper<Partial<Omit<DecideCorrectionPayload, 'correction'> & { correction?: Maybe<ResolversTypes['Correction']> }>>;
  DecideDeliveryInput: ResolverTypeWrapper<Partial<DecideDeliveryInput>>;
  DecideDeliveryPayload: ResolverTypeWrapper<Partial<Omit<DecideDeliveryPayload, 'delivery'> & { delivery?: Maybe<ResolversTypes['Delivery']> }>>;
  DecideMatchesInput: ResolverTypeWrapper<Partial<DecideMatchesInput>>;
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
  DropConnectorDraftInput: ResolverTypeWrapper<Partial<DropConnectorDraftInput>>;
  DropFormInput: ResolverTypeWrapper<Partial<DropFormInput>>;
  Element: ResolverTypeWrapper<ElementModel>;
  ElementChange: ResolverTypeWrapper<Partial<ElementChange>>;
  ElementConnection: ResolverTypeWrapper<Partial<Omit<ElementConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ElementEdge']>, nodes: Array<ResolversTypes['Element']> }>>;
  ElementEdge: ResolverTypeWrapper<Partial<Omit<ElementEdge, 'node'> & { node: ResolversTypes['Element'] }>>;
  ElementVersion: ResolverTypeWrapper<Partial<ElementVersion>>;
  Expression: ResolverTypeWrapper<ExpressionView>;
  Fact: ResolverTypeWrapper<FactModel>;
  FieldAsRead: ResolverTypeWrapper<Partial<FieldAsRead>>;
  FieldLoss: ResolverTypeWrapper<Partial<FieldLoss>>;
  Float: ResolverTypeWrapper<Partial<Scalars['Float']['output']>>;
  Form: ResolverTypeWrapper<FormModel>;
  FormConnection: ResolverTypeWrapper<Partial<Omit<FormConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['FormEdge']>, nodes: Array<ResolversTypes['Form']> }>>;
  FormEdge: ResolverTypeWrapper<Partial<Omit<FormEdge, 'node'> & { node: ResolversTypes['Form'] }>>;
  FormField: ResolverTypeWrapper<FieldOfForm>;
  FormFileAsRead: ResolverTypeWrapper<Partial<FormFileAsRead>>;
  FormPair: ResolverTypeWrapper<FormPairView>;
  FormPairConnection: ResolverTypeWrapper<Partial<Omit<FormPairConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['FormPairEdge']>, nodes: Array<ResolversTypes['FormPair']> }>>;
  FormPairEdge: ResolverTypeWrapper<Partial<Omit<FormPairEdge, 'node'> & { node: ResolversTypes['FormPair'] }>>;
  FormRelation: ResolverTypeWrapper<Partial<FormRelation>>;
  FormRule: ResolverTypeWrapper<RuleOfForm>;
  Freshness: ResolverTypeWrapper<FreshnessView>;
  FreshnessState: ResolverTypeWrapper<Partial<FreshnessState>>;
  HealthState: ResolverTypeWrapper<Partial<HealthState>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  Impact: ResolverTypeWrapper<ShownImpact>;
  ImpactCode: ResolverTypeWrapper<Partial<ImpactCode>>;
  ImpactFinding: ResolverTypeWrapper<Finding>;
  ImpactSeverity: ResolverTypeWrapper<Partial<ImpactSeverity>>;
  ImportAccountsInput: ResolverTypeWrapper<Partial<ImportAccountsInput>>;
  ImportAccountsPayload: ResolverTypeWrapper<Partial<ImportAccountsPayload>>;
  ImportFormsInput: ResolverTypeWrapper<Partial<ImportFormsInput>>;
  ImportFormsPayload: ResolverTypeWrapper<Partial<Omit<ImportFormsPayload, 'forms'> & { forms?: Maybe<Array<ResolversTypes['IntakeForm']>> }>>;
  InboxFilter: ResolverTypeWrapper<Partial<InboxFilter>>;
  InboxOrder: ResolverTypeWrapper<Partial<InboxOrder>>;
  InputProblem: ResolverTypeWrapper<Partial<InputProblem>>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  IntakeField: ResolverTypeWrapper<IntakeFieldModel>;
  IntakeForm: ResolverTypeWrapper<IntakeFormModel>;
  IntakeFormConnection: ResolverTypeWrapper<Partial<Omit<IntakeFormConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['IntakeFormEdge']>, nodes: Array<ResolversTypes['IntakeForm']> }>>;
  IntakeFormEdge: ResolverTypeWrapper<Partial<Omit<IntakeFormEdge, 'node'> & { node: ResolversTypes['IntakeForm'] }>>;
  IntakeFormPayload: ResolverTypeWrapper<Partial<Omit<IntakeFormPayload, 'form'> & { form?: Maybe<ResolversTypes['IntakeForm']> }>>;
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
  LaunchFormInput: ResolverTypeWrapper<Partial<LaunchFormInput>>;
  LaunchFormPayload: ResolverTypeWrapper<Partial<Omit<LaunchFormPayload, 'form'> & { form?: Maybe<ResolversTypes['Form']> }>>;
  LaunchPlan: ResolverTypeWrapper<LaunchPlanModel>;
  LinkAccountInput: ResolverTypeWrapper<Partial<LinkAccountInput>>;
  LinkAccountPayload: ResolverTypeWrapper<Partial<LinkAccountPayload>>;
  LinkWay: ResolverTypeWrapper<Partial<LinkWay>>;
  ListAsk: ResolverTypeWrapper<ListAskModel>;
  LocalDateTime: ResolverTypeWrapper<Partial<Scalars['LocalDateTime']['output']>>;
  LocalTime: ResolverTypeWrapper<Partial<Scalars['LocalTime']['output']>>;
  ManifestCheck: ResolverTypeWrapper<Partial<Omit<ManifestCheck, 'problems' | 'warnings'> & { problems: Array<ResolversTypes['ManifestProblem']>, warnings: Array<ResolversTypes['ManifestProblem']> }>>;
  ManifestProblem: ResolverTypeWrapper<ManifestProblemModel>;
  MappingProposal: ResolverTypeWrapper<Partial<Omit<MappingProposal, 'element'> & { element?: Maybe<ResolversTypes['Element']> }>>;
  MatchCandidate: ResolverTypeWrapper<KeptCandidate>;
  MatchConfirmation: ResolverTypeWrapper<Partial<Omit<MatchConfirmation, 'department'> & { department: ResolversTypes['Department'] }>>;
  MatchDecision: ResolverTypeWrapper<Decided>;
  MatchDecisionConnection: ResolverTypeWrapper<Partial<Omit<MatchDecisionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['MatchDecisionEdge']>, nodes: Array<ResolversTypes['MatchDecision']> }>>;
  MatchDecisionEdge: ResolverTypeWrapper<Partial<Omit<MatchDecisionEdge, 'node'> & { node: ResolversTypes['MatchDecision'] }>>;
  MatchPairInput: ResolverTypeWrapper<Partial<MatchPairInput>>;
  MatchPayload: ResolverTypeWrapper<Partial<Omit<MatchPayload, 'decisions'> & { decisions?: Maybe<Array<ResolversTypes['MatchDecision']>> }>>;
  MatchQuestion: ResolverTypeWrapper<MatchQuestionModel>;
  MatchQuestionConnection: ResolverTypeWrapper<Partial<Omit<MatchQuestionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['MatchQuestionEdge']>, nodes: Array<ResolversTypes['MatchQuestion']> }>>;
  MatchQuestionEdge: ResolverTypeWrapper<Partial<Omit<MatchQuestionEdge, 'node'> & { node: ResolversTypes['MatchQuestion'] }>>;
  MatchQuestionPayload: ResolverTypeWrapper<Partial<Omit<MatchQuestionPayload, 'question'> & { question?: Maybe<ResolversTypes['MatchQuestion']> }>>;
  MatchVerdict: ResolverTypeWrapper<Partial<MatchVerdict>>;
  Me: ResolverTypeWrapper<Viewer>;
  Media: ResolverTypeWrapper<Partial<Media>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NewConnectorDraftInput: ResolverTypeWrapper<Partial<NewConnectorDraftInput>>;
  NewConnectorDraftPayload: ResolverTypeWrapper<Partial<Omit<NewConnectorDraftPayload, 'findings' | 'mapped'> & { findings?: Maybe<Array<ResolversTypes['ManifestProblem']>>, mapped?: Maybe<Array<ResolversTypes['MappingProposal']>> }>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  OpenSheetInput: ResolverTypeWrapper<Partial<OpenSheetInput>>;
  OpenSheetPayload: ResolverTypeWrapper<Partial<Omit<OpenSheetPayload, 'sheet'> & { sheet?: Maybe<ResolversTypes['Sheet']> }>>;
  PageInfo: ResolverTypeWrapper<Partial<PageInfo>>;
  PauseConnectorInput: ResolverTypeWrapper<Partial<PauseConnectorInput>>;
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
  ReadFormFileInput: ResolverTypeWrapper<Partial<ReadFormFileInput>>;
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
  RemoveCredentialInput: ResolverTypeWrapper<Partial<RemoveCredentialInput>>;
  RemoveMyAccountInput: ResolverTypeWrapper<Partial<RemoveMyAccountInput>>;
  RequestedSubject: ResolverTypeWrapper<Partial<RequestedSubject>>;
  ResumeConnectorInput: ResolverTypeWrapper<Partial<ResumeConnectorInput>>;
  RetireConnectorInput: ResolverTypeWrapper<Partial<RetireConnectorInput>>;
  RevealInput: ResolverTypeWrapper<Partial<RevealInput>>;
  RevealPayload: ResolverTypeWrapper<Partial<Omit<RevealPayload, 'facts'> & { facts?: Maybe<Array<ResolversTypes['Fact']>> }>>;
  ReviewItem: ResolverTypeWrapper<ReviewItemModel>;
  ReviewItemConnection: ResolverTypeWrapper<Partial<Omit<ReviewItemConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ReviewItemEdge']>, nodes: Array<ResolversTypes['ReviewItem']> }>>;
  ReviewItemEdge: ResolverTypeWrapper<Partial<Omit<ReviewItemEdge, 'node'> & { node: ResolversTypes['ReviewItem'] }>>;
  ReviewSide: ResolverTypeWrapper<ReviewSideModel>;
  Role: ResolverTypeWrapper<Partial<Role>>;
  RollbackConnectorInput: ResolverTypeWrapper<Partial<RollbackConnectorInput>>;
  RowInput: ResolverTypeWrapper<Partial<RowInput>>;
  RowOrigin: ResolverTypeWrapper<Partial<RowOrigin>>;
  RowSet: ResolverTypeWrapper<RowSetOfForm>;
  SamplePath: ResolverTypeWrapper<Partial<SamplePath>>;
  SampleType: ResolverTypeWrapper<Partial<SampleType>>;
  SaveConnectorDraftInput: ResolverTypeWrapper<Partial<SaveConnectorDraftInput>>;
  SaveDraftInput: ResolverTypeWrapper<Partial<SaveDraftInput>>;
  SaveDraftPayload: ResolverTypeWrapper<Partial<Omit<SaveDraftPayload, 'sheet'> & { sheet?: Maybe<ResolversTypes['Sheet']> }>>;
  SetAside: ResolverTypeWrapper<Partial<SetAside>>;
  SetAsideReason: ResolverTypeWrapper<Partial<SetAsideReason>>;
  SetAsideRow: ResolverTypeWrapper<Partial<SetAsideRow>>;
  SetFormClassInput: ResolverTypeWrapper<Partial<SetFormClassInput>>;
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
  SplitFieldInput: ResolverTypeWrapper<Partial<SplitFieldInput>>;
  StoreCredentialInput: ResolverTypeWrapper<Partial<StoreCredentialInput>>;
  StoreMyAccountInput: ResolverTypeWrapper<Partial<StoreMyAccountInput>>;
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
  TakeFormBackInput: ResolverTypeWrapper<Partial<TakeFormBackInput>>;
  Tally: ResolverTypeWrapper<Partial<Tally>>;
  Task: ResolverTypeWrapper<TaskView>;
  TaskConnection: ResolverTypeWrapper<InboxPage>;
  TaskEdge: ResolverTypeWrapper<Partial<Omit<TaskEdge, 'node'> & { node: ResolversTypes['Task'] }>>;
  TaskState: ResolverTypeWrapper<Partial<TaskState>>;
  TestConnectorInput: ResolverTypeWrapper<Partial<TestConnectorInput>>;
  TestConnectorPayload: ResolverTypeWrapper<Partial<Omit<TestConnectorPayload, 'connector'> & { connector?: Maybe<ResolversTypes['Connector']> }>>;
  TestCredentialInput: ResolverTypeWrapper<Partial<TestCredentialInput>>;
  TestIdentifiersInput: ResolverTypeWrapper<Partial<TestIdentifiersInput>>;
  TestMyAccountInput: ResolverTypeWrapper<Partial<TestMyAccountInput>>;
  TestWriteInput: ResolverTypeWrapper<Partial<TestWriteInput>>;
  TrialCall: ResolverTypeWrapper<Partial<TrialCall>>;
  TrialPurpose: ResolverTypeWrapper<Partial<TrialPurpose>>;
  TrialValueInput: ResolverTypeWrapper<Partial<TrialValueInput>>;
  TryConnectorInput: ResolverTypeWrapper<Partial<TryConnectorInput>>;
  TryConnectorPayload: ResolverTypeWrapper<Partial<TryConnectorPayload>>;
  UndoMatchesInput: ResolverTypeWrapper<Partial<UndoMatchesInput>>;
  UnlinkAccountInput: ResolverTypeWrapper<Partial<UnlinkAccountInput>>;
  UnlinkAccountPayload: ResolverTypeWrapper<Partial<UnlinkAccountPayload>>;
  UnusedField: ResolverTypeWrapper<UnusedFieldModel>;
  UnusedFieldConnection: ResolverTypeWrapper<Partial<Omit<UnusedFieldConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['UnusedFieldEdge']>, nodes: Array<ResolversTypes['UnusedField']> }>>;
  UnusedFieldEdge: ResolverTypeWrapper<Partial<Omit<UnusedFieldEdge, 'node'> & { node: ResolversTypes['UnusedField'] }>>;
  UnusedReason: ResolverTypeWrapper<Partial<UnusedReason>>;
  UnusualReading: ResolverTypeWrapper<UnusualReadingModel>;
  UnusualReason: ResolverTypeWrapper<Partial<UnusualReason>>;
  Upload: ResolverTypeWrapper<Partial<Upload>>;
  Value: ResolverTypeWrapper<Partial<Scalars['Value']['output']>>;
  WebSystem: ResolverTypeWrapper<SystemView>;
  WithdrawRegisterDeclarationInput: ResolverTypeWrapper<Partial<WithdrawRegisterDeclarationInput>>;
  WithdrawRegisterDeclarationPayload: ResolverTypeWrapper<Partial<Omit<WithdrawRegisterDeclarationPayload, 'register'> & { register?: Maybe<ResolversTypes['Register']> }>>;
  Worker: ResolverTypeWrapper<Partial<Worker>>;
  WorksheetArea: ResolverTypeWrapper<Partial<WorksheetArea>>;
  WorksheetAreaRole: ResolverTypeWrapper<Partial<WorksheetAreaRole>>;
  WorksheetAsRead: ResolverTypeWrapper<Partial<WorksheetAsRead>>;
  WorksheetMark: ResolverTypeWrapper<Partial<WorksheetMark>>;
  WorksheetMarkInput: ResolverTypeWrapper<Partial<WorksheetMarkInput>>;
  WorksheetMarkRole: ResolverTypeWrapper<Partial<WorksheetMarkRole>>;
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
  AnswerQuestionInput: Partial<AnswerQuestionInput>;
  AnswerRow: ShownAnswerRow;
  AnswerRowSet: ShownAnswerRows;
  AnswerValue: AnswerValueModel;
  Ask: AskModel;
  AskDepartmentInput: Partial<AskDepartmentInput>;
  AskedBy: Partial<Omit<AskedBy, 'department' | 'form'> & { department: ResolversParentTypes['Department'], form?: Maybe<ResolversParentTypes['IntakeForm']> }>;
  AskedConnector: { id: string };
  AskedTwice: AskedTwiceModel;
  AskedTwiceConnection: Partial<Omit<AskedTwiceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AskedTwiceEdge']>, nodes: Array<ResolversParentTypes['AskedTwice']> }>;
  AskedTwiceEdge: Partial<Omit<AskedTwiceEdge, 'node'> & { node: ResolversParentTypes['AskedTwice'] }>;
  AttachFileInput: Partial<AttachFileInput>;
  AttachFilePayload: Partial<AttachFilePayload>;
  Attachment: Partial<Attachment>;
  Attempt: AttemptView;
  BeginProofInput: Partial<BeginProofInput>;
  BeginProofPayload: Partial<BeginProofPayload>;
  Boolean: Partial<Scalars['Boolean']['output']>;
  CatalogueResult: ResultRow;
  ChangeRegisterEntryInput: Partial<ChangeRegisterEntryInput>;
  ChangeRegisterEntryPayload: Partial<Omit<ChangeRegisterEntryPayload, 'entry'> & { entry?: Maybe<ResolversParentTypes['RegisterEntry']> }>;
  Code: CodeModel;
  ConfirmMatchInput: Partial<ConfirmMatchInput>;
  Connector: ConnectorView;
  ConnectorConnection: Partial<Omit<ConnectorConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ConnectorEdge']>, nodes: Array<ResolversParentTypes['Connector']> }>;
  ConnectorDraft: DraftView;
  ConnectorEdge: Partial<Omit<ConnectorEdge, 'node'> & { node: ResolversParentTypes['Connector'] }>;
  ConnectorEvent: EventView;
  ConnectorHealth: ShownHealth;
  ConnectorInstance: InstanceView;
  ConnectorPayload: Partial<Omit<ConnectorPayload, 'connector' | 'impact'> & { connector?: Maybe<ResolversParentTypes['Connector']>, impact?: Maybe<ResolversParentTypes['Impact']> }>;
  ConnectorSetting: Partial<ConnectorSetting>;
  ConnectorTrial: Partial<ConnectorTrial>;
  ConnectorVersion: VersionView;
  ConnectorWay: WayView;
  ConversionProposal: Partial<ConversionProposal>;
  Correction: CorrectionView;
  CorrectionConnection: Partial<Omit<CorrectionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CorrectionEdge']>, nodes: Array<ResolversParentTypes['Correction']> }>;
  CorrectionCounts: Partial<CorrectionCounts>;
  CorrectionEdge: Partial<Omit<CorrectionEdge, 'node'> & { node: ResolversParentTypes['Correction'] }>;
  CountedFigure: ShownFigure;
  Credential: CredentialView;
  CredentialConnection: Partial<Omit<CredentialConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CredentialEdge']>, nodes: Array<ResolversParentTypes['Credential']> }>;
  CredentialEdge: Partial<Omit<CredentialEdge, 'node'> & { node: ResolversParentTypes['Credential'] }>;
  CredentialPayload: Partial<CredentialPayload>;
  CredentialTestPayload: Partial<CredentialTestPayload>;
  CredentialValueInput: Partial<CredentialValueInput>;
  Date: Partial<Scalars['Date']['output']>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  DecideCorrectionInput: Partial<DecideCorrectionInput>;
  DecideCorrectionPayload: Partial<Omit<DecideCorrectionPayload, 'correction'> & { correction?: Maybe<ResolversParentTypes['Correction']> }>;
  DecideDeliveryInput: Partial<DecideDeliveryInput>;
  DecideDeliveryPayload: Partial<Omit<DecideDeliveryPayload, 'delivery'> & { delivery?: Maybe<ResolversParentTypes['Delivery']> }>;
  DecideMatchesInput: Partial<DecideMatchesInput>;
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
  DropConnectorDraftInput: Partial<DropConnectorDraftInput>;
  DropFormInput: Partial<DropFormInput>;
  Element: ElementModel;
  ElementChange: Partial<ElementChange>;
  ElementConnection: Partial<Omit<ElementConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ElementEdge']>, nodes: Array<ResolversParentTypes['Element']> }>;
  ElementEdge: Partial<Omit<ElementEdge, 'node'> & { node: ResolversParentTypes['Element'] }>;
  ElementVersion: Partial<ElementVersion>;
  Expression: ExpressionView;
  Fact: FactModel;
  FieldAsRead: Partial<FieldAsRead>;
  Float: Partial<Scalars['Float']['output']>;
  Form: FormModel;
  FormConnection: Partial<Omit<FormConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['FormEdge']>, nodes: Array<ResolversParentTypes['Form']> }>;
  FormEdge: Partial<Omit<FormEdge, 'node'> & { node: ResolversParentTypes['Form'] }>;
  FormField: FieldOfForm;
  FormFileAsRead: Partial<FormFileAsRead>;
  FormPair: FormPairView;
  FormPairConnection: Partial<Omit<FormPairConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['FormPairEdge']>, nodes: Array<ResolversParentTypes['FormPair']> }>;
  FormPairEdge: Partial<Omit<FormPairEdge, 'node'> & { node: ResolversParentTypes['FormPair'] }>;
  FormRule: RuleOfForm;
  Freshness: FreshnessView;
  ID: Partial<Scalars['ID']['output']>;
  Impact: ShownImpact;
  ImpactFinding: Finding;
  ImportAccountsInput: Partial<ImportAccountsInput>;
  ImportAccountsPayload: Partial<ImportAccountsPayload>;
  ImportFormsInput: Partial<ImportFormsInput>;
  ImportFormsPayload: Partial<Omit<ImportFormsPayload, 'forms'> & { forms?: Maybe<Array<ResolversParentTypes['IntakeForm']>> }>;
  InboxFilter: Partial<InboxFilter>;
  InputProblem: Partial<InputProblem>;
  Int: Partial<Scalars['Int']['output']>;
  IntakeField: IntakeFieldModel;
  IntakeForm: IntakeFormModel;
  IntakeFormConnection: Partial<Omit<IntakeFormConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['IntakeFormEdge']>, nodes: Array<ResolversParentTypes['IntakeForm']> }>;
  IntakeFormEdge: Partial<Omit<IntakeFormEdge, 'node'> & { node: ResolversParentTypes['IntakeForm'] }>;
  IntakeFormPayload: Partial<Omit<IntakeFormPayload, 'form'> & { form?: Maybe<ResolversParentTypes['IntakeForm']> }>;
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
  LaunchFormInput: Partial<LaunchFormInput>;
  LaunchFormPayload: Partial<Omit<LaunchFormPayload, 'form'> & { form?: Maybe<ResolversParentTypes['Form']> }>;
  LaunchPlan: LaunchPlanModel;
  LinkAccountInput: Partial<LinkAccountInput>;
  LinkAccountPayload: Partial<LinkAccountPayload>;
  ListAsk: ListAskModel;
  LocalDateTime: Partial<Scalars['LocalDateTime']['output']>;
  LocalTime: Partial<Scalars['LocalTime']['output']>;
  ManifestCheck: Partial<Omit<ManifestCheck, 'problems' | 'warnings'> & { problems: Array<ResolversParentTypes['ManifestProblem']>, warnings: Array<ResolversParentTypes['ManifestProblem']> }>;
  ManifestProblem: ManifestProblemModel;
  MappingProposal: Partial<Omit<MappingProposal, 'element'> & { element?: Maybe<ResolversParentTypes['Element']> }>;
  MatchCandidate: KeptCandidate;
  MatchConfirmation: Partial<Omit<MatchConfirmation, 'department'> & { department: ResolversParentTypes['Department'] }>;
  MatchDecision: Decided;
  MatchDecisionConnection: Partial<Omit<MatchDecisionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['MatchDecisionEdge']>, nodes: Array<ResolversParentTypes['MatchDecision']> }>;
  MatchDecisionEdge: Partial<Omit<MatchDecisionEdge, 'node'> & { node: ResolversParentTypes['MatchDecision'] }>;
  MatchPairInput: Partial<MatchPairInput>;
  MatchPayload: Partial<Omit<MatchPayload, 'decisions'> & { decisions?: Maybe<Array<ResolversParentTypes['MatchDecision']>> }>;
  MatchQuestion: MatchQuestionModel;
  MatchQuestionConnection: Partial<Omit<MatchQuestionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['MatchQuestionEdge']>, nodes: Array<ResolversParentTypes['MatchQuestion']> }>;
  MatchQuestionEdge: Partial<Omit<MatchQuestionEdge, 'node'> & { node: ResolversParentTypes['MatchQuestion'] }>;
  MatchQuestionPayload: Partial<Omit<MatchQuestionPayload, 'question'> & { question?: Maybe<ResolversParentTypes['MatchQuestion']> }>;
  Me: Viewer;
  Mutation: Record<PropertyKey, never>;
  NewConnectorDraftInput: Partial<NewConnectorDraftInput>;
  NewConnectorDraftPayload: Partial<Omit<NewConnectorDraftPayload, 'findings' | 'mapped'> & { findings?: Maybe<Array<ResolversParentTypes['ManifestProblem']>>, mapped?: Maybe<Array<ResolversParentTypes['MappingProposal']>> }>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  OpenSheetInput: Partial<OpenSheetInput>;
  OpenSheetPayload: Partial<Omit<OpenSheetPayload, 'sheet'> & { sheet?: Maybe<ResolversParentTypes['Sheet']> }>;
  PageInfo: Partial<PageInfo>;
  PauseConnectorInput: Partial<PauseConnectorInput>;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  PublishConnectorInput: Partial<PublishConnectorInput>;
  PullConnectorInput: Partial<PullConnectorInput>;
  Query: Record<PropertyKey, never>;
  ReadBack: ReadBackView;
  ReadBackCounts: Partial<ReadBackCounts>;
  ReadBackDifference: Partial<ReadBackDifference>;
  ReadFormFileInput: Partial<ReadFormFileInput>;
  Register: RegisterView;
  RegisterConnection: Partial<Omit<RegisterConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['RegisterEdge']>, nodes: Array<ResolversParentTypes['Register']> }>;
  RegisterDeclaration: Declared;
  RegisterEdge: Partial<Omit<RegisterEdge, 'node'> & { node: ResolversParentTypes['Register'] }>;
  RegisterEntry: RegisterEntryModel;
  RegisterEntryConnection: Partial<Omit<RegisterEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['RegisterEntryEdge']>, nodes: Array<ResolversParentTypes['RegisterEntry']> }>;
  RegisterEntryEdge: Partial<Omit<RegisterEntryEdge, 'node'> & { node: ResolversParentTypes['RegisterEntry'] }>;
  RegisterEntryInput: Partial<RegisterEntryInput>;
  RemoveCredentialInput: Partial<RemoveCredentialInput>;
  RemoveMyAccountInput: Partial<RemoveMyAccountInput>;
  RequestedSubject: Partial<RequestedSubject>;
  ResumeConnectorInput: Partial<ResumeConnectorInput>;
  RetireConnectorInput: Partial<RetireConnectorInput>;
  RevealInput: Partial<RevealInput>;
  RevealPayload: Partial<Omit<RevealPayload, 'facts'> & { facts?: Maybe<Array<ResolversParentTypes['Fact']>> }>;
  ReviewItem: ReviewItemModel;
  ReviewItemConnection: Partial<Omit<ReviewItemConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ReviewItemEdge']>, nodes: Array<ResolversParentTypes['ReviewItem']> }>;
  ReviewItemEdge: Partial<Omit<ReviewItemEdge, 'node'> & { node: ResolversParentTypes['ReviewItem'] }>;
  ReviewSide: ReviewSideModel;
  RollbackConnectorInput: Partial<RollbackConnectorInput>;
  RowInput: Partial<RowInput>;
  RowSet: RowSetOfForm;
  SamplePath: Partial<SamplePath>;
  SaveConnectorDraftInput: Partial<SaveConnectorDraftInput>;
  SaveDraftInput: Partial<SaveDraftInput>;
  SaveDraftPayload: Partial<Omit<SaveDraftPayload, 'sheet'> & { sheet?: Maybe<ResolversParentTypes['Sheet']> }>;
  SetAside: Partial<SetAside>;
  SetAsideReason: Partial<SetAsideReason>;
  SetAsideRow: Partial<SetAsideRow>;
  SetFormClassInput: Partial<SetFormClassInput>;
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
  SplitFieldInput: Partial<SplitFieldInput>;
  StoreCredentialInput: Partial<StoreCredentialInput>;
  StoreMyAccountInput: Partial<StoreMyAccountInput>;
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
  TakeFormBackInput: Partial<TakeFormBackInput>;
  Tally: Partial<Tally>;
  Task: TaskView;
  TaskConnection: InboxPage;
  TaskEdge: Partial<Omit<TaskEdge, 'node'> & { node: ResolversParentTypes['Task'] }>;
  TestConnectorInput: Partial<TestConnectorInput>;
  TestConnectorPayload: Partial<Omit<TestConnectorPayload, 'connector'> & { connector?: Maybe<ResolversParentTypes['Connector']> }>;
  TestCredentialInput: Partial<TestCredentialInput>;
  TestIdentifiersInput: Partial<TestIdentifiersInput>;
  TestMyAccountInput: Partial<TestMyAccountInput>;
  TestWriteInput: Partial<TestWriteInput>;
  TrialCall: Partial<TrialCall>;
  TrialValueInput: Partial<TrialValueInput>;
  TryConnectorInput: Partial<TryConnectorInput>;
  TryConnectorPayload: Partial<TryConnectorPayload>;
  UndoMatchesInput: Partial<UndoMatchesInput>;
  UnlinkAccountInput: Partial<UnlinkAccountInput>;
  UnlinkAccountPayload: Partial<UnlinkAccountPayload>;
  UnusedField: UnusedFieldModel;
  UnusedFieldConnection: Partial<Omit<UnusedFieldConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['UnusedFieldEdge']>, nodes: Array<ResolversParentTypes['UnusedField']> }>;
  UnusedFieldEdge: Partial<Omit<UnusedFieldEdge, 'node'> & { node: ResolversParentTypes['UnusedField'] }>;
  UnusualReading: UnusualReadingModel;
  Upload: Partial<Upload>;
  Value: Partial<Scalars['Value']['output']>;
  WebSystem: SystemView;
  WithdrawRegisterDeclarationInput: Partial<WithdrawRegisterDeclarationInput>;
  WithdrawRegisterDeclarationPayload: Partial<Omit<WithdrawRegisterDeclarationPayload, 'register'> & { register?: Maybe<ResolversParentTypes['Register']> }>;
  Worker: Partial<Worker>;
  WorksheetArea: Partial<WorksheetArea>;
  WorksheetAsRead: Partial<WorksheetAsRead>;
  WorksheetMark: Partial<WorksheetMark>;
  WorksheetMarkInput: Partial<WorksheetMarkInput>;
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
  explanation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  files?: Resolver<Array<ResolversTypes['Attachment']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  masked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ask'] = ResolversParentTypes['Ask']> = {
  askedWhen?: Resolver<Maybe<ResolversTypes['Expression']>, ParentType, ContextType>;
  calculated?: Resolver<Maybe<ResolversTypes['Expression']>, ParentType, ContextType>;
  form?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requiredWhen?: Resolver<Maybe<ResolversTypes['Expression']>, ParentType, ContextType>;
};

export type AskedByResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskedBy'] = ResolversParentTypes['AskedBy']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['IntakeForm']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AskedConnectorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskedConnector'] = ResolversParentTypes['AskedConnector']> = {
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AskedTwiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskedTwice'] = ResolversParentTypes['AskedTwice']> = {
  element?: Resolver<Maybe<ResolversTypes['Element']>, ParentType, ContextType>;
  forms?: Resolver<Array<ResolversTypes['AskedBy']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AskedTwiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskedTwiceConnection'] = ResolversParentTypes['AskedTwiceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AskedTwiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AskedTwice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AskedTwiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskedTwiceEdge'] = ResolversParentTypes['AskedTwiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AskedTwice'], ParentType, ContextType>;
};

export type AttachFilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttachFilePayload'] = ResolversParentTypes['AttachFilePayload']> = {
  attachment?: Resolver<Maybe<ResolversTypes['Attachment']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['SheetProblem']>, ParentType, ContextType>;
};

export type AttachmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Attachment'] = ResolversParentTypes['Attachment']> = {
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pages?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Attempt'] = ResolversParentTypes['Attempt']> = {
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['AttemptOutcome']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type BeginProofPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BeginProofPayload'] = ResolversParentTypes['BeginProofPayload']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
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
  alone?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConnectorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Connector'] = ResolversParentTypes['Connector']> = {
  capabilities?: Resolver<Array<ResolversTypes['Capability']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  draft?: Resolver<Maybe<ResolversTypes['ConnectorDraft']>, ParentType, ContextType>;
  events?: Resolver<Array<ResolversTypes['ConnectorEvent']>, ParentType, ContextType>;
  health?: Resolver<ResolversTypes['ConnectorHealth'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['ConnectorKind']>, ParentType, ContextType>;
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

export type ConnectorConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectorConnection'] = ResolversParentTypes['ConnectorConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConnectorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Connector']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConnectorDraftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectorDraft'] = ResolversParentTypes['ConnectorDraft']> = {
  impact?: Resolver<ResolversTypes['Impact'], ParentType, ContextType>;
  manifest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['ManifestProblem']>, ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  savedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  savedBy?: Resolver<ResolversTypes['Worker'], ParentType, ContextType>;
  settings?: Resolver<Array<ResolversTypes['ConnectorSetting']>, ParentType, ContextType>;
  tested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ConnectorEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectorEdge'] = ResolversParentTypes['ConnectorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Connector'], ParentType, ContextType>;
};

export type ConnectorEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectorEvent'] = ResolversParentTypes['ConnectorEvent']> = {
  actor?: Resolver<ResolversTypes['Worker'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ConnectorEventKind'], ParentType, ContextType>;
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
  faults?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type ConnectorVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectorVersion'] = ResolversParentTypes['ConnectorVersion']> = {
  impact?: Resolver<Array<ResolversTypes['ImpactFinding']>, ParentType, ContextType>;
  manifest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  publishedBy?: Resolver<ResolversTypes['Worker'], ParentType, ContextType>;
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
  connector?: Resolver<Maybe<ResolversTypes['Connector']>, ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  names?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['CredentialOwner'], ParentType, ContextType>;
  testedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CredentialConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CredentialConnection'] = ResolversParentTypes['CredentialConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CredentialEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Credential']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CredentialEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CredentialEdge'] = ResolversParentTypes['CredentialEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Credential'], ParentType, ContextType>;
};

export type CredentialPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CredentialPayload'] = ResolversParentTypes['CredentialPayload']> = {
  changed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
};

export type CredentialTestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CredentialTestPayload'] = ResolversParentTypes['CredentialTestPayload']> = {
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  milliseconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ok?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
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
  maxFiles?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxLength?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  media?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ownWords?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  scale?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  several?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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
  by?: Resolver<ResolversTypes['Worker'], ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['ElementChange']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExpressionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Expression'] = ResolversParentTypes['Expression']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tree?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type FieldAsReadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FieldAsRead'] = ResolversParentTypes['FieldAsRead']> = {
  cell?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  list?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FormResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Form'] = ResolversParentTypes['Form']> = {
  class?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['FormField']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['PeriodKind'], ParentType, ContextType>;
  rowSets?: Resolver<Array<ResolversTypes['RowSet']>, ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['FormRule']>, ParentType, ContextType>;
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
  askedWhen?: Resolver<Maybe<ResolversTypes['Expression']>, ParentType, ContextType>;
  calculated?: Resolver<Maybe<ResolversTypes['Expression']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  element?: Resolver<ResolversTypes['Element'], ParentType, ContextType>;
  hint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onSpot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  own?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requiredWhen?: Resolver<Maybe<ResolversTypes['Expression']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FormFileAsReadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormFileAsRead'] = ResolversParentTypes['FormFileAsRead']> = {
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  titles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  worksheets?: Resolver<Array<ResolversTypes['WorksheetAsRead']>, ParentType, ContextType>;
};

export type FormPairResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormPair'] = ResolversParentTypes['FormPair']> = {
  a?: Resolver<ResolversTypes['IntakeForm'], ParentType, ContextType>;
  b?: Resolver<ResolversTypes['IntakeForm'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['FormRelation'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type FormPairConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormPairConnection'] = ResolversParentTypes['FormPairConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FormPairEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['FormPair']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FormPairEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormPairEdge'] = ResolversParentTypes['FormPairEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FormPair'], ParentType, ContextType>;
};

export type FormRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormRule'] = ResolversParentTypes['FormRule']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  code?: Resolver<ResolversTypes['ImpactCode'], ParentType, ContextType>;
  deliveries?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  forms?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['ImpactSeverity'], ParentType, ContextType>;
  tasks?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ImportAccountsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportAccountsPayload'] = ResolversParentTypes['ImportAccountsPayload']> = {
  linked?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  unchanged?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ImportFormsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportFormsPayload'] = ResolversParentTypes['ImportFormsPayload']> = {
  forms?: Resolver<Maybe<Array<ResolversTypes['IntakeForm']>>, ParentType, ContextType>;
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
  hint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  section?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  target?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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
  questions?: Resolver<Array<ResolversTypes['MatchQuestion']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['IntakeState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  waitingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IntakeFormConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeFormConnection'] = ResolversParentTypes['IntakeFormConnection']> = {
  edges?: Resolver<Array<ResolversTypes['IntakeFormEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['IntakeForm']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type IntakeFormEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeFormEdge'] = ResolversParentTypes['IntakeFormEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IntakeForm'], ParentType, ContextType>;
};

export type IntakeFormPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntakeFormPayload'] = ResolversParentTypes['IntakeFormPayload']> = {
  form?: Resolver<Maybe<ResolversTypes['IntakeForm']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
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

export type LaunchFormPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LaunchFormPayload'] = ResolversParentTypes['LaunchFormPayload']> = {
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
  linked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
};

export type ListAskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListAsk'] = ResolversParentTypes['ListAsk']> = {
  askedWhen?: Resolver<Maybe<ResolversTypes['Expression']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  form?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface LocalDateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDateTime'], any> {
  name: 'LocalDateTime';
}

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

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
  element?: Resolver<Maybe<ResolversTypes['Element']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  target?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  by?: Resolver<ResolversTypes['Worker'], ParentType, ContextType>;
  confirmations?: Resolver<Array<ResolversTypes['MatchConfirmation']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  same?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  undoneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MatchDecisionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchDecisionConnection'] = ResolversParentTypes['MatchDecisionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MatchDecisionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MatchDecision']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MatchDecisionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchDecisionEdge'] = ResolversParentTypes['MatchDecisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MatchDecision'], ParentType, ContextType>;
};

export type MatchPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchPayload'] = ResolversParentTypes['MatchPayload']> = {
  decisions?: Resolver<Maybe<Array<ResolversTypes['MatchDecision']>>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  waiting?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MatchQuestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchQuestion'] = ResolversParentTypes['MatchQuestion']> = {
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  form?: Resolver<ResolversTypes['IntakeForm'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MatchQuestionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchQuestionConnection'] = ResolversParentTypes['MatchQuestionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MatchQuestionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MatchQuestion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MatchQuestionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchQuestionEdge'] = ResolversParentTypes['MatchQuestionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MatchQuestion'], ParentType, ContextType>;
};

export type MatchQuestionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchQuestionPayload'] = ResolversParentTypes['MatchQuestionPayload']> = {
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  question?: Resolver<Maybe<ResolversTypes['MatchQuestion']>, ParentType, ContextType>;
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
  answerQuestion?: Resolver<ResolversTypes['MatchQuestionPayload'], ParentType, ContextType, RequireFields<MutationAnswerQuestionArgs, 'input'>>;
  askDepartment?: Resolver<ResolversTypes['MatchQuestionPayload'], ParentType, ContextType, RequireFields<MutationAskDepartmentArgs, 'input'>>;
  attachFile?: Resolver<ResolversTypes['AttachFilePayload'], ParentType, ContextType, RequireFields<MutationAttachFileArgs, 'input'>>;
  beginProof?: Resolver<ResolversTypes['BeginProofPayload'], ParentType, ContextType, RequireFields<MutationBeginProofArgs, 'input'>>;
  changeRegisterEntry?: Resolver<ResolversTypes['ChangeRegisterEntryPayload'], ParentType, ContextType, RequireFields<MutationChangeRegisterEntryArgs, 'input'>>;
  confirmMatch?: Resolver<ResolversTypes['MatchPayload'], ParentType, ContextType, RequireFields<MutationConfirmMatchArgs, 'input'>>;
  decideCorrection?: Resolver<ResolversTypes['DecideCorrectionPayload'], ParentType, ContextType, RequireFields<MutationDecideCorrectionArgs, 'input'>>;
  decideDelivery?: Resolver<ResolversTypes['DecideDeliveryPayload'], ParentType, ContextType, RequireFields<MutationDecideDeliveryArgs, 'input'>>;
  decideMatches?: Resolver<ResolversTypes['MatchPayload'], ParentType, ContextType, RequireFields<MutationDecideMatchesArgs, 'input'>>;
  declareRegister?: Resolver<ResolversTypes['DeclareRegisterPayload'], ParentType, ContextType, RequireFields<MutationDeclareRegisterArgs, 'input'>>;
  dropConnectorDraft?: Resolver<ResolversTypes['ConnectorPayload'], ParentType, ContextType, RequireFields<MutationDropConnectorDraftArgs, 'input'>>;
  dropForm?: Resolver<ResolversTypes['IntakeFormPayload'], ParentType, ContextType, RequireFields<MutationDropFormArgs, 'input'>>;
  importAccounts?: Resolver<ResolversTypes['ImportAccountsPayload'], ParentType, ContextType, RequireFields<MutationImportAccountsArgs, 'input'>>;
  importForms?: Resolver<ResolversTypes['ImportFormsPayload'], ParentType, ContextType, RequireFields<MutationImportFormsArgs, 'input'>>;
  issueRequests?: Resolver<ResolversTypes['IssueRequestsPayload'], ParentType, ContextType, RequireFields<MutationIssueRequestsArgs, 'input'>>;
  launchForm?: Resolver<ResolversTypes['LaunchFormPayload'], ParentType, ContextType, RequireFields<MutationLaunchFormArgs, 'input'>>;
  linkAccount?: Resolver<ResolversTypes['LinkAccountPayload'], ParentType, ContextType, RequireFields<MutationLinkAccountArgs, 'input'>>;
  newConnectorDraft?: Resolver<ResolversTypes['NewConnectorDraftPayload'], ParentType, ContextType, RequireFields<MutationNewConnectorDraftArgs, 'input'>>;
  openSheet?: Resolver<ResolversTypes['OpenSheetPayload'], ParentType, ContextType, RequireFields<MutationOpenSheetArgs, 'input'>>;
  pauseConnector?: Resolver<ResolversTypes['ConnectorPayload'], ParentType, ContextType, RequireFields<MutationPauseConnectorArgs, 'input'>>;
  publishConnector?: Resolver<ResolversTypes['ConnectorPayload'], ParentType, ContextType, RequireFields<MutationPublishConnectorArgs, 'input'>>;
  pullConnector?: Resolver<ResolversTypes['ConnectorPayload'], ParentType, ContextType, RequireFields<MutationPullConnectorArgs, 'input'>>;
  removeCredential?: Resolver<ResolversTypes['CredentialPayload'], ParentType, ContextType, RequireFields<MutationRemoveCredentialArgs, 'input'>>;
  removeMyAccount?: Resolver<ResolversTypes['CredentialPayload'], ParentType, ContextType, RequireFields<MutationRemoveMyAccountArgs, 'input'>>;
  resumeConnector?: Resolver<ResolversTypes['ConnectorPayload'], ParentType, ContextType, RequireFields<MutationResumeConnectorArgs, 'input'>>;
  retireConnector?: Resolver<ResolversTypes['ConnectorPayload'], ParentType, ContextType, RequireFields<MutationRetireConnectorArgs, 'input'>>;
  reveal?: Resolver<ResolversTypes['RevealPayload'], ParentType, ContextType, RequireFields<MutationRevealArgs, 'input'>>;
  rollbackConnector?: Resolver<ResolversTypes['ConnectorPayload'], ParentType, ContextType, RequireFields<MutationRollbackConnectorArgs, 'input'>>;
  saveConnectorDraft?: Resolver<ResolversTypes['ConnectorPayload'], ParentType, ContextType, RequireFields<MutationSaveConnectorDraftArgs, 'input'>>;
  saveDraft?: Resolver<ResolversTypes['SaveDraftPayload'], ParentType, ContextType, RequireFields<MutationSaveDraftArgs, 'input'>>;
  setFormClass?: Resolver<ResolversTypes['IntakeFormPayload'], ParentType, ContextType, RequireFields<MutationSetFormClassArgs, 'input'>>;
  splitField?: Resolver<ResolversTypes['MatchPayload'], ParentType, ContextType, RequireFields<MutationSplitFieldArgs, 'input'>>;
  storeCredential?: Resolver<ResolversTypes['CredentialPayload'], ParentType, ContextType, RequireFields<MutationStoreCredentialArgs, 'input'>>;
  storeMyAccount?: Resolver<ResolversTypes['CredentialPayload'], ParentType, ContextType, RequireFields<MutationStoreMyAccountArgs, 'input'>>;
  submitSheet?: Resolver<ResolversTypes['SubmitSheetPayload'], ParentType, ContextType, RequireFields<MutationSubmitSheetArgs, 'input'>>;
  takeFormBack?: Resolver<ResolversTypes['IntakeFormPayload'], ParentType, ContextType, RequireFields<MutationTakeFormBackArgs, 'input'>>;
  testConnector?: Resolver<ResolversTypes['TestConnectorPayload'], ParentType, ContextType, RequireFields<MutationTestConnectorArgs, 'input'>>;
  testCredential?: Resolver<ResolversTypes['CredentialTestPayload'], ParentType, ContextType, RequireFields<MutationTestCredentialArgs, 'input'>>;
  testMyAccount?: Resolver<ResolversTypes['CredentialTestPayload'], ParentType, ContextType, RequireFields<MutationTestMyAccountArgs, 'input'>>;
  tryConnector?: Resolver<ResolversTypes['TryConnectorPayload'], ParentType, ContextType, RequireFields<MutationTryConnectorArgs, 'input'>>;
  undoMatches?: Resolver<ResolversTypes['MatchPayload'], ParentType, ContextType, RequireFields<MutationUndoMatchesArgs, 'input'>>;
  unlinkAccount?: Resolver<ResolversTypes['UnlinkAccountPayload'], ParentType, ContextType, RequireFields<MutationUnlinkAccountArgs, 'input'>>;
  withdrawRegisterDeclaration?: Resolver<ResolversTypes['WithdrawRegisterDeclarationPayload'], ParentType, ContextType, RequireFields<MutationWithdrawRegisterDeclarationArgs, 'input'>>;
};

export type NewConnectorDraftPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NewConnectorDraftPayload'] = ResolversParentTypes['NewConnectorDraftPayload']> = {
  findings?: Resolver<Maybe<Array<ResolversTypes['ManifestProblem']>>, ParentType, ContextType>;
  manifest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mapped?: Resolver<Maybe<Array<ResolversTypes['MappingProposal']>>, ParentType, ContextType>;
  notes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
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
  askedTwice?: Resolver<Maybe<ResolversTypes['AskedTwiceConnection']>, ParentType, ContextType, RequireFields<QueryAskedTwiceArgs, 'first'>>;
  catalogueResult?: Resolver<Maybe<Array<ResolversTypes['CatalogueResult']>>, ParentType, ContextType>;
  checkManifest?: Resolver<Maybe<ResolversTypes['ManifestCheck']>, ParentType, ContextType, RequireFields<QueryCheckManifestArgs, 'manifest'>>;
  connector?: Resolver<Maybe<ResolversTypes['Connector']>, ParentType, ContextType, RequireFields<QueryConnectorArgs, 'id'>>;
  connectorSample?: Resolver<Maybe<Array<ResolversTypes['SamplePath']>>, ParentType, ContextType, RequireFields<QueryConnectorSampleArgs, 'capability' | 'connector'>>;
  connectors?: Resolver<Maybe<ResolversTypes['ConnectorConnection']>, ParentType, ContextType, RequireFields<QueryConnectorsArgs, 'first'>>;
  correctionCounts?: Resolver<Maybe<ResolversTypes['CorrectionCounts']>, ParentType, ContextType>;
  corrections?: Resolver<Maybe<ResolversTypes['CorrectionConnection']>, ParentType, ContextType, RequireFields<QueryCorrectionsArgs, 'first'>>;
  countedFigure?: Resolver<Maybe<ResolversTypes['CountedFigure']>, ParentType, ContextType, RequireFields<QueryCountedFigureArgs, 'element' | 'period' | 'place'>>;
  credentials?: Resolver<Maybe<ResolversTypes['CredentialConnection']>, ParentType, ContextType, RequireFields<QueryCredentialsArgs, 'connector' | 'first'>>;
  declaredFigures?: Resolver<Maybe<Array<ResolversTypes['DeclaredFigure']>>, ParentType, ContextType, RequireFields<QueryDeclaredFiguresArgs, 'class' | 'division'>>;
  departments?: Resolver<Maybe<Array<ResolversTypes['Department']>>, ParentType, ContextType>;
  divisions?: Resolver<Maybe<Array<ResolversTypes['Division']>>, ParentType, ContextType, Partial<QueryDivisionsArgs>>;
  element?: Resolver<Maybe<ResolversTypes['Element']>, ParentType, ContextType, RequireFields<QueryElementArgs, 'id'>>;
  elements?: Resolver<Maybe<ResolversTypes['ElementConnection']>, ParentType, ContextType, RequireFields<QueryElementsArgs, 'first'>>;
  form?: Resolver<Maybe<ResolversTypes['Form']>, ParentType, ContextType, RequireFields<QueryFormArgs, 'id'>>;
  formFileAsRead?: Resolver<Maybe<ResolversTypes['FormFileAsRead']>, ParentType, ContextType, RequireFields<QueryFormFileAsReadArgs, 'input'>>;
  formPairs?: Resolver<Maybe<ResolversTypes['FormPairConnection']>, ParentType, ContextType, RequireFields<QueryFormPairsArgs, 'first'>>;
  forms?: Resolver<Maybe<ResolversTypes['FormConnection']>, ParentType, ContextType, RequireFields<QueryFormsArgs, 'first'>>;
  inbox?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, RequireFields<QueryInboxArgs, 'first' | 'order'>>;
  intakeForm?: Resolver<Maybe<ResolversTypes['IntakeForm']>, ParentType, ContextType, RequireFields<QueryIntakeFormArgs, 'id'>>;
  intakeForms?: Resolver<Maybe<ResolversTypes['IntakeFormConnection']>, ParentType, ContextType, RequireFields<QueryIntakeFormsArgs, 'first'>>;
  issuedForms?: Resolver<Maybe<ResolversTypes['IssuedFormConnection']>, ParentType, ContextType, RequireFields<QueryIssuedFormsArgs, 'first'>>;
  journal?: Resolver<Maybe<ResolversTypes['JournalConnection']>, ParentType, ContextType, RequireFields<QueryJournalArgs, 'county' | 'first'>>;
  journalCheck?: Resolver<Maybe<ResolversTypes['JournalCheck']>, ParentType, ContextType, RequireFields<QueryJournalCheckArgs, 'county'>>;
  linkedAccount?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<QueryLinkedAccountArgs, 'system' | 'worker'>>;
  matchDecisions?: Resolver<Maybe<ResolversTypes['MatchDecisionConnection']>, ParentType, ContextType, RequireFields<QueryMatchDecisionsArgs, 'first'>>;
  matchQuestions?: Resolver<Maybe<ResolversTypes['MatchQuestionConnection']>, ParentType, ContextType, RequireFields<QueryMatchQuestionsArgs, 'first'>>;
  me?: Resolver<Maybe<ResolversTypes['Me']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  registerEntries?: Resolver<Maybe<ResolversTypes['RegisterEntryConnection']>, ParentType, ContextType, RequireFields<QueryRegisterEntriesArgs, 'class' | 'division' | 'first'>>;
  registers?: Resolver<Maybe<ResolversTypes['RegisterConnection']>, ParentType, ContextType, RequireFields<QueryRegistersArgs, 'first'>>;
  reviewQueue?: Resolver<Maybe<ResolversTypes['ReviewItemConnection']>, ParentType, ContextType, RequireFields<QueryReviewQueueArgs, 'first'>>;
  sheet?: Resolver<Maybe<ResolversTypes['Sheet']>, ParentType, ContextType, RequireFields<QuerySheetArgs, 'id'>>;
  simulation?: Resolver<Maybe<ResolversTypes['Simulation']>, ParentType, ContextType, RequireFields<QuerySimulationArgs, 'form'>>;
  stuckDeliveries?: Resolver<Maybe<ResolversTypes['DeliveryConnection']>, ParentType, ContextType, RequireFields<QueryStuckDeliveriesArgs, 'first'>>;
  subject?: Resolver<Maybe<ResolversTypes['Subject']>, ParentType, ContextType, RequireFields<QuerySubjectArgs, 'class' | 'identifier'>>;
  submission?: Resolver<Maybe<ResolversTypes['Submission']>, ParentType, ContextType, RequireFields<QuerySubmissionArgs, 'id'>>;
  submissions?: Resolver<Maybe<ResolversTypes['SubmissionConnection']>, ParentType, ContextType, RequireFields<QuerySubmissionsArgs, 'first'>>;
  systemAccounts?: Resolver<Maybe<Array<ResolversTypes['SystemAccount']>>, ParentType, ContextType>;
  systems?: Resolver<Maybe<Array<ResolversTypes['WebSystem']>>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType, RequireFields<QueryTaskArgs, 'id'>>;
  unusedFields?: Resolver<Maybe<ResolversTypes['UnusedFieldConnection']>, ParentType, ContextType, RequireFields<QueryUnusedFieldsArgs, 'first'>>;
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

export type ReviewItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewItemConnection'] = ResolversParentTypes['ReviewItemConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReviewItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ReviewItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReviewItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewItemEdge'] = ResolversParentTypes['ReviewItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReviewItem'], ParentType, ContextType>;
};

export type ReviewSideResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewSide'] = ResolversParentTypes['ReviewSide']> = {
  details?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  element?: Resolver<Maybe<ResolversTypes['Element']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['IntakeForm']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RowSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RowSet'] = ResolversParentTypes['RowSet']> = {
  askedWhen?: Resolver<Maybe<ResolversTypes['Expression']>, ParentType, ContextType>;
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
  type?: Resolver<ResolversTypes['SampleType'], ParentType, ContextType>;
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
  files?: Resolver<Array<ResolversTypes['Attachment']>, ParentType, ContextType>;
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
  uploads?: Resolver<Array<ResolversTypes['Upload']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SheetColumnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SheetColumn'] = ResolversParentTypes['SheetColumn']> = {
  asks?: Resolver<Array<ResolversTypes['Ask']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['Domain'], ParentType, ContextType>;
  element?: Resolver<ResolversTypes['Element'], ParentType, ContextType>;
  labels?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  onSpot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ownTo?: Resolver<Maybe<ResolversTypes['Form']>, ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SheetItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SheetItem'] = ResolversParentTypes['SheetItem']> = {
  asked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  asks?: Resolver<Array<ResolversTypes['Ask']>, ParentType, ContextType>;
  calculated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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
  asked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  asks?: Resolver<Array<ResolversTypes['ListAsk']>, ParentType, ContextType>;
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
  element?: Resolver<Maybe<ResolversTypes['Element']>, ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['SimulatedSource']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SimulatedState'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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
  explanation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  files?: Resolver<Array<ResolversTypes['Attachment']>, ParentType, ContextType>;
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
  kept?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  markdown?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  passed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type TrialCallResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrialCall'] = ResolversParentTypes['TrialCall']> = {
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  milliseconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['TrialPurpose'], ParentType, ContextType>;
  reply?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TryConnectorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TryConnectorPayload'] = ResolversParentTypes['TryConnectorPayload']> = {
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  trial?: Resolver<Maybe<ResolversTypes['ConnectorTrial']>, ParentType, ContextType>;
};

export type UnlinkAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnlinkAccountPayload'] = ResolversParentTypes['UnlinkAccountPayload']> = {
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  unlinked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type UnusedFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnusedField'] = ResolversParentTypes['UnusedField']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  form?: Resolver<ResolversTypes['Form'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['UnusedReason'], ParentType, ContextType>;
};

export type UnusedFieldConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnusedFieldConnection'] = ResolversParentTypes['UnusedFieldConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UnusedFieldEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['UnusedField']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnusedFieldEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnusedFieldEdge'] = ResolversParentTypes['UnusedFieldEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UnusedField'], ParentType, ContextType>;
};

export type UnusualReadingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnusualReading'] = ResolversParentTypes['UnusualReading']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  numbers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['UnusualReason']>, ParentType, ContextType>;
  unknownNumbers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  worker?: Resolver<ResolversTypes['Worker'], ParentType, ContextType>;
};

export type UploadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Upload'] = ResolversParentTypes['Upload']> = {
  element?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type WorksheetAreaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorksheetArea'] = ResolversParentTypes['WorksheetArea']> = {
  column?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  columnSpan?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['WorksheetAreaRole']>, ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rowSpan?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WorksheetAsReadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorksheetAsRead'] = ResolversParentTypes['WorksheetAsRead']> = {
  areas?: Resolver<Array<ResolversTypes['WorksheetArea']>, ParentType, ContextType>;
  columns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['FieldAsRead']>, ParentType, ContextType>;
  list?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  marks?: Resolver<Array<ResolversTypes['WorksheetMark']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remembered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WorksheetMarkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorksheetMark'] = ResolversParentTypes['WorksheetMark']> = {
  bottom?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  right?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['WorksheetMarkRole'], ParentType, ContextType>;
  top?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  worksheet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  Ask?: AskResolvers<ContextType>;
  AskedBy?: AskedByResolvers<ContextType>;
  AskedConnector?: AskedConnectorResolvers<ContextType>;
  AskedTwice?: AskedTwiceResolvers<ContextType>;
  AskedTwiceConnection?: AskedTwiceConnectionResolvers<ContextType>;
  AskedTwiceEdge?: AskedTwiceEdgeResolvers<ContextType>;
  AttachFilePayload?: AttachFilePayloadResolvers<ContextType>;
  Attachment?: AttachmentResolvers<ContextType>;
  Attempt?: AttemptResolvers<ContextType>;
  BeginProofPayload?: BeginProofPayloadResolvers<ContextType>;
  CatalogueResult?: CatalogueResultResolvers<ContextType>;
  ChangeRegisterEntryPayload?: ChangeRegisterEntryPayloadResolvers<ContextType>;
  Code?: CodeResolvers<ContextType>;
  Connector?: ConnectorResolvers<ContextType>;
  ConnectorConnection?: ConnectorConnectionResolvers<ContextType>;
  ConnectorDraft?: ConnectorDraftResolvers<ContextType>;
  ConnectorEdge?: ConnectorEdgeResolvers<ContextType>;
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
  CredentialConnection?: CredentialConnectionResolvers<ContextType>;
  CredentialEdge?: CredentialEdgeResolvers<ContextType>;
  CredentialPayload?: CredentialPayloadResolvers<ContextType>;
  CredentialTestPayload?: CredentialTestPayloadResolvers<ContextType>;
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
  Expression?: ExpressionResolvers<ContextType>;
  Fact?: FactResolvers<ContextType>;
  FieldAsRead?: FieldAsReadResolvers<ContextType>;
  Form?: FormResolvers<ContextType>;
  FormConnection?: FormConnectionResolvers<ContextType>;
  FormEdge?: FormEdgeResolvers<ContextType>;
  FormField?: FormFieldResolvers<ContextType>;
  FormFileAsRead?: FormFileAsReadResolvers<ContextType>;
  FormPair?: FormPairResolvers<ContextType>;
  FormPairConnection?: FormPairConnectionResolvers<ContextType>;
  FormPairEdge?: FormPairEdgeResolvers<ContextType>;
  FormRule?: FormRuleResolvers<ContextType>;
  Freshness?: FreshnessResolvers<ContextType>;
  Impact?: ImpactResolvers<ContextType>;
  ImpactFinding?: ImpactFindingResolvers<ContextType>;
  ImportAccountsPayload?: ImportAccountsPayloadResolvers<ContextType>;
  ImportFormsPayload?: ImportFormsPayloadResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  IntakeField?: IntakeFieldResolvers<ContextType>;
  IntakeForm?: IntakeFormResolvers<ContextType>;
  IntakeFormConnection?: IntakeFormConnectionResolvers<ContextType>;
  IntakeFormEdge?: IntakeFormEdgeResolvers<ContextType>;
  IntakeFormPayload?: IntakeFormPayloadResolvers<ContextType>;
  IssueRequestsPayload?: IssueRequestsPayloadResolvers<ContextType>;
  IssuedForm?: IssuedFormResolvers<ContextType>;
  IssuedFormConnection?: IssuedFormConnectionResolvers<ContextType>;
  IssuedFormEdge?: IssuedFormEdgeResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  JournalCheck?: JournalCheckResolvers<ContextType>;
  JournalConnection?: JournalConnectionResolvers<ContextType>;
  JournalEdge?: JournalEdgeResolvers<ContextType>;
  JournalEntry?: JournalEntryResolvers<ContextType>;
  LaunchFormPayload?: LaunchFormPayloadResolvers<ContextType>;
  LaunchPlan?: LaunchPlanResolvers<ContextType>;
  LinkAccountPayload?: LinkAccountPayloadResolvers<ContextType>;
  ListAsk?: ListAskResolvers<ContextType>;
  LocalDateTime?: GraphQLScalarType;
  LocalTime?: GraphQLScalarType;
  ManifestCheck?: ManifestCheckResolvers<ContextType>;
  ManifestProblem?: ManifestProblemResolvers<ContextType>;
  MappingProposal?: MappingProposalResolvers<ContextType>;
  MatchCandidate?: MatchCandidateResolvers<ContextType>;
  MatchConfirmation?: MatchConfirmationResolvers<ContextType>;
  MatchDecision?: MatchDecisionResolvers<ContextType>;
  MatchDecisionConnection?: MatchDecisionConnectionResolvers<ContextType>;
  MatchDecisionEdge?: MatchDecisionEdgeResolvers<ContextType>;
  MatchPayload?: MatchPayloadResolvers<ContextType>;
  MatchQuestion?: MatchQuestionResolvers<ContextType>;
  MatchQuestionConnection?: MatchQuestionConnectionResolvers<ContextType>;
  MatchQuestionEdge?: MatchQuestionEdgeResolvers<ContextType>;
  MatchQuestionPayload?: MatchQuestionPayloadResolvers<ContextType>;
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
  ReviewItemConnection?: ReviewItemConnectionResolvers<ContextType>;
  ReviewItemEdge?: ReviewItemEdgeResolvers<ContextType>;
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
  TryConnectorPayload?: TryConnectorPayloadResolvers<ContextType>;
  UnlinkAccountPayload?: UnlinkAccountPayloadResolvers<ContextType>;
  UnusedField?: UnusedFieldResolvers<ContextType>;
  UnusedFieldConnection?: UnusedFieldConnectionResolvers<ContextType>;
  UnusedFieldEdge?: UnusedFieldEdgeResolvers<ContextType>;
  UnusualReading?: UnusualReadingResolvers<ContextType>;
  Upload?: UploadResolvers<ContextType>;
  Value?: GraphQLScalarType;
  WebSystem?: WebSystemResolvers<ContextType>;
  WithdrawRegisterDeclarationPayload?: WithdrawRegisterDeclarationPayloadResolvers<ContextType>;
  Worker?: WorkerResolvers<ContextType>;
  WorksheetArea?: WorksheetAreaResolvers<ContextType>;
  WorksheetAsRead?: WorksheetAsReadResolvers<ContextType>;
  WorksheetMark?: WorksheetMarkResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  purpose?: PurposeDirectiveResolver<any, any, ContextType>;
  text?: TextDirectiveResolver<any, any, ContextType>;
};
