// Runs the conformance suite on a draft, or on the version in force, against the live system. The report is stored with the
// draft. Writing needs a marker and one of the department's own tasks as a target; nothing is invented for that.
import { type ConformanceReport, manifestIn, type Parcel, runConformance, toMarkdown } from '../../../connectors/index.ts'
import { HubError, type TaskDraft, type Value } from '../../../schema/index.ts'
import { demandValid } from './check-registration.ts'
import type { LifeDeps } from './life/publish-draft.ts'
import { readConnectors, readVersions } from './life/read-connectors.ts'
import { keepReport } from './life/save-draft.ts'
import { ownCredentials, readSecrets } from './secrets.ts'
import { noteTrial } from './try/note-trial.ts'
import { sampleParcel } from './try/sample-parcel.ts'

export interface SuiteWanted {
  connector: string
  /** Revision of the draft that the person looked at; omitted: the current one. */
  revision?: number | undefined
  /** By object class. */
  identifiers?: Readonly<Record<string, readonly string[]>> | undefined
  write?: { marker: string; task: string; values?: Record<string, Value | null> | undefined } | undefined
}

export type SuiteRun = { kind: 'stale' } | { kind: 'ran'; report: ConformanceReport; markdown: string; kept: boolean }

const MARKER = /^[\p{L}\p{N}-]{2,40}$/u

export async function runSuite(
  deps: LifeDeps,
  wanted: SuiteWanted,
  who: { worker: string; token?: string | undefined },
): Promise<SuiteRun> {
  const { write } = wanted
  if (write && !(MARKER.test(write.marker) && write.task.trim()))
    throw new HubError('BAD_INPUT', {
      sentence: {
        zh: '写入须给出测试标记（字母、数字、连字符）和部门的一个测试任务编号。',
        en: 'Writing needs a marker (letters, digits, hyphens) and the number of a test task of the department.',
      },
    })
  const [known] = await readConnectors(deps.db, [wanted.connector])
  const text = known?.draft?.manifest ?? known?.manifest
  if (!known || !text) throw new HubError('NOT_FOUND')
  if (wanted.revision !== undefined && known.draft?.revision !== wanted.revision) return { kind: 'stale' }
  const settings = known.draft?.settings ?? known.settings
  const catalogue = deps.catalogue.current()
  const checked = await deps.manifests.check(text, catalogue, who.worker)
  const manifest = manifestIn(checked)
  for (const [objectClass, identifiers] of Object.entries(wanted.identifiers ?? {})) {
    const elements = (manifest.records ?? []).flatMap((r) => (r.objectClass === objectClass ? r.map.map(({ to }) => to) : []))
    await noteTrial(deps, who.worker, { connector: wanted.connector, capability: 'records', objectClass, identifiers, elements })
  }
  const report = await runConformance({
    ...deps.reach,
    ...{ text, checked, settings, catalogue, identifiers: wanted.identifiers, clock: deps.clock },
    secrets: await readSecrets(deps, manifest, settings),
    credential: ownCredentials(deps, manifest, settings),
    caller: { worker: who.worker, purpose: 'test', ...(who.token !== undefined && { token: who.token }) },
    previous: await before(deps, wanted.connector, known.draft ? known.version : null, who.worker),
    ...(write && {
      write: {
        marker: write.marker,
        parcel: async ({ tasks }: { tasks: TaskDraft[] }) =>
          parcelFor(write.task, tasks, (form) =>
            sampleParcel(manifest, catalogue, { form, values: write.values, testMarker: write.marker }),
          ),
      },
    }),
  })
  const { connector } = wanted
  const revision = known.draft?.revision
  const kept = revision !== undefined && (await keepReport(deps.db, { connector, revision, report, passed: report.passed }))
  return { kind: 'ran', report, markdown: toMarkdown(report), kept }
}

/** The previous version: for a draft the one in force, for the one in force its predecessor. */
async function before(deps: LifeDeps, connector: string, inForce: number | null, account: string) {
  const versions = await readVersions(deps.db, connector)
  const previous = inForce === null ? versions[1] : versions.find(({ version }) => version === inForce)
  if (!previous) return undefined
  const { manifest: text, settings } = previous
  const manifest = await demandValid(deps.manifests, text, { account })
  const checked = await deps.manifests.check(text, deps.catalogue.current(), account)
  return { checked, settings, secrets: await readSecrets(deps, manifest, settings) }
}

/** A delivery for the one named task, as that task requires. */
function parcelFor(
  externalTaskId: string,
  tasks: readonly TaskDraft[],
  sample: (form: string | undefined) => Parcel | string,
): Parcel | string {
  const task = tasks.find((one) => one.externalId === externalTaskId)
  if (tasks.length > 0 && !task) return `the department has no task ${externalTaskId}`
  const parcel = sample(task?.form?.slice(task.form.indexOf(':') + 1))
  if (typeof parcel === 'string' || !task) return typeof parcel === 'string' ? parcel : { ...parcel, externalTaskId }
  const { division, period, subject } = task
  return { ...parcel, externalTaskId, division, period, subject: subject ?? parcel.subject }
}
