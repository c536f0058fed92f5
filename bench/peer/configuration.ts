// The peer's own files: an OpenAPI document per department, the configurations of Mesh and Hive Gateway.
import { DEPARTMENTS, FIELDS, SUBJECT } from '../departments/shape.ts'

const text = { type: 'string' }

const documentOf = (id: string, origin: string) => ({
  openapi: '3.0.3',
  info: { title: id, version: '1' },
  servers: [{ url: origin }],
  paths: {
    '/records/{identifier}': {
      get: {
        operationId: 'record',
        parameters: [{ name: 'identifier', in: 'path', required: true, schema: text }],
        responses: {
          200: {
            description: 'A record',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  title: 'Record',
                  properties: Object.fromEntries(['number', ...FIELDS].map((field) => [field, text])),
                },
              },
            },
          },
        },
      },
    },
  },
})

const compose = (origins: string[]) => `import { createPrefixTransform, defineConfig } from '@graphql-mesh/compose-cli'
import { loadOpenAPISubgraph } from '@omnigraph/openapi'
const sources = ${JSON.stringify(DEPARTMENTS.map((id, i) => [id, origins[i]]))}
export const composeConfig = defineConfig({
  subgraphs: sources.map(([id, endpoint]) => ({
    sourceHandler: loadOpenAPISubgraph(id, { source: \`./\${id}.json\`, endpoint }),
    transforms: [createPrefixTransform({ value: \`\${id}_\`, includeRootOperations: true, includeTypes: true })],
  })),
})
`

const gateway = `import { defineConfig } from '@graphql-hive/gateway'
export const gatewayConfig = defineConfig({
  logging: 'error',
  graphiql: false,
  landingPage: false,
  propagateHeaders: { fromClientToSubgraphs: ({ request }) => ({ authorization: request.headers.get('authorization') ?? '' }) },
})
`

export const peerFiles = (origins: string[]): Record<string, string> => ({
  ...Object.fromEntries(DEPARTMENTS.map((id, i) => [`${id}.json`, JSON.stringify(documentOf(id, origins[i] ?? ''))])),
  'mesh.config.ts': compose(origins),
  'gateway.config.ts': gateway,
})

export const peerBody = JSON.stringify({
  query: `query Read($identifier: String!) { ${DEPARTMENTS.map((id) => `${id}_record(identifier: $identifier) { ${FIELDS.join(' ')} }`).join(' ')} }`,
  variables: { identifier: SUBJECT },
})

/** Every value of every department is in the answer. */
export const peerHolds = (answer: string) =>
  !answer.includes('"errors"') && answer.split(` of ${SUBJECT}"`).length === DEPARTMENTS.length * FIELDS.length + 1
