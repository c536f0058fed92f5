// Fields of the system's answers that the manifest does not map: only their names are kept, no values.
import type { Manifest } from '../language/index.ts'
import { readPath } from '../mapping/index.ts'
import type { Observe } from '../observe.ts'

export interface Undeclared {
  observe: Observe
  /** By section; a section without answers is absent. */
  found: Map<string, Set<string>>
}

interface Section {
  name: string
  operation: unknown
  rows: string
  paths: Set<string>
  /** An expression may read anything. */
  open: boolean
}

interface Row {
  to: string
  from?: string | string[] | undefined
  jsonata?: string | undefined
}

const MOST_ROWS = 20
const MOST_NAMES = 60
/** A name that looks like a value (a list keyed by number) is not shown. */
const A_NAME = /^(?!.*\d{5})[\p{L}_@][\p{L}\p{N}_@:-]{0,40}$/u

export function createUndeclared(manifest: Manifest): Undeclared {
  const sections = sectionsOf(manifest)
  const found = new Map<string, Set<string>>()
  return {
    found,
    observe: {
      headers: () => ({}),
      async call(about, run) {
        const result = await run()
        const section = sections.find(({ operation }) => operation === about.operation)
        if (section && !section.open && result.kind === 'reply') {
          const names = found.get(section.name) ?? new Set<string>()
          found.set(section.name, names)
          for (const row of rowsOf(result.body, section.rows).slice(0, MOST_ROWS))
            for (const path of leaves(row, '')) if (names.size < MOST_NAMES && !isMapped(path, section.paths)) names.add(path)
        }
        return result
      },
    },
  }
}

function sectionsOf({ tasks, records = [] }: Manifest): Section[] {
  const section = (
    name: string,
    operation: unknown,
    rows: string,
    map: readonly Row[],
    more: (string | undefined)[],
  ): Section => ({
    ...{ name, operation, rows },
    paths: new Set([...map.flatMap(({ from }) => [from ?? []].flat()), ...more.filter((m) => m !== undefined)].map(bare)),
    open: map.some(({ jsonata }) => jsonata !== undefined),
  })
  return [
    ...(tasks
      ? [
          section('tasks', tasks.operation, tasks.rows, tasks.map as Row[], [
            tasks.watermark?.from,
            tasks.key,
            tasks.deleted?.from,
          ]),
        ]
      : []),
    ...records.map((r) =>
      section(r.objectClass, r.operation, r.rows, r.map as Row[], [r.identifier, r.asOf?.from, r.deleted?.from]),
    ),
  ]
}

const bare = (path: string) => path.replace(/\[\d+\]/g, '').replace(/^\$\.?/, '')

const isMapped = (path: string, paths: ReadonlySet<string>) =>
  [...paths].some((one) => one === path || one === '' || path.startsWith(`${one}.`))

function rowsOf(body: unknown, rows: string): unknown[] {
  const there = rows === '$' ? body : readPath(body, rows)
  return there === null || there === undefined ? [] : [there].flat()
}

function* leaves(value: unknown, path: string, depth = 0): Iterable<string> {
  if (Array.isArray(value)) {
    if (value.length > 0) yield* leaves(value[0], path, depth + 1)
    return
  }
  const plain = typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value))
  if (!plain || depth > 6) return yield path
  for (const [key, inner] of Object.entries(value as object))
    if (A_NAME.test(key)) yield* leaves(inner, path ? `${path}.${key}` : key, depth + 1)
}
