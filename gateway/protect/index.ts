// Personal data: masked by default, shown for a purpose, every reading written down; and the keys that seal it, replaced.
export { type AccessView, listAccess, wholeAccess } from './list-access.ts'
export { HIDDEN, maskIdentifier, maskName, masksAsText, maskValue } from './mask.ts'
export { anythingSealed, forgetUnusedProofs, proveKeys } from './prove-keys.ts'
export { purposeOf, readPurpose } from './purpose.ts'
export { type Reading, recordAccess } from './record-access.ts'
export { type Progress, resealAll, sealedBy } from './rotate-keys.ts'
export { SEALED_COLUMNS } from './sealed-columns.ts'
