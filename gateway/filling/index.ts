// Sheets, what departments know about a subject, and submissions. Other modules import only what this file exports.
export { attachFile } from './attachments/attach-file.ts'
export { filesOfSheet, ownAttachment } from './attachments/attachment-store.ts'
export { type OpenAttachment, openAttachment } from './attachments/open-attachment.ts'
export { dropUpload, receiveUpload, uploadState } from './attachments/receive-upload.ts'
export { filesNamed, mostFiles } from './attachments/references.ts'
export { sweepAttachments } from './attachments/sweep-attachments.ts'
export { keepersOf } from './records/keepers.ts'
export { createRecordLoaders, type RecordLoaders } from './records/record-loaders.ts'
export { beginUpload } from './sheet/begin-upload.ts'
export { type DeclaredFigure, declaredFigures } from './sheet/declared-figures.ts'
export { takesFiles } from './sheet/files-in-values.ts'
export type { Ask } from './sheet/gather.ts'
export { openSheet } from './sheet/open-sheet.ts'
export { correctedFact, correctionStands } from './sheet/prefill/standing-correction.ts'
export { readOwnSheet } from './sheet/read-own-sheet.ts'
export { UNCOUNTED } from './sheet/register-issue.ts'
export { markRevealed, revealItems } from './sheet/reveal-items.ts'
export type { ListAsk } from './sheet/rows/merge-row-sets.ts'
export { saveDraft } from './sheet/save-draft.ts'
export { countOpenSheets } from './sheet/sheet-store.ts'
export type {
  SheetColumnView,
  SheetItemView,
  SheetRowSetView,
  SheetRowView,
  SheetSourceView,
  SheetView,
} from './sheet/sheet-view.ts'
export {
  type SimulatedItem,
  type SimulatedSource,
  type SimulationOfForm,
  simulateForm,
} from './sheet/simulate-form.ts'
export { submitSheet } from './sheet/submit-sheet.ts'
export type { SubmittedFile } from './submissions/acceptance.ts'
export { type AnswerView, type IssuedView, listAnswers, listIssued, readAnswer } from './submissions/answers.ts'
export type { SubmittedRows } from './submissions/content.ts'
export { listSubmissions } from './submissions/list-submissions.ts'
export { readSubmission, type SubmissionView } from './submissions/read-submission.ts'
export { submissionsOfForm } from './submissions/submissions-of-form.ts'
export { usedSince } from './submissions/use.ts'
