// Keeps the shape of docs/ARCHITECTURE.md: imports go one way, a folder is imported through its index.ts, files stay small.
// It is a plain scan of import lines, so it needs no compiler and is easy to read.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeScore } from './support/score.ts'

const root = join(import.meta.dirname, '..')
const SKIPPED = new Set(['node_modules', 'dist', 'coverage', '.git', '.yibiao', '.output'])

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`
    if (SKIPPED.has(entry.name)) return []
    return entry.isDirectory() ? filesUnder(path) : [path]
  })
}

const all = filesUnder('.')
const isGenerated = (file: string) => /(^|\/)generated\/|\.generated\.ts$/.test(file)
const sources = all.filter((file) => /\.(ts|tsx|mjs)$/.test(file))
const text = new Map(sources.map((file) => [file, readFileSync(join(root, file), 'utf8')]))

interface Import {
  from: string
  line: number
  /** A file of the repository, or the name of a package. */
  to: string
  /** `import type`: gone when the program runs. (`import { type X }` is not; see verbatimModuleSyntax.) */
  typeOnly: boolean
}

const STATIC =
  /^(?:import|export)\s+(type\s+)?(?:[\w$]+\s*,?\s*)?(?:\{[^}]*\}\s*|\*(?:\s+as\s+[\w$]+)?\s*)?(?:from\s+)?'([^']+)'/gm
const DYNAMIC = /\bimport\(\s*'([^']+)'/g

function importsOf(file: string): Import[] {
  const source = text.get(file) ?? ''
  return [STATIC, DYNAMIC].flatMap((pattern) =>
    [...source.matchAll(pattern)].map((match) => {
      const named = match.at(-1) ?? ''
      const to = named.startsWith('.')
        ? relative(root, join(root, dirname(file), named))
            .split(sep)
            .join('/')
        : named
      const line = source.slice(0, match.index).split('\n').length
      return { from: file, line, to, typeOnly: pattern === STATIC && match[1] !== undefined }
    }),
  )
}

const imports = sources.flatMap(importsOf)
const inside = imports.filter(
  ({ to }) => all.includes(to) || /^(schema|connectors|gateway|portal|examples|test|bench)\//.test(to),
)
const top = (file: string) => file.split('/')[0] ?? ''
const told = ({ from, line, to }: Import) => `${from}:${line} imports ${to}`
const exists = new Set(all)

/** What each part may import besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  schema: [],
  connectors: ['schema'],
  gateway: ['schema', 'connectors'],
  portal: [],
  examples: [],
  test: ['schema', 'connectors', 'gateway', 'portal', 'examples', 'bench', 'bin', 'codegen.ts'],
  bench: ['schema', 'connectors', 'gateway', 'portal', 'examples', 'test', 'bin'],
  bin: [],
}

/** The modules of the gateway, in their order: each imports only from those before it. */
const MODULES = ['platform', 'catalogue', 'asking', 'delivering', 'filling', 'exchange']

/** The layers above the modules, lowest first: settings, the composition root, transport, the program. */
const ABOVE: readonly (readonly string[])[] = [
  ['config.ts'],
  ['open-store.ts'],
  ['hub.ts'],
  ['jobs', 'http', 'demo'],
  ['start'],
  ['cli'],
]
const FLOORS = [...MODULES.map((module) => [module]), ...ABOVE]

/** The folders of a module are ordered too: each imports only from those before it and its tables; top-level files from all. */
const WITHIN: Readonly<Record<string, readonly (readonly string[])[]>> = {
  platform: [
    ['telemetry'],
    ['store'],
    ['work'],
    ['journal', 'operations', 'derive'],
    ['identity'],
    ['protect', 'divisions'],
    ['subjects'],
    ['files'],
    ['backup'],
  ],
  catalogue: [['match']],
  asking: [['registers', 'forms'], ['inbox'], ['alerts', 'review'], ['verbs']],
  delivering: [['delivery'], ['corrections']],
  filling: [['attachments', 'records'], ['submissions'], ['sheet']],
  exchange: [['vault', 'web-systems'], ['webhooks'], ['registry']],
}
const partOf = (file: string) => file.split('/')[1] ?? ''
const floorOf = (file: string) => FLOORS.findIndex((floor) => floor.includes(partOf(file)))
const folderOf = (file: string) => (file.split('/').length > 3 ? (file.split('/')[2] ?? '') : '')

/** The folder of a file: `schema` as a whole; elsewhere the second level, or the file itself if it is at the top. */
const unitOf = (file: string) => file.split('/').slice(0, 2).join('/')

/** A process that only opens files of forms does not load every connector, which takes a second of its time. */
const OWN_DOOR = 'connectors/zip/index.ts'

function throughADoor({ from, to }: Import): boolean {
  if (top(from) !== top(to)) return to === `${top(to)}/index.ts` || to === OWN_DOOR
  if (unitOf(from) === unitOf(to) || unitOf(to) === to) return true
  return to === `${unitOf(to)}/index.ts` || !exists.has(`${unitOf(to)}/index.ts`)
}

describe('the shape of the source', () => {
  test('the scan sees imports of every kind, so that the rules below have something to judge', () => {
    const found = (from: string, to: string) => imports.some((i) => i.from === from && i.to === to)
    expect(found('gateway/hub.ts', 'gateway/platform/index.ts'), 'an import over several lines').toBe(true)
    expect(found('gateway/platform/index.ts', 'gateway/platform/identity/may.ts'), 'a re-export').toBe(true)
    expect(found('gateway/platform/identity/dev/start.ts', 'oidc-provider'), 'a dynamic import').toBe(true)
    expect(
      imports.some((i) => i.from === 'gateway/catalogue/catalogue.ts' && i.typeOnly),
      'a type-only import',
    ).toBe(true)
    expect(inside.length).toBeGreaterThan(200)
  })

  test('every relative import names a file that is there', () => {
    expect(
      imports
        .filter(({ to, from }) => /^[\w.]+\//.test(to) && top(to) === top(from) && /\.\w+$/.test(to) && !exists.has(to))
        .map(told),
    ).toEqual([])
  })

  test('imports go one way: schema, connectors, gateway; the portal and the examples stand alone; nobody imports tests', () => {
    const wrong = inside.filter(
      ({ from, to }) => top(from) in MAY_IMPORT && top(from) !== top(to) && !MAY_IMPORT[top(from)]?.includes(top(to)),
    )
    expect(wrong.map(told)).toEqual([])
  })

  test('every part of the gateway has its place in the order, and every folder of a module', () => {
    const here = sources.filter((file) => top(file) === 'gateway')
    expect([...new Set(here.map(partOf))].filter((part) => !FLOORS.flat().includes(part))).toEqual([])
    const folders = new Set(
      here.filter((f) => MODULES.includes(partOf(f)) && folderOf(f)).map((f) => `${partOf(f)}/${folderOf(f)}`),
    )
    const placed = Object.entries(WITHIN).flatMap(([module, order]) => order.flat().map((folder) => `${module}/${folder}`))
    expect([...folders].toSorted()).toEqual(placed.toSorted())
  })

  test('a module imports only from the modules before it', () => {
    const wrong = inside.filter(
      ({ from, to }) =>
        top(from) === 'gateway' && top(to) === 'gateway' && partOf(from) !== partOf(to) && floorOf(to) >= floorOf(from),
    )
    expect(wrong.map(told)).toEqual([])
  })

  test('inside a module a folder imports only from the folders before it', () => {
    const wrong = inside.filter(({ from, to }) => {
      const order = WITHIN[partOf(from)]
      if (top(from) !== 'gateway' || partOf(from) !== partOf(to) || !order) return false
      const [own, other] = [folderOf(from), folderOf(to)]
      const at = (folder: string) => order.findIndex((step) => step.includes(folder))
      return own !== other && own !== '' && !to.endsWith('/tables.ts') && (other === '' || at(other) >= at(own))
    })
    expect(wrong.map(told)).toEqual([])
  })

  test('a module is entered through its index.ts only', () => {
    const judged = inside.filter(({ from }) => ['schema', 'connectors', 'gateway'].includes(top(from)))
    expect(judged.filter((i) => !throughADoor(i)).map(told)).toEqual([])
  })

  test('no two folders of connectors import each other, not even types, however long the way around', () => {
    const to = Map.groupBy(
      inside.filter(({ from, to }) => top(from) === 'connectors' && top(to) === 'connectors' && unitOf(from) !== unitOf(to)),
      ({ from }) => unitOf(from),
    )
    const reached = (unit: string, seen = new Set<string>()): Set<string> => {
      for (const next of new Set(to.get(unit)?.map((i) => unitOf(i.to)))) if (!seen.has(next)) reached(next, seen.add(next))
      return seen
    }
    expect(to.size).toBeGreaterThan(20)
    expect([...to.keys()].filter((unit) => reached(unit).has(unit))).toEqual([])
  })

  // docs/adr/0003-store.md: without a listener, a lost server ends the process.
  test('every connection to PostgreSQL has an error listener', () => {
    const deaf = sources.filter((file) => {
      if (!['gateway', 'connectors'].includes(top(file))) return false
      const source = text.get(file) ?? ''
      const clients = source.match(/new pg\.Client\(/g)?.length ?? 0
      const heard = source.match(/\bclient\.on\('error'/g)?.length ?? 0
      return (
        clients > heard ||
        (/new pg\.Pool\(/.test(source) && !/pool\.on\('connect', \(client\) => client\.on\('error'/.test(source))
      )
    })
    expect(deaf).toEqual([])
  })

  test('the text of a manifest is checked in at most three places; everybody else is handed what the check made of it', () => {
    const production = sources.filter((file) => ['connectors', 'gateway'].includes(top(file)))
    const calls = production.flatMap((file) =>
      [...(text.get(file) ?? '').matchAll(/(?<!function |async )\bcheckManifest\(/g)].map(() => file),
    )
    expect(calls.length).toBeGreaterThanOrEqual(1)
    expect(calls.length, calls.join(', ')).toBeLessThanOrEqual(3)
  })

  test('an example department imports nothing of another one', () => {
    // A department is a folder with its own program. The list is read from disk, so none is forgotten.
    const departments = new Set(sources.flatMap((file) => /^examples\/departments\/([^/]+)\/main\.ts$/.exec(file)?.[1] ?? []))
    expect(departments.size).toBeGreaterThanOrEqual(12)
    const departmentOf = (file: string) => {
      const id = /^examples\/departments\/([^/]+)\//.exec(file)?.[1]
      return id && departments.has(id) ? id : undefined
    }
    const wrong = inside.filter(
      ({ from, to }) => departmentOf(to) && departmentOf(from) && departmentOf(from) !== departmentOf(to),
    )
    expect(wrong.map(told)).toEqual([])
  })

  // Migrations are applied in the order of their full names and recorded by them. A renamed one would run a second time, so the
  // two numbered 0040 keep their names.
  test('no two migrations carry one number', () => {
    const numbers = all.flatMap((file) => /^gateway\/platform\/store\/migrations\/(\d{4})-[a-z-]+\.sql$/.exec(file)?.[1] ?? [])
    expect(numbers.filter((number, i) => numbers.indexOf(number) !== i)).toEqual(['0040'])
  })

  test('names say what a thing is: no utils, helpers, common, misc, manager, service, handler, DTO', () => {
    const empty = /(^|[/.-])(utils?|helpers?|common|misc|shared|managers?|services?|handlers?|dtos?)([/.-]|$)/i
    expect(sources.filter((file) => empty.test(file))).toEqual([])
  })

  test('file names are kebab-case', () => {
    expect(sources.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/.test(file.split('/').at(-1) ?? ''))).toEqual([])
  })
})

describe('the size of the files', () => {
  /** Catalogues, which are long because they are lists. */
  const catalogues = new Set([
    'schema/errors.ts',
    'connectors/manifest/problem-codes.ts',
    'portal/src/i18n/zh.ts',
    'portal/src/i18n/en.ts',
  ])
  const lines = (file: string) => (text.get(file) ?? '').replace(/\n$/, '').split('\n').length
  const judged = sources.filter((file) => !isGenerated(file) && !catalogues.has(file))

  test('no file is longer than 300 lines', () => {
    expect(judged.filter((file) => lines(file) > 300).map((file) => `${file}: ${lines(file)} lines`)).toEqual([])
  })

  test('half of the files have 70 lines or fewer, nine in ten 200 or fewer', async () => {
    const sizes = judged
      .filter((file) => /^(gateway|connectors|schema|portal\/src)\/.*\.tsx?$/.test(file))
      .map(lines)
      .sort((a, b) => a - b)
    const at = (share: number) => sizes[Math.floor((sizes.length - 1) * share)] ?? 0
    await writeScore(
      'file-sizes',
      { files: sizes.length, median: at(0.5), p90: at(0.9), max: at(1) },
      'vitest run test/architecture.test.ts',
    )
    expect(at(0.5)).toBeLessThanOrEqual(70)
    expect(at(0.9)).toBeLessThanOrEqual(200)
  })
})
