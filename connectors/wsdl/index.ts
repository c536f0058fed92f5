// Reads the WSDL of a system.
export { readWsdl, type SoapVersion } from './read-wsdl.ts'
export type { ElementShape } from './schema-types.ts'
