// Queries the state of something sent under an id: the system's answer, or the resulting outcome.
import { because, type Outcome } from '../../schema/index.ts'
import type { CallContext } from '../contract.ts'
import { type Parameters, plain, readPath } from '../mapping/index.ts'
import type { Transport } from './transport.ts'

interface Question<F> {
  operation: F
  echo?: string | undefined
  checkAfterSeconds: number
}

type Open = Extract<Outcome, { kind: 'awaiting' | 'unknown' }>

/** Null: the system has not seen it. If the query fails, the outcome stays unknown. */
export async function askAbout<F>(
  { operation, echo, checkAfterSeconds }: Question<F>,
  transport: Transport<F>,
  parameters: Parameters,
  id: string,
  context: CallContext,
): Promise<{ body: unknown } | Open | null> {
  const result = await transport.call({ operation, parameters, purpose: 'find', ...context })
  if (result.kind === 'fault') {
    const { verdict, reason, retryAfterSeconds } = result
    if (verdict === 'absent') return null
    if (verdict === 'awaiting') return { kind: 'awaiting', checkAfterSeconds: retryAfterSeconds ?? checkAfterSeconds }
    return { kind: 'unknown', reason, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) }
  }
  if (echo && plain(readPath(result.body, echo) ?? '') !== id) return { kind: 'unknown', reason: because('OTHER_DELIVERY') }
  return { body: result.body }
}

/** The state in a reply; undefined if the manifest does not know it. */
export function stateIn<State extends string>(
  { from, map }: { from: string; map: Readonly<Record<string, State>> },
  body: unknown,
): State | undefined {
  const name = plain(readPath(body, from) ?? '')
  return Object.hasOwn(map, name) ? map[name] : undefined
}
