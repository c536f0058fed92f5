// Operations of a GraphQL system over HTTP. Each document is parsed once.

import { buildSchema, parse } from 'graphql'
import { because } from '../../schema/index.ts'
import { fault, type Transport } from '../capabilities/index.ts'
import { type GraphqlManifest, type GraphqlOperation, namedOperations } from '../language/index.ts'
import type { HttpSystem } from '../sign-in/index.ts'
import { fillVariables, type Signature, signatureOf } from './fill-variables.ts'
import { readGraphql } from './read-graphql.ts'

const HEADERS = {
  accept: 'application/graphql-response+json, application/json',
  'accept-encoding': 'identity',
  'content-type': 'application/json; charset=utf-8',
  'user-agent': 'yibiao',
}

export function graphqlTransport({ manifest, settings, http, read }: HttpSystem<GraphqlManifest>): Transport<GraphqlOperation> {
  const { system, schema: text, errors } = manifest
  const names = namedOperations(manifest)
  const schema = text === undefined ? undefined : buildSchema(text)
  const signatures = new Map<string, Signature>()
  const signature = (document: string): Signature => {
    const known = signatures.get(document) ?? signatureOf(parse(document))
    signatures.set(document, known)
    return known
  }
  return {
    async call({ operation, parameters, purpose, caller, signal }) {
      const { document, variables: templates } = operation
      const variables = fillVariables(signature(document), templates, { ...settings.plain, ...parameters }, schema)
      if (typeof variables === 'string') return fault('refused', because('NOT_WRITABLE', { problem: variables }))
      const request = {
        method: 'POST' as const,
        path: system.path,
        headers: HEADERS,
        body: JSON.stringify({ query: document, variables }),
      }
      return http.call(request, { caller, signal }, (result) =>
        readGraphql(result, { rules: errors, operation: names.get(operation), read }, purpose, new Date()),
      )
    },
    authority: http.authority,
    close: http.close,
  }
}
