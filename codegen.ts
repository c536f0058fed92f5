// Types out of schema/sdl/*.graphql: typed documents for the portal, resolver types for the server. The output is committed, and
// test/portal/generated.test.ts generates again and compares.
import type { CodegenConfig } from '@graphql-codegen/cli'

const scalars = { ID: 'string', DateTime: 'string', Date: 'string', Decimal: 'string', JSON: 'unknown' }

/** The object types behind Subject are generated from the catalogue at run time; without one, the interface would be `never`. */
const someSubject = `type SomeSubject implements Subject {
  id: ID! class: String! label: String! division: Division facts(elements: [ID!]): [Fact!]!
}`

/** Erasable TypeScript: enums as unions, type-only imports. */
const common = { scalars, enumsAsTypes: true, useTypeImports: true, strictScalars: true } as const

const config: CodegenConfig = {
  schema: 'schema/sdl/*.graphql',
  importExtension: '.ts',
  emitLegacyCommonJSImports: false,
  generates: {
    'portal/src/generated/': {
      preset: 'client',
      schema: someSubject,
      documents: ['portal/src/operations/*.graphql'],
      presetConfig: { fragmentMasking: false },
      config: common,
    },
    'gateway/http/generated/resolvers.generated.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        ...common,
        contextType: '../context.ts#Context',
        defaultMapper: 'Partial<{T}>',
        mappers: { Subject: '{ id: string }' },
      },
    },
  },
}

export default config
