// The catalogue datatypes that a conversion can return when it reads; null: any. Detects impossible mappings before they run.
import type { Conversion, Datatype } from '../../schema/index.ts'
import type { ConversionName } from './named.ts'

const WORDS: Datatype[] = ['STRING', 'TEXT', 'IDENTIFIER', 'CODE']
const FIGURES: Datatype[] = ['INTEGER', 'DECIMAL']

const GIVES: Record<ConversionName, readonly Datatype[] | null> = {
  address: ['STRING', 'TEXT'],
  codes: [...WORDS, 'INTEGER'],
  constant: null,
  date: ['DATE'],
  dateTime: ['DATETIME'],
  decimal: FIGURES,
  // Only written.
  file: ['ATTACHMENT'],
  firstNonEmpty: null,
  idNumber: [...WORDS, 'DATE'],
  instant: [],
  integer: FIGURES,
  join: WORDS,
  lookUp: null,
  ownWords: ['CODE'],
  period: ['STRING', 'TEXT'],
  several: ['CODE'],
  split: null,
  standardCodes: ['CODE'],
  text: null,
  time: ['TIME'],
  unit: FIGURES,
  yesNo: ['BOOLEAN'],
}

/** For a chain, the last step decides. */
export function datatypesOf(conversion: Conversion): readonly Datatype[] | null {
  const last = conversion.name === 'chain' ? (conversion.steps as Conversion[]).at(-1) : conversion
  if (!last) return null
  if (last.name === 'idNumber') return last.part === 'birthDate' ? ['DATE'] : WORDS
  return GIVES[last.name as ConversionName] ?? null
}
