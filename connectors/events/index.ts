// What departments tell by themselves.
export { withEvents } from './with-events.ts'
