// A connector for display: its manifest, its settings without secrets, versions, events, and the impact of changes.
import { CAPABILITIES, type Manifest } from '../../../connectors/index.ts'
import {
  breaks,
  type ConnectorView,
  computeImpact,
  type DraftView,
  type Finding,
  hashOf,
  readEvents,
  readSecrets,
  readVersions,
} from '../../exchange/index.ts'
import type { Context } from '../context.ts'
import type { Capability, ConnectorEventKind, Resolvers } from '../generated/resolvers.generated.ts'
import { say } from '../language.ts'
import { departmentOf } from './department-of.ts'

export interface ShownImpact {
  findings: readonly Finding[]
}

const manifestOf = async ({ hub, viewer }: Context, text: string | null): Promise<Manifest | null> =>
  text === null ? null : hub.manifests.manifest(text, viewer.id)

const declared = (manifest: Manifest | null): Capability[] =>
  CAPABILITIES.filter((one) => manifest?.[one] !== undefined).map((one) => one.toUpperCase() as Uppercase<typeof one>)

async function settingsOf(context: Context, text: string | null, given: Readonly<Record<string, string>>) {
  const manifest = await manifestOf(context, text)
  if (!manifest) return []
  const secrets = await readSecrets(context.hub, manifest, given)
  return Object.entries(manifest.settings).map(([name, { description, secret, default: value }]) => ({
    ...{ name, description, secret },
    given: Object.hasOwn(secret ? secrets : given, name) || value !== undefined,
    value: secret ? null : (given[name] ?? value ?? null),
  }))
}

/** The findings in a text, against the language, the contract and the catalogue in force. */
export async function findingsOf({ hub, viewer }: Context, text: string) {
  const checked = await hub.manifests.check(text, hub.catalogue.current(), viewer.id)
  return 'manifest' in checked ? { problems: [], warnings: checked.warnings } : { problems: checked.problems, warnings: [] }
}

/** The impact of putting this text in force; empty if it cannot be. */
const impactOf = async (context: Context, id: string, text: string): Promise<ShownImpact> => {
  const manifest = await manifestOf(context, text)
  return { findings: manifest ? await computeImpact(context.hub, id, manifest) : [] }
}

const text = (c: ConnectorView) => c.manifest ?? c.draft?.manifest ?? null

export const connectorView: Resolvers = {
  Connector: {
    department: (c, _, context) => departmentOf(context, c.department),
    since: (c) => c.since.toISOString(),
    kind: async (c, _, context) => {
      const kind = (await manifestOf(context, text(c)))?.kind
      return kind ? (kind.toUpperCase() as Uppercase<typeof kind>) : null
    },
    capabilities: async (c, _, context) => declared(await manifestOf(context, text(c))),
    settings: (c, _, context) => settingsOf(context, c.manifest, c.settings),
    versions: (c, _, { hub }) => readVersions(hub.db, c.id),
    events: (c, _, { hub }) => readEvents(hub.db, c.id),
    retiring: async (c, _, { hub }) => ({ findings: await computeImpact(hub, c.id, null) }),
  },
  ConnectorDraft: {
    settings: (d: DraftView, _, context) => settingsOf(context, d.manifest, d.settings),
    problems: async (d, _, context) => (await findingsOf(context, d.manifest)).problems,
    savedBy: (d, _, { load }) => load.worker.load(d.savedBy),
    savedAt: (d) => d.savedAt.toISOString(),
    impact: (d, _, context) => impactOf(context, d.connector, d.manifest),
  },
  ConnectorVersion: {
    publishedBy: (v, _, { load }) => load.worker.load(v.published_by),
    publishedAt: (v) => v.published_at.toISOString(),
    impact: (v) => v.impact as Finding[],
    rollingBack: (v, _, context) => impactOf(context, v.connector_id, v.manifest),
  },
  ManifestProblem: {
    message: (p, _, { language }) => (language === 'zh' ? p.zh : p.message),
    suggestion: (p, _, { language }) => say(p.suggestion, language),
  },
  ConnectorEvent: {
    at: (e) => e.at.toISOString(),
    actor: (e, _, { load }) => load.worker.load(e.actor),
    kind: (e) => e.kind.replace(' ', '_').toUpperCase() as ConnectorEventKind,
  },
  Impact: {
    hash: (i) => hashOf(i.findings),
    breaking: (i) => breaks(i.findings),
  },
  ImpactFinding: {
    message: (f, _, { language }) => say(f.message, language),
    tasks: (f) => f.counts.tasks ?? null,
    deliveries: (f) => f.counts.deliveries ?? null,
    forms: (f) => f.counts.forms ?? null,
  },
}
