// Tests a credential alone, before or after it is stored: runs the manifest's `check` with only this credential. The result
// contains nothing of the credential.
import { type ConnectorOptions, createConnector, credentialOrigin, type Manifest } from '../../../connectors/index.ts'
import { type ErrorCode, HubError } from '../../../schema/index.ts'
import type { Database, Seal } from '../../platform/index.ts'
import { openCredential } from './open-credential.ts'
import { HUB, keyOf, type Owner } from './owner.ts'

export interface CredentialTest {
  connector: string
  /** Already validated, with its plain settings. */
  manifest: Manifest
  settings: Readonly<Record<string, string>>
  owner: Owner
  /** Values not stored yet; absent: uses those in the vault. */
  values?: Readonly<Record<string, string>> | undefined
  /** The worker's token, if the worker's own sign-in takes part. */
  token?: string | undefined
}

export type Tested = { ok: true; milliseconds: number } | { ok: false; code: ErrorCode; detail: string; milliseconds: number }

export interface TestDeps {
  db: Database
  seal: Seal
  clock: () => Date
  /** How this installation builds connectors: origins, development, exchange. */
  reach: Pick<ConnectorOptions, 'allowOrigins' | 'development' | 'exchange'>
}

const MOST_SECONDS = 20

export async function testCredential(deps: TestDeps, test: CredentialTest): Promise<Tested> {
  const began = performance.now()
  const milliseconds = () => Math.round(performance.now() - began)
  const tested = await run(deps, test).then(
    (): Tested => ({ ok: true, milliseconds: milliseconds() }),
    (error: unknown): Tested => {
      const known = error instanceof HubError ? error : new HubError('INTERNAL', { cause: error })
      return { ok: false, code: known.code, detail: known.detail ?? '', milliseconds: milliseconds() }
    },
  )
  if (!test.values) await remember(deps, test, tested)
  return tested
}

async function run({ db, seal, reach }: TestDeps, { connector, manifest, settings, owner, values, token }: CredentialTest) {
  const origin = credentialOrigin(manifest, settings)
  const kept = (of: Owner) => openCredential({ db, seal }, { connector, owner: of, origin })
  const given = values ?? (await needed(await kept(owner)))
  const own = owner.kind === 'SYSTEM' ? null : given
  const built = createConnector({
    ...reach,
    manifest,
    settings,
    secrets: owner.kind === 'SYSTEM' ? given : (await kept(HUB)).values,
    credential: async () => own,
  })
  try {
    const caller = {
      worker: owner.kind === 'WORKER' ? owner.id : 'system',
      purpose: 'credential test',
      ...(owner.kind === 'DIVISION' && { division: owner.id }),
      ...(token !== undefined && { token }),
    }
    await built.check({ caller, signal: AbortSignal.timeout(MOST_SECONDS * 1000) })
  } finally {
    await built.close()
  }
}

async function needed({ state, values }: Awaited<ReturnType<typeof openCredential>>) {
  if (state === 'given') return values
  const detail = state === 'absent' ? 'no credential was given' : 'the credential was given for another origin; give it again'
  throw new HubError('SIGN_IN_MISSING', { detail })
}

async function remember(
  { db, clock }: TestDeps,
  { connector, owner, manifest, settings }: CredentialTest,
  tested: Tested,
): Promise<void> {
  const key = keyOf(connector, owner)
  await db
    .updateTable('credential')
    .set({ tested_at: clock(), test_failure: tested.ok ? null : tested.code })
    .where('connector_id', '=', key.connector_id)
    .where('owner_kind', '=', key.owner_kind)
    .where('owner_id', '=', key.owner_id)
    .where('origin', '=', credentialOrigin(manifest, settings))
    .execute()
}
