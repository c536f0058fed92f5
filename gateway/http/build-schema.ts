// The executable schema: the types of the SDL, and the object types that the catalogue generates.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import { type Catalogue, generateTypes } from '../catalogue/index.ts'
import { guardFields } from './guard-fields.ts'
import { resolvers } from './resolvers/index.ts'

const folder = join(import.meta.dirname, '..', '..', 'schema', 'sdl')
const nouns = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => readFileSync(join(folder, file), 'utf8'))

export function buildSchema(catalogue: Catalogue): GraphQLSchema {
  const generated = generateTypes(catalogue)
  const schema = makeExecutableSchema({ typeDefs: [...nouns, generated.sdl], resolvers: [...resolvers, generated.resolvers] })
  return guardFields(schema, catalogue)
}
