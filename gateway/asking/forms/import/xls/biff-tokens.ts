// The formula of a rule of choices in an .xls workbook (MS-XLS 2.5.198), written as in an .xlsx: a list of texts, an area, also of
// another sheet, or a name for one. Other formulas are computed; they are reported by whoever needs the choices.
import { columnName } from '../xlsx/reference.ts'

export interface Tokens {
  /** Takes the names and the references to sheets from the workbook's own records. */
  note(view: DataView, type: number, at: number, length: number): void
  /** Null: the formula is computed. */
  formulaOf(view: DataView, at: number, size: number): string | null
}

const EXTERNSHEET = 0x17
const NAME = 0x18
const SUPBOOK = 0x1ae
const OWN_WORKBOOK = 0x0401

export function createTokens(sheets: readonly { name: string }[]): Tokens {
  const names: { view: DataView; at: number; size: number }[] = []
  const books: boolean[] = []
  const references: { book: number; sheet: number }[] = []
  const sheetOf = (index: number): string | null => {
    const { book, sheet } = references[index] ?? { book: -1, sheet: -1 }
    const name = books[book] ? sheets[sheet]?.name : undefined
    return name === undefined ? null : `'${name.replaceAll("'", "''")}'!`
  }
  const area = (view: DataView, at: number) =>
    areaName(
      view.getUint16(at, true),
      view.getUint16(at + 2, true),
      view.getUint16(at + 4, true) & 0x3fff,
      view.getUint16(at + 6, true) & 0x3fff,
    )
  const formulaOf: (view: DataView, at: number, size: number, steps?: number) => string | null = (view, at, size, steps = 0) => {
    if (size === 0) return null
    const token = view.getUint8(at)
    // Tokens that give a reference, a value or an array differ in two bits.
    const kind = token < 0x20 ? token : (token & 0x1f) | 0x20
    if (kind === 0x17 && size === view.getUint8(at + 1) * ((view.getUint8(at + 2) & 1) + 1) + 3) {
      const { text } = charactersOf(view, at + 3, view.getUint8(at + 1), (view.getUint8(at + 2) & 1) === 1)
      return `"${text.replaceAll('"', '""').replaceAll('\0', ',')}"`
    }
    if (kind === 0x25 && size === 9) return area(view, at + 1)
    if (kind === 0x3b && size === 11) {
      const sheet = sheetOf(view.getUint16(at + 1, true))
      return sheet === null ? null : `${sheet}${area(view, at + 3)}`
    }
    if (kind === 0x23 && size === 5 && steps < 3) {
      const name = names[view.getUint16(at + 1, true) - 1]
      return name ? formulaOf(name.view, name.at, name.size, steps + 1) : null
    }
    return null
  }
  return {
    note(view, type, at) {
      if (type === SUPBOOK) books.push(view.getUint16(at + 2, true) === OWN_WORKBOOK)
      else if (type === EXTERNSHEET)
        for (let i = 0; i < view.getUint16(at, true); i++)
          references.push({ book: view.getUint16(at + 2 + i * 6, true), sheet: view.getUint16(at + 4 + i * 6, true) })
      else if (type === NAME) {
        const isWide = (view.getUint8(at + 14) & 1) === 1
        const start = at + 15 + view.getUint8(at + 3) * (isWide ? 2 : 1)
        names.push({ view, at: start, size: view.getUint16(at + 4, true) })
      }
    },
    formulaOf,
  }
}

export function charactersOf(view: DataView, start: number, length: number, isWide: boolean): { text: string; end: number } {
  let text = ''
  for (let i = 0; i < length; i++)
    text += String.fromCharCode(isWide ? view.getUint16(start + i * 2, true) : view.getUint8(start + i))
  return { text, end: start + length * (isWide ? 2 : 1) }
}

const areaName = (top: number, bottom: number, left: number, right: number): string =>
  `$${columnName(left + 1)}$${top + 1}:$${columnName(right + 1)}$${bottom + 1}`
