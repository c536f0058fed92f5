// Credentials: those of the hub and of divisions by the connector's officers, those of workers only by themselves. They are
// stored and tested; no answer contains one.
import { credentialOrigin, wantedCredentials } from '../../../connectors/index.ts'
import { ERRORS, HubError } from '../../../schema/index.ts'
import {
  type CredentialView,
  demandWanted,
  HUB,
  listCredentials,
  type Owner,
  readConnectors,
  removeCredential,
  storeCredential,
  type Tested,
  testCredential,
  type WantedBy,
  wantedBy,
} from '../../exchange/index.ts'
import type { Context } from '../context.ts'
import { goneDivision } from '../divisions.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { managed } from './connector.ts'
import { departmentOf } from './department-of.ts'
import { pageOf } from './page.ts'

type Values = readonly { name: string; value: string }[] | null | undefined

const valuesOf = (values: Values) => (values ? Object.fromEntries(values.map((v) => [v.name, v.value])) : undefined)

const wrong = (zh: string, en: string) => new HubError('BAD_INPUT', { sentence: { zh, en } })

interface OwnerAsked {
  owner: Owner['kind']
  division?: string | null
}

/** The hub or a division, always explicit, so that a missing division never means the hub. */
function ownerAsked({ owner, division }: OwnerAsked): Owner {
  if (owner === 'SYSTEM' && !division) return HUB
  if (owner === 'DIVISION' && division) return { kind: 'DIVISION', id: division }
  throw wrong('请写明凭证属于枢纽还是哪个行政区划。', 'Say whether the credential is the hub’s own or which division’s it is.')
}

async function existing({ load }: Context, owner: Owner): Promise<Owner> {
  if (owner.kind === 'DIVISION' && !(await load.division.load(owner.id)))
    throw wrong('没有这个行政区划。', 'There is no such division.')
  return owner
}

async function managedWanted(context: Context, id: string): Promise<WantedBy> {
  const wanted = await wantedBy(context.hub.manifests, await managed(context, id), context.viewer.id)
  if (!wanted) throw new HubError('MANIFEST_INVALID')
  return wanted
}

/** The systems in force that need an account of each worker. */
async function ownSystems(context: Context): Promise<(WantedBy & { department: string; names: readonly string[] })[]> {
  const all = await readConnectors(context.hub.db)
  const { hub, viewer } = context
  const systems = await Promise.all(
    all.map(async (c) => {
      const wanted = c.state === 'PUBLISHED' ? await wantedBy(hub.manifests, { ...c, draft: null }, viewer.id) : null
      const own = wanted && wantedCredentials(wanted.manifest).own
      return wanted && own?.of === 'worker' ? [{ ...wanted, department: c.department, names: own.names }] : []
    }),
  )
  return systems.flat()
}

async function ownSystem(context: Context, id: string): Promise<WantedBy> {
  const found = (await ownSystems(context)).find((s) => s.connector === id)
  if (!found) throw new HubError('NOT_FOUND')
  return found
}

async function store(context: Context, wanted: WantedBy, owner: Owner, given: Values) {
  const values = valuesOf(given) ?? {}
  demandWanted(wanted.manifest, owner, values)
  const { connector, manifest, settings } = wanted
  const origin = credentialOrigin(manifest, settings)
  return {
    changed: await storeCredential(context.hub, { connector, owner, origin, values, by: context.viewer.id }),
  }
}

async function tryOut({ hub, viewer, language }: Context, wanted: WantedBy, owner: Owner, given: Values) {
  const values = valuesOf(given)
  if (values) demandWanted(wanted.manifest, owner, values)
  const tested: Tested = await testCredential(hub, { ...wanted, owner, values, token: viewer.token ?? undefined })
  const message = tested.ok ? null : ERRORS[tested.code][language]
  return { ok: tested.ok, message, milliseconds: tested.milliseconds }
}

export const credential: Resolvers = {
  Query: {
    async credentials(_, { connector, first, after }, context) {
      await managed(context, connector)
      const all = await listCredentials(context.hub.db, { connector, kinds: ['SYSTEM', 'DIVISION'] })
      return pageOf(all, { first, after }, ({ owner, origin }) => `${'id' in owner ? owner.id : ''} ${origin}`)
    },
    async systemAccounts(_, __, context) {
      const systems = await ownSystems(context)
      const given = await listCredentials(context.hub.db, { worker: context.viewer.id })
      return systems.map(({ connector, manifest, settings, department, names }) => {
        const origin = credentialOrigin(manifest, settings)
        return {
          ...{ connector, names: [...names], department: departmentOf(context, department) },
          given: given.find((c) => c.connector === connector && c.origin === origin) ?? null,
        }
      })
    },
  },
  Mutation: {
    storeCredential: async (_, { input }, context) =>
      store(context, await managedWanted(context, input.connector), await existing(context, ownerAsked(input)), input.values),
    testCredential: async (_, { input }, context) =>
      tryOut(context, await managedWanted(context, input.connector), await existing(context, ownerAsked(input)), input.values),
    async removeCredential(_, { input }, context) {
      const { id } = await managed(context, input.connector)
      // The credential of a deleted division can be removed, too.
      return { changed: await removeCredential(context.hub, id, ownerAsked(input), context.viewer.id) }
    },
    storeMyAccount: async (_, { input }, context) =>
      store(context, await ownSystem(context, input.connector), mine(context), input.values),
    testMyAccount: async (_, { input }, context) =>
      tryOut(context, await ownSystem(context, input.connector), mine(context), input.values),
    async removeMyAccount(_, { input }, context) {
      // An account in a deleted system can be removed, too.
      return { changed: await removeCredential(context.hub, input.connector, mine(context), context.viewer.id) }
    },
  },
  Credential: {
    owner: (c: CredentialView) => c.owner.kind,
    connector: (c, _, { load }) => (c.owner.kind === 'WORKER' ? null : load.connector.load(c.connector)),
    division: async ({ owner }, _, { load }) =>
      owner.kind === 'DIVISION' ? ((await load.division.load(owner.id)) ?? goneDivision(owner.id)) : null,
    givenAt: (c) => c.givenAt.toISOString(),
    testedAt: (c) => c.testedAt?.toISOString() ?? null,
    failure: (c, _, { language }) => (c.testFailure === null ? null : failureOf(c.testFailure)[language]),
  },
}

const mine = ({ viewer }: Context): Owner => ({ kind: 'WORKER', id: viewer.id })
const failureOf = (code: string) => (Object.hasOwn(ERRORS, code) ? ERRORS[code as keyof typeof ERRORS] : ERRORS.INTERNAL)
