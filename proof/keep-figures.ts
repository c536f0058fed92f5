// Keeps a proof's figures in docs/scores, with the date, the commit and the machine that made them.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

export function keepFigures(name: string, figures: object): void {
  const kept = {
    command: `npm run proof -- ${name}`,
    date: new Date().toISOString().slice(0, 10),
    commit: commit(),
    machine: { cores: cpus().length, node: process.version, platform: process.platform },
    figures,
  }
  console.log(JSON.stringify(kept, null, 2))
  writeFileSync(join(root, 'docs/scores', `${name}.json`), `${JSON.stringify(kept, null, 2)}\n`)
}

/** "-dirty" if the files were not those of the commit; null outside a repository. */
function commit(): string | null {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty', '--abbrev=12'], { cwd: root, encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}
