// Makes workbooks of the kinds that departments send, each with what a reader must find in it. The same seed makes the same file.
import { random } from '../../harness/random.ts'
import { rawWorkbook } from '../raw-workbook.ts'
import { CARDS } from './cards.ts'
import type { Draw, Family, Truth } from './draw.ts'
import { LISTS } from './lists.ts'
import { Paper } from './paper.ts'
import { POOLS } from './words.ts'

export interface Made {
  family: string
  bytes: Uint8Array
  /** Null: no form is in it, which must be told. */
  truth: Truth | null
}

const FAMILIES: [string, Family][] = [...Object.entries(LISTS), ...Object.entries(CARDS)]

export function makeWorkbook(seed: number, isHeldOut: boolean): Made {
  const next = random(seed * 7919 + (isHeldOut ? 1 : 0))
  const below = (n: number) => Math.floor(next() * n)
  const one = <T>(from: readonly T[]): T => from[below(from.length)] as T
  const chance = (share: number) => next() < share
  const some = <T>(from: readonly T[], n: number): T[] => {
    const left = [...from]
    return Array.from({ length: Math.min(n, left.length) }, () => left.splice(below(left.length), 1)[0] as T)
  }
  const [family, draw] = FAMILIES[seed % FAMILIES.length] as [string, Family]
  const pool = isHeldOut ? POOLS[2] : POOLS[Math.floor(seed / FAMILIES.length) % 2]
  if (!pool) throw new Error('no words')
  const paper = new Paper(1 + (chance(0.25) ? below(3) : 0), 1 + (chance(0.25) ? 1 + below(2) : 0), chance(0.75))
  const [open, close] = one(['（）', '()', '【】'] as const)
  const hasTitle = chance(0.75)
  const title = `${one(['', '2026年', '甲县'])}${one(pool.titles)}`
  const sheetName = hasTitle ? one(['Sheet1', '表一', '数据']) : title
  const isMerged = paper.isLined || chance(0.5)
  const colon = one(['：', ':'])
  const made: Draw = {
    pool,
    paper,
    below,
    chance,
    one,
    some,
    colon,
    labelOf: (word, required = false) =>
      `${required ? '*' : ''}${word.label}${word.unit === undefined ? '' : `${open}${word.unit}${close}`}`,
    title,
    drawTitle: (width) => hasTitle && paper.wide(chance(0.2) ? title.split('').join(' ') : title, width, isMerged),
    drawMeta: (width) => {
      if (chance(0.5)) paper.wide(`填报单位${one(['（盖章）', ''])}${colon}`, width, isMerged)
      if (chance(0.3)) paper.wide(`填报日期${colon}    年  月  日`, width, isMerged)
    },
    drawInstructions: (width) => {
      for (const line of some(pool.instructions, 1 + below(3))) paper.wide(line, width, isMerged)
    },
    drawNotes: (width) => {
      if (chance(0.4)) paper.wide(one(pool.notes), width, isMerged)
    },
    after: [],
    sheets: [],
    names: {},
  }
  const found = draw(made)
  const sheets = [paper.sheet(sheetName, made.after.join('')), ...made.sheets]
  const truth = found && { ...found, title }
  return { family, bytes: rawWorkbook(sheets, { names: made.names }), truth }
}
