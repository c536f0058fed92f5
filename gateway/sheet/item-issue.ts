// Why an item has no sure value, in the worker's words.
import type { Catalogue } from '../catalogue/index.ts'
import type { SettledItem } from './settle-items.ts'
import type { Language } from './sheet-view.ts'

export function itemIssue(catalogue: Catalogue, { state, found }: SettledItem, language: Language): string | null {
  const names = (ids: readonly string[]) =>
    [...new Set(ids)].map((id) => catalogue.departments.get(id)?.name[language] ?? id).join(language === 'zh' ? '、' : ', ')
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const { failed, unknownSubject, notKept, empty, unusable } = found
  switch (state) {
    case 'CONFLICT': {
      const sources = found.facts.flatMap((f) => f.source.department ?? [])
      return found.facts.some((f) => f.source.kind === 'SUBMISSION')
        ? say(`${names(sources)}的数据与此前填报的不一致，请选择。`, `${names(sources)} and an earlier answer differ; pick one.`)
        : say(`${names(sources)}的数据不一致，请选择。`, `${names(sources)} differ; pick one.`)
    }
    case 'FAILED':
      return say(
        `暂时无法查询${names(failed)}，请稍后重开此表，或直接填写。`,
        `${names(failed)} cannot be asked now; reopen later or type it.`,
      )
    case 'UNAVAILABLE':
      return say(`${names(notKept)}没有为此对象登记这一项。`, `${names(notKept)} keeps no such entry for this subject.`)
    case 'EMPTY':
      if (unusable.length > 0)
        return say(
          `${names(unusable)}提供的内容格式不符，未采用。`,
          `What ${names(unusable)} holds is not well-formed and was left out.`,
        )
      if (empty.length > 0) return say(`${names(empty)}有此项，但内容为空。`, `${names(empty)} keeps it, and it is empty.`)
      if (unknownSubject.length > 0)
        return say(`${names(unknownSubject)}没有此对象的记录。`, `${names(unknownSubject)} has no record of this subject.`)
      return say('没有部门掌握此项，请填写。', 'No department keeps this; type it.')
    default:
      return null
  }
}
