// Hands in damaged files as people do, and checks that each ends with an answer or with a reason, within the bounds.
import { isDeepStrictEqual } from 'node:util'
import { readRows } from '../../connectors/file/read-rows.ts'
import { type Bounded, createBounded, type Used } from '../../connectors/index.ts'
import { readIn } from '../../gateway/asking/index.ts'
import { handIn } from '../bounded/run-hostile.ts'
import { BASES, type Base, COLUMNS } from './bases.ts'
import { mutate } from './mutate.ts'

export interface Outcome {
  seed: number
  base: string
  way: Base['way']
  how: string
  /** same: read as the whole file was. other: read as another file. told: nothing was read, with a reason; part: some of it. */
  ended: 'same' | 'other' | 'told' | 'part' | 'stopped'
  /** What must not be; null: nothing. */
  fault: string | null
  /** Of the bounded process. */
  cpuMs: number
  peakBytes: number
  /** Of this process, which reads rows as the hub's own does. */
  ownCpuMs: number
}

interface Read {
  found: unknown
  problems: string[]
}

/** An id number or a mobile number is a person's, and no label. */
const PERSONS = /(?<!\d)(?:\d{17}[\dX]|1[3-9]\d{9})(?!\d)/

export async function runMutants(from: number, to: number, done: (outcome: Outcome) => void): Promise<void> {
  const uses: Used[] = []
  const bounded = createBounded({ places: 1, used: (use) => void uses.push(use) })
  const whole = new Map<string, Promise<Read>>()
  try {
    for (let seed = from; seed < to; seed++) {
      const base = BASES[seed % BASES.length] as Base
      if (!whole.has(base.id)) whole.set(base.id, readOne(bounded, base))
      const before = await (whole.get(base.id) as Promise<Read>)
      const { bytes, how, isDamaged } = mutate(base.bytes, seed)
      uses.length = 0
      const outcome = { seed, base: base.id, way: base.way, how }
      const began = process.cpuUsage()
      const used = () => ({
        ownCpuMs: ownCpuMs(began),
        cpuMs: Math.max(0, ...uses.map((use) => Math.round(use.cpuMs))),
        peakBytes: Math.max(0, ...uses.map((use) => use.peakBytes)),
      })
      try {
        const read = await readOne(bounded, { ...base, bytes })
        const isStopped = uses.some((use) => use.error?.code === 'TOO_HEAVY')
        const ended = isStopped ? 'stopped' : endOf(read, before)
        done({ ...outcome, ended, fault: faultOf(read, ended, isDamaged), ...used() })
      } catch (error) {
        done({
          ...outcome,
          ended: 'stopped',
          fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
          ...used(),
        })
      }
    }
  } finally {
    await bounded.close()
  }
}

function ownCpuMs(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began)
  return Math.round((user + system) / 1000)
}

function endOf(read: Read, before: Read): Outcome['ended'] {
  if (isEmpty(read)) return 'told'
  if (isDeepStrictEqual(read.found, before.found)) return 'same'
  return read.problems.some((problem) => !before.problems.includes(problem)) ? 'part' : 'other'
}

const isEmpty = ({ found }: Read) => found === null || (Array.isArray(found) && found.length === 0)

function faultOf(read: Read, ended: Outcome['ended'], isDamaged: boolean): string | null {
  if (isEmpty(read) && read.problems.length === 0) return 'nothing was read and nothing is said'
  if (read.problems.some((problem) => problem.trim() === '')) return 'a problem without words'
  if (isDamaged && ended === 'other') return 'a damaged file was read as another one'
  const text = JSON.stringify(read)
  if (!text.isWellFormed() || /\\ud[89a-f]/i.test(text)) return 'half a character'
  return null
}

async function readOne(bounded: Bounded, { id, way, name, bytes }: Base): Promise<Read> {
  if (way === 'form') {
    const { forms, problems } = await readIn(bounded, id)({ name, bytes })
    const labels = forms.flatMap((form) => form.fields.map((field) => field.label))
    const persons = labels.filter((label) => PERSONS.test(label))
    if (persons.length > 0) throw new Error(`a person's number as a label: ${persons[0]?.length} characters`)
    return { found: forms, problems: problems.map((p) => p.message.en) }
  }
  if (way === 'file') {
    const found: unknown[] = []
    const problems: string[] = []
    for await (const { value, problem } of rowsOf(bounded, id, name, bytes)) {
      if (problem) problems.push(problem)
      else found.push(value)
    }
    return { found, problems }
  }
  const given = way === 'sample' ? bytes : new TextDecoder().decode(bytes)
  const words = await handIn(bounded, { id, way, name, make: () => given, refused: 'either' }, given)
  return words === null ? { found: 'read', problems: [] } : { found: null, problems: [words] }
}

function rowsOf(bounded: Bounded, account: string, name: string, bytes: Uint8Array) {
  const source = {
    name,
    size: bytes.length,
    async *bytes() {
      yield Buffer.from(bytes)
    },
  }
  const ending = name.slice(name.lastIndexOf('.') + 1)
  const format = ending === 'txt' ? 'fixed' : (ending as 'csv' | 'json' | 'xlsx' | 'xml')
  const rows = format === 'xml' ? 'people.person' : '$'
  const reading = { format, encoding: 'UTF-8', delimiter: ',', skip: 0, measure: 'bytes', rows } as const
  const layout = format === 'fixed' ? COLUMNS : undefined
  return readRows(source, { ...reading, sheet: undefined, layout, most: 8_000_000, apart: { bounded, account } })
}
