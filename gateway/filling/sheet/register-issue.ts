// Why a figure was not counted from the register, or must be checked before use, in the worker's words.
import type { Fact, Label, Value } from '../../../schema/index.ts'
import type { Short, Uncounted } from '../../asking/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import { fromHub } from './asked-unit.ts'
import type { MergedItem } from './gather.ts'
import type { Found } from './prefill/snapshot.ts'
import type { Language } from './sheet-view.ts'

/** Also shown for a figure before its register is declared. */
export const UNCOUNTED: Record<Uncounted, Label> = {
  incomplete: {
    zh: '本地台账没有声明这一人群在此期间完整，未据此统计。请在“台账”中核对，或直接填写。',
    en: 'The register was not declared complete for them and this period, so nothing was counted from it. See Registers, or type it.',
  },
  future: { zh: '报告期尚未开始，无法统计。', en: 'The period has not begun; nothing can be counted.' },
  untold: {
    zh: '台账中没有这种细分，未据此统计，请填写。',
    en: 'No register tells this breakdown, so nothing was counted from it. Type it.',
  },
  unreadable: {
    zh: '台账中有对象的证件号码看不出年龄，未统计。请在“台账”中核对，或直接填写。',
    en: 'The register holds a number that tells no age, so nothing was counted. See Registers, or type it.',
  },
}

/** Null: no register figure is in question. If other sources differ, the figures to choose from are listed. */
export function registerIssue(
  catalogue: Catalogue,
  item: MergedItem,
  found: Found,
  departments: string,
  language: Language,
): string | null {
  if (found.farFrom) return farFrom(item, found.farFrom, found.facts, language)
  if (found.besides) return besideTotal(catalogue.elements.get(found.besides)?.label[language] ?? found.besides, language)
  if (found.short) return shortOf(found.short, language)
  return found.facts.some((f) => f.source.register) ? besideRegister(departments, language) : null
}

/** Both figures, in the unit of the box. */
function farFrom({ unit }: MergedItem, reported: Fact, facts: readonly Fact[], language: Language): string {
  const number = (value: Value | null) => Number(fromHub(unit, value)).toLocaleString('en-US', { maximumFractionDigits: 6 })
  const counted = number(facts.find((f) => f.source.register)?.value ?? null)
  const before = number(reported.value)
  const { period } = reported.source
  return language === 'zh'
    ? `台账统计为 ${counted}，${period} 填报的是 ${before}，相差太大。请核对台账是否记全；确实如此就选用，否则请直接填写。`
    : `The register gives ${counted}, but ${before} was reported for ${period}. Check that the register is complete; pick the figure if it is right, else type it.`
}

const besideTotal = (total: string, language: Language): string =>
  language === 'zh'
    ? `同一台账统计的“${total}”与上次填报相差太大，这一项可能也不全。请核对台账；确实如此就选用，否则请直接填写。`
    : `“${total}” from the same register is far from what was reported last, so this may be incomplete, too. Check the register; pick the figure if it is right, else type it.`

const shortOf = ({ listed, unlisted }: Short, language: Language): string =>
  language === 'zh'
    ? `各部门在本地问到过的 ${unlisted} 个对象不在台账里，台账只有 ${listed} 个，可能没有记全。请核对台账；确实如此就选用，否则请直接填写。`
    : `Departments have asked about ${unlisted} here that the register does not list; it lists ${listed}. Check that it is complete; pick the figure if it is right, else type it.`

/** Which sources contradict the register for this period: departments, or an earlier answer. */
const besideRegister = (departments: string, language: Language): string =>
  language === 'zh'
    ? `台账统计与${departments ? `${departments}的数据` : '本期此前填报的'}不一致，请核对台账是否记全，再选择。`
    : `The register and ${departments || 'an earlier answer for this period'} differ. Check that the register is complete, then pick one.`
