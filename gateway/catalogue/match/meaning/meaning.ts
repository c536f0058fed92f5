// What one field asks for, read from everything it carries; the same for Chinese, English and bare codes.
import type { Unit } from '../lexicon/units.ts'
import type { Scope } from '../lexicon/zh-properties.ts'

/** How values look: told by type, format, enumeration, samples or the property itself. */
export type Kind = 'text' | 'number' | 'boolean' | 'date' | 'object' | 'array' | 'file' | 'unknown'

export interface Meaning {
  language: 'zh' | 'en' | 'code'
  /** Whose value: canonical roles, sorted. Empty: of whomever the form is about. */
  roles: readonly string[]
  /** Canonical property, '' when none was recognised. */
  head: string
  scope: Scope | 'own'
  periods: readonly string[]
  /** start or end of something, and other qualities that change the value: total, added, planned, former, not. */
  qualities: readonly string[]
  /** Events of the form itself: decided, issued, applied. */
  events: readonly string[]
  /** First, second, third of a repeated group written out. */
  ordinals: readonly string[]
  /** Words that no table knows. They are identity: two meanings with different rests are not the same for sure. */
  rest: readonly string[]
  /** Inside a list, so that one form may hold many values. */
  repeated: boolean
  kind: Kind
  unit: Unit | undefined
  /** Normal forms of the enumeration's values, sorted. */
  codes: readonly string[]
  /** Shape of the sample values, '' when there are none. */
  pattern: string
  samples: readonly string[]
  /** The label without decoration, for similarity of spelling. */
  text: string
  /** Technical name, lower case, without separators. */
  code: string
  /** Pinyin initials of the label. */
  initials: string
  /** How surely the words are known: 1 for a label, less where a code was expanded. */
  certainty: number
  /** Everything that makes identity, as one text. Equal keys and a sure reading: the same question. */
  key: string
}

export type MeaningParts = Omit<Meaning, 'key'>

export const keyed = (m: MeaningParts): Meaning => ({ ...m, key: keyOf(m) })

const keyOf = (m: MeaningParts): string =>
  [
    m.roles.join('+'),
    m.head,
    m.periods.join('+'),
    m.qualities.join('+'),
    m.events.join('+'),
    m.ordinals.join('+'),
    m.rest.join('+'),
  ].join('|')
