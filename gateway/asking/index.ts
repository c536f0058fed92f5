// What departments ask: forms and their import, review, requests, the inbox, registers, alerts. Other modules import only what
// this file exports.
export { raisedByRule } from './alerts/raised-by-rule.ts'
export { readRules } from './alerts/read-rules.ts'
export { runAlerts } from './alerts/run-alerts.ts'
export type { FilledRow, FilledRowSets } from './forms/export/fill-workbook.ts'
export { type ListSheet, listWorkbookIn } from './forms/export/list-workbook.ts'
export { makeFileIn } from './forms/export/make-file.ts'
export type { CellContent } from './forms/export/sheet-xml.ts'
export { filledRow, shownValue } from './forms/export/shown-value.ts'
export { labelWithUnit, unitBeside, unitOfField, withoutUnit } from './forms/field-unit.ts'
export { formsInForce } from './forms/forms-in-force.ts'
export type { WorksheetMark } from './forms/import/as-read/worksheet-mark.ts'
export { unpackIn } from './forms/import/files/unpack-archive.ts'
export type { ImportProblem } from './forms/import/raw-form.ts'
export { readIn } from './forms/import/read-in.ts'
export { issueRequests } from './forms/issue-requests.ts'
export { listForms } from './forms/list-forms.ts'
export { readForm } from './forms/read-form.ts'
export { type SavedForm, saveForm } from './forms/save-form.ts'
export { readTemplate } from './forms/template.ts'
export { type FreshnessView, readFreshness } from './inbox/freshness.ts'
export { countTasks, type InboxQuestion, listTasks } from './inbox/list-tasks.ts'
export { readPull, readPulls, recordFailure, recordPull } from './inbox/pull-state.ts'
export { type PullResult, pullTasks } from './inbox/pull-tasks.ts'
export { readTasks } from './inbox/read-task.ts'
export {
  countOpenTasks,
  countRequests,
  type FormOfRequest,
  formsOfRequests,
  type IssuedBy,
  issuedTasks,
  lockOpen,
  type OpenRequest,
  openRequests,
  readRequests,
  reopenTasks,
  submitTasks,
  taskOf,
} from './inbox/requests.ts'
export { askAgain, countAside, readAside } from './inbox/set-aside.ts'
export { storeTasks, taskSource } from './inbox/store-tasks.ts'
export type { TaskView } from './inbox/task-view.ts'
export { closeTasksOf, openTasksOf, tellOfTasks } from './inbox/tasks-of-retired.ts'
export { addToRegister } from './registers/add-to-register.ts'
export { changeEntry } from './registers/change-entry.ts'
export { type Counted, countFromRegister, type Uncounted } from './registers/count-from-register.ts'
export { declareRegister, populationOf, withdrawDeclaration } from './registers/declare-register.ts'
export { EVERYBODY } from './registers/declared-since.ts'
export { demandKept } from './registers/demand-kept.ts'
export { labelsOn, type RegisterEntry } from './registers/entry.ts'
export { isFarOff } from './registers/far-off.ts'
export { listFromRegister } from './registers/list-from-register.ts'
export { type Declared, listEntries, listRegisters, type RegisterView } from './registers/list-registers.ts'
export { NO_REGISTERS, openRegisters, type Registers } from './registers/open-registers.ts'
export { periodDays } from './registers/period-days.ts'
export type { Short } from './registers/unlisted.ts'
export { createRematch, type Rematch } from './review/create-rematch.ts'
export type { Confirmation, DecisionInput } from './review/decide.ts'
export { type FormPairView, listPairs, pagePairs } from './review/form-pairs.ts'
export { formToTry } from './review/form-to-try.ts'
export { type IntakeField, type IntakeForm, intakeFields, listIntake, pageIntake } from './review/intake-forms.ts'
export { type Decided, listDecisions, pageDecisions } from './review/list-decisions.ts'
export type { KeptCandidate } from './review/match-tables.ts'
export { elementMeant } from './review/matched-forms.ts'
export { type LaunchPlan, planLaunch } from './review/plan-launch.ts'
export {
  answerQuestion,
  askDepartment,
  listQuestions,
  type MatchQuestion,
  pageQuestions,
  readQuestion,
} from './review/questions.ts'
export { type AskedTwice, askedTwice, catalogueResult, type ResultRow, type UnusedField, unusedFields } from './review/result.ts'
export { type ReviewItem, reviewQueue } from './review/review-queue.ts'
export type { ReviewSide } from './review/review-side.ts'
export { countMatched, type RunResult, runMatch } from './review/run-match.ts'
export { dropForms, setFormClass, takeFormsBack } from './verbs/change-forms.ts'
export { confirmMatches } from './verbs/confirm-matches.ts'
export { decideMatches, splitField, undoMatches } from './verbs/decide-matches.ts'
export type { FormFiles } from './verbs/form-files.ts'
export { importForms } from './verbs/import-forms.ts'
export { launchForm } from './verbs/launch-form.ts'
export { readFormFile } from './verbs/read-form-file.ts'
export { takeInForms } from './verbs/take-in-forms.ts'
