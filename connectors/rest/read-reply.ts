// Reads an HTTP reply. The manifest's rules come first; then HTTP's own meaning applies.
import { because } from '../../schema/index.ts'
import { type CallResult, fault } from '../capabilities/index.ts'
import { comeAgain, type HttpResult, replyText, ruleFault, statusFault, unanswered } from '../http/index.ts'
import type { Encoding, OperationName, RestManifest } from '../language/index.ts'
import { holds } from '../mapping/index.ts'
import type { NotMade } from '../protect/index.ts'
import type { ReadText, ReplyReader } from '../replies/index.ts'

export interface Reading extends Pick<RestManifest, 'errors' | 'success' | 'format'> {
  encoding: Encoding
  operation: OperationName | undefined
  /** Places of lists in XML. */
  lists: ReadonlySet<string>
  read: ReplyReader
}

type Purpose = 'list' | 'read' | 'send' | 'find'

export async function readReply(
  result: HttpResult | NotMade,
  reading: Reading,
  purpose: Purpose,
  now: Date,
): Promise<CallResult> {
  if (result.kind !== 'reply') return unanswered(result)
  const { status, headers } = result
  const { errors, success } = reading
  const said = await textRead(replyText(result.body, headers, reading.encoding), reading)
  const body = 'value' in said ? said.value : undefined
  const later = comeAgain(headers, now)
  const reply = { status, headers, body }
  const ruled = ruleFault(errors, reading.operation, reply, later)
  if (ruled) return ruled
  if (status < 200 || status >= 300) return statusFault(status, purpose, { ...later, body })
  if (status === 202 && purpose === 'send') return fault('awaiting', because('TAKEN_FOR_LATER'), { ...later, body })
  if ('problem' in said) return fault('unknown', because('REPLY_UNREADABLE', { problem: said.problem }))
  // 204 has no body; a manifest that needs an acknowledgement finds none in it.
  if (body === undefined)
    return status === 204
      ? { kind: 'reply', body: null }
      : fault('unknown', because('NOT_AGREED_FORMAT', { format: named(reading) }))
  if (success && !holds(success, reply)) return fault('unknown', because('NOT_SAID_TO_GO_WELL'), { body })
  return { kind: 'reply', body }
}

const named = ({ format }: Reading) => (format === 'xml' ? 'XML' : 'JSON')

const textRead = async (text: string | null, { format, lists, read }: Reading): Promise<ReadText> =>
  text === null ? { value: undefined } : read({ text, format, lists })
