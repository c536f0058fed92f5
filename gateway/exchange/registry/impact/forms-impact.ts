// The department's own forms: removed forms, unbound fields, fields with another binding, and code lists that lost codes. A
// delivery keeps its form version, so a removed field affects only new requests. A removed form affects all its open work.
import type { Manifest } from '../../../../connectors/index.ts'
import type { Conversion, Form } from '../../../../schema/index.ts'
import type { Finding, Severity } from './finding.ts'
import { lostCodes } from './lost-codes.ts'
import type { OpenWork, Work } from './open-work.ts'

const busy = ({ tasks, deliveries }: Work): boolean => tasks + deliveries > 0
const severityOf = (work: Work): Severity => (busy(work) ? 'BREAKING' : 'WARNING')

const bindingOf = (manifest: Manifest | null, code: string) => {
  const bindings = manifest?.forms?.bindings ?? {}
  return Object.hasOwn(bindings, code) ? bindings[code] : undefined
}

/** `forms`: the connector's current forms. An imported form that was never bound disappears only with the whole connector. */
export function formsImpact(
  connector: string,
  forms: readonly Form[],
  { before, after }: { before: Manifest | null; after: Manifest | null },
  work: OpenWork,
): Finding[] {
  return forms.flatMap((form) => {
    const code = form.id.slice(connector.length + 1)
    if (after && before && !bindingOf(before, code)) return []
    const binding = bindingOf(after, code)
    const counts = work.of(form.id)
    const title = `${form.title.zh}（${form.id}）`
    if (!binding) {
      const message = {
        zh: `报表“${title}”将不再对接：${counts.tasks} 项待办、${counts.deliveries} 项投递受影响。`,
        en: `The form "${form.title.en}" (${form.id}) is no longer bound: ${counts.tasks} open tasks and ${counts.deliveries} open deliveries are about it.`,
      }
      return [{ severity: severityOf(counts), code: 'FORM_LOST' as const, about: form.id, message, counts }]
    }
    return form.fields.flatMap((field): Finding[] => {
      const about = `${form.id} ${field.code}`
      const given = Object.hasOwn(binding.fields, field.code) ? binding.fields[field.code] : undefined
      if (given === undefined) {
        const message = {
          zh: `报表“${title}”的字段“${field.label.zh}”将不再对接${field.required ? '（必填）' : ''}。`,
          en: `The field "${field.label.en}" of ${form.id} is no longer bound${field.required ? ' and is required' : ''}.`,
        }
        return [{ severity: field.required ? severityOf(counts) : 'WARNING', code: 'FIELD_LOST', about, message, counts }]
      }
      const { element, convert } = typeof given === 'string' ? { element: given, convert: undefined } : given
      if (element !== field.element) {
        const message = {
          zh: `报表“${title}”的字段“${field.label.zh}”由 ${field.element} 改为 ${element}，未提交的填报将改填。`,
          en: `The field "${field.label.en}" of ${form.id} is bound to ${element} instead of ${field.element}; open requests ask for that.`,
        }
        return [{ severity: severityOf(counts), code: 'FIELD_REBOUND', about, message, counts }]
      }
      const lost = lostCodes(field.convert, convert as Conversion | undefined)
      if (lost.length === 0) return []
      const message = {
        zh: `报表“${title}”的字段“${field.label.zh}”不再能写出代码 ${lost.join('、')}。`,
        en: `The field "${field.label.en}" of ${form.id} can no longer write the codes ${lost.join(', ')}.`,
      }
      return [{ severity: severityOf(counts), code: 'CODES_LOST', about, message, counts }]
    })
  })
}
