// Requested administrative divisions, batched for one request.
import DataLoader from 'dataloader'
import { HubError } from '../../schema/index.ts'
import type { Database } from '../platform/index.ts'
import { type DivisionRow, readDivisions } from '../platform/index.ts'

/** For a row whose division is gone: its code serves as name, so that the rest of the page is still answered. */
export const goneDivision = (code: string): DivisionRow => ({ code, parent: null, name: code, level: 'VILLAGE' })

/** A code that filters a list: twelve digits, otherwise BAD_INPUT. */
export function divisionAsked(code: string | null | undefined): string | undefined {
  if (code === null || code === undefined) return undefined
  if (!/^\d{12}$/.test(code))
    throw new HubError('BAD_INPUT', {
      sentence: { zh: '行政区划代码为 12 位数字。', en: 'The code of a division has twelve digits.' },
    })
  return code
}

export const divisionLoader = (db: Database): DataLoader<string, DivisionRow | null> =>
  new DataLoader(async (codes) => {
    const byCode = new Map((await readDivisions(db, codes)).map((r) => [r.code, r]))
    return codes.map((code) => byCode.get(code) ?? null)
  })
