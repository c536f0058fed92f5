// A module as a connector: its manifest gives name and limits. Methods that must never throw are wrapped. Concurrency, pace and
// circuit breaker are those of every connector.
import { because, HubError, type Reason } from '../../schema/index.ts'
import type { CallContext, Connector, CorrectionOutcome, CorrectionParcel, Kept, LookupReply, Parcel } from '../contract.ts'
import { type Admission, admitDestination } from '../http/index.ts'
import type { ModuleManifest } from '../language/index.ts'
import type { Log } from '../log.ts'
import { createGuard, type NotMade } from '../protect/index.ts'
import type { ResolvedSettings } from '../settings.ts'
import type { CreateModule, ModuleOwn } from './contract.ts'

interface Own {
  manifest: ModuleManifest
  version: number
  log: Log
}

interface Installation {
  modules: ReadonlyMap<string, CreateModule>
  settings: ResolvedSettings
  admission: Admission
}

export function moduleConnector({ manifest, version, log }: Own, { modules, settings, admission }: Installation): Connector {
  const { id, limits } = manifest
  const create = modules.get(manifest.module)
  if (!create) throw new HubError('MANIFEST_INVALID', { message: `There is no module ${manifest.module} in YIBIAO_MODULES.` })
  const admit = (origin: string) => void admitDestination(origin, origin.startsWith('tcp:') ? 'tcp' : 'http', admission)
  const given = (secret: boolean) =>
    Object.fromEntries(
      Object.entries(manifest.settings)
        .filter(([, declared]) => declared.secret === secret)
        .map(([name]) => [name, settings.fill(`\${settings.${name}}`)]),
    )
  // A reason is cleaned where it is stored or shown (`asReason`).
  const own = create({
    id,
    department: manifest.department.id,
    version,
    settings: given(false),
    secrets: given(true),
    limits,
    admit,
  }) as ModuleOwn
  const guard = createGuard(limits)

  async function kept<T>(
    context: CallContext,
    work: (context: CallContext) => Promise<T>,
    otherwise: (reason: Reason, sent: boolean) => T,
  ): Promise<T> {
    const result = await guard.run(
      async ({ signal }) => {
        try {
          return { kind: 'done' as const, value: await inTime(work({ ...context, signal }), signal) }
        } catch (error) {
          log.warn({ connector: id, error: error instanceof Error ? error.name : 'unknown' }, 'a module failed inside')
          return { kind: 'failed' as const }
        }
      },
      { failed: ({ kind }) => kind === 'failed', signal: context.signal },
    )
    if (result.kind === 'done') return result.value
    return otherwise(
      result.kind === 'not-made' ? (result as NotMade).reason : because('MODULE_FAULT'),
      result.kind !== 'not-made',
    )
  }
  const unavailable = (detail: string): HubError => new HubError('SOURCE_UNAVAILABLE', { detail })
  const { pullTasks, pullForms, lookup, send, find, readBack, corrections } = own
  return {
    ...own,
    id,
    department: manifest.department.id,
    kind: 'module',
    version,
    async check(context) {
      const failure = await kept<string | null>(
        context,
        (c) => own.check(c).then(() => null),
        (reason) => reason,
      )
      if (failure !== null) throw unavailable(failure)
    },
    ...(pullTasks && {
      async *pullTasks(since: string | null, context: CallContext) {
        try {
          yield* pullTasks(since, context)
        } catch (error) {
          throw error instanceof HubError ? error : unavailable(because('MODULE_FAULT'))
        }
      },
    }),
    ...(pullForms && { pullForms }),
    ...(lookup &&
      ({
        lookup: (objectClass, identifiers, elements, context) =>
          kept<LookupReply>(
            context,
            (c) => lookup(objectClass, identifiers, elements, c),
            (detail) => ({
              kind: 'failed',
              reason: 'unavailable',
              detail,
            }),
          ),
      } satisfies Pick<Connector, 'lookup'>)),
    ...(send &&
      ({
        send: (parcel, context) =>
          kept(
            context,
            (c) => send(parcel, c),
            (reason, sent) => ({ kind: sent ? 'unknown' : 'unsent', reason }),
          ),
      } satisfies Pick<Connector, 'send'>)),
    ...(find &&
      ({
        find: (deliveryId, context) =>
          kept(
            context,
            (c) => find(deliveryId, c),
            (reason) => ({ kind: 'unknown', reason }),
          ),
      } satisfies Pick<Connector, 'find'>)),
    ...(readBack && {
      readBack: {
        ...readBack,
        read: (parcel: Parcel, acknowledgement: string, context: CallContext) =>
          kept<Kept>(
            context,
            (c) => readBack.read(parcel, acknowledgement, c),
            (reason) => ({ kind: 'failed', reason }),
          ),
      },
    }),
    ...(corrections && {
      corrections: {
        ...corrections,
        send: (parcel: CorrectionParcel, context: CallContext) =>
          kept<CorrectionOutcome>(
            context,
            (c) => corrections.send(parcel, c),
            (reason, sent) => ({ kind: sent ? 'unknown' : 'unsent', reason }),
          ),
        ...(corrections.find && {
          find: (id: string, context: CallContext) =>
            kept<CorrectionOutcome | null>(
              context,
              async (c) => (await corrections.find?.(id, c)) ?? null,
              (reason) => ({ kind: 'unknown', reason }),
            ),
        }),
      },
    }),
    async close() {
      await guard.idle()
      await own.close()
    },
  }
}

/** The wait ends even if a module ignores its signal. */
function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new DOMException('no answer in time', 'TimeoutError'))
    signal.addEventListener('abort', late, { once: true })
    if (signal.aborted) late()
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', late))
  })
}
