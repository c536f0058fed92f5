// Administrative divisions by code, batched for one request.
import DataLoader from 'dataloader'
import type { Database, DivisionTable } from '../store/index.ts'

export type DivisionRow = DivisionTable

export const divisionLoader = (db: Database): DataLoader<string, DivisionRow | null> =>
  new DataLoader(async (codes) => {
    const rows = await db
      .selectFrom('division')
      .selectAll()
      .where('code', 'in', [...codes])
      .execute()
    const byCode = new Map(rows.map((r) => [r.code, r]))
    return codes.map((code) => byCode.get(code) ?? null)
  })
