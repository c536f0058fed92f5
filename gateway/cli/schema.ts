import { Command } from 'commander'
import { openCatalogue } from '../catalogue/index.ts'
import { buildSchema, schemaText } from '../http/index.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

export const schemaVerb = (): Command =>
  new Command('schema')
    .description('prints the GraphQL schema as it is now, the types generated from the catalogue included')
    .option('--json', 'print {"schema": ...}')
    .action(async (options: { json?: boolean }) => {
      const schema = await withStore(async ({ db, notifications }) => {
        const catalogue = await openCatalogue(db, notifications)
        const text = schemaText(buildSchema(catalogue.current()))
        catalogue.close()
        return text
      })
      print(options.json, { schema }, () => schema)
    })
