// Damages and distorts files as transports, programs and people do: bytes changed or cut off, parts of an archive missing, tags and
// values removed, repeated, exchanged or made absurd. The same seed makes the same file.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { random } from '../harness/random.ts'

export interface Mutant {
  bytes: Uint8Array
  /** What was done, for the report. */
  how: string
  /** The file itself is damaged, so a reader must say so or read exactly what it read before. Otherwise it is another file. */
  isDamaged: boolean
}

type Draw = ReturnType<typeof drawOf>

function drawOf(seed: number) {
  const next = random(seed)
  const below = (n: number) => Math.floor(next() * n)
  return { below, chance: (share: number) => next() < share, one: <T>(from: readonly T[]): T => from[below(from.length)] as T }
}

export function mutate(bytes: Uint8Array, seed: number): Mutant {
  const draw = drawOf(seed)
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (isArchive && draw.chance(0.6)) return mutateParts(bytes, draw)
  if (isArchive || isBinary(bytes)) return { ...mutateBytes(bytes, draw), isDamaged: isArchive }
  if (draw.chance(0.3)) return { ...mutateBytes(bytes, draw), isDamaged: false }
  const { text, how } = mutateText(new TextDecoder().decode(bytes), draw)
  return { bytes: new TextEncoder().encode(text), how, isDamaged: false }
}

const isBinary = (bytes: Uint8Array) => bytes.subarray(0, 512).includes(0)

function mutateBytes(bytes: Uint8Array, { below, one }: Draw): Pick<Mutant, 'bytes' | 'how'> {
  const from = below(bytes.length)
  const length = 1 + below(Math.min(4096, bytes.length - from))
  const how = one(['flip', 'cut', 'zero', 'leave out', 'repeat', 'insert'] as const)
  switch (how) {
    case 'flip': {
      const changed = bytes.slice()
      const count = 1 + below(8)
      for (let i = 0; i < count; i++) {
        const at = below(bytes.length)
        changed[at] = (changed[at] ?? 0) ^ (1 << below(8))
      }
      return { bytes: changed, how: `flip ${count} bits` }
    }
    case 'cut':
      return { bytes: bytes.slice(0, from), how: `cut at ${from}` }
    case 'zero':
      return { bytes: bytes.slice().fill(0, from, from + length), how: `zero ${length} at ${from}` }
    case 'leave out':
      return { bytes: joined(bytes.subarray(0, from), bytes.subarray(from + length)), how: `leave out ${length} at ${from}` }
    case 'repeat':
      return { bytes: joined(bytes.subarray(0, from + length), bytes.subarray(from)), how: `repeat ${length} at ${from}` }
    default: {
      const random = Uint8Array.from({ length: 1 + below(64) }, () => below(256))
      return { bytes: joined(bytes.subarray(0, from), random, bytes.subarray(from)), how: `insert ${random.length} at ${from}` }
    }
  }
}

const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

/** One part of the archive becomes another; the archive itself is whole again. */
function mutateParts(bytes: Uint8Array, draw: Draw): Mutant {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts)
  const texts = names.filter((n) => /worksheets\/sheet|sharedStrings|document\.xml$/.test(n))
  const name = draw.one(draw.chance(0.7) && texts.length > 0 ? texts : names)
  const part = parts[name] as Uint8Array
  const way = draw.below(10)
  if (way === 0) {
    delete parts[name]
    // Without its styles or comments a workbook is whole, but looks different.
    return {
      bytes: zipSync(parts, { level: 1 }),
      how: `without ${name}`,
      isDamaged: /worksheets\/sheet|document\.xml$/.test(name),
    }
  }
  if (way === 1) {
    const cut = draw.below(part.length)
    parts[name] = part.slice(0, cut)
    return { bytes: zipSync(parts, { level: 1 }), how: `${name} cut at ${cut}`, isDamaged: /\.xml$/.test(name) }
  }
  const { text, how } = mutateText(strFromU8(part), draw)
  parts[name] = strToU8(text)
  return { bytes: zipSync(parts, { level: 1 }), how: `${name}: ${how}`, isDamaged: false }
}

const HOWS = ['leave out', 'repeat', 'exchange', 'absurd', 'strange', 'number', 'move'] as const
const STRANGE = [
  '\u0000',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\u{1f600}',
  '\ud800',
  '&#0;',
  '&amp;lt;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '"',
  "'",
  '\\',
  '{',
  '[',
  '\r',
  '\t',
  '\u2028',
]
const ABSURD = [
  '',
  '-1',
  '0',
  '1e308',
  '-1e400',
  'NaN',
  '1048577',
  '99999999999999999999',
  '0.1000000000000001',
  '1900-02-29',
  '#REF!',
  'A1:XFD1048576',
  'true',
  'null',
  '__proto__',
  'constructor',
  '${name}',
  '=1+1',
]

function mutateText(text: string, { below, one, chance }: Draw): { text: string; how: string } {
  const pieces = text.match(/<[^<>]*>|"(?:[^"\\]|\\.)*"|[\w.:+-]+|\s+|[^\s\w<"]+/g) ?? []
  if (pieces.length === 0) return { text: one(ABSURD), how: 'from nothing' }
  const hows: string[] = []
  // Tags stay as they are half of the time, so that the file is still one.
  const isGentle = chance(0.5)
  for (let left = 1 + below(chance(0.2) ? 30 : 3); left > 0 && pieces.length > 0; left--) {
    const at = below(pieces.length)
    const piece = pieces[at] as string
    const how = isGentle ? one(['absurd', 'strange', 'number'] as const) : one(HOWS)
    hows.push(how)
    if (how === 'leave out') pieces.splice(at, 1 + below(chance(0.3) ? 40 : 2))
    else if (how === 'repeat') {
      const some = pieces.slice(at, at + 1 + below(30))
      pieces.splice(at, 0, ...Array.from({ length: 1 + below(chance(0.1) ? 200 : 5) }, () => some).flat())
    } else if (how === 'exchange') {
      const other = below(pieces.length)
      pieces[at] = pieces[other] as string
      pieces[other] = piece
    } else if (how === 'absurd' && !isGentle)
      pieces[at] = piece.startsWith('"') ? `"${one(ABSURD)}"` : piece.replace(/="[^"]*"/, `="${one(ABSURD)}"`)
    else if (isGentle && /^[<"]/.test(piece)) pieces[at] = piece.replace(/\d+/, () => one(ABSURD))
    else if (how === 'strange') pieces[at] = piece.slice(0, below(piece.length)) + one(STRANGE) + piece.slice(below(piece.length))
    else if (how === 'number') pieces[at] = piece.replace(/\d+/, () => one(ABSURD))
    else if (how === 'absurd') pieces[at] = one(ABSURD)
    else pieces.splice(below(pieces.length), 0, ...pieces.splice(at, 1 + below(20)))
  }
  return { text: pieces.join(''), how: hows.join(', ') }
}
