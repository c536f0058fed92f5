// Systems with GraphQL over HTTP.
export { graphqlTransport } from './graphql-transport.ts'
