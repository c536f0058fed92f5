// What an HTTP reply means. The manifest's rules come first; what they leave open is read as HTTP means it.
import { type CallResult, fault } from '../capabilities/index.ts'
import { comeAgain, type HttpResult, replyText, ruleFault, statusFault, unanswered } from '../http/index.ts'
import type { Encoding, OperationName, RestManifest } from '../manifest/index.ts'
import { holds, parseJson } from '../mapping/index.ts'
import type { NotMade } from '../protect/index.ts'
import { readXml } from '../xml/index.ts'

export interface Reading extends Pick<RestManifest, 'errors' | 'success' | 'format'> {
  encoding: Encoding
  operation: OperationName | undefined
  /** Places in XML that hold lists. */
  lists: ReadonlySet<string>
}

type Purpose = 'list' | 'read' | 'send' | 'find'

export function readReply(result: HttpResult | NotMade, reading: Reading, purpose: Purpose, now: Date): CallResult {
  if (result.kind !== 'reply') return unanswered(result)
  const { status, headers } = result
  const { errors, success } = reading
  const body = read(replyText(result.body, headers, reading.encoding), reading)
  const later = comeAgain(headers, now)
  const said = { status, headers, body }
  const ruled = ruleFault(errors, reading.operation, said, later)
  if (ruled) return ruled
  if (status < 200 || status >= 300) return statusFault(status, purpose, { ...later, body })
  if (status === 202 && purpose === 'send') return fault('awaiting', 'taken for later', { ...later, body })
  // 204 says itself that there is no body; a manifest that wants an acknowledgement finds none in it.
  if (body === undefined)
    return status === 204
      ? { kind: 'reply', body: null }
      : fault('unknown', `the reply is not the ${named(reading)} that was agreed`)
  if (success && !holds(success, said)) return fault('unknown', 'the reply does not say that it went well', { body })
  return { kind: 'reply', body }
}

const named = ({ format }: Reading) => (format === 'xml' ? 'XML' : 'JSON')

function read(text: string | null, { format, lists }: Reading): unknown {
  if (text === null) return undefined
  if (format === 'xml') return readXml(text, lists)
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}
