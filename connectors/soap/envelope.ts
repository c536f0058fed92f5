// A SOAP 1.1 or 1.2 envelope around a message, and the HTTP headers that go with it.
import type { Encoding } from '../language/index.ts'
import type { SoapVersion } from '../wsdl/index.ts'

const ENVELOPE = { '1.1': 'http://schemas.xmlsoap.org/soap/envelope/', '1.2': 'http://www.w3.org/2003/05/soap-envelope' } as const

/** `security` is the finished header block, where the system wants one. */
export function envelope(version: SoapVersion, encoding: Encoding, security: string | null, message: string): string {
  const header = security === null ? '' : `<soap:Header>${security}</soap:Header>`
  return `<?xml version="1.0" encoding="${encoding}"?><soap:Envelope xmlns:soap="${ENVELOPE[version]}">${header}<soap:Body>${message}</soap:Body></soap:Envelope>`
}

export function soapHeaders(version: SoapVersion, encoding: Encoding, action: string): Record<string, string> {
  const charset = `charset=${encoding.toLowerCase()}`
  const common = { 'accept-encoding': 'identity', 'user-agent': 'yibiao' }
  if (version === '1.1')
    return { ...common, accept: 'text/xml', 'content-type': `text/xml; ${charset}`, soapaction: JSON.stringify(action) }
  const named = action === '' ? '' : `; action=${JSON.stringify(action)}`
  return { ...common, accept: 'application/soap+xml', 'content-type': `application/soap+xml; ${charset}${named}` }
}
