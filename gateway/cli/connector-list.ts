// Lists connectors with their state and health, and the versions of one.
import { Command } from 'commander'
import { HubError } from '../../schema/index.ts'
import { countAside } from '../asking/index.ts'
import { type HealthView, readConnectors, readHealth, readVersions } from '../exchange/index.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

const healthWords = (h: HealthView | undefined): string => {
  if (!h) return ''
  const { state, instances, calls, failures, latencyP95, backlog, stuck } = h
  const seen = calls > 0 ? `  calls ${calls}, failed ${failures}, p95 ${latencyP95} ms` : ''
  return `${instances.length === 0 ? 'no hub runs' : state.toLowerCase()}${seen}${backlog + stuck > 0 ? `  waiting ${backlog}, stuck ${stuck}` : ''}${pullWords(h)}`
}

/** The age of its tasks, and why there are no newer ones. */
function pullWords({ pulledAt, pullFailure, pullWords: said }: HealthView): string {
  const minutes = pulledAt && Math.floor((Date.now() - pulledAt.getTime()) / 60_000)
  const age = minutes === null ? '' : `  pulled ${minutes < 1 ? 'just now' : `${minutes} min ago`}`
  return pullFailure === null
    ? age
    : `${age || '  never pulled'}, the last pull failed: ${pullFailure}${said ? ` (${said})` : ''}`
}

export const listVerb = (): Command =>
  new Command('list')
    .description('lists the connectors, with their state and how they are')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      const found = await withStore(async ({ db }) => {
        const connectors = await readConnectors(db)
        const health = await readHealth(
          db,
          connectors.map((c) => c.id),
        )
        const aside = await countAside(db)
        return connectors.map(({ id, department, state, version, since, reason, draft }) => ({
          ...{
            id,
            department,
            state,
            version,
            since,
            reason,
            draft: draft?.revision ?? null,
            health: health.get(id),
            setAside: aside.get(id) ?? 0,
          },
        }))
      })
      print(options.json, found, () =>
        found.map(
          (c) =>
            `${c.id}  ${c.state.toLowerCase()}  ${c.version === null ? 'no version' : `version ${c.version}`}${c.draft === null ? '' : '  draft'}  ${healthWords(c.health)}${c.setAside > 0 ? `  set aside ${c.setAside}` : ''}`,
        ),
      )
    })

export const versionsVerb = (): Command =>
  new Command('versions')
    .description('the versions of a connector that were ever in force, newest first')
    .argument('<id>', 'the connector')
    .option('--json', 'print JSON, manifests included')
    .action(async (id: string, options: { json?: boolean }) => {
      const versions = await withStore(({ db }) => readVersions(db, id))
      if (versions.length === 0) throw new HubError('NOT_FOUND', { message: `There is no published connector ${id}.` })
      print(options.json, versions, () =>
        versions.map((v) => `${v.version}  ${v.published_at.toISOString()}  ${v.published_by}  ${v.reason}`),
      )
    })
