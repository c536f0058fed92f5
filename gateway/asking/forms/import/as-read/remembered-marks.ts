// Marks that a department's officer gave a sheet apply to its next file of the same shape: each cell that named a field says the
// same again. The cells that name fields are labels of a form, never what somebody filled in.
import type { Database } from '../../../../platform/index.ts'
import { fingerprint } from '../../template.ts'
import type { Grid } from '../xlsx/grid.ts'
import { cellName } from '../xlsx/reference.ts'
import type { WorksheetAsRead } from './worksheet-as-read.ts'
import type { WorksheetMark } from './worksheet-mark.ts'

export interface RememberedMarks {
  labels: WorksheetAsRead['labels']
  marks: WorksheetMark[]
}

/** The most a department has; the oldest are forgotten. */
const MOST = 500

/** The latest first. */
export async function rememberedMarks(db: Database, department: string): Promise<RememberedMarks[]> {
  return await db
    .selectFrom('worksheet_marks')
    .select(['labels', 'marks'])
    .where('department_id', '=', department)
    .orderBy('said_at', 'desc')
    .limit(MOST)
    .execute()
}

/** Keeps the marks of the sheets, and forgets those that were taken off. */
export async function rememberMarks(db: Database, department: string, actor: string, sheets: readonly WorksheetAsRead[]) {
  for (const { labels, marks } of sheets) {
    if (labels.length === 0) continue
    const shape = fingerprint(Buffer.from(JSON.stringify(labels)))
    const said = { marks: JSON.stringify(marks), said_by: actor, said_at: new Date() }
    if (marks.length === 0)
      await db.deleteFrom('worksheet_marks').where('department_id', '=', department).where('shape', '=', shape).execute()
    else
      await db
        .insertInto('worksheet_marks')
        .values({ department_id: department, shape, labels: JSON.stringify(labels), ...said })
        .onConflict((c) => c.columns(['department_id', 'shape']).doUpdateSet(said))
        .execute()
  }
}

/** The marks of an earlier sheet of the same shape, under this sheet's own name. */
export function marksFor(grid: Grid, remembered: readonly RememberedMarks[]): WorksheetMark[] | undefined {
  if (remembered.length === 0) return undefined
  const texts = new Map<string, string>()
  for (let r = 1; r <= grid.rows; r++)
    for (const area of grid.row(r)) if (area.top === r) texts.set(cellName(r, area.left), area.text)
  const found = remembered.filter(({ labels }) => labels.every(({ cell, text }) => texts.get(cell) === text))
  const nearest = found.toSorted((a, b) => b.labels.length - a.labels.length)[0]
  return nearest?.marks.map((mark) => ({ ...mark, worksheet: grid.sheet }))
}
