// A real system's reply, path by path, as a list to choose from while mapping.
import { readPath } from '../../../../connectors/index.ts'
import type { LifeDeps } from '../life/publish-draft.ts'
import { maskNumbers, maskUnknown } from './mask-unknown.ts'
import { type RawTrial, runTrial, type TrialWanted } from './try-connector.ts'

export interface SamplePath {
  path: string
  type: 'text' | 'number' | 'boolean' | 'empty'
  filled: number
  rows: number
  samples: string[]
  mappedTo: string[]
}

const MOST_ROWS = 50
const MOST_PATHS = 400
const MOST_SAMPLES = 3

export async function samplePaths(
  deps: LifeDeps,
  wanted: TrialWanted & { capability: 'tasks' | 'forms' | 'records' },
  who: { worker: string; token?: string | undefined },
): Promise<SamplePath[]> {
  return pathsOf(await runTrial(deps, wanted, who))
}

function pathsOf({ calls, mapped }: RawTrial): SamplePath[] {
  const found = new Map<string, SamplePath>()
  const rows = calls.flatMap(({ reply }) => rowsOf(reply, mapped?.rows ?? '')).slice(0, MOST_ROWS)
  for (const row of rows) {
    for (const [named, value] of leaves(row, '')) {
      const path = maskNumbers(named)
      if (!found.has(path) && found.size >= MOST_PATHS) continue
      const to = (mapped?.paths.get(path.replace(/\[\d+\]/g, '[*]'))?.to ?? []).filter((target) => !target.startsWith('#'))
      const entry = found.get(path) ?? { path, type: 'empty', filled: 0, rows: rows.length, samples: [], mappedTo: to }
      found.set(path, entry)
      if (value === null || value === undefined || value === '') continue
      entry.filled += 1
      if (entry.type === 'empty') entry.type = typeOf(value)
      const shown = String(maskUnknown(value))
      if (entry.samples.length < MOST_SAMPLES && !entry.samples.includes(shown)) entry.samples.push(shown)
    }
  }
  return [...found.values()]
}

function rowsOf(reply: unknown, rows: string): unknown[] {
  const found = rows === '' ? reply : readPath(reply, rows.replaceAll('[*]', '[0]'))
  return found === null || found === undefined ? [] : [found].flat()
}

function* leaves(value: unknown, path: string, depth = 0): Iterable<[string, unknown]> {
  const list = Array.isArray(value)
  const deeper = typeof value === 'object' && value !== null && (list || Object.getPrototypeOf(value) === Object.prototype)
  if (!deeper || depth > 8) return yield [path || '$', value]
  // The first item represents the whole inner list.
  if (list) return value.length > 0 ? yield* leaves(value[0], `${path}[0]`, depth + 1) : yield [path, null]
  for (const [key, inner] of Object.entries(value)) yield* leaves(inner, path ? `${path}.${key}` : key, depth + 1)
}

const typeOf = (value: unknown): SamplePath['type'] =>
  typeof value === 'boolean' ? 'boolean' : typeof value === 'number' || typeof value === 'object' ? 'number' : 'text'
