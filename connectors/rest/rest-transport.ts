// Operations of a REST system, through the one door out.
import { fault, type Transport } from '../capabilities/index.ts'
import type { RestManifest, RestOperation } from '../manifest/index.ts'
import type { ResolvedSettings } from '../settings.ts'
import { type HttpReach, openSignedDoor } from '../sign-in/index.ts'
import { buildRequest } from './build-request.ts'
import { readReply } from './read-reply.ts'

export function restTransport(
  { system, signIn: rule, limits, errors, success }: RestManifest,
  settings: ResolvedSettings,
  reach: HttpReach,
): Transport<RestOperation> {
  const door = openSignedDoor({ ...reach, origin: settings.fill(system.origin), limits, rule, fill: settings.fill })
  return {
    async call({ operation, parameters, purpose, caller, signal }) {
      const request = buildRequest(operation, { ...settings.plain, ...parameters }, system.basePath)
      if (typeof request === 'string') return fault('refused', request)
      return door.call(request, { caller, signal }, (result) => readReply(result, { errors, success }, purpose, new Date()))
    },
    authority: door.authority,
    close: door.close,
  }
}
