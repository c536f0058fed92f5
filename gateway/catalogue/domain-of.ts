// The domain of an element with the codes of its list, as connectors check values against it.
import type { ElementDomain } from '../../connectors/index.ts'
import type { CodeList } from '../../schema/index.ts'
import type { Catalogue } from './catalogue.ts'

const codesOf = new WeakMap<CodeList, ReadonlySet<string>>()

export function domainOf({ elements, codeLists }: Catalogue, id: string): ElementDomain | undefined {
  const domain = elements.get(id)?.domain
  const list = domain?.codes === undefined ? undefined : codeLists.get(domain.codes)
  if (!domain || !list) return domain
  const allowed = codesOf.get(list) ?? new Set(list.codes.map((c) => c.code))
  codesOf.set(list, allowed)
  return { ...domain, allowed }
}
