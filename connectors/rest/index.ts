// Systems that speak JSON over HTTP.
export { restTransport } from './rest-transport.ts'
