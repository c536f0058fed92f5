// A dry run from the command line: request, reply and result, with personal values masked.

import { readFile } from 'node:fs/promises'
import { Argument, Command } from 'commander'
import { inWords } from '../../schema/index.ts'
import { tryConnector } from '../exchange/index.ts'
import { print } from './print.ts'
import { withCatalogue } from './with-catalogue.ts'

interface Options {
  id?: string[]
  class?: string
  form?: string
  values?: string
  send?: string
  json?: boolean
}

const CAPABILITIES = ['tasks', 'forms', 'records', 'delivery'] as const

export const tryVerb = (): Command =>
  new Command('try')
    .description('runs one capability of a draft, or of what is in force, once; a delivery is shown and not sent')
    .argument('<id>', 'the connector')
    .addArgument(new Argument('<capability>').choices(CAPABILITIES))
    .option('--id <identifier...>', 'records: whom to look up; up to ten')
    .option('--class <class>', 'records: the object class')
    .option('--form <code>', "delivery: the department's form code")
    .option('--values <file>', 'delivery: values by field code, as JSON; left out: invented ones')
    .option('--send <marker>', 'delivery: really sends it, under an id that begins with this word')
    .option('--json', 'print JSON')
    .action(async (connector: string, capability: (typeof CAPABILITIES)[number], options: Options) => {
      const values = options.values === undefined ? undefined : JSON.parse(await readFile(options.values, 'utf8'))
      const wanted = {
        ...{ connector, capability, identifiers: options.id ?? [], objectClass: options.class },
        ...{ form: options.form, values, testMarker: options.send },
      }
      const trial = await withCatalogue((registry) => tryConnector(registry, wanted, { worker: 'system' }))
      if (!trial.ok && trial.calls.every((call) => call.sent)) process.exitCode = 1
      const part = (name: string, value: unknown) => [`${name}:`, JSON.stringify(value, null, 2)]
      const problems = trial.problems.map((problem) => (typeof problem === 'string' ? inWords(problem, 'en') : problem.en))
      print(options.json, { ...trial, problems }, () => [
        ...trial.calls.flatMap((c) => [
          ...part(`${c.purpose} request${c.sent ? '' : ' (not sent)'}`, c.request),
          ...(c.failure === null
            ? part(`reply after ${c.milliseconds} ms`, c.reply)
            : [`no answer: ${inWords(c.failure, 'en')}`]),
        ]),
        ...part('result', trial.result),
        ...problems.map((problem) => `problem: ${problem}`),
      ])
    })
