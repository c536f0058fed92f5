// Deliberate disagreements of departments: about 3% of the telephone numbers and 3% of the addresses of civil affairs are older
// than public security's. Tests read the truth here; the hub has to discover it.
import type { Resident } from './people.ts'
import { addressIn, phone } from './place.ts'
import { createRandom } from './random.ts'
import type { World } from './world.ts'

const SHARE = 0.03

export interface Disagreement {
  idNumber: string
  field: 'phone' | 'residenceAddress'
  publicSecurity: string | null
  civilAffairs: string
}

/** The people whom civil affairs knows: over 60, disabled, or of low income. */
export const knownToCivilAffairs = (one: Resident): boolean =>
  one.age >= 60 || one.welfare.disability !== null || one.welfare.lowIncome

/** Civil affairs' record of a resident's telephone and address. */
export function civilAffairsContact(world: World, one: Resident): { phone: string | null; residenceAddress: string } {
  const random = createRandom(world.seed, `civil-affairs/${one.idNumber}`)
  const [phoneDiffers, addressDiffers] = [random.chance(SHARE), random.chance(SHARE)]
  const older = { phone: phone(random), residenceAddress: addressIn(random.pick(world.villages), random) }
  return {
    phone: phoneDiffers ? older.phone : one.phone,
    residenceAddress: addressDiffers ? older.residenceAddress : one.residenceAddress,
  }
}

export function disagreements(world: World): Disagreement[] {
  const found: Disagreement[] = []
  for (const one of world.residents.filter(knownToCivilAffairs)) {
    const theirs = civilAffairsContact(world, one)
    for (const field of ['phone', 'residenceAddress'] as const) {
      const civilAffairs = theirs[field]
      if (civilAffairs !== null && civilAffairs !== one[field])
        found.push({ idNumber: one.idNumber, field, publicSecurity: one[field], civilAffairs })
    }
  }
  return found
}
