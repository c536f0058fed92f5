// The six steps from what departments ask to what is asked once: take in, match, decide, launch, and what it came to.
export { createRematch } from './create-rematch.ts'
export { type Confirmation, confirmDecision, type DecisionInput, decide, splitField, undoDecision } from './decide.ts'
export { dropForm, setClass, takeBackForm } from './drop-form.ts'
export { launch } from './launch.ts'
export {
  type Decided,
  type FormPairView,
  type IntakeField,
  type IntakeForm,
  intakeFields,
  listDecisions,
  listIntake,
  listPairs,
  type ReviewItem,
  type ReviewSide,
  reviewQueue,
} from './lists.ts'
export { elementOfField } from './matched-forms.ts'
export { type LaunchPlan, planLaunch } from './plan-launch.ts'
export { answerQuestion, askDepartment, listQuestions, type MatchQuestion, readQuestion } from './questions.ts'
export { type AskedTwice, askedTwice, catalogueResult, type ResultRow, type UnusedField, unusedFields } from './result.ts'
export { type RunResult, runMatch } from './run-match.ts'
export { type TakenIn, takeIn } from './take-in.ts'
export { takeInFolder } from './take-in-folder.ts'
