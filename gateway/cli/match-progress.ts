// The progress of `catalogue match`: one line per form, appended. A line cut off by a crash is dropped and its form matched again.
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Decision, MatchForm, PlacedForm } from '../catalogue/index.ts'

export interface Progress {
  /** Results of the first forms; shorter than the list of forms if some remain. */
  before: PlacedForm[]
  keep(placed: PlacedForm): void
  flush(): void
}

const digestOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16)

/** Lines count only if forms and decisions are those of the earlier run, in the same order. */
export function openProgress(file: string, forms: readonly MatchForm[], decisions: readonly Decision[]): Progress {
  mkdirSync(dirname(file), { recursive: true })
  const base = digestOf(decisions)
  const digests = forms.map((form) => digestOf([base, form]))
  const before: PlacedForm[] = []
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  let good = 0
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at)
    if (end < 0) break
    const [digest, placed] = read(text.slice(at, end))
    if (!placed || digest !== digests[before.length]) break
    before.push(placed)
    at = end + 1
    good = at
  }
  if (good < text.length) truncateSync(file, Buffer.byteLength(text.slice(0, good)))
  let waiting = ''
  let next = before.length
  const flush = () => {
    if (waiting) appendFileSync(file, waiting, { flush: true })
    waiting = ''
  }
  return {
    before,
    keep(placed) {
      waiting += `${JSON.stringify([digests[next++], placed])}\n`
      if (waiting.length > 65_536) flush()
    },
    flush,
  }
}

function read(line: string): [string?, PlacedForm?] {
  try {
    const [digest, placed] = JSON.parse(line) as [string, PlacedForm]
    return [digest, placed]
  } catch {
    return []
  }
}
