// A dry run of a draft, or of the version in force: request, reply and result side by side, without credentials and with personal
// values masked. A separate connector is built for it and discarded.
import { createConnector, type Manifest } from '../../../../connectors/index.ts'
import { HubError, type Label, type Value } from '../../../../schema/index.ts'
import { demandValid } from '../check-registration.ts'
import type { LifeDeps } from '../life/publish-draft.ts'
import { readConnectors } from '../life/read-connectors.ts'
import { ownCredentials, readSecrets } from '../secrets.ts'
import { type MappedReply, mappedReply } from './mapped-paths.ts'
import { maskNumbers, maskUnknown } from './mask-unknown.ts'
import { noteTrial } from './note-trial.ts'
import { type Capability, type Outcome, runCapability } from './run-capability.ts'
import { sampleParcel } from './sample-parcel.ts'
import { showRequest } from './show-request.ts'
import { type SeenCall, watchTrial } from './watch-trial.ts'

export interface TrialWanted {
  connector: string
  capability: Capability
  objectClass?: string | undefined
  identifiers?: readonly string[] | undefined
  form?: string | undefined
  values?: Record<string, Value | null> | undefined
  /** Sends the delivery, with an id that begins with this word. */
  testMarker?: string | undefined
}

export interface TrialCall {
  purpose: string
  sent: boolean
  request: unknown
  reply: unknown
  failure: string | null
  milliseconds: number
}

export interface Trial extends Outcome {
  calls: TrialCall[]
}

export interface RawTrial {
  outcome: Outcome
  calls: SeenCall[]
  manifest: Manifest
  settings: Readonly<Record<string, string>>
  mapped: MappedReply | null
}

const MOST_SECONDS = 30
const MOST_IDENTIFIERS = 10

/** The raw request and reply; never show or store them. */
export async function runTrial(
  deps: LifeDeps,
  wanted: TrialWanted,
  who: { worker: string; token?: string | undefined },
): Promise<RawTrial> {
  const [known] = await readConnectors(deps.db, [wanted.connector])
  const chosen = known?.draft ?? known
  if (!chosen?.manifest) throw new HubError('NOT_FOUND')
  const manifest = await demandValid(deps.manifests, chosen.manifest, { account: who.worker })
  const { settings } = chosen
  const { capability, identifiers = [] } = wanted
  const catalogue = deps.catalogue.current()
  if (identifiers.length > MOST_IDENTIFIERS) throw new HubError('BAD_INPUT', { detail: 'too many identifiers' })
  const mapped = capability === 'delivery' ? null : mappedReply(manifest, capability, wanted.objectClass)
  const rest = { manifest, settings, mapped }
  // Reading consumes files, so a trial without side effects is impossible.
  if (manifest.kind === 'file' && (capability === 'tasks' || capability === 'forms'))
    return {
      ...rest,
      calls: [],
      outcome: refusal({
        zh: '文件一经读取即被取走，不能试运行；请直接查看文件夹',
        en: 'files are taken by being read, so there is no dry run of them; look into the folder',
      }),
    }
  const parcel = capability === 'delivery' ? sampleParcel(manifest, catalogue, wanted) : undefined
  if (typeof parcel === 'string') return { ...rest, calls: [], outcome: refusal(parcel) }
  const section = manifest.records?.find((r) => r.objectClass === wanted.objectClass) ?? manifest.records?.[0]
  const read = capability === 'records' ? { objectClass: section?.objectClass, identifiers } : { identifiers: [] }
  const elements = (section?.map ?? []).map(({ to }) => to)
  await noteTrial(deps, who.worker, { connector: wanted.connector, capability, ...read, elements })
  const watch = watchTrial(Boolean(wanted.testMarker?.trim()))
  const connector = createConnector({
    ...deps.reach,
    ...{ manifest, settings, secrets: await readSecrets(deps, manifest, settings), observe: watch.observe },
    credential: ownCredentials(deps, manifest, settings),
  })
  try {
    const caller = { worker: who.worker, purpose: 'try', ...(who.token !== undefined && { token: who.token }) }
    const context = { caller, signal: AbortSignal.timeout(MOST_SECONDS * 1000) }
    const asked = { capability, objectClass: wanted.objectClass, identifiers, parcel }
    const outcome = await runCapability(connector, asked, context).catch((error: unknown) => {
      if (error instanceof HubError) return refusal(error.detail ?? error.sentence ?? error.message)
      throw error
    })
    return { ...rest, calls: watch.calls, outcome }
  } finally {
    await connector.close()
  }
}

export async function tryConnector(
  deps: LifeDeps,
  wanted: TrialWanted,
  who: { worker: string; token?: string | undefined },
): Promise<Trial> {
  const { calls, outcome, manifest, settings } = await runTrial(deps, wanted, who)
  const plain = Object.fromEntries(
    Object.entries(manifest.settings).flatMap(([name, { secret, default: value }]) =>
      secret ? [] : [[name, settings[name] ?? value ?? '']],
    ),
  )
  return {
    ...outcome,
    problems: outcome.problems.map((p) => (typeof p === 'string' ? maskNumbers(p) : p)),
    calls: calls.map(({ about, sent, reply, failure, milliseconds }) => ({
      ...{ purpose: about.purpose, sent, failure: failure && maskNumbers(failure), milliseconds },
      request: showRequest(about, plain),
      reply: reply === undefined ? null : maskReply(reply),
    })),
  }
}

const refusal = (problem: string | Label): Outcome => ({ ok: false, result: null, problems: [problem] })

/** A reply for a person who maps it: its structure and names, no values. Long lists are cut, because a sample is enough. */
const MOST_ROWS = 5
const DEEPEST = 12

function maskReply(reply: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return '…'
  if (Array.isArray(reply)) return reply.slice(0, MOST_ROWS).map((one) => maskReply(one, depth + 1))
  if (isPlain(reply))
    return Object.fromEntries(Object.entries(reply).map(([name, one]) => [maskNumbers(name), maskReply(one, depth + 1)]))
  return maskUnknown(reply)
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value))
