// Pause, resume, roll back, remove. Each is stored with its reason and journaled.
import { Command } from 'commander'
import { changeState, retireConnector, rollBack } from '../exchange/index.ts'
import { impactLines, refusedFor } from './impact-lines.ts'
import { print } from './print.ts'
import { withCatalogue } from './with-catalogue.ts'

interface Options {
  reason: string
  accept?: string
  json?: boolean
}

const verb = (name: string, description: string): Command =>
  new Command(name)
    .description(description)
    .argument('<id>', 'the connector')
    .requiredOption('--reason <why>', 'why; kept, and of a pause read by the workers')
    .option('--json', 'print the result as JSON')

const stateVerb = (change: 'pause' | 'resume', done: string, description: string): Command =>
  verb(change, description).action(async (id: string, { reason, json }: Options) => {
    const changed = await withCatalogue((registry) => changeState(registry, id, change, { actor: 'system', reason }))
    print(json, { id, changed }, () => `${changed ? done : 'unchanged'}  ${id}`)
  })

const rollbackVerb = (): Command =>
  verb('rollback', 'puts an earlier version in force again, with the settings that it had')
    .argument('<version>', 'see `connector versions`', Number)
    .option('--accept <hash>', 'go on although this breaks something: the hash that the refusal printed')
    .action(async (id: string, version: number, { reason, accept, json }: Options) => {
      const done = await withCatalogue(async (registry) => {
        const result = await rollBack(registry, { connector: id, version, acceptImpact: accept }, { actor: 'system', reason })
        return result.kind === 'impact' ? refusedFor(result.impact) : { id, version }
      })
      print(json, done, () =>
        'refused' in done ? ['This would break:', ...impactLines(done.impact)] : `rolled back  ${id}  version ${version}`,
      )
    })

const removeVerb = (): Command =>
  verb('remove', 'takes a connector out for good; its versions and what waits for it are kept, its credentials are not')
    .option('--accept <hash>', 'go on although this breaks something: the hash that the refusal printed')
    .action(async (id: string, { reason, accept, json }: Options) => {
      const done = await withCatalogue(async (registry) => {
        const result = await retireConnector(registry, { connector: id, acceptImpact: accept }, { actor: 'system', reason })
        return result.kind === 'impact' ? refusedFor(result.impact) : { id, retired: true }
      })
      print(json, done, () => ('refused' in done ? ['This would break:', ...impactLines(done.impact)] : `removed  ${id}`))
    })

export const lifeVerbs = (): Command[] => [
  stateVerb('pause', 'paused', 'stops speaking to the system; settings, tasks and deliveries are kept and wait'),
  stateVerb('resume', 'resumed', 'speaks to the system again; what waited goes on'),
  rollbackVerb(),
  removeVerb(),
]
