// `yibiao connector credential`: a connector's sign-in credentials, from the command line. Values are read from named environment
// variables, because other processes of the machine can read arguments. None is ever printed.
import { Command } from 'commander'
import { credentialOrigin } from '../../connectors/index.ts'
import { HubError, inWords } from '../../schema/index.ts'
import {
  demandWanted,
  HUB,
  listCredentials,
  type Owner,
  readConnectors,
  removeCredential,
  storeCredential,
  testCredential,
  type WantedBy,
  wantedBy,
} from '../exchange/index.ts'
import { fromEnvironment, type Pairs, pair } from './name-value.ts'
import { print } from './print.ts'
import { type Store, withStore } from './with-store.ts'

interface Options {
  secret: Pairs
  division?: string
  json?: boolean
}

const ownerOf = ({ division }: Options): Owner => (division === undefined ? HUB : { kind: 'DIVISION', id: division })
const whose = (owner: Owner): string => (owner.kind === 'SYSTEM' ? 'the hub' : `${owner.kind.toLowerCase()} ${owner.id}`)

async function known({ db, manifests }: Store, id: string): Promise<WantedBy> {
  const [connector] = await readConnectors(db, [id])
  const wanted = connector && (await wantedBy(manifests, connector, 'cli'))
  if (!connector) throw new HubError('NOT_FOUND', { message: `There is no connector ${id}.` })
  if (!wanted) throw new HubError('MANIFEST_INVALID', { message: `The manifest of ${id} cannot be read.` })
  return wanted
}

const verb = (name: string, description: string): Command =>
  new Command(name)
    .description(description)
    .argument('<connector>', 'its id')
    .option('--division <code>', "a division's account instead of the hub's own")
    .option('--json', 'print the result as JSON')

const given = (command: Command): Command =>
  command.option('--secret <name=VARIABLE>', 'a part of it, by the environment variable that holds it; may be repeated', pair, {})

const setVerb = (): Command =>
  given(verb('set', 'puts a credential into the vault; replaces what was there')).action(async (id: string, options: Options) => {
    const values = fromEnvironment(options.secret)
    const result = await withStore(async (store) => {
      const { connector, manifest, settings } = await known(store, id)
      const owner = ownerOf(options)
      demandWanted(manifest, owner, values)
      const origin = credentialOrigin(manifest, settings)
      return { origin, changed: await storeCredential(store, { connector, owner, origin, values, by: 'system' }) }
    })
    print(options.json, result, () => `${result.changed ? 'kept' : 'unchanged'}  ${id}  for ${result.origin}`)
  })

const testVerb = (): Command =>
  given(verb('test', 'signs in with it, kept or not, and runs the check of the manifest')).action(
    async (id: string, options: Options) => {
      const typed = fromEnvironment(options.secret)
      const values = Object.keys(typed).length > 0 ? typed : undefined
      const tested = await withStore(async (store) => {
        const wanted = await known(store, id)
        if (values) demandWanted(wanted.manifest, ownerOf(options), values)
        return testCredential(store, { ...wanted, owner: ownerOf(options), values })
      })
      if (!tested.ok) process.exitCode = 1
      print(options.json, tested, () =>
        tested.ok ? `it holds  ${tested.milliseconds} ms` : `${tested.code}: ${inWords(tested.detail, 'en')}`,
      )
    },
  )

const removeVerb = (): Command =>
  verb('remove', 'takes it away for good').action(async (id: string, options: Options) => {
    const removed = await withStore((store) => removeCredential(store, id, ownerOf(options), 'system'))
    print(options.json, { removed }, () => (removed ? `removed  ${id}` : `there was none  ${id}`))
  })

const listVerb = (): Command =>
  verb('list', 'says what is in the vault, without what it holds').action(async (id: string, options: Options) => {
    const all = await withStore(({ db }) => listCredentials(db, { connector: id }))
    print(options.json, all, () =>
      all.map((c) => {
        const test = c.testedAt === null ? 'not tested' : (c.testFailure ?? 'held when tested')
        return `${whose(c.owner)}  ${c.names.join(', ')}  for ${c.origin}  since ${c.givenAt.toISOString()}  ${test}`
      }),
    )
  })

export function credentialVerb(): Command {
  const command = new Command('credential').description('what a connector signs in with: set, test, remove, list')
  for (const one of [setVerb(), testVerb(), removeVerb(), listVerb()]) command.addCommand(one)
  return command
}
