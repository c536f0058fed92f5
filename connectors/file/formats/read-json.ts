// Reads JSON as a whole: the rows at a path. A large file is read in a bounded process if there is one.
import iconv from 'iconv-lite'
import { HubError } from '../../../schema/index.ts'
import { job, type Tools } from '../../bounded/index.ts'
import type { SourceRow } from '../../capabilities/index.ts'
import { isEncoded } from '../../encoding/index.ts'
import { parseJson, rowsAt } from '../../mapping/index.ts'
import { AT_ONCE, inPieces, type Left, takePieces } from '../../replies/index.ts'
import { readWhole } from '../storage.ts'
import { type Apart, type Reading, type Source, unreadable } from './reading.ts'

type JsonFile = Pick<Reading, 'encoding'> & { bytes: Uint8Array }
type Read = { value: unknown } | { problem: string }

const READ = job<typeof jsonApart>('jsonApart', new URL('./read-json.ts', import.meta.url), {
  cpuMs: 20_000,
  inputBytes: 128_000_000,
})

export async function* readJson(source: Source, { encoding, rows: path, most, apart }: Reading): AsyncIterable<SourceRow> {
  const bytes = await readWhole(source.bytes(), most)
  if (bytes.length === 0) return yield unreadable(source, 1, 'the file is empty')
  const file = { bytes, encoding }
  const read = apart && bytes.length > AT_ONCE ? await inProcess(apart, file) : readFile(file)
  if ('problem' in read) return yield unreadable(source, 1, read.problem)
  const rows = rowsAt(read.value, path)
  if (rows === null) yield unreadable(source, 1, NOT_AGREED)
  else for (const [i, value] of rows.entries()) yield { value, where: `${source.name}#${i + 1}` }
}

const NOT_AGREED = 'not the JSON that was agreed'

function readFile({ bytes, encoding }: JsonFile): Read {
  const given = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (!isEncoded(given, encoding)) return { problem: `bytes that are not ${encoding}` }
  try {
    return { value: parseJson(iconv.decode(given, encoding, { stripBOM: true })) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { problem: NOT_AGREED }
  }
}

/** Runs in a bounded process. */
export function jsonApart(file: JsonFile, { report }: Pick<Tools, 'report'>): Left | { problem: string } {
  const read = readFile(file)
  return 'problem' in read ? read : inPieces(read.value, report)
}

async function inProcess({ bounded, account }: Apart, file: JsonFile): Promise<Read> {
  const pieces = takePieces()
  try {
    const left = await bounded.run(READ, file, { account, patient: true, part: pieces.take })
    return 'problem' in left ? left : { value: pieces.whole(left) }
  } catch (error) {
    if (error instanceof HubError && error.code === 'TOO_HEAVY')
      return { problem: `the file takes more than it may: ${error.message}` }
    throw error
  }
}
