// The stable error code from the hub's catalogue; NETWORK without an answer.
import type { CombinedError } from 'urql'

export function errorCode(error: CombinedError | undefined): string | null {
  if (!error) return null
  const code = error.graphQLErrors[0]?.extensions?.code
  if (typeof code === 'string') return code
  const status = (error.response as { status?: number } | undefined)?.status
  if (status === 401) return 'UNAUTHENTICATED'
  return error.networkError ? 'NETWORK' : 'INTERNAL'
}
