// The choices that Excel offers in a cell: written out, a range of cells, or a name for one, also in another sheet. Ranges stay
// ranges, so choices on a whole column cost no more than on one cell. Computed ones (INDIRECT, OFFSET) are reported, not lost.
import type { Label } from '../../../../../schema/index.ts'
import type { Sheet, Workbook } from './open-workbook.ts'
import { cellName, holds, rangeOf } from './reference.ts'

export interface Choices {
  at(row: number, column: number): string[] | undefined
  /** Rules that were needed and could not be read. */
  problems: { cell: string; message: Label }[]
}

/** Longer lists are directories, not choices. */
const MOST = 2000
/** The most names that refer to one another in a chain. */
const MOST_STEPS = 5

export function choicesOf(workbook: Workbook, sheet: Sheet): Choices {
  const rules = sheet.cells().validations.filter((v) => v.type === 'list')
  const known = new Map<(typeof rules)[number], string[] | null>()
  const problems: Choices['problems'] = []
  return {
    problems,
    at(row, column) {
      const rule = rules.find((r) => r.ranges.some((range) => holds(range, row, column)))
      if (!rule) return undefined
      if (!known.has(rule)) {
        const options = optionsOf(workbook, sheet, rule.formula)
        known.set(rule, options)
        if (options === null)
          problems.push({
            cell: cellName(row, column),
            message: {
              zh: '此格的下拉选项由公式得出，未能读取：请改为直接列出，或引用一片单元格。',
              en: 'The choices of this cell are computed and could not be read: list them, or refer to cells that hold them.',
            },
          })
      }
      return known.get(rule) ?? undefined
    },
  }
}

/** Null: the rule cannot be read. */
function optionsOf(workbook: Workbook, sheet: Sheet, formula: string, steps = 0): string[] | null {
  const said = formula.trim().replace(/^=/, '')
  if (/^".*"$/s.test(said)) return named(said.slice(1, -1).replaceAll('""', '"').split(','))
  const [, quoted, plain, cells = ''] = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(said) ?? []
  const range = rangeOf(cells)
  const name = quoted?.replaceAll("''", "'") ?? plain
  if (!range) {
    const meant = steps < MOST_STEPS ? workbook.nameOf(cells, name ?? sheet.name) : undefined
    return meant === undefined ? null : optionsOf(workbook, sheet, meant, steps + 1)
  }
  const source = name === undefined ? sheet : workbook.sheets.find((s) => s.name.toLowerCase() === name.toLowerCase())
  if (!source) return null
  const values: string[] = []
  for (const [row, columns] of [...source.cells().rows].sort(([a], [b]) => a - b)) {
    if (row < range.top || row > range.bottom) continue
    for (const [column, { text, isUnknown }] of [...columns].sort(([a], [b]) => a - b))
      if (column >= range.left && column <= range.right && !isUnknown && values.length < MOST) values.push(text)
  }
  return named(values)
}

const named = (values: readonly string[]): string[] => [...new Set(values.map((v) => v.trim()).filter((v) => v !== ''))]
