// Credentials: of the hub and of divisions by those who answer for the connector, of workers by themselves alone. They go in and are
// tried; nothing here answers with one.
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
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { managed } from './connector.ts'
import { departmentOf } from './department-of.ts'

type Values = readonly { name: string; value: string }[] | null | undefined

const valuesOf = (values: Values) => (values ? Object.fromEntries(values.map((v) => [v.name, v.value])) : undefined)

/** The hub, or a division that exists. */
async function ownerOf({ load }: Context, division: string | null | undefined): Promise<Owner> {
  if (division === null || division === undefined || division === '') return HUB
  if (!(await load.division.load(division)))
    throw new HubError('BAD_INPUT', { sentence: { zh: '没有这个行政区划。', en: 'There is no such division.' } })
  return { kind: 'DIVISION', id: division }
}

async function managedWanted(context: Context, id: string): Promise<WantedBy> {
  const wanted = await wantedBy(context.hub.manifests, await managed(context, id), context.viewer.id)
  if (!wanted) throw new HubError('MANIFEST_INVALID')
  return wanted
}

/** The systems in force that ask each worker for an account of their own. */
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
  return { changed: await storeCredential(context.hub, { connector, owner, origin, values, by: context.viewer.id }) }
}

async function tryOut({ hub, viewer, language }: Context, wanted: WantedBy, owner: Owner, given: Values) {
  const values = valuesOf(given)
  if (values) demandWanted(wanted.manifest, owner, values)
  const tested: Tested = await testCredential(hub, { ...wanted, owner, values, token: viewer.token ?? undefined })
  return { ok: tested.ok, message: tested.ok ? null : ERRORS[tested.code][language], milliseconds: tested.milliseconds }
}

export const credential: Resolvers = {
  Query: {
    async credentials(_, { connector }, context) {
      await managed(context, connector)
      return await listCredentials(context.hub.db, { connector, kinds: ['SYSTEM', 'DIVISION'] })
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
      store(context, await managedWanted(context, input.connector), await ownerOf(context, input.division), input.values),
    testCredential: async (_, { input }, context) =>
      tryOut(context, await managedWanted(context, input.connector), await ownerOf(context, input.division), input.values),
    async removeCredential(_, { connector, division }, context) {
      const { id } = await managed(context, connector)
      // Of a division that is gone since, too: what was given can always be taken back.
      return {
        changed: await removeCredential(context.hub, id, division ? { kind: 'DIVISION', id: division } : HUB, context.viewer.id),
      }
    },
    storeMyAccount: async (_, { input }, context) =>
      store(context, await ownSystem(context, input.connector), mine(context), input.values),
    testMyAccount: async (_, { input }, context) =>
      tryOut(context, await ownSystem(context, input.connector), mine(context), input.values),
    async removeMyAccount(_, { connector }, context) {
      // Also for a system that is gone since: what is one's own can always be taken back.
      return { changed: await removeCredential(context.hub, connector, mine(context), context.viewer.id) }
    },
  },
  Credential: {
    owner: (c: CredentialView) => c.owner.kind,
    division: (c) => (c.owner.kind === 'DIVISION' ? c.owner.id : null),
    givenAt: (c) => c.givenAt.toISOString(),
    testedAt: (c) => c.testedAt?.toISOString() ?? null,
    failure: (c, _, { language }) => (c.testFailure === null ? null : failureOf(c.testFailure)[language]),
  },
}

const mine = ({ viewer }: Context): Owner => ({ kind: 'WORKER', id: viewer.id })
const failureOf = (code: string) => (Object.hasOwn(ERRORS, code) ? ERRORS[code as keyof typeof ERRORS] : ERRORS.INTERNAL)
