// The first text of a form that is too long to read or cannot be stored, with its place.
import { holdsUnkeepable, keepable, type Label } from '../../../../schema/index.ts'
import type { RawField, RawForm, ReadForms } from './raw-form.ts'

/** In characters. The longest label of the real forms that we have is far shorter. */
const MOST = { title: 200, label: 500, code: 200, hint: 2000, notes: 20_000, choice: 500 }

const CALLED: Record<keyof typeof MOST, Label> = {
  title: { zh: '表名', en: 'The title' },
  label: { zh: '栏目名称', en: 'A label' },
  code: { zh: '代码', en: 'A code' },
  hint: { zh: '填写提示', en: 'A hint' },
  notes: { zh: '填表说明', en: 'The notes on filling in' },
  choice: { zh: '选项', en: 'A choice' },
}

type Said = [keyof typeof MOST, string | undefined]

const ofField = ({ code, label, hint, section, repeats, unit, options = [] }: RawField): Said[] => [
  ['code', code],
  ['label', label],
  ['hint', hint],
  ['label', section],
  ['label', repeats],
  ['label', unit],
  ...options.flatMap((o): Said[] => [
    ['code', o.code],
    ['choice', o.label],
  ]),
]

/** Null if every text of the form can be stored. */
export function unfitText(form: RawForm): ReadForms['problems'][number] | null {
  const whole: Said[] = [
    ['title', form.title],
    ['code', form.key],
    ['notes', form.notes],
    ...(form.rowSets ?? []).flatMap((r): Said[] => [
      ['code', r.code],
      ['label', r.label],
    ]),
  ]
  for (const [said, at] of [[whole, null], ...form.fields.map((f) => [ofField(f), f])] as [Said[], RawField | null][]) {
    const message = said.map(faultOf).find((m) => m !== null)
    if (message)
      return {
        ...{ form: keepable(form.title).slice(0, 100), row: at?.row ?? null, message },
        ...(at?.cell !== undefined && { cell: at.cell }),
      }
  }
  return null
}

function faultOf([what, text = '']: Said): Label | null {
  const { zh, en } = CALLED[what]
  if (text.length > MOST[what])
    return {
      zh: `${zh}有 ${text.length} 个字，最多 ${MOST[what]} 个，此表未读入。请改短后再导入。`,
      en: `${en} has ${text.length} characters, at most ${MOST[what]} are read; this form is left out. Make it shorter and import it again.`,
    }
  if (holdsUnkeepable(text))
    return {
      zh: `${zh}中有无法保存的字符，此表未读入。请重新输入后再导入。`,
      en: `${en} holds a character that cannot be kept; this form is left out. Type it anew and import it again.`,
    }
  return null
}
