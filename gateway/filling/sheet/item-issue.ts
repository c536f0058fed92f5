// Why an item has no reliable value, or cannot be written to a recipient, in the worker's words.
import type { Label } from '../../../schema/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import { registerIssue, UNCOUNTED } from './register-issue.ts'
import type { SettledItem, Underived } from './settle-items.ts'
import type { Language } from './sheet-view.ts'
import { unwritable } from './unwritable.ts'

const UNDERIVED: Record<Underived['why'], (input: string) => Label> = {
  missing: (i) => ({ zh: `可由“${i}”推算，填写后自动得出。`, en: `Follows from “${i}” once that is filled in.` }),
  conflict: (i) => ({ zh: `“${i}”各方不一致，选定后自动推算。`, en: `Follows from “${i}” once you have picked one.` }),
  stale: (i) => ({
    zh: `“${i}”的数据已过有效期，未据此推算。请核对后填写。`,
    en: `“${i}” is out of date, so nothing was derived. Check and type it.`,
  }),
}

export function itemIssue(catalogue: Catalogue, settled: SettledItem, language: Language): string | null {
  const names = (ids: readonly string[]) =>
    [...new Set(ids)].map((id) => catalogue.departments.get(id)?.name[language] ?? id).join(language === 'zh' ? '、' : ', ')
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const { item, state, found, underived } = settled
  const { element, onSpot, ownTo } = item
  const { failed, unknownSubject, notKept, empty, unusable } = found
  switch (state) {
    case 'CONFLICT': {
      const sources = found.facts.flatMap((f) => f.source.department ?? [])
      const register = registerIssue(catalogue, item, found, names(sources), language)
      if (register) return register
      if (empty.length > 0 && found.facts.every((f) => f.source.kind !== 'AUTHORITY'))
        return say(
          `${names(empty)}登记为空，${names(sources)}有内容，请核对后选择或填写。`,
          `${names(empty)} keeps it empty, ${names(sources)} has a value; check, then pick or type.`,
        )
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
      // The page shows what it is calculated from.
      if (item.asks.some((a) => a.calculated !== null)) return null
      if (onSpot)
        return say('须现场测量或查看，请填写这一次的结果。', 'Measured or seen at the visit: enter what you find this time.')
      if (ownTo) return say('这一项只报给这张表的部门。', 'Only the department of this form is told.')
      if (unusable.length > 0)
        return say(
          `${names(unusable)}提供的内容格式不符，未采用。`,
          `What ${names(unusable)} holds is not well-formed and was left out.`,
        )
      if (empty.length > 0) return say(`${names(empty)}有此项，但内容为空。`, `${names(empty)} keeps it, and it is empty.`)
      if (unknownSubject.length > 0)
        return say(`${names(unknownSubject)}没有此对象的记录。`, `${names(unknownSubject)} has no record of this subject.`)
      if (found.uncounted) return UNCOUNTED[found.uncounted][language]
      if (underived) {
        const input = catalogue.elements.get(underived.input)?.label[language] ?? underived.input
        return UNDERIVED[underived.why](input)[language]
      }
      if (element.freshnessDays === undefined && element.perPeriod !== true && element.authority === undefined)
        return say('此项每次都须重新填写。', 'This is typed anew each time.')
      return say(
        '没有部门掌握此项，也没有仍在有效期内的填报，请填写。',
        'No department keeps this, and no earlier answer is still fresh; type it.',
      )
    default:
      return unwritable(catalogue, settled, language)
  }
}
