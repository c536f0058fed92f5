// Reads a backup file line by line and trusts nothing in it. A caller that reaches the end knows three things: the file is
// complete, a hub with these keys made it, and nobody changed it since. Anything else throws.
import { createHash, timingSafeEqual } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { HubError } from '../../../schema/index.ts'
import type { Seal } from '../store/seal.ts'
import { FORMAT, type Header, type Mark, sealOf } from './format.ts'

export type Part = { header: Header } | { table: string; rows: string[] }

const ROWS_AT_ONCE = 500
/** Rows with pieces of files are large. */
const BYTES_AT_ONCE = 8_000_000
const MAX_LINE_BYTES = 256 * 1024 * 1024

export const refused = (message: string): HubError => new HubError('BAD_INPUT', { message: `Not restored: ${message}` })

export async function* readBackup(file: string, seal: Pick<Seal, 'hash'>, keyIds: readonly number[]): AsyncGenerator<Part> {
  const sum = createHash('sha256')
  let header: Header | undefined
  let table: string | undefined
  let batch: string[] = []
  let held = 0
  let inTable = 0
  let total = 0
  let complete = false
  for await (const line of linesOf(file)) {
    if (complete) throw refused('something follows the end of the backup')
    if (line[0] !== HASH) {
      if (table === undefined) throw refused('it is no backup of Yibiao, or it is damaged')
      sum.update(line).update('\n')
      batch.push(line.toString('utf8'))
      inTable++
      held += line.length
      if (batch.length >= ROWS_AT_ONCE || held >= BYTES_AT_ONCE) {
        yield { table, rows: batch }
        batch = []
        held = 0
      }
      continue
    }
    const mark = markOf(line)
    if ('backup' in mark && !header) {
      header = checkedHeader(mark, keyIds)
      yield { header }
    } else if (!header) throw refused('it is no backup of Yibiao')
    else if ('table' in mark && table === undefined) {
      table = mark.table
      inTable = 0
    } else if ('end' in mark && mark.end === table) {
      if (mark.rows !== inTable) throw refused(`table ${table} has ${inTable} rows and should have ${mark.rows}`)
      yield { table, rows: batch }
      batch = []
      held = 0
      total += inTable
      table = undefined
    } else if ('complete' in mark && table === undefined) {
      const own = Buffer.from(sealOf(seal.hash, sum.digest('hex')))
      const told = Buffer.from(String(mark.seal))
      if (own.length !== told.length || !timingSafeEqual(own, told) || mark.rows !== total)
        throw refused('it was changed after it was made, or made by a hub with other keys')
      complete = true
      continue
    } else throw refused('it is damaged')
    sum.update(line).update('\n')
  }
  if (!complete) throw refused('it ends too early')
}

const HASH = '#'.charCodeAt(0)

function markOf(line: Buffer): Mark {
  try {
    return JSON.parse(line.subarray(1).toString('utf8')) as Mark
  } catch {
    throw refused('it is damaged')
  }
}

function checkedHeader(header: Header, keyIds: readonly number[]): Header {
  if (header.backup !== 'yibiao' || header.format !== FORMAT) throw refused('it is of a format that this version does not know')
  const missing = header.keys.filter((id) => !keyIds.includes(id))
  if (missing.length > 0) throw refused(`it needs key ${missing.join(', ')}, which this hub does not have`)
  return header
}

async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const unzipped = pipeline(createReadStream(file), createGunzip(), () => {})
  let rest: Buffer[] = []
  let held = 0
  try {
    for await (const chunk of unzipped as AsyncIterable<Buffer>) {
      let from = 0
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        yield Buffer.concat([...rest, chunk.subarray(from, at)])
        rest = []
        held = 0
        from = at + 1
      }
      rest.push(chunk.subarray(from))
      held += chunk.length - from
      if (held > MAX_LINE_BYTES) throw refused('it is damaged')
    }
  } catch (error) {
    if (error instanceof HubError) throw error
    const { code = '' } = error as NodeJS.ErrnoException
    throw refused(/^(Z_|ERR_)/.test(code) ? 'it is damaged or cut short' : `it cannot be read (${code})`)
  }
  if (held > 0) throw refused('it is cut short')
}
