// Systems with JSON, XML or forms over HTTP.
export { restTransport } from './rest-transport.ts'
