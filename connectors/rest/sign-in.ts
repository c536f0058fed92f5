// The headers that sign a request in. Null: the system wants the worker's own sign-in and there is none.
import type { Caller } from '../contract.ts'
import type { HttpSignIn } from '../manifest/index.ts'

export type SignIn = (caller: Caller) => Record<string, string> | null

export function createSignIn(rule: HttpSignIn, fill: (template: string) => string): SignIn {
  const fixed =
    (headers: Record<string, string>): SignIn =>
    () =>
      headers
  switch (rule.kind) {
    case 'none':
      return fixed({})
    case 'basic':
      return fixed({ authorization: `Basic ${Buffer.from(`${fill(rule.username)}:${fill(rule.password)}`).toString('base64')}` })
    case 'header':
      return fixed({ [rule.header.toLowerCase()]: fill(rule.value) })
    case 'bearer':
      return fixed({ authorization: `Bearer ${fill(rule.token)}` })
    case 'caller':
      return ({ token }) => (token ? { authorization: `Bearer ${token}` } : null)
  }
}
