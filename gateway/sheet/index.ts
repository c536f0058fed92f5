// The sheet: what all open requests want about one subject and period, prefilled, checked, submitted once.
export { normaliseValue } from './check/normalise-value.ts'
export { sameValue } from './check/same-value.ts'
export { type DeclaredFigure, declaredFigures } from './declared-figures.ts'
export { openSheet } from './open-sheet.ts'
export { correctedFact, correctionStands } from './prefill/standing-correction.ts'
export type { ItemValue } from './read-values.ts'
export { UNCOUNTED } from './register-issue.ts'
export { markRevealed, revealItems } from './reveal-items.ts'
export { type SaveDraftInput, type SavedDraft, saveDraft } from './save-draft.ts'
export type { SheetDeps } from './sheet-deps.ts'
export type {
  ItemState,
  Language,
  Problem,
  SheetColumnView,
  SheetItemView,
  SheetRowSetView,
  SheetRowView,
  SheetSourceView,
  SheetView,
} from './sheet-view.ts'
export {
  type SimulatedForm,
  type SimulatedItem,
  type SimulatedSource,
  type SimulationOfForm,
  simulateForm,
} from './simulate-form.ts'
export { type SubmitSheetInput, type SubmittedSheet, submitSheet } from './submit-sheet.ts'
