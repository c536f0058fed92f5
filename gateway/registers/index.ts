// Registers: the lists of subjects that divisions keep, and the figures that are counted from them.
export { type AddToRegisterInput, addToRegister } from './add-to-register.ts'
export { type ChangeEntryInput, changeEntry } from './change-entry.ts'
export { type Counted, countFromRegister, type Uncounted } from './count-from-register.ts'
export { declareRegister } from './declare-register.ts'
export { type Came, isListed, labelsOn, type RegisterEntry, type Went } from './entry.ts'
export { type EntryQuestion, listEntries, listRegisters, type RegisterView } from './list-registers.ts'
export { entriesOf } from './read-entries.ts'
export type { RegisterDeps } from './register-deps.ts'
