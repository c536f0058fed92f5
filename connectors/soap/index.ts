// Systems that speak SOAP.
export { soapTransport } from './soap-transport.ts'
