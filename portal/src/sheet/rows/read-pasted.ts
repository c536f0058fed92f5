// Cells copied from a spreadsheet: lines of values separated by tabs, parsed by the target columns.
import { asOwnWords, type Value } from '../../format/value.ts'
import type { DomainPartFragment } from '../../generated/graphql.ts'
import { readInteger, tidyDecimal } from '../read-number.ts'

/** Cells in double quotes may contain tabs, line ends and doubled quotes. A last empty line is not a row. */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const end = () => {
    rows.at(-1)?.push(cell.trim())
    cell = ''
  }
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string
    if (quoted) {
      if (c !== '"') cell += c
      else if (text[i + 1] === '"') cell += text[++i]
      else quoted = false
    } else if (c === '"' && cell === '') quoted = true
    else if (c === '\t') end()
    else if (c === '\n') {
      end()
      rows.push([])
    } else if (c !== '\r') cell += c
  }
  end()
  return rows.filter((row, i) => i < rows.length - 1 || row.some((c) => c !== ''))
}

/** A single typed value is not a table. */
export const isTable = (text: string): boolean => /[\t\n]/.test(text.replace(/\r?\n$/, ''))

export type Read = { ok: true; value: Value | null } | { ok: false }

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()

const MOMENT = /^(\d{4})\D(\d{1,2})\D(\d{1,2})\D{1,3}(\d{1,2})\D(\d{1,2})\D?(?:00)?$/

/** Answers stand between 、 or commas, semicolons, slashes. What is no choice is own words, where they are asked. */
function readAnswers(typed: string, { codes, several, ownWords }: DomainPartFragment): Read {
  const find = (text: string) =>
    (codes?.find((c) => plain(c.label) === plain(text)) ?? codes?.find((c) => c.code === text))?.code ??
    (ownWords ? asOwnWords(text) : undefined)
  const whole = codes?.some((c) => plain(c.label) === plain(typed)) ?? false
  const parts = several && !whole ? typed.split(/[、，,;；/]/).map((part) => part.trim()) : [typed]
  const answers = parts.filter((part) => part !== '').map(find)
  if (answers.includes(undefined) || answers.length === 0) return { ok: false }
  return { ok: true, value: several ? ([...new Set(answers)] as string[]) : (answers[0] as string) }
}

/** Codes by their label or code, dates in the usual spellings; a value outside the column's choices is refused. */
export function readCell(text: string, domain: DomainPartFragment, words: { yes: string; no: string }): Read {
  const typed = text.trim()
  if (typed === '') return { ok: true, value: null }
  switch (domain.datatype) {
    case 'BOOLEAN': {
      const said = plain(typed)
      if ([plain(words.yes), 'yes', 'y', 'true', '1', '√'].includes(said)) return { ok: true, value: true }
      if ([plain(words.no), 'no', 'n', 'false', '0', '×'].includes(said)) return { ok: true, value: false }
      return { ok: false }
    }
    case 'CODE':
      return readAnswers(typed, domain)
    case 'TIME': {
      const [, h = '', m = ''] = /^(\d{1,2})\D(\d{1,2})\D?$/.exec(typed.normalize('NFKC')) ?? []
      return h ? { ok: true, value: `${h.padStart(2, '0')}:${m.padStart(2, '0')}` } : { ok: false }
    }
    case 'DATETIME': {
      const [, y = '', m = '', d = '', h = '', min = ''] = MOMENT.exec(typed.normalize('NFKC')) ?? []
      const two = (n: string) => n.padStart(2, '0')
      return y ? { ok: true, value: `${y}-${two(m)}-${two(d)}T${two(h)}:${two(min)}` } : { ok: false }
    }
    case 'DATE': {
      const [, y = '', m = '', d = ''] = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?$/.exec(typed.normalize('NFKC')) ?? []
      return y ? { ok: true, value: `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` } : { ok: false }
    }
    case 'INTEGER':
      return { ok: true, value: readInteger(typed) }
    case 'DECIMAL':
      return { ok: true, value: tidyDecimal(typed) }
    default:
      return { ok: true, value: typed }
  }
}
