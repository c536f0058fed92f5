// The domain of an element with the codes of its list, for the checks of connectors.
import type { ElementDomain } from '../../connectors/index.ts'
import type { CodeList, Domain } from '../../schema/index.ts'
import type { Catalogue } from './catalogue.ts'

/** Any change replaces both objects as a whole. */
const known = new WeakMap<Domain, { list: CodeList; domain: ElementDomain }>()

export function domainOf({ elements, codeLists }: Catalogue, id: string): ElementDomain | undefined {
  const domain = elements.get(id)?.domain
  const list = domain?.codes === undefined ? undefined : codeLists.get(domain.codes)
  if (!domain || !list) return domain
  const before = known.get(domain)
  if (before?.list === list) return before.domain
  const withCodes = { ...domain, allowed: new Set(list.codes.map((c) => c.code)) }
  known.set(domain, { list, domain: withCodes })
  return withCodes
}
