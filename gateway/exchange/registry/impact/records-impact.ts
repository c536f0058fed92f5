// The records of the connector: elements that it no longer answers, and sheets that were filled from it.
import type { Manifest } from '../../../../connectors/index.ts'
import type { Conversion, ElementId, Form } from '../../../../schema/index.ts'
import type { Catalogue } from '../../../catalogue/index.ts'
import type { Finding } from './finding.ts'
import { lostCodes } from './lost-codes.ts'

/** The current forms of all other connectors, with the number of open tasks on each. */
export interface OtherForm {
  form: Form
  department: string
  tasks: number
}

export function recordsImpact(
  connector: string,
  before: Manifest | null,
  after: Manifest | null,
  catalogue: Pick<Catalogue, 'elements'>,
  others: readonly OtherForm[],
): Finding[] {
  const [old, now] = [answered(before), answered(after)]
  const findings: Finding[] = []
  for (const [element, convert] of old) {
    const using = others.filter(({ form }) => form.fields.some((f) => f.element === element))
    const counts = {
      forms: using.length,
      departments: new Set(using.map((u) => u.department)).size,
      tasks: using.reduce((sum, u) => sum + u.tasks, 0),
    }
    const name = catalogue.elements.get(element)?.label ?? { zh: element, en: element }
    if (now.has(element)) {
      const lost = lostCodes(convert, now.get(element))
      if (lost.length > 0)
        findings.push({
          severity: using.length > 0 ? 'BREAKING' : 'WARNING',
          ...{ code: 'CODES_LOST', about: element, counts },
          message: {
            zh: `“${name.zh}”不再能读出代码 ${lost.join('、')}。`,
            en: `"${name.en}" can no longer be read as the codes ${lost.join(', ')}.`,
          },
        })
      continue
    }
    const authority = catalogue.elements.get(element)?.authority === connector
    const touched = {
      zh: `其他部门 ${counts.forms} 张报表、${counts.tasks} 项待办用到它`,
      en: `${counts.forms} forms of other departments and ${counts.tasks} open tasks use it`,
    }
    findings.push({
      // No other source can replace an authority.
      severity: authority || counts.tasks > 0 ? 'BREAKING' : counts.forms > 0 ? 'WARNING' : 'INFO',
      ...{ code: authority ? 'AUTHORITY_LOST' : counts.forms > 0 ? 'SHEET_SOURCE_LOST' : 'ELEMENT_LOST', about: element, counts },
      message: authority
        ? {
            zh: `“${name.zh}”的权威来源（一数一源）将不再提供；${touched.zh}。`,
            en: `"${name.en}" loses its authority; ${touched.en}.`,
          }
        : { zh: `不再提供“${name.zh}”；${touched.zh}。`, en: `"${name.en}" is answered no more; ${touched.en}.` },
    })
  }
  return findings
}

const answered = (manifest: Manifest | null): Map<ElementId, Conversion | undefined> =>
  new Map(
    (manifest?.records ?? []).flatMap(({ map }) => map.map((row) => [row.to, row.convert as Conversion | undefined] as const)),
  )
