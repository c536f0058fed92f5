// The door out with the sign-in on it: what every kind that speaks HTTP calls through. A request that the system answers with "your
// sign-in does not hold" has done nothing, so it is signed anew and sent once more where signing anew can help.
import { because } from '../../schema/index.ts'
import type { CallResult } from '../capabilities/index.ts'
import { fault } from '../capabilities/index.ts'
import type { Authority, Caller } from '../contract.ts'
import { type HttpRequest, type HttpResult, openDoor, originOf } from '../http/index.ts'
import type { HttpSignIn, Limits } from '../language/index.ts'
import type { NotMade } from '../protect/index.ts'
import { createSignIn } from './create-sign-in.ts'
import type { HttpReach, SignContext } from './sign-in.ts'

export interface SignedDoor {
  /** `read` makes of the reply what it means; a verdict `sign-in-expired` is what a renewal is tried on. */
  call(
    request: HttpRequest,
    context: SignContext,
    read: (result: HttpResult | NotMade) => CallResult | Promise<CallResult>,
  ): Promise<CallResult>
  authority(caller: Caller): Authority
  close(): Promise<void>
}

export interface SignedDoorOptions extends HttpReach {
  origin: string
  rule: HttpSignIn
  limits: Limits
  failed?: (result: HttpResult) => boolean
  fill(template: string): string
}

export function openSignedDoor({ rule, ...options }: SignedDoorOptions): SignedDoor {
  const { fill } = options
  const tls =
    rule.kind === 'mutualTls'
      ? { cert: fill(rule.certificate), key: fill(rule.privateKey), ca: rule.ca && fill(rule.ca) }
      : undefined
  const door = openDoor({ ...options, ...(tls && { tls }) })
  const origin = originOf(options.origin) ?? ''
  const signIn = createSignIn(rule, { ...options, origin, now: () => new Date() })
  return {
    async call(request, context, read) {
      for (let renewed = false; ; renewed = true) {
        const signing = signIn.sign(request, context)
        const signed = signing instanceof Promise ? await signing : signing
        if ('kind' in signed) return signed
        if (!Object.values(signed.headers).every(isHeaderText)) return fault('sign-in-expired', because('SIGN_IN_NOT_SENDABLE'))
        const result = await read(await door.call(signed, context.signal))
        const refused = result.kind === 'fault' && result.verdict === 'sign-in-expired'
        if (!refused || renewed || !signIn.expired(context, signed)) return result
      }
    },
    authority: (caller) => signIn.authority(caller),
    async close() {
      await Promise.all([door.close(), signIn.close()])
    },
  }
}

const isHeaderText = (value: string) => /^[\t\x20-\x7e\x80-\xff]*$/.test(value)
