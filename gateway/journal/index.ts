// The journal: append-only, hash-chained by county.
export { appendJournal, journalAppend, journalFault } from './append-journal.ts'
export { canonicalJson } from './canonical-json.ts'
export type { JournalEntry } from './entry.ts'
export { createHeadKeeper, type KeptHead, type LostEntries, lostSince, readHeads } from './keep-heads.ts'
export { type JournalView, listJournal } from './list-journal.ts'
export { type JournalBreak, type Verification, verifyJournal } from './verify-journal.ts'
export { checkJournal, type JournalCheck, readChecks } from './watch-journal.ts'
