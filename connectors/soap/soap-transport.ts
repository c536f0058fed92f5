// Operations of a SOAP system, over HTTP.

import { WSSecurity } from 'soap/lib/security/WSSecurity.js'
import { because, HubError } from '../../schema/index.ts'
import { fault, type Transport } from '../capabilities/index.ts'
import { encodeExactly } from '../encoding/index.ts'
import type { HttpResult } from '../http/index.ts'
import {
  type Encoding,
  type MessageSignIn,
  namedOperations,
  type SoapManifest,
  type SoapManifestOperation,
} from '../language/index.ts'
import { fillBody } from '../mapping/index.ts'
import type { HttpSystem, SignedHttpClient } from '../sign-in/index.ts'
import { type ElementShape, readWsdl, type SoapVersion } from '../wsdl/index.ts'
import { readSoap } from './read-soap.ts'
import { writeMessage } from './write-message.ts'

export function soapTransport(
  { manifest, settings, read }: Omit<HttpSystem<SoapManifest>, 'http'>,
  open: (failed: (result: HttpResult) => boolean) => SignedHttpClient,
): Transport<SoapManifestOperation> {
  const { id, system, wsdl: text, version, encoding, messageSignIn, errors, success } = manifest
  const names = namedOperations(manifest)
  const wsdl = readWsdl(text, version)
  if (typeof wsdl === 'string') throw new HubError('MANIFEST_INVALID', { message: `Connector ${id}: WSDL: ${wsdl}` })
  const http = open(isFailure)
  const security = usernameToken(messageSignIn, settings.fill)
  const lists = new Map([...wsdl.operations].map(([name, { output }]) => [name, listPlaces(output)]))
  return {
    async call({ operation: asked, parameters, purpose, caller, signal }) {
      const { name, input } = asked
      const operation = wsdl.operations.get(name)
      if (!operation) return fault('refused', because('OPERATION_MISSING', { name }))
      const message = writeMessage(operation.input, fillBody(input, { ...settings.plain, ...parameters }))
      if ('problem' in message) return fault('refused', because('NOT_WRITABLE', { problem: message.problem }))
      const body = encodeExactly(envelope(version, encoding, security(), message.xml), encoding)
      if (body === null) return fault('refused', because('ENCODING_UNFIT'))
      const headers = soapHeaders(version, encoding, operation.action)
      const reading = {
        ...{ errors, success, encoding, operation: names.get(asked), answer: operation.output?.name },
        lists: lists.get(name) ?? new Set<string>(),
        read,
      }
      return http.call({ method: 'POST', path: system.path, headers, body }, { caller, signal }, (result) =>
        readSoap(result, reading, purpose, new Date()),
      )
    },
    authority: http.authority,
    close: http.close,
  }
}

/** A fault comes with HTTP 500 (SOAP 1.1, 6.2) and is an answer, not a failure of the system. */
const isFailure = (result: HttpResult) =>
  result.kind === 'failed' ||
  (result.status >= 500 && result.status !== 501 && !/Fault>\s*<\//.test(result.body.toString('latin1')))

/** A SOAP 1.1 or 1.2 envelope around a message, and its HTTP headers. */
const ENVELOPE = { '1.1': 'http://schemas.xmlsoap.org/soap/envelope/', '1.2': 'http://www.w3.org/2003/05/soap-envelope' } as const

/** `security` is the finished header block, if the system needs one. */
function envelope(version: SoapVersion, encoding: Encoding, security: string | null, message: string): string {
  const header = security === null ? '' : `<soap:Header>${security}</soap:Header>`
  return `<?xml version="1.0" encoding="${encoding}"?><soap:Envelope xmlns:soap="${ENVELOPE[version]}">${header}<soap:Body>${message}</soap:Body></soap:Envelope>`
}

function soapHeaders(version: SoapVersion, encoding: Encoding, action: string): Record<string, string> {
  const charset = `charset=${encoding.toLowerCase()}`
  const common = { 'accept-encoding': 'identity', 'user-agent': 'yibiao' }
  if (version === '1.1')
    return { ...common, accept: 'text/xml', 'content-type': `text/xml; ${charset}`, soapaction: JSON.stringify(action) }
  const named = action === '' ? '' : `; action=${JSON.stringify(action)}`
  return { ...common, accept: 'application/soap+xml', 'content-type': `application/soap+xml; ${charset}${named}` }
}

/** The places of lists in an answer, from the WSDL, so that a list of one is read as a list. */
const DEEPEST = 12
const MOST = 2000

function listPlaces(answer: ElementShape | undefined): ReadonlySet<string> {
  const places = new Set<string>()
  const walk = (shape: ElementShape, path: string, depth: number): void => {
    if (depth > DEEPEST || places.size > MOST) return
    for (const child of shape.content().elements) {
      const here = `${path}.${child.name}`
      if (child.list) places.add(here)
      walk(child, here, depth + 1)
    }
  }
  if (answer) walk(answer, `Envelope.Body.${answer.name}`, 0)
  return places
}

/**
 * The WS-Security header of a UsernameToken (OASIS profile 1.1). Nonce and time are new for each message, so that a copied
 * message is useless.
 */
function usernameToken(rule: MessageSignIn | undefined, fill: (template: string) => string): () => string | null {
  if (!rule) return () => null
  const security = new WSSecurity(fill(rule.username), fill(rule.password), {
    passwordType: rule.passwordType === 'digest' ? 'PasswordDigest' : 'PasswordText',
    hasNonce: true,
    hasTokenCreated: true,
    hasTimeStamp: rule.timestamp,
    mustUnderstand: true,
    envelopeKey: 'soap',
  })
  return () => security.toXML()
}
