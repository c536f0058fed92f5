// The HTTP status when every root field failed: that of the error catalogue (docs/ERRORS.md). With one successful root field the
// status is 200. Clients that ask for application/json get 200 for their own errors, as GraphQL over HTTP requires. A failure of
// the hub (5xx) goes to everybody, so that proxies and monitors see it.
import type { ApolloServerPlugin } from '@apollo/server'
import { ERRORS, type ErrorCode } from '../../schema/index.ts'
import type { Context } from './context.ts'

interface Said {
  path?: readonly (string | number)[] | undefined
  extensions?: Record<string, unknown> | undefined
}

/** Undefined if any part of the answer succeeded, or nothing was executed (Apollo Server handles that). */
export function statusOf(data: unknown, errors: readonly Said[] | undefined): number | undefined {
  if (data === undefined || !errors?.length) return undefined
  const failed = new Set(errors.map((e) => e.path?.[0]))
  const stands = Object.entries(data ?? {}).some(([root, value]) => value !== null || !failed.has(root))
  if (stands) return undefined
  const code = errors[0]?.extensions?.code
  return typeof code === 'string' && code in ERRORS ? ERRORS[code as ErrorCode].status : undefined
}

export const resultStatus: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response: { body, http } }) {
        if (body.kind !== 'single' || http.status !== undefined) return
        const status = statusOf(body.singleResult.data, body.singleResult.errors)
        if (status === undefined) return
        const modern = request.http?.headers.get('accept')?.includes('application/graphql-response+json')
        if (status >= 500 || modern) http.status = status
      },
    }
  },
}
