// Forms: each bound to elements of the catalogue.
import type { Case } from '../case.ts'
import { failed, note, passed, skipped } from '../report.ts'

export const formsRead: Case = {
  id: 'forms',
  title: { zh: '报表可以读取，字段都绑定到数据元', en: 'Forms are read, their fields bound to elements' },
  async run({ connector, forms, options, manifest }) {
    if (!connector.pullForms) return skipped('清单未声明报表。', 'The manifest declares no forms.')
    const told = await forms()
    const wanted = Object.keys(manifest.forms?.bindings ?? {})
    const missing = wanted.filter((code) => !told.some(({ id }) => id === `${manifest.id}:${code}`))
    const unknown = told.flatMap(({ fields }) => fields.filter(({ element }) => !options.catalogue.elements.has(element)))
    if (unknown.length > 0)
      return failed(
        `${unknown.length} 个字段绑定到目录中没有的数据元。`,
        `${unknown.length} fields are bound to elements that the catalogue does not have.`,
      )
    if (missing.length > 0)
      return failed(
        `系统未给出已绑定的报表，或其中有必填字段未绑定：${missing.join('、')}`,
        `Bound forms that the system does not tell, or that require a field which is not bound: ${missing.join(', ')}`,
      )
    if (told.length === 0) return skipped('系统目前没有报表。', 'The system has no forms now.')
    const unbound = told.flatMap(({ id, unbound: codes = [] }) => codes.map((code) => `${id} ${code}`))
    const about = note(`共 ${told.length} 张。`, `${told.length} forms.`)
    return unbound.length > 0
      ? passed(
          about,
          note(`未绑定的选填字段：${unbound.join('、')}`, `Optional fields that are not bound: ${unbound.join(', ')}`),
        )
      : passed(about)
  },
}
