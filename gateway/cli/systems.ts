// `yibiao systems`: the departments' own web pages behind the one login, and the departments' lists of accounts.
import { readFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import { HubError } from '../../schema/index.ts'
import { importAccounts, readSystem, readSystems, removeSystem, saveSystem } from '../exchange/index.ts'
import type { Role, Viewer } from '../platform/index.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

interface AddOptions {
  department: string
  nameZh: string
  nameEn: string
  protocol: 'OIDC' | 'SAML'
  address: string
  prove?: string
  key?: string
  role: string[]
  division: string
}

const jwkIn = async (file: string) => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>
  } catch (cause) {
    throw new HubError('BAD_INPUT', { message: `${file} is no JSON file.`, cause })
  }
}

const addVerb = (): Command =>
  new Command('add')
    .description('registers a department’s own web pages, or changes what is known of them')
    .argument('<id>', 'small letters, digits and -')
    .requiredOption('--department <id>', 'whose system it is')
    .requiredOption('--name-zh <name>', 'name in Chinese')
    .requiredOption('--name-en <name>', 'name in English')
    .addOption(new Option('--protocol <protocol>', 'how it signs people in').choices(['OIDC', 'SAML']).default('OIDC'))
    .requiredOption('--address <url>', 'address that begins a sign-in there')
    .requiredOption('--division <code>', 'workers within this division list it')
    .option('--role <role...>', 'whose systems list it', ['WORKER', 'OFFICER', 'SUPERVISOR'])
    .option('--prove <url>', 'where a worker proves an old account; with --key')
    .option('--key <file>', 'public key of its proofs (JWK with "alg")')
    .action(async (id: string, options: AddOptions) => {
      const system = {
        id,
        department: options.department,
        name: { zh: options.nameZh, en: options.nameEn },
        protocol: options.protocol,
        address: options.address,
        proveAddress: options.prove ?? null,
        proofKey: options.key ? await jwkIn(options.key) : null,
        roles: options.role as Role[],
        division: options.division,
      }
      await withStore(({ db }) => saveSystem(db, system))
      print(false, null, () => `kept  ${id}`)
    })

const listVerb = (): Command =>
  new Command('list')
    .description('lists them')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      const systems = await withStore(({ db }) => readSystems(db))
      print(options.json, systems, () => systems.map((s) => `${s.id}  ${s.protocol}  ${s.department}  ${s.address}`))
    })

const removeVerb = (): Command =>
  new Command('remove')
    .description('removes one, with every account linked there')
    .argument('<id>')
    .action(async (id: string) => {
      if (!(await withStore(({ db }) => removeSystem(db, id)))) throw new HubError('NOT_FOUND', { message: `There is no ${id}.` })
      print(false, null, () => `removed  ${id}`)
    })

const importVerb = (): Command =>
  new Command('import')
    .description("imports the department's list of whose account is whose, as an officer of the department would")
    .argument('<id>', 'which system')
    .argument('<file>', 'CSV (UTF-8) with the columns username and account')
    .option('--json', 'print JSON')
    .action(async (id: string, file: string, options: { json?: boolean }) => {
      const list = await readFile(file, 'utf8')
      const result = await withStore(async (store) => {
        const { department } = await readSystem(store.db, id)
        // Users of this program on the machine act for the department; the journal says so.
        const officer: Viewer = {
          ...{ id: 'cli', username: 'cli', name: 'cli', token: null },
          assignments: [{ role: 'OFFICER', division: null, department }],
        }
        return importAccounts(store, officer, id, list)
      })
      print(options.json, result, () => [
        `${result.linked} linked, ${result.unchanged} unchanged`,
        ...result.problems.map((p) => `problem  ${p.message.zh} ${p.message.en}`),
      ])
      if (result.linked + result.unchanged === 0 && result.problems.length > 0) process.exitCode = 1
    })

export const systemsVerb = (): Command =>
  new Command('systems')
    .description("the departments' own web pages that workers open with the one login")
    .addCommand(addVerb())
    .addCommand(listVerb())
    .addCommand(removeVerb())
    .addCommand(importVerb())
