// Who the hub is to a departmental system, and on whose authority it asks. Every kind that speaks HTTP calls through `openSignedHttpClient`.
export type { Exchange, OwnCredential } from './sign-in.ts'
export { type HttpSystem, openSignedHttpClient, type SignedHttpClient } from './signed-http-client.ts'
