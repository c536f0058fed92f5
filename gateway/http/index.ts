// The web role and the GraphQL schema that it serves.
export { buildSchema } from './build-schema.ts'
export { createContext } from './context.ts'
export { longestOf } from './limits/texts.ts'
export { asksFirst, RULES, ruleOf } from './rules.ts'
export { startWeb, type Web } from './server.ts'
export { schemaText } from './swappable-schema.ts'
export { operationsIn, registerOperations } from './trusted/register-operations.ts'
