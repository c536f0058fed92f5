// The result of a bench and its storage: a table for people and a file in docs/scores.
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'

export interface Score {
  name: string
  /** One line: the measured thing and its comparison. */
  about: string
  figures: Record<string, number | string>
  /** The first row has the headings. */
  table: string[][]
}

export function keepScore(score: Score): void {
  const file = join(import.meta.dirname, '..', 'docs', 'scores', `bench-${score.name}.json`)
  const machine = { cores: cpus().length, node: process.version, platform: process.platform }
  const kept = {
    command: `npm run bench -- ${score.name}`,
    date: new Date().toISOString().slice(0, 10),
    machine,
    about: score.about,
    figures: score.figures,
  }
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`)
}

/** A table for the terminal; wide characters count as two. */
export function tableText(rows: string[][]): string {
  const width = (text: string) => [...text].reduce((n, c) => n + (/[ᄀ-￦]/.test(c) ? 2 : 1), 0)
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((r) => width(r[i] ?? '')))) ?? []
  return rows.map((r) => r.map((c, i) => c + ' '.repeat((widths[i] ?? 0) - width(c))).join('  ')).join('\n')
}
