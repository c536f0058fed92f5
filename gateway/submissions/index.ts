// Submissions: what the workers sent.
export { type AcceptDeps, accept } from './accept.ts'
export type { Acceptance, Accepted } from './acceptance.ts'
export { type AnswerScope, type AnswerView, type IssuedView, listAnswers, listIssued, readAnswer } from './answers.ts'
export type { SubmissionContent, SubmittedRows } from './content.ts'
export { listSubmissions } from './list-submissions.ts'
export { readSubmission, type SubmissionView } from './read-submission.ts'
export { isReceipt } from './receipt.ts'
export { submissionsOfForm } from './submissions-of-form.ts'
