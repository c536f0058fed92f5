// Forms: what departments ask, versioned, every field bound to an element; and requests to fill them.

export {
  type CellContent,
  type FilledRow,
  type FilledRowSets,
  filledRow,
  type ListSheet,
  listWorkbookIn,
  makeFileIn,
  shownValue,
} from './export/index.ts'
export { labelWithUnit, unitBeside, unitConversion, unitOfField, withoutUnit } from './field-unit.ts'
export { askedAs, emptyRowSet } from './import/bind-form.ts'
export { deliveringConnector } from './import/delivering-connector.ts'
export { eachFormFile, type FolderProgress, importFolder } from './import/import-folder.ts'
export {
  type ImportedForm,
  type ImportOptions,
  type ImportReport,
  importForms,
} from './import/import-forms.ts'
export { isOwnByLabel } from './import/label-words.ts'
export { newCodeList, newElement, propertyOf } from './import/new-element.ts'
export { lockImports } from './import/one-import.ts'
export type { FormLayout, ImportProblem, RawField, RawForm, RawRowSet } from './import/raw-form.ts'
export { type ImportFile, readForms } from './import/read-forms.ts'
export { type ReadFile, readIn } from './import/read-in.ts'
export { type SaidOfRows, withRowSets } from './import/row-sets.ts'
export { isSystemColumn } from './import/system-column.ts'
export { demandReplaceable, whichForm } from './import/which-form.ts'
export {
  type IssueRequestsDeps,
  type IssueRequestsInput,
  type IssueRequestsResult,
  issueRequests,
} from './issue-requests.ts'
export { listForms } from './list-forms.ts'
export { readForm } from './read-form.ts'
export { type FormSource, type SavedForm, saveForm } from './save-form.ts'
export { placeTemplate, readTemplate, saveFormFile } from './template.ts'
