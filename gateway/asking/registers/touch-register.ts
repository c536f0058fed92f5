// Each change of a register gives it a new version, so that figures counted from it are counted again (open-registers.ts).
import { countyOfDivision, type Database } from '../../platform/index.ts'

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
