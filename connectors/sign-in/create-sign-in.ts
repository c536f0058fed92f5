// Creates the sign-in that a manifest declares.
import type { HttpSignIn } from '../language/index.ts'
import { clientCredentials } from './client-credentials.ts'
import { basicHeader, fixed, inHeaders, inQueryOf } from './fixed.ts'
import { callerToken, exchanged, vaulted } from './of-worker.ts'
import type { SignIn, SignInDeps } from './sign-in.ts'
import { signedRequests } from './signed.ts'

export function createSignIn(rule: HttpSignIn, deps: SignInDeps): SignIn {
  const { fill } = deps
  switch (rule.kind) {
    case 'none':
      return fixed((request) => request, 'none')
    case 'basic':
      return fixed(inHeaders(basicHeader(fill(rule.username), fill(rule.password))))
    case 'header':
      return fixed(inHeaders({ [rule.header]: fill(rule.value) }))
    case 'query':
      return fixed(inQueryOf(rule.parameter, fill(rule.value)))
    case 'bearer':
      return fixed(inHeaders({ authorization: `Bearer ${fill(rule.token)}` }))
    case 'clientCredentials':
      return clientCredentials(rule, deps)
    case 'signed':
      return signedRequests(rule, deps)
    case 'caller':
      return callerToken(otherwise(rule, deps))
    case 'exchange':
      return exchanged(fill(rule.audience), otherwise(rule, deps), deps)
    case 'credential':
      return vaulted(rule, otherwise(rule, deps), deps)
    case 'mutualTls':
      return createSignIn(rule.with, deps)
  }
}

const otherwise = (rule: { otherwise?: HttpSignIn | undefined }, deps: SignInDeps): SignIn | null =>
  rule.otherwise ? createSignIn(rule.otherwise, deps) : null
