// Adds what most tests need: divisions, and departments, each with a connector of the same name.
import type { Database } from '../../gateway/platform/index.ts'

export interface Settled {
  /** By id: the name in Chinese, or in both languages. */
  departments?: Record<string, string | { zh: string; en: string }> | undefined
  /** By code: the name. */
  divisions?: Record<string, string> | undefined
}

const levelOf = (code: string) => (code.endsWith('000000') ? 'COUNTY' : code.endsWith('000') ? 'TOWNSHIP' : 'VILLAGE')

export async function settle(db: Database, { departments = {}, divisions = {} }: Settled): Promise<void> {
  for (const [id, name] of Object.entries(departments)) {
    const { zh, en } = typeof name === 'string' ? { zh: name, en: id } : name
    await db.insertInto('department').values({ id, name_zh: zh, name_en: en }).execute()
    await db.insertInto('connector').values({ id, department_id: id, manifest: '' }).execute()
  }
  const rows = Object.entries(divisions).map(([code, name]) => ({ code, parent: null, name, level: levelOf(code) }) as const)
  if (rows.length > 0) await db.insertInto('division').values(rows).execute()
}
