// The vault: credentials of the hub, of divisions and of workers for departmental systems. They go in, they are used, they are tested;
// they never come out to be seen.
export { demandWanted } from './demand-wanted.ts'
export { type CredentialView, listCredentials } from './list-credentials.ts'
export { type OpenedCredential, openCredentials } from './open-credential.ts'
export { ownCredential } from './own-credential.ts'
export { HUB, type Owner } from './owner.ts'
export { removeAllCredentials, removeCredential } from './remove-credential.ts'
export { type GivenCredential, storeCredential } from './store-credential.ts'
export { type CredentialTest, type TestDeps, type Tested, testCredential } from './test-credential.ts'
export { type WantedBy, wantedBy } from './wanted-by.ts'
