// Sends a large value between processes in pieces, so that no single message blocks anybody. A list or object too large for its
// piece is replaced by a Set with its number, which no JSON or XML value is.

/** Characters and places of a piece. */
const MOST = 200_000
const PLACE = 8

interface Piece {
  number: number
  list: boolean
  /** Items of the list; or names and values alternately. */
  items: unknown[]
  /** Whether it contains numbers of other pieces. */
  numbered: boolean
}

/** The rest of a value after its large parts were reported. */
export interface Left {
  value: unknown
  numbered: boolean
}

interface Packed {
  value: unknown
  size: number
  numbered: boolean
}

/** Reports the large parts of the value and returns the rest. Throws RangeError if it is nested too deeply. */
export function inPieces(value: unknown, report: (piece: Piece) => void): Left {
  let count = 0

  function pack(given: unknown): Packed {
    if (typeof given === 'string') return { value: given, size: PLACE + given.length, numbered: false }
    if (typeof given !== 'object' || given === null) return { value: given, size: PLACE, numbered: false }
    const list = Array.isArray(given)
    let items: unknown[] = []
    let [size, numbered, number] = [PLACE, false, -1]
    const hand = () => {
      if (number < 0) number = count++
      report({ number, list, items, numbered })
      items = []
      size = PLACE
      numbered = false
    }
    const names = list ? null : Object.keys(given)
    const length = names ? names.length : (given as unknown[]).length
    for (let i = 0; i < length; i++) {
      const name = names?.[i]
      const inner = pack(name === undefined ? (given as unknown[])[i] : (given as Record<string, unknown>)[name])
      if (name !== undefined) items.push(name)
      items.push(inner.value)
      size += inner.size + (name?.length ?? 0)
      numbered ||= inner.numbered
      if (size > MOST) hand()
    }
    if (number >= 0) {
      if (items.length > 0) hand()
      return { value: new Set([number]), size: PLACE, numbered: true }
    }
    return { value: numbered ? built(list, items) : given, size, numbered }
  }

  const { value: left, numbered } = pack(value)
  return { value: left, numbered }
}

function built(list: boolean, items: unknown[]): unknown {
  if (list) return items
  const object: Record<string, unknown> = {}
  for (let i = 0; i < items.length; i += 2) put(object, String(items[i]), items[i + 1])
  return object
}

/** A name such as __proto__ stays an ordinary name. */
function put(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true })
  else object[name] = value
}

export interface Pieces {
  take(piece: Piece): void
  /** The complete value, after the last piece. */
  whole(left: Left): unknown
}

export function takePieces(): Pieces {
  const known = new Map<number, unknown[] | Record<string, unknown>>()

  function filled(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    if (value instanceof Set) return known.get([...value][0])
    if (Array.isArray(value)) for (const [i, one] of value.entries()) value[i] = filled(one)
    else for (const [name, one] of Object.entries(value)) put(value as Record<string, unknown>, name, filled(one))
    return value
  }
  return {
    take({ number, list, items, numbered }) {
      const into = known.get(number) ?? (list ? [] : {})
      known.set(number, into)
      const own = numbered ? items.map(filled) : items
      if (Array.isArray(into)) for (const one of own) into.push(one)
      else for (let i = 0; i < own.length; i += 2) put(into, String(own[i]), own[i + 1])
    },
    whole: ({ value, numbered }) => (numbered ? filled(value) : value),
  }
}
