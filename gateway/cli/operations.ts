// The registered operations of front-end teams. A file is GraphQL, or JSON from code generators: a list of documents, or an
// object with documents as values.
import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { HubError } from '../../schema/index.ts'
import { openCatalogue } from '../catalogue/index.ts'
import { buildSchema, operationsIn, registerOperations } from '../http/index.ts'
import { listOperations, removeOperations } from '../platform/index.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

/** A code generator's documents, each complete. */
function textsIn(file: string, content: string): string[] {
  const texts: unknown[] = Object.values(JSON.parse(content) as object)
  if (!texts.every((text) => typeof text === 'string'))
    throw new HubError('BAD_INPUT', { message: `${file} is neither a list nor an object of documents.` })
  return texts
}

const registerVerb = (): Command =>
  new Command('register')
    .description('puts the operations of these files on the list; fragments may lie in any of them')
    .argument('<file...>', '.graphql, or .json with documents')
    .option('--json', 'print the result as JSON')
    .action(async (files: string[], options: { json?: boolean }) => {
      const contents = await Promise.all(files.map(async (file) => ({ file, content: await readFile(file, 'utf8') })))
      const isJson = ({ file }: { file: string }) => file.endsWith('.json')
      const documents = [
        ...operationsIn(contents.filter((c) => !isJson(c)).map((c) => c.content)),
        ...contents.filter(isJson).flatMap(({ file, content }) => textsIn(file, content).flatMap((text) => operationsIn([text]))),
      ]
      const registered = await withStore(async ({ db, notifications }) => {
        const catalogue = await openCatalogue(db, notifications)
        const schema = buildSchema(catalogue.current())
        catalogue.close()
        return registerOperations(db, schema, documents)
      })
      print(options.json, registered, () =>
        registered.map((o) => `${o.added ? 'registered' : 'unchanged '}  ${o.hash.slice(0, 12)}  ${o.name}`),
      )
    })

const listVerb = (): Command =>
  new Command('list')
    .description('lists the registered operations')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      const listed = await withStore(({ db }) => listOperations(db))
      print(options.json, listed, () => listed.map((o) => `${o.hash.slice(0, 12)}  ${o.name}`))
    })

const removeVerb = (): Command =>
  new Command('remove')
    .description('takes operations off the list; within half a minute no process answers them any more')
    .argument('<name...>', 'names of operations')
    .option('--json', 'print the result as JSON')
    .action(async (names: string[], options: { json?: boolean }) => {
      const gone = await withStore(({ db }) => removeOperations(db, names))
      print(options.json, gone, () => gone.map((o) => `removed  ${o.name}`))
    })

export const operationsVerb = (): Command =>
  new Command('operations')
    .description('the operations of front-end teams (see YIBIAO_TRUSTED)')
    .addCommand(registerVerb())
    .addCommand(listVerb())
    .addCommand(removeVerb())
