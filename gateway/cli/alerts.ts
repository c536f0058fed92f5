// Alerts by hand: lists the rules and the requests of each, or runs them now.
import { Command } from 'commander'
import { raisedByRule, readRules, runAlerts } from '../asking/index.ts'
import { print } from './print.ts'
import { withCatalogue } from './with-catalogue.ts'
import { withStore } from './with-store.ts'

const runVerb = (): Command =>
  new Command('run')
    .description('goes through the registers now and asks what the rules say; once for a subject and rule')
    .option('--rules <file>', 'YAML; left out: the rules that come along')
    .option('--json', 'print the result as JSON')
    .action(async (options: { rules?: string; json?: boolean }) => {
      const rules = await readRules(options.rules)
      const run = await withCatalogue((registry) => runAlerts(registry, rules, true))
      const perRule = [...Map.groupBy(run.raised, (r) => r.rule)].map(([rule, all]) => `  ${rule}: ${all.length}`)
      print(options.json, run, () => [
        `${run.registers} registers, ${run.raised.length} requests raised`,
        ...perRule,
        ...run.withoutForm.map((rule) => `  ${rule}: its form is not in force, nothing was asked`),
      ])
    })

const listVerb = (): Command =>
  new Command('list')
    .description('lists the rules and how many requests each has raised')
    .option('--rules <file>', 'YAML; left out: the rules that come along')
    .option('--json', 'print JSON')
    .action(async (options: { rules?: string; json?: boolean }) => {
      const rules = await readRules(options.rules)
      const raised = await withStore(({ db }) => raisedByRule(db))
      const listed = rules.map((rule) => ({ ...rule, ...(raised.get(rule.id) ?? { raised: 0, last: null }) }))
      print(options.json, listed, () =>
        listed.map(
          (r) => `${r.id}  ${JSON.stringify(r.when)} -> ${r.form}  raised ${r.raised}${r.last ? `, last ${r.last}` : ''}`,
        ),
      )
    })

export const alertsVerb = (): Command =>
  new Command('alerts')
    .description('requests that the registers raise by themselves')
    .addCommand(runVerb())
    .addCommand(listVerb())
