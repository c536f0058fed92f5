// A fault of SOAP 1.1 (faultcode, faultstring, detail) or 1.2 (Code, Reason, Detail) in one form.
import { readPath } from '../mapping/index.ts'

export interface SoapFault {
  /** Without prefix: Client, Client.NoSuchTask, Sender. */
  code: string
  subcode?: string
  reason?: string
  detail?: unknown
}

export function soapFault(said: unknown): SoapFault {
  const subcode = local(readPath(said, 'Code.Subcode.Value'))
  const reason = words(readPath(said, 'faultstring')) ?? words(readPath(said, 'Reason.Text'))
  const detail = readPath(said, 'detail') ?? readPath(said, 'Detail')
  return {
    code: local(readPath(said, 'faultcode')) ?? local(readPath(said, 'Code.Value')) ?? '',
    ...(subcode === undefined ? {} : { subcode }),
    ...(reason === undefined ? {} : { reason }),
    ...(detail === undefined ? {} : { detail }),
  }
}

const local = (value: unknown) =>
  words(value)
    ?.trim()
    .replace(/^[^:]*:/, '')

/** The text of one element; of several (1.2 gives a reason in several languages) the Chinese one, otherwise the first. */
function words(value: unknown): string | undefined {
  const several = [value].flat()
  const chosen = several.find((one) => String(readPath(one, '@lang') ?? '').startsWith('zh')) ?? several[0]
  const text = readPath(chosen, '#text')
  return typeof text === 'string' ? text : undefined
}
