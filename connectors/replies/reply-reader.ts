// Reads departments' replies. A small text takes milliseconds, whatever its content. A large one may take seconds (a decimal in
// every place, an attribute in every character) and is read in a bounded process.
import { HubError } from '../../schema/index.ts'
import { type Bounded, job } from '../bounded/index.ts'
import { takePieces } from './pieces.ts'
import { type ReplyText, type readApart, readReplyText } from './read-reply-text.ts'

/** `value` undefined: invalid. */
export type ReadText = { value: unknown } | { problem: string }
export type ReplyReader = (said: ReplyText) => ReadText | Promise<ReadText>

/** The slowest text of this length took 50 ms. */
export const AT_ONCE = 64 * 1024
/** The manifest's default limit of a reply. */
const USUAL = 8_000_000
const MODULE = new URL('./read-reply-text.ts', import.meta.url)
const INPUT_BYTES = 128_000_000
const READ = job<typeof readApart>('readApart', MODULE, { cpuMs: 5000, inputBytes: INPUT_BYTES })
const READ_LARGE = job<typeof readApart>('readApart', MODULE, { cpuMs: 20_000, inputBytes: INPUT_BYTES })

/** Without processes everything is read here. `large`: for replies above the default limit. */
export function createReplyReader(bounded: Bounded | undefined, large: Bounded | undefined, account: string): ReplyReader {
  return (said) => {
    const usual = said.text.length <= USUAL
    const processes = usual ? bounded : (large ?? bounded)
    if (!processes || said.text.length <= AT_ONCE) return { value: readReplyText(said) }
    return read(processes, usual ? READ : READ_LARGE, said, account)
  }
}

async function read(bounded: Bounded, work: typeof READ, said: ReplyText, account: string): Promise<ReadText> {
  const pieces = takePieces()
  try {
    const left = await bounded.run(work, said, { account, patient: true, part: pieces.take })
    return { value: pieces.whole(left) }
  } catch (error) {
    if (error instanceof HubError && error.code === 'TOO_HEAVY') return { problem: `takes more than it may: ${error.message}` }
    throw error
  }
}
