// What a kind of made workbook draws with, and what it says is in the sheet.
import type { RawSheet } from '../raw-workbook.ts'
import type { Paper } from './paper.ts'
import type { Pool, Word } from './words.ts'

export interface Truth {
  title: string
  isList: boolean
  fields: { label: string; required: boolean; unit?: string; options?: string[] }[]
  /** Blank rows of a list. Omitted: the sheet is filled in, or no list. */
  rows?: number
}

/** What a family draws with. */
export interface Draw {
  pool: Pool
  paper: Paper
  /** A whole number below n. */
  below(n: number): number
  chance(share: number): boolean
  one<T>(from: readonly T[]): T
  some<T>(from: readonly T[], n: number): T[]
  /** ： or : */
  colon: string
  /** Behind a label: its unit and its star, in this sheet's brackets. */
  labelOf(word: Word, required?: boolean): string
  title: string
  /** The sheet's title line, or nothing: then the sheet's own name is the title. */
  drawTitle(width: number): void
  /** Lines above the header. */
  drawMeta(width: number): void
  drawInstructions(width: number): void
  drawNotes(width: number): void
  /** Rules and further sheets of the workbook. */
  after: string[]
  sheets: RawSheet[]
  names: Record<string, string>
}

export type Family = (draw: Draw) => Omit<Truth, 'title'> | null

export const fieldOf = (word: Word, required = false): Truth['fields'][number] => ({
  label: word.label,
  required,
  ...(word.unit !== undefined && { unit: word.unit }),
})
