// Departments' own web pages that a worker opens with the one login, and which account there is the worker's.

export { linesIn } from './account-lines.ts'
export { beginProof } from './begin-proof.ts'
export { importAccounts } from './import-accounts.ts'
export { linkedAccount } from './linked-account.ts'
export { listSystems, type SystemView } from './list-systems.ts'
export { removeSystem, saveSystem } from './save-system.ts'
export { takeClaims } from './take-claims.ts'
export { takeProof } from './take-proof.ts'
export { unlinkAccount } from './unlink-account.ts'
export { readSystem, readSystems, type WebSystem } from './web-system.ts'
