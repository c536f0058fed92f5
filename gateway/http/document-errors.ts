// The error for a document that cannot run: exactly one, in the language of its request, with the status of GraphQL over HTTP.
// That is 400 for clients that accept application/graphql-response+json. Clients that know only application/json get 200, because
// they read any other status as "the server is broken". A document over the limits gets 400 in both cases.
import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError } from 'graphql'
import { ERRORS, HubError } from '../../schema/index.ts'
import type { Context } from './context.ts'
import type { Language } from './language.ts'
import { plainValueFault } from './plain-values.ts'

const STREAMS = {
  zh: '订阅请发送到 /graphql/stream。',
  en: 'Send subscriptions to /graphql/stream.',
}
const ABOUT_THE_DOCUMENT: readonly unknown[] = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']

export const documentErrors: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue: { language } }) {
        if (operation?.operation !== 'subscription') return
        throw new GraphQLError(STREAMS[language], {
          extensions: { code: 'BAD_INPUT', http: { status: ERRORS.BAD_INPUT.status } },
        })
      },
      async willSendResponse({ response, request, contextValue, errors, schema, document }) {
        if (response.body.kind !== 'single' || !errors?.length || 'data' in response.body.singleResult) return
        const result = response.body.singleResult
        const first = result.errors?.[0]
        if (!first || !errors[0]) return
        const refusal = refusalIn(errors[0], contextValue.language)
        result.errors = [
          refusal ?? { ...first, message: (document && plainValueFault(schema, document, first)) ?? first.message },
        ]
        if (refusal) response.http.status = ERRORS.QUERY_REFUSED.status
        else if (
          ABOUT_THE_DOCUMENT.includes(first.extensions?.code) &&
          typeof request.query === 'string' &&
          !request.http?.headers.get('accept')?.includes('application/graphql-response+json')
        )
          response.http.status = 200
      },
    }
  },
}

/** From our limits or graphql's own: too many tokens, circular introspection. Null for every other error. */
export function refusalIn(error: GraphQLError, language: Language) {
  const { originalError: original } = error
  const extensions = { code: 'QUERY_REFUSED', retriable: false }
  if (original instanceof HubError && original.code === 'QUERY_REFUSED')
    return { message: original.sentence?.[language] ?? ERRORS.QUERY_REFUSED[language], extensions }
  if (/^Syntax Error: Document contains more tha|^Maximum introspection depth exceeded/.test(error.message))
    return { message: ERRORS.QUERY_REFUSED[language], extensions }
  return null
}
