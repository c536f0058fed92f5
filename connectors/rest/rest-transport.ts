// Operations of a REST system, JSON or XML, through the one door out.
import { fault, type Transport } from '../capabilities/index.ts'
import { namedOperations, type RestManifest, type RestOperation } from '../language/index.ts'
import type { ReplyReader } from '../replies/index.ts'
import type { ResolvedSettings } from '../settings.ts'
import { type HttpReach, openSignedDoor } from '../sign-in/index.ts'
import { buildRequest } from './build-request.ts'
import { nextLink } from './next-link.ts'
import { readReply } from './read-reply.ts'

export function restTransport(
  manifest: RestManifest,
  settings: ResolvedSettings,
  reach: HttpReach,
  read: ReplyReader,
): Transport<RestOperation> {
  const { system, signIn: rule, limits, errors, success, format, encoding, lists } = manifest
  const names = namedOperations(manifest)
  const origin = settings.fill(system.origin)
  const door = openSignedDoor({ ...reach, origin, limits, rule, fill: settings.fill })
  const reading = { errors, success, format, encoding, lists: new Set(lists), read }
  return {
    call({ operation, parameters, purpose, caller, signal, follow }) {
      const built = buildRequest(operation, { ...settings.plain, ...parameters }, system.basePath, reading)
      if (typeof built === 'string') return Promise.resolve(fault('refused', built))
      const request = follow === undefined ? built : { ...built, path: follow }
      return door.call(request, { caller, signal }, async (result) => {
        const reply = await readReply(result, { ...reading, operation: names.get(operation) }, purpose, new Date())
        if (reply.kind === 'fault' || result.kind !== 'reply') return reply
        const next = nextLink(result.headers.link, origin, request.path)
        return next === undefined ? reply : { ...reply, next }
      })
    },
    authority: door.authority,
    close: door.close,
  }
}
