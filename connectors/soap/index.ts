// Systems with SOAP.
export { soapTransport } from './soap-transport.ts'
