// Operations of a REST system, through the one door out.
import { fault, type Transport } from '../capabilities/index.ts'
import { type Admission, openDoor } from '../http/index.ts'
import type { RestManifest, RestOperation } from '../manifest/index.ts'
import type { ResolvedSettings } from '../settings.ts'
import { buildRequest } from './build-request.ts'
import { readReply } from './read-reply.ts'
import { createSignIn } from './sign-in.ts'

export function restTransport(
  { system, signIn: rule, limits, errors, success }: RestManifest,
  settings: ResolvedSettings,
  admission: Admission & { trace?: () => Record<string, string> },
): Transport<RestOperation> {
  const door = openDoor({ origin: settings.fill(system.origin), limits, ...admission })
  const signIn = createSignIn(rule, settings.fill)
  return {
    async call({ operation, parameters, purpose, caller, signal }) {
      const credentials = signIn(caller)
      if (!credentials) return fault('sign-in-expired', 'this system wants the worker’s own sign-in')
      const request = buildRequest(operation, { ...settings.plain, ...parameters }, system.basePath, credentials)
      if (typeof request === 'string') return fault('refused', request)
      return readReply(await door.call(request, signal), { errors, success }, purpose, new Date())
    },
    close: door.close,
  }
}
