// The county that an auditor requests: the code that `may` checks is the code that is read.
import { HubError } from '../../schema/index.ts'
import type { Verb } from '../platform/index.ts'
import { type Context, demand } from './context.ts'

const SENTENCE = { zh: '县级代码为 6 位数字，例如 420525。', en: 'The code of a county has six digits, for example 420525.' }

/** Six digits, and within what the viewer may read; otherwise BAD_INPUT or FORBIDDEN. */
export function countyAsked(context: Context, verb: Verb, county: string): string {
  if (!/^\d{6}$/.test(county)) throw new HubError('BAD_INPUT', { sentence: SENTENCE })
  demand(context, verb, { division: divisionOfCounty(county) })
  return county
}

/** The division of a six-digit county. */
export const divisionOfCounty = (county: string): string => `${county}000000`
