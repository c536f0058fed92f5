// What departments post to the hub.
export { eventReceiver } from './receive-events.ts'
