// What a form would cost before anybody is asked, on the command line. It asks the departments through the connectors in force,
// for a sample of the hub's subjects. Each reading is recorded under the command line.
import { Command } from 'commander'
import { createConnectorSet } from '../../connectors/index.ts'
import { HubError } from '../../schema/index.ts'
import { formToTry } from '../asking/index.ts'
import { loadConnectors } from '../exchange/index.ts'
import { type SimulationOfForm, simulateForm } from '../filling/index.ts'
import type { Viewer } from '../platform/index.ts'
import { createLog } from '../platform/index.ts'
import { print } from './print.ts'
import { ACTOR, withCatalogue } from './with-catalogue.ts'

const percent = (share: number) => `${Math.round(share * 100)}%`
const STATES = { KEPT: '', NOT_KEPT: '  无人掌握 kept by nobody', NEW: '  新数据元 a new element' } as const

export const simulateVerb = (): Command =>
  new Command('simulate')
    .description('how much of a form, in force or not yet, would be filled in by itself, and the minutes that saves')
    .argument('<form>', 'form id, see `yibiao catalogue forms` and `yibiao forms list`')
    .option('--county <code>', 'first six digits of the division code; left out: every county')
    .option('--json', 'print JSON')
    .action(async (id: string, { county, json }: { county?: string; json?: boolean }) => {
      if (county !== undefined && !/^\d{6}$/.test(county)) throw new HubError('BAD_INPUT', { message: '--county is six digits.' })
      const result = await withCatalogue(async (store) => {
        const { catalogue } = store
        const found = await formToTry(store.db, catalogue.current(), id)
        if (!found) throw new HubError('NOT_FOUND', { message: `There is no form ${id}. See \`yibiao catalogue forms\`.` })
        const { form, ...how } = found
        const viewer: Viewer = {
          ...{ id: ACTOR, username: ACTOR, name: ACTOR, token: null },
          assignments: [{ role: 'OFFICER', division: null, department: form.department }],
        }
        const log = createLog(store.config.logLevel)
        const connectors = createConnectorSet()
        const unsubscribe = await loadConnectors({ ...store, log, connectors }, () => {})
        try {
          const tried = await simulateForm({ ...store, catalogue, connectors, log }, viewer, form, county ?? null)
          return { title: form.title.zh, simulation: tried && { ...tried, ...how } }
        } finally {
          unsubscribe()
          await connectors.close()
        }
      })
      print(json, result, () => [result.title, ...linesOf(result.simulation)])
    })

function linesOf(s: SimulationOfForm | null): string[] {
  if (!s) return ['已知对象不足 5 个，不作估计。 Fewer than 5 subjects are known; nothing is said.']
  const { sheets, basis } = s.year
  const from = basis === 'REQUESTS' ? 'requests of the past year' : 'each known subject once a period'
  return [
    ...s.perItem.map((i) => {
      const sources = i.sources.map((f) => `${f.department ?? f.kind} ${percent(f.share)}`).join(', ')
      const rest = [i.conflict > 0 && `conflict ${percent(i.conflict)}`, i.failed > 0 && `not answered ${percent(i.failed)}`]
      return `${percent(i.share).padStart(4)}  ${i.field}  ${i.label.zh}${STATES[i.state]}  ${[sources, ...rest].filter(Boolean).join('; ')}`.trimEnd()
    }),
    `${s.prefilled.toFixed(1)} of ${s.items} items filled in, ${s.conflicts.toFixed(1)} in conflict; ${s.subjects} subjects sampled`,
    `${s.minutesSaved.toFixed(1)} minutes saved a sheet, ${((s.minutesSaved * sheets) / 60).toFixed(1)} hours a year (${sheets} sheets: ${from}); assumed: ${s.secondsToType} s to type, ${s.secondsToCheck} s to check`,
    ...(s.waiting > 0 ? [`${s.waiting} fields still wait for a decision; what they are bound to may change`] : []),
    ...(s.newItems > 0 ? [`${s.newItems} items are new to the catalogue; nobody can know them yet`] : []),
    ...(s.rowFields > 0 ? [`${s.rowFields} fields are asked once a row; they were not tried`] : []),
  ]
}
