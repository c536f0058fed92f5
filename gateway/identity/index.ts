// Identity: who is asking, and what they may do.
export { mayChangeState } from './csrf.ts'
export { DEMO_ACCOUNTS, type DemoAccount } from './dev/accounts.ts'
export { type DevelopmentIdentity, type DevelopmentIdentityOptions, startDevelopmentIdentity } from './dev/start.ts'
export type { ExchangedToken, ExchangeToken } from './exchange-token.ts'
export { createIdentity, type Identity, type IdentityOptions } from './identity.ts'
export { may, type Thing, type Verb } from './may.ts'
export { tokenFor } from './token-for.ts'
export { type Assignment, divisionPrefix, type Role, type Viewer } from './viewer.ts'
