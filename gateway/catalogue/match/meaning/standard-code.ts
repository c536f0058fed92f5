// Ids of data elements in national and ministries' standards, as systems write them beside their fields: DE02.01.039.00 of WS 363,
// WS02_01_039_001 of its exchange tables, JCTB020101 of JY/T 1002, DE00002 of GA/T 543; in clinical forms a code of LOINC or CIEL.
import type { MatchField } from '../match-form.ts'

const WRITTEN: readonly [RegExp, (found: RegExpExecArray) => string][] = [
  [/\bDE(\d{2})[._](\d{2})[._](\d{3})[._](\d{2})\b/, ([, a, b, c, d]) => `DE${a}.${b}.${c}.${d}`],
  [/\b(?:WS|CT)(\d{2})_(\d{2})_(\d{3})_(\d{2,3})\b/, ([whole]) => whole],
  [/\bDE(\d{5})\b/, ([whole]) => whole],
  [/\b(?:JC|GX|ZX|ZZ|JY)[A-Z]{2}\d{6}\b/, ([whole]) => whole],
  [/\bLOINC[\s:#]*(\d{1,5}-\d)\b/i, ([, code]) => `LOINC:${code}`],
  [/\bCIEL[\s:#]*(\d{1,6})\b/i, ([, code]) => `CIEL:${code}`],
]

/** The first standard id in code, name, hint or label; '' without one. */
export function standardOf(field: MatchField): string {
  for (const text of [field.code, field.name, field.path, field.hint, field.label]) {
    if (!text) continue
    for (const [pattern, id] of WRITTEN) {
      const found = pattern.exec(text)
      if (found) return id(found)
    }
  }
  return ''
}
