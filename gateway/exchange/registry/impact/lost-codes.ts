import type { Conversion } from '../../../../schema/index.ts'

/** Hub codes that the first conversion knows and the second does not; empty if either is not a code list. */
export function lostCodes(before: Conversion | undefined, after: Conversion | undefined): string[] {
  const [old, now] = [codesOf(before), codesOf(after)]
  return old && now ? old.filter((code) => !now.includes(code)) : []
}

/** Also finds a code list within a chain. */
function codesOf(conversion: unknown): string[] | null {
  const steps = [conversion].flat() as ({ name?: string; map?: object; writeOnly?: object } | undefined)[]
  const list = steps.find((step) => step?.name === 'codes')
  return list ? [...Object.keys(list.map ?? {}), ...Object.keys(list.writeOnly ?? {})] : null
}
