// Which state of the registers a figure was counted at, so that it is counted again when they have changed.
import { sql } from 'kysely'
import { countyOfDivision, type Database, divisionPrefix } from '../../platform/index.ts'

/** Of what no register is asked for. */
export const NO_REGISTERS = '0'

/** The registers of these classes of a division and all below it; another answer than before: a line or a declaration has changed. */
export async function registersVersion(db: Database, division: string | null, classes: readonly string[]): Promise<string> {
  if (division === null || classes.length === 0) return NO_REGISTERS
  const { version } = await db
    .selectFrom('register')
    .select(sql<string>`coalesce(sum(version), 0)`.as('version'))
    .where('county', '=', countyOfDivision(division))
    .where('object_class', 'in', [...classes])
    .where('division_code', 'like', `${divisionPrefix(division)}%`)
    .executeTakeFirstOrThrow()
  return version
}

/** The register is there, and its next version with it. It is locked first of all, so that two changes never wait for each other. */
export async function touchRegister(trx: Database, division: string, objectClass: string): Promise<void> {
  await trx
    .insertInto('register')
    .values({ county: countyOfDivision(division), division_code: division, object_class: objectClass, version: 1 })
    .onConflict((c) =>
      c.columns(['county', 'division_code', 'object_class']).doUpdateSet((eb) => ({ version: eb('register.version', '+', '1') })),
    )
    .execute()
}
