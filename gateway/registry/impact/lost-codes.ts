import type { Conversion } from '../../../schema/index.ts'

/** Hub codes that one conversion knows and the other does not; none where either is no code list. */
export function lostCodes(before: Conversion | undefined, after: Conversion | undefined): string[] {
  const [old, now] = [codesOf(before), codesOf(after)]
  return old && now ? old.filter((code) => !now.includes(code)) : []
}

function codesOf(conversion: Conversion | undefined): string[] | null {
  if (conversion?.name !== 'codes') return null
  const { map, writeOnly } = conversion as unknown as { map?: object; writeOnly?: object }
  return [...Object.keys(map ?? {}), ...Object.keys(writeOnly ?? {})]
}
