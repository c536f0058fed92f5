// The meaning of one field, read from all its properties; the same for Chinese, English and bare codes.
import type { Unit } from '../lexicon/units.ts'
import type { Scope } from '../lexicon/zh-properties.ts'

/** The form of values, from type, format, enumeration, samples or the property itself. */
export type Kind = 'text' | 'number' | 'boolean' | 'date' | 'object' | 'array' | 'file' | 'unknown'

export interface Meaning {
  language: 'zh' | 'en' | 'code'
  /** The person a value is about: canonical roles, sorted. Empty: the form's subject. */
  roles: readonly string[]
  /** Canonical property, '' if none was recognised. */
  head: string
  scope: Scope | 'own'
  periods: readonly string[]
  /** Start or end of something, and other qualities that change the value: total, added, planned, former, not. */
  qualities: readonly string[]
  /** Events of the form itself: decided, issued, applied. */
  events: readonly string[]
  /** First, second, third of a repeated group that is written out. */
  ordinals: readonly string[]
  /** Unknown words. They are part of the identity: two meanings with different rests are never certainly the same. */
  rest: readonly string[]
  /** Words of its heading. They become part of the identity only where the label needs them (headings.ts). */
  heading: readonly string[]
  /** Heading and label as they stand, for telling twins apart. */
  place: string
  /** How often its form has the label: a label that stands there many times says little. */
  times: number
  /** Its form has another field of the same meaning under another heading. */
  twin: boolean
  /** Inside a list, so that one form may have many values. */
  repeated: boolean
  kind: Kind
  unit: Unit | undefined
  /** Normal forms of the enumeration's values, sorted. */
  codes: readonly string[]
  /** Shape of the sample values, '' without samples. */
  pattern: string
  samples: readonly string[]
  /** The label without decoration, for spelling similarity. */
  text: string
  /** Technical name, lower case, without separators. */
  code: string
  /** Pinyin initials of the label. */
  initials: string
  /** Its id in a national or ministry's standard, '' without one. */
  standard: string
  /** Said about the act of filling in or deciding the form: who, when, remarks. */
  act: boolean
  /** How certain the words are: 1 for a label, less for an expanded code. */
  certainty: number
  /** All parts of the identity as one text. Equal keys and a certain reading: the same question. */
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
    ...(m.twin ? [m.place] : []),
  ].join('|')
