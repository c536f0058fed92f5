// The conformance suite from the command line. Exit code 1 if a case failed.
import { readFile, writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import { HubError } from '../../schema/index.ts'
import { runSuite } from '../exchange/index.ts'
import { print } from './print.ts'
import { withCatalogue } from './with-catalogue.ts'

interface Options {
  write?: string
  task?: string
  values?: string
  look?: string[]
  report?: string
  json?: boolean
}

const MARKS = { passed: 'passed ', skipped: 'skipped', failed: 'FAILED ' }

export const testVerb = (): Command =>
  new Command('test')
    .description('runs the conformance suite on a draft, or on what is in force, against the live system')
    .argument('<id>', 'the connector')
    .option('--write <marker>', 'also deliver, under ids that begin with this word; needs --task')
    .option('--task <number>', "the department's own number of a test task, which the deliveries answer")
    .option('--values <file>', 'values of the delivery by field code, as JSON; left out: invented ones')
    .option('--look <class=identifier...>', 'whom to look up; left out: those whom the tasks are about')
    .option('--report <file>', 'writes the report there: Markdown, or JSON when the name ends in .json')
    .option('--json', 'print the report as JSON')
    .action(async (connector: string, options: Options) => {
      const { write: marker, task } = options
      if ((marker === undefined) !== (task === undefined))
        throw new HubError('BAD_INPUT', { message: '--write and --task go together.' })
      const values = options.values === undefined ? undefined : JSON.parse(await readFile(options.values, 'utf8'))
      const write = marker === undefined || task === undefined ? undefined : { marker, task, values }
      const wanted = { connector, write, identifiers: options.look && byClass(options.look) }
      const run = await withCatalogue((registry) => runSuite(registry, wanted, { worker: 'system' }))
      if (run.kind === 'stale') throw new HubError('BAD_INPUT', { message: 'The draft was changed meanwhile. Try again.' })
      const { report, markdown, kept } = run
      if (options.report !== undefined)
        await writeFile(options.report, options.report.endsWith('.json') ? `${JSON.stringify(report, null, 2)}\n` : markdown)
      if (!report.passed) process.exitCode = 1
      print(options.json, report, () => [
        ...report.cases.flatMap(({ state, id, title, because, notes }) => [
          `${MARKS[state]}  ${id}  ${title.en}  ${title.zh}`,
          ...[...(because ? [because] : []), ...notes].map(({ zh, en }) => `           ${en}  ${zh}`),
        ]),
        `${report.passed ? 'passed' : 'FAILED'}: ${report.counts.passed} passed, ${report.counts.skipped} skipped, ${report.counts.failed} failed${kept ? '; kept with the draft' : ''}`,
      ])
    })

function byClass(given: readonly string[]): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const one of given) {
    const [objectClass = '', identifier = ''] = one.split('=', 2)
    if (!objectClass || !identifier) throw new HubError('BAD_INPUT', { message: '--look wants class=identifier.' })
    found[objectClass] = [...(found[objectClass] ?? []), identifier]
  }
  return found
}
