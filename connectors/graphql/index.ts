// Systems that speak GraphQL over HTTP.
export { graphqlTransport } from './graphql-transport.ts'
