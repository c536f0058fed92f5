// Who the hub is to a departmental system, and on whose authority it asks. Every kind that speaks HTTP calls through `openSignedDoor`.
export type { Exchange, HttpReach, OwnCredential } from './sign-in.ts'
export { openSignedDoor, type SignedDoor } from './signed-door.ts'
