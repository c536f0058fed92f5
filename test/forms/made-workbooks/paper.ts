// A sheet drawn cell by cell at some origin, with what a made workbook varies: lines or none, a merged title, punctuation.
import type { RawSheet } from '../raw-workbook.ts'

export type Cell = string | number | null

const letters = (n: number): string =>
  (n > 26 ? letters(Math.floor((n - 1) / 26)) : '') + String.fromCharCode(65 + ((n - 1) % 26))

export class Paper {
  readonly #cells: RawSheet['rows'] = []
  readonly #merges: string[] = []
  readonly #attributes: Record<number, string> = {}
  readonly #hiddenColumns: number[] = []
  /** Next free row. */
  row: number
  readonly left: number
  readonly isLined: boolean

  constructor(top: number, left: number, isLined: boolean) {
    this.row = top
    this.left = left
    this.isLined = isLined
  }

  /** One row from the left edge; null is a blank to fill. Returns its number. */
  line(cells: readonly (Cell | undefined)[]): number {
    for (const [i, cell] of cells.entries()) this.put(this.row, i, cell)
    this.row += 1
    return this.row - 1
  }

  put(row: number, column: number, cell: Cell | undefined): void {
    for (let r = this.#cells.length; r < row; r++) this.#cells.push([])
    const line = this.#cells[row - 1] as RawSheet['rows'][number]
    for (let c = line.length; c < this.left + column - 1; c++) line.push(undefined)
    line[this.left + column - 1] = cell === null && !this.isLined ? undefined : cell
  }

  merge(top: number, column: number, bottom: number, last: number): void {
    if (top === bottom && column === last) return
    this.#merges.push(`${this.name(top, column)}:${this.name(bottom, last)}`)
    for (let r = top; r <= bottom; r++) for (let c = column; c <= last; c++) if (r !== top || c !== column) this.put(r, c, null)
  }

  /** One text across the columns. */
  wide(text: string, width: number, isMerged: boolean): void {
    const row = this.line([text])
    if (isMerged) this.merge(row, 0, row, width - 1)
  }

  hideRow(row: number): void {
    this.#attributes[row] = ' hidden="1"'
  }

  hideColumn(column: number): void {
    this.#hiddenColumns.push(this.left + column)
  }

  name(row: number, column: number): string {
    return `${letters(this.left + column)}${row}`
  }

  column(column: number): string {
    return letters(this.left + column)
  }

  sheet(name: string, after = ''): RawSheet {
    const columns = this.#hiddenColumns.map((n) => `<col min="${n}" max="${n}" width="8" hidden="1"/>`).join('')
    return {
      name,
      rows: this.#cells,
      merges: this.#merges,
      after,
      rowAttributes: this.#attributes,
      isUnlined: !this.isLined,
      ...(columns && { before: `<cols>${columns}</cols>` }),
    }
  }
}
