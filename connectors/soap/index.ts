// Systems that speak SOAP.
export { readWsdl, type SoapOperation } from './read-wsdl.ts'
export type { ElementShape } from './schema-types.ts'
export { soapTransport } from './soap-transport.ts'
