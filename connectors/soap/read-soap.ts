// Reads a SOAP reply: the answer's element, or a fault. The manifest's rules find a fault under `fault` (code, subcode, reason,
// detail: the same for 1.1 and 1.2). Without a rule SOAP's meaning applies: the sender's fault is a refusal, the receiver's
// leaves open what was done.
import { because } from '../../schema/index.ts'
import { type CallResult, type Fault, fault, safeReason } from '../capabilities/index.ts'
import { comeAgain, type HttpResult, replyText, ruleFault, statusFault, unanswered } from '../http/index.ts'
import type { Encoding, OperationName, SoapManifest } from '../language/index.ts'
import { holds, readPath } from '../mapping/index.ts'
import type { NotMade } from '../protect/index.ts'
import type { ReplyReader } from '../replies/index.ts'
import { type SoapFault, soapFault } from './soap-fault.ts'

export interface Reading extends Pick<SoapManifest, 'errors' | 'success'> {
  encoding: Encoding
  operation: OperationName | undefined
  /** Name of the answering element; undefined for a one-way operation. */
  answer: string | undefined
  lists: ReadonlySet<string>
  read: ReplyReader
}

type Purpose = 'list' | 'read' | 'send' | 'find'

export async function readSoap(result: HttpResult | NotMade, reading: Reading, purpose: Purpose, now: Date): Promise<CallResult> {
  if (result.kind !== 'reply') return unanswered(result)
  const { status, headers } = result
  const { errors, success, encoding, answer, lists } = reading
  const later = comeAgain(headers, now)
  const text = replyText(result.body, headers, encoding)
  const given = text === null ? { value: undefined } : await reading.read({ text, format: 'xml', lists })
  const inside = readPath('value' in given ? given.value : undefined, 'Envelope.Body')
  const broken = readPath(inside, 'Fault')
  const failure = broken === undefined ? null : soapFault(broken)
  const body = failure ? { fault: failure } : answer === undefined ? undefined : readPath(inside, answer)
  const said = { status, headers, body }
  const ruled = ruleFault(errors, reading.operation, said, later)
  if (ruled) return ruled
  if (failure) return ofFault(failure, { ...later, body })
  if (status < 200 || status >= 300) return statusFault(status, purpose, { ...later, body })
  if ('problem' in given) return fault('unknown', because('REPLY_UNREADABLE', { problem: given.problem }))
  if (answer === undefined) return { kind: 'reply', body: null }
  if (body === undefined) return fault('unknown', because('NOT_AGREED_FORMAT', { format: 'SOAP' }))
  if (success && !holds(success, said)) return fault('unknown', because('NOT_SAID_TO_GO_WELL'), { body })
  return { kind: 'reply', body }
}

/** WS-Security 1.1, 12: the faults of an invalid sign-in. */
const SIGN_IN =
  /^(FailedAuthentication|FailedCheck|InvalidSecurity|InvalidSecurityToken|SecurityTokenUnavailable|MessageExpired)$/

/** Faults of the message (SOAP 1.2, 5.4.6), of its action (WS-Addressing 1.0, 6.4.1), and of a missing operation (Axis). */
const UNFIT =
  /^(VersionMismatch|MustUnderstand|DataEncodingUnknown|ActionNotSupported|(Client|Server)\.(NoSuchOperation|NoService))$/

/** Messages of CXF, Metro, .NET and Xerces for a message that does not fit their WSDL; they have no code for it. */
const UNFIT_WORDS =
  /^(Message part \S+ was not recognized|Unmarshalling Error: unexpected element|cvc-(complex-type\.2|elt\.1))|\bcannot be processed at the receiver, due to a ContractFilter mismatch|^Cannot find dispatch method/i

function ofFault({ code, subcode, reason }: SoapFault, more: Pick<Fault, 'retryAfterSeconds' | 'body'>): Fault {
  const words = safeReason(reason, because('SOAP_FAULT', { code }))
  if (SIGN_IN.test(code) || SIGN_IN.test(subcode ?? '')) return fault('sign-in-expired', words, more)
  if ([code, subcode ?? ''].some((one) => UNFIT.test(one)) || UNFIT_WORDS.test(words)) return fault('mismatch', words, more)
  return fault(/^(Client|Sender)\b/.test(code) ? 'refused' : 'unknown', words, more)
}
