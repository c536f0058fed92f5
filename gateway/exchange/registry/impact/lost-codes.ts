import type { Conversion } from '../../../../schema/index.ts'

/** Hub codes that one conversion knows and the other does not; none where either is no code list. */
export function lostCodes(before: Conversion | undefined, after: Conversion | undefined): string[] {
  const [old, now] = [codesOf(before), codesOf(after)]
  return old && now ? old.filter((code) => !now.includes(code)) : []
}

/** Also where it is one step of a chain. */
function codesOf(conversion: unknown): string[] | null {
  const steps = [conversion].flat() as ({ name?: string; map?: object; writeOnly?: object } | undefined)[]
  const list = steps.find((step) => step?.name === 'codes')
  return list ? [...Object.keys(list.map ?? {}), ...Object.keys(list.writeOnly ?? {})] : null
}
