// Each change of a register gives it a new version, so that figures from it are counted again (open-registers.ts).
import { countyOfDivision, type Database } from '../../platform/index.ts'

/** Creates the register if missing and raises its version. It is locked before anything else, so that two changes never deadlock. */
export async function touchRegister(trx: Database, division: string, objectClass: string): Promise<void> {
  await trx
    .insertInto('register')
    .values({ county: countyOfDivision(division), division_code: division, object_class: objectClass, version: 1 })
    .onConflict((c) =>
      c.columns(['county', 'division_code', 'object_class']).doUpdateSet((eb) => ({ version: eb('register.version', '+', '1') })),
    )
    .execute()
}
