// Operations of a SOAP system, over HTTP.
import { because, HubError } from '../../schema/index.ts'
import { fault, type Transport } from '../capabilities/index.ts'
import { encodeExactly } from '../encoding/index.ts'
import type { HttpResult } from '../http/index.ts'
import { namedOperations, type SoapManifest, type SoapManifestOperation } from '../language/index.ts'
import { fillBody } from '../mapping/index.ts'
import type { HttpSystem, SignedHttpClient } from '../sign-in/index.ts'
import { readWsdl } from '../wsdl/index.ts'
import { envelope, soapHeaders } from './envelope.ts'
import { listPlaces } from './list-places.ts'
import { readSoap } from './read-soap.ts'
import { usernameToken } from './username-token.ts'
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

/** A fault comes with HTTP 500 (SOAP 1.1, 6.2) and is an answer: it is no reason to leave the system alone. */
const isFailure = (result: HttpResult) =>
  result.kind === 'failed' ||
  (result.status >= 500 && result.status !== 501 && !/Fault>\s*<\//.test(result.body.toString('latin1')))
