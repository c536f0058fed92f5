// The conversion for a value, from its type, label, codes and samples. `unsure` says what a person must review.
import type { CodeList, Element, Label } from '../../schema/index.ts'
import { readValue } from '../convert/index.ts'
import { codeByWords } from './code-by-words.ts'
import type { Shape } from './shape.ts'

export interface Proposed {
  convert: Record<string, unknown> | undefined
  unsure?: Label
}

const DAYS = ['yyyyMMdd', 'yyyy-MM-dd', 'yyyy/MM/dd', 'yyyy.MM.dd', 'yyyy年MM月dd日', 'dd/MM/yyyy', 'dd.MM.yyyy', '中文']
const MOMENTS = [
  ...['iso', 'yyyy-MM-dd HH:mm:ss', 'yyyy-MM-ddTHH:mm:ss', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd HH:mm:ss', 'yyyy/MM/dd HH:mm'],
  ...['yyyyMMddHHmmss', 'yyyy年MM月dd日 HH:mm:ss', ...DAYS.slice(0, 5), 'epochMillis', 'epoch'],
]

const note = (zh: string, en: string): Label => ({ zh, en })

/** The form that fits all samples, or that the label names. */
function formOf(shape: Shape, forms: readonly string[], name: 'date' | 'instant'): string | undefined {
  const seen = shape.samples.filter(Boolean)
  if (seen.length > 0) return forms.find((format) => seen.every((value) => readValue({ name, format }, value).ok))
  return forms.toSorted((a, b) => b.length - a.length).find((format) => `${shape.label} `.includes(format))
}

export function proposeInstant(shape: Shape): Proposed {
  const format =
    formOf(shape, MOMENTS, 'instant') ?? (shape.type === 'date' ? 'yyyy-MM-dd' : shape.type === 'instant' ? 'iso' : undefined)
  if (format) return { convert: { name: 'instant', format } }
  return {
    convert: { name: 'instant', format: 'iso' },
    unsure: note('文档未说明时间的写法，请核对 format', 'the document does not say how the time is written: look at `format`'),
  }
}

const OPEN = /^(open|todo|new|pending|active|waiting|assigned|processing)$|待|未/i
const CLOSED = /^(closed?|done|finished|completed|cancell?ed|withdrawn|archived|submitted)$|已|办结|完成|作废|撤/i

export function proposeState(shape: Shape): Proposed {
  const told = codesOf(shape)
  const means = (sign: RegExp) =>
    told.filter(({ value, label }) => sign.test(value) || (label !== '' && sign.test(label))).map((one) => one.value)
  const open = means(OPEN)
  const closed = means(CLOSED).filter((value) => !open.includes(value))
  if (open.length > 0 && closed.length > 0 && open.length + closed.length === told.length)
    return { convert: { name: 'codes', map: { OPEN: few(open), CLOSED: few(closed) } } }
  return {
    convert: undefined,
    unsure: note(
      `请写明哪些状态是 OPEN，哪些是 CLOSED${known(told)}`,
      `say which states are OPEN and which CLOSED${known(told)}`,
    ),
  }
}

const known = (told: { value: string; label: string }[]) =>
  told.length > 0
    ? ` (${told
        .slice(0, 12)
        .map(({ value, label }) => (label ? `${value} ${label}` : value))
        .join(', ')})`
    : ''

const few = (values: string[]) => (values.length === 1 ? values[0] : values)

/** "1:男 2:女", "0-待办，1-已办": codes listed only in a label. */
function spelled(label: string): { value: string; label: string }[] {
  const found = [...label.matchAll(/([A-Za-z0-9]{1,8})\s*[:：=＝-]\s*([\p{Script=Han}A-Za-z]{1,12})/gu)]
  return found.length > 1 ? found.map(([, value = '', words = '']) => ({ value, label: words })) : []
}

/** Codes of the document, with their labels next to them or in the description. */
function codesOf({ codes, label }: Shape): { value: string; label: string }[] {
  const inWords = spelled(label)
  if (codes.length === 0) return inWords
  return codes.map((one) => (one.label ? one : { ...one, label: inWords.find(({ value }) => value === one.value)?.label ?? '' }))
}

export function proposeFor(element: Element, shape: Shape, codeLists: ReadonlyMap<string, CodeList>): Proposed {
  const { domain } = element
  switch (domain.datatype) {
    case 'DATE': {
      const format = formOf(shape, DAYS, 'date') ?? (shape.type === 'date' ? 'yyyy-MM-dd' : undefined)
      return format
        ? { convert: { name: 'date', format } }
        : {
            convert: { name: 'date', format: 'any' },
            unsure: note(
              '文档未说明日期的写法：读取各种写法，写出时用 yyyy-MM-dd',
              'the document does not say how days are written: any form is read, yyyy-MM-dd is written',
            ),
          }
    }
    case 'INTEGER':
    case 'DECIMAL': {
      const unit =
        shape.unit ??
        /(?:单位|unit)[:： ]*([\p{L}²³]{1,4})/iu.exec(shape.label)?.[1] ??
        /[（(]([^（）()\d]{1,4})[）)]/.exec(shape.label)?.[1]
      const convert = { name: 'unit', department: unit, hub: domain.unit }
      if (unit && domain.unit && unit !== domain.unit && readValue(convert, '1').ok) return { convert }
      return { convert: { name: domain.datatype === 'INTEGER' ? 'integer' : 'decimal' } }
    }
    case 'BOOLEAN':
      return { convert: yesNoOf(shape) }
    case 'CODE':
      return codesFor(codeLists.get(domain.codes ?? ''), shape)
    default:
      return { convert: element.identifier && domain.check ? { name: 'text', upper: true } : undefined }
  }
}

function yesNoOf(shape: Shape): Record<string, unknown> {
  if (shape.type === 'boolean') return { name: 'yesNo', yes: true, no: false }
  const told = codesOf(shape).map(({ value, label }) => ({
    value,
    said: readValue({ name: 'yesNo' }, label || value),
  }))
  const of = (wanted: boolean) => told.find(({ said }) => said.ok && said.value === wanted)?.value
  return of(true) !== undefined && of(false) !== undefined ? { name: 'yesNo', yes: of(true), no: of(false) } : { name: 'yesNo' }
}

/** Maps their codes to ours: the same code, the same label, or a word that only one of our labels begins with. */
function codesFor(list: CodeList | undefined, shape: Shape): Proposed {
  const told = codesOf(shape)
  if (!list || told.length === 0)
    return {
      convert: undefined,
      unsure: note('代码对照请核对', 'the codes are taken as they come: compare them with the code list'),
    }
  const byWords = told.map(({ value, label }) => ({ value, code: codeByWords(list, [label, value]) }))
  const matched = byWords.filter(({ code }) => code !== undefined)
  if (matched.length === 0)
    return told.every(({ value }) => list.codes.some(({ code }) => code === value))
      ? { convert: undefined }
      : {
          convert: undefined,
          unsure: note(`请对照代码表 ${list.id}${known(told)}`, `map these to the code list ${list.id}${known(told)}`),
        }
  const map: Record<string, unknown> = {}
  for (const { code = '' } of matched) map[code] = few(byWords.filter((one) => one.code === code).map(({ value }) => value))
  const open = byWords.filter(({ code }) => code === undefined).map(({ value }) => value)
  const same = matched.every(({ code, value }) => code === value) && open.length === 0
  return {
    convert: same ? undefined : { name: 'codes', map },
    ...(open.length > 0 && { unsure: note(`未能对应：${open.join('、')}`, `not matched: ${open.join(', ')}`) }),
  }
}
