// The base of every module: the store, identity and permissions, the journal, sealing, subjects, dates and decimals, telemetry,
// backup. Other modules import only what this file exports.
export { restoreBackup } from './backup/restore-backup.ts'
export { writeBackup } from './backup/write-backup.ts'
export { chinaDate } from './derive/china-date.ts'
export { ageAt } from './derive/dates.ts'
export { addDecimals, compareDecimals, type Decimal, divideDecimals, parseDecimal, writeDecimal } from './derive/decimal.ts'
export { derive, evaluate, valueIn } from './derive/evaluate.ts'
export { isDecimal, type Operand, operandOf } from './derive/operand.ts'
export {
  addDivisions,
  allDivisions,
  codesBelow,
  countiesWithin,
  type DivisionRow,
  listDivisions,
  placesWithin,
  readDivisions,
} from './divisions/read-divisions.ts'
export { servedDivision } from './divisions/served-division.ts'
export {
  appendToFile,
  beginFile,
  expireFiles,
  type FilesDeps,
  fileLengths,
  keepFiles,
  PIECE_BYTES,
  readFile,
  sweepFiles,
  wholeFile,
  writeFile,
} from './files/files.ts'
export { addAssignments } from './identity/assignments.ts'
export { callerOf } from './identity/caller-of.ts'
export { mayChangeState } from './identity/csrf.ts'
export { DEMO_ACCOUNTS } from './identity/dev/accounts.ts'
export { DEMO_MACHINES } from './identity/dev/machines.ts'
export { type DevelopmentIdentity, startDevelopmentIdentity } from './identity/dev/start.ts'
export { createIdentity, type Identity } from './identity/identity.ts'
export { workerNames, workersCalled } from './identity/known-workers.ts'
export { may, mayAnywhere, type Verb } from './identity/may.ts'
export { tokenFor } from './identity/token-for.ts'
export { divisionPrefix, type Role, type Viewer } from './identity/viewer.ts'
export { appendJournal, journalAppend, journalFault } from './journal/append-journal.ts'
export { canonicalJson } from './journal/canonical-json.ts'
export type { JournalEntry } from './journal/entry.ts'
export { createHeadKeeper, lostSince, readHeads } from './journal/keep-heads.ts'
export { type JournalView, listJournal } from './journal/list-journal.ts'
export { checkJournal, type JournalCheck, readChecks } from './journal/watch-journal.ts'
export { addOperations, isRegistered, listOperations, removeOperations } from './operations/operations.ts'
export { type AccessView, listAccess, wholeAccess } from './protect/list-access.ts'
export { HIDDEN, maskIdentifier, maskName, masksAsText, maskValue } from './protect/mask.ts'
export { countUnknown, MOST_BY_DAY, MOST_BY_SHEET, takeLookUps } from './protect/number-look-ups.ts'
export { observeReading } from './protect/observe-reading.ts'
export { anythingSealed, forgetUnusedProofs, proveKeys } from './protect/prove-keys.ts'
export { purposeOf, readPurpose } from './protect/purpose.ts'
export { recordAccess } from './protect/record-access.ts'
export { resealAll, sealedBy } from './protect/rotate-keys.ts'
export { listUnusualReading, type UnusualReading } from './protect/unusual-reading.ts'
export { BrokenFile, readJsonFile } from './store/broken-file.ts'
export { coalesced } from './store/coalesced.ts'
export type { BigInteger, CalendarDate, Instant, Json, NullableInstant, WithDefault } from './store/columns.ts'
export { type Database, type OpenDatabase, openDatabase } from './store/database.ts'
export { startEmbeddedPostgres } from './store/embedded-postgres.ts'
export { inParts } from './store/in-parts.ts'
export { addKey, keyRingFromFile, parseKeyRing, readKeyRing } from './store/key-ring.ts'
export { migrate, missingMigrations } from './store/migrate.ts'
export { countyOf, countyOfDivision, newId } from './store/new-id.ts'
export { type Notifications, openNotifications, type Topic } from './store/notifications.ts'
export { enterDataFolder } from './store/one-hub.ts'
export {
  cutPage,
  isInstantKey,
  isUuid,
  type Page,
  type PageQuestion,
  pageByInstant,
  partOf,
  readCursor,
  writeCursor,
} from './store/page.ts'
export { replicationRisk } from './store/replication.ts'
export { createSeal, type KeyRing, type Seal } from './store/seal.ts'
export { databaseAway, throughTransients } from './store/transient.ts'
export { type WriteProbe, watchWrites } from './store/write-probe.ts'
export {
  countSubjects,
  ensureSubjects,
  findSubject,
  findSubjectRow,
  findSubjects,
  type KnownSubject,
  readSubjects,
  type SubjectRow,
  sampleSubjects,
  subjectOf,
  subjectsNamed,
  TYPED,
} from './subjects/subject.ts'
export type { DivisionTable } from './tables.ts'
export { ambient, noteWorker } from './telemetry/ambient.ts'
export { createLog } from './telemetry/create-log.ts'
export { createMetrics, type Metrics, since } from './telemetry/metrics.ts'
export { observeCalls } from './telemetry/observe-calls.ts'
export { observeDatabase } from './telemetry/observe-database.ts'
export { observeNotifications } from './telemetry/observe-notifications.ts'
export { pseudonymOf } from './telemetry/pseudonym.ts'
export { type Readiness, readiness } from './telemetry/readiness.ts'
export { serveOperations } from './telemetry/serve-operations.ts'
export { again, type Begun, begin, inSpan, inTrace } from './telemetry/span.ts'
export { startTracing } from './telemetry/start-tracing.ts'
export { traceId } from './telemetry/traceparent.ts'
export { BACKOFF, type Backoff, lookAfter, waitAfter } from './work/backoff.ts'
export { type Repeated, repeat } from './work/repeat.ts'
export { type Lease, startWork, type Working, type WorkOptions } from './work/start-work.ts'
export * as work from './work/work.ts'
