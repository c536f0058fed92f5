// A value that a department's system cannot take, reported before sending. It must not force anybody to enter something untrue:
// the sheet is accepted, other departments get their parts, and this part waits for its officer.
import { filesFault, writeValue } from '../../../connectors/index.ts'
import { isOwnWords } from '../../../schema/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import { filesNamed, isAttachment } from '../attachments/references.ts'
import { normaliseValue } from './check/normalise-value.ts'
import type { MergedItem, SentAs } from './gather.ts'
import type { SettledItem } from './settle-items.ts'
import type { Language } from './sheet-view.ts'

/** More choices than these are not listed. */
const MOST_CHOICES = 12

/** Null if every department's system can take it, and for masked values. */
export function unwritable(catalogue: Catalogue, settled: SettledItem, language: Language): string | null {
  const { item, value, unseen } = settled
  if (value === null || unseen || item.sentAs.length === 0 || !isSound(catalogue, item, value)) return null
  const files = isAttachment(item.element) ? filesNamed(value).length : null
  const cannot = item.sentAs.filter(({ convert }) =>
    files === null ? !writeValue(convert, value).ok : filesFault(convert, files) !== null,
  )
  if (cannot.length === 0) return null
  const titles = [...new Set(cannot.map(({ form }) => form[language]))]
  const choices = choicesOf(catalogue, item, cannot)
  if (language === 'en')
    return `The system that receives ${titles.map((t) => `“${t}”`).join(', ')} has no way to write this. You may send it as it is; that part then waits for the department's officer.${choices.length > 0 ? ` It takes: ${choices.map((c) => c.en).join(', ')}.` : ''}`
  return `接收${titles.map((t) => `“${t}”`).join('、')}的系统没有这项内容的写法。可以照实提交，这一份会等该部门经办人处理。${choices.length > 0 ? `该系统可收：${choices.map((c) => c.zh).join('、')}。` : ''}`
}

/** Other faults are reported by the checks of the sheet. */
function isSound({ codeLists }: Catalogue, { element: { domain } }: MergedItem, value: unknown): boolean {
  const normal = normaliseValue(domain, value)
  if (normal === undefined || normal === null) return false
  const codes = domain.codes === undefined ? undefined : (codeLists.get(domain.codes)?.codes ?? [])
  return !codes || [normal].flat().every((one) => isOwnWords(one) || codes.some((c) => c.code === String(one)))
}

/** For a code: the choices that all systems can take; none if there are too many. */
function choicesOf({ codeLists }: Catalogue, { element: { domain } }: MergedItem, cannot: readonly SentAs[]) {
  const all = (domain.codes !== undefined && codeLists.get(domain.codes)?.codes) || []
  const taken = all.filter((c) => cannot.every(({ convert }) => writeValue(convert, domain.several ? [c.code] : c.code).ok))
  return taken.length > MOST_CHOICES ? [] : taken.map((c) => c.label)
}
