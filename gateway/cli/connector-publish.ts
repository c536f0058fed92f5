// Puts a connector in force: a manifest from a file, or the draft from the portal.
import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import type { ManifestProblem } from '../../connectors/index.ts'
import { HubError } from '../../schema/index.ts'
import { breaks, computeImpact, hashOf, publishDraft, readConnectors, registerConnector } from '../exchange/index.ts'
import { impactLines, refusedFor } from './impact-lines.ts'
import { fromEnvironment, type Pairs, pair } from './name-value.ts'
import { print } from './print.ts'
import { withCatalogue } from './with-catalogue.ts'

interface Options {
  set: Pairs
  secret: Pairs
  reason: string
  accept?: string
  json?: boolean
}

type Registry = Parameters<Parameters<typeof withCatalogue>[0]>[0]

async function publishFile(registry: Registry, file: string, { set, secret, reason, accept }: Options) {
  const manifest = await readFile(file, 'utf8')
  const checked = await registry.manifests.check(manifest, registry.catalogue.current())
  const impact = 'manifest' in checked ? await computeImpact(registry, checked.manifest.id, checked.manifest) : []
  if (breaks(impact) && accept !== hashOf(impact)) return refusedFor(impact)
  const registration = { manifest, settings: set, secrets: fromEnvironment(secret) }
  const done = await registerConnector(registry, registration, { actor: 'system', reason }, impact)
  return { ...done, warnings: checked.warnings }
}

async function publishDrafted(registry: Registry, connector: string, { reason, accept }: Options) {
  const [known] = await readConnectors(registry.db, [connector])
  if (!known?.draft) throw new HubError('NOT_FOUND', { message: `There is no file and no draft of this name: ${connector}` })
  const wanted = { connector, revision: known.draft.revision, acceptImpact: accept, untested: reason }
  const done = await publishDraft(registry, wanted, { actor: 'system', reason })
  if (done.kind === 'impact') return refusedFor(done.impact)
  if (done.kind !== 'published') throw new HubError('BAD_INPUT', { message: 'The draft was changed meanwhile. Try again.' })
  return { id: connector, version: done.version, changed: true }
}

export const publishVerb = (): Command =>
  new Command('publish')
    .description('checks a manifest and puts its connector in force, without a restart; the same again changes nothing')
    .argument('<manifest>', 'file (YAML), or the id of a connector that has a draft')
    .option('--set <name=value>', 'a setting that the manifest names; may be repeated', pair, {})
    .option('--secret <name=VARIABLE>', 'a secret setting, by the environment variable that holds it; may be repeated', pair, {})
    .option('--reason <why>', 'kept with the version', 'published from the command line')
    .option('--accept <hash>', 'go on although this breaks something: the hash that the refusal printed')
    .option('--json', 'print the result as JSON')
    .action(async (given: string, options: Options) => {
      const isFile = /[./\\]/.test(given)
      const result = await withCatalogue((registry) =>
        isFile ? publishFile(registry, given, options) : publishDrafted(registry, given, options),
      )
      print(options.json, result, () =>
        'refused' in result
          ? ['This would break:', ...impactLines(result.impact)]
          : [
              `${result.changed ? 'published' : 'unchanged'}  ${result.id}  version ${result.version}`,
              ...('warnings' in result ? (result.warnings as ManifestProblem[]) : []).map(
                (w) => `  line ${w.line}, column ${w.column}: ${w.message}. ${w.suggestion.en}. ${w.zh}`,
              ),
            ],
      )
    })
