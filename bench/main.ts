// `npm run bench [-- names]`: runs the benches one after another, prints their tables, stores their figures in docs/scores.
import { benchBounded } from './bounded.ts'
import { benchDepartments } from './departments.ts'
import { benchHanging } from './hanging.ts'
import { benchImporting } from './importing.ts'
import { benchInbox } from './inbox.ts'
import { benchManyConnectors } from './many-connectors.ts'
import { benchMapping } from './mapping.ts'
import { keepScore, type Score, tableText } from './score.ts'
import { benchSheet } from './sheet.ts'
import { benchSubmit } from './submit.ts'

const benches: Record<string, () => Promise<Score>> = {
  bounded: benchBounded,
  departments: benchDepartments,
  hanging: benchHanging,
  importing: benchImporting,
  inbox: benchInbox,
  'many-connectors': benchManyConnectors,
  mapping: benchMapping,
  sheet: benchSheet,
  submit: benchSubmit,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`)
  process.exit(1)
}
for (const [name, run] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`\n${name} ...`)
  const score = await run()
  console.log(`${score.about}\n\n${tableText(score.table)}`)
  keepScore(score)
}
process.exit(0)
