// Operations of a REST system, JSON or XML, over HTTP.
import { fault, type Transport } from '../capabilities/index.ts'
import { namedOperations, type RestManifest, type RestOperation } from '../language/index.ts'
import type { HttpSystem } from '../sign-in/index.ts'
import { buildRequest } from './build-request.ts'
import { nextLink } from './next-link.ts'
import { readReply } from './read-reply.ts'

export function restTransport({ manifest, settings, http, read }: HttpSystem<RestManifest>): Transport<RestOperation> {
  const { system, errors, success, format, encoding, lists } = manifest
  const names = namedOperations(manifest)
  const origin = settings.fill(system.origin)
  const reading = { errors, success, format, encoding, lists: new Set(lists), read }
  return {
    call({ operation, parameters, purpose, caller, signal, follow }) {
      const built = buildRequest(operation, { ...settings.plain, ...parameters }, system.basePath, reading)
      if (typeof built === 'string') return Promise.resolve(fault('refused', built))
      const request = follow === undefined ? built : { ...built, path: follow }
      return http.call(request, { caller, signal }, async (result) => {
        const reply = await readReply(result, { ...reading, operation: names.get(operation) }, purpose, new Date())
        if (reply.kind === 'fault' || result.kind !== 'reply') return reply
        const next = nextLink(result.headers.link, origin, request.path)
        return next === undefined ? reply : { ...reply, next }
      })
    },
    authority: http.authority,
    close: http.close,
  }
}
