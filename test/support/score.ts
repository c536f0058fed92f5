// Figures measured by tests and benchmarks: always printed, and written to docs/scores/<name>.json if YIBIAO_SCORES=1, so that an
// ordinary test run changes no file of the repository.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Figures = Record<string, number | string>

export async function writeScore(name: string, figures: Figures, command: string): Promise<void> {
  console.log(`${name}: ${JSON.stringify(figures)}`)
  if (process.env.YIBIAO_SCORES !== '1') return
  const folder = join(import.meta.dirname, '../../docs/scores')
  await mkdir(folder, { recursive: true })
  const score = { name, command, date: new Date().toISOString().slice(0, 10), figures }
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(score, null, 2)}\n`)
}
