// The hub's identity and authority at a departmental system. Every HTTP kind calls through `openSignedHttpClient`.
export type { Exchange, OwnCredential } from './sign-in.ts'
export { type HttpSystem, openSignedHttpClient, type SignedHttpClient } from './signed-http-client.ts'
