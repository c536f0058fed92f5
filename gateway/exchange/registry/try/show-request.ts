// The request to the system, with its placeholders filled in. It cannot contain a credential: the sign-in is not part of an
// operation, and a manifest that puts a secret into an operation is refused.
import { fillTemplates, type ObservedCall } from '../../../../connectors/index.ts'
import { maskIdentifier } from '../../../platform/index.ts'
import { maskOwn } from './mask-unknown.ts'

const PERSONAL = new Set(['identifiers', 'identifier', 'subject'])

export function showRequest({ operation, parameters }: ObservedCall, settings: Readonly<Record<string, string>>): unknown {
  const masked: Record<string, unknown> = Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [`settings.${name}`, value]),
  )
  for (const [name, value] of Object.entries(parameters)) {
    if (PERSONAL.has(name)) masked[name] = Array.isArray(value) ? value.map(maskOne) : maskOne(value)
    else if (name === 'fields' && typeof value === 'object' && value !== null)
      masked[name] = Object.fromEntries(Object.entries(value).map(([code, one]) => [code, maskOwn(one)]))
    else masked[name] = name in KNOWN ? value : maskOwn(value)
  }
  const filled = fillTemplates(operation, masked)
  const statement = typeof filled === 'object' && filled !== null && 'statement' in filled
  // Parameters of a statement are sent separately.
  return statement ? { ...filled, parameters: masked } : filled
}

/** The hub's own parameters. */
const KNOWN = {
  ...{ since: 1, cursor: 1, offset: 1, size: 1, page: 1, deliveryId: 1, submissionId: 1, task: 1, form: 1, formVersion: 1 },
  ...{ division: 1, period: 1, subjectClass: 1, acceptedAt: 1 },
}

const maskOne = (value: unknown): unknown => (typeof value === 'string' ? maskIdentifier(value) : maskOwn(value))
