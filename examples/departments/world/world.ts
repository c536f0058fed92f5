// The invented county: the same for the same seed, size and divisions, in every process. It takes well under a second, so it is
// created where needed and never stored.
import type { Division } from './divisions.ts'
import { makeEnterprise } from './make-enterprise.ts'
import { makeHousehold } from './make-household.ts'
import type { Sequences } from './make-resident.ts'
import type { Enterprise, Household, Resident } from './people.ts'
import { type Village, villagesOf } from './place.ts'
import { createRandom } from './random.ts'

export interface World {
  seed: number
  villages: Village[]
  residents: Resident[]
  households: Household[]
  enterprises: Enterprise[]
}

export interface WorldSize {
  seed: number
  residents: number
  divisions: readonly Division[]
}

export function createWorld({ seed, residents: wanted, divisions }: WorldSize): World {
  const villages = villagesOf(divisions)
  if (villages.length === 0) throw new Error('The divisions hold no village')
  const random = createRandom(seed, 'households')
  const weights = villages.map((village) => [village, 0.5 + random.next()] as const)
  const sequences: Sequences = new Map()
  const households: Household[] = []
  const residents: Resident[] = []
  while (residents.length < wanted) {
    // Every village has at least one household; the rest are distributed by weight.
    const village = villages[households.length] ?? random.weighted(weights)
    const number = `99${String(households.length + 1).padStart(7, '0')}`
    const household = makeHousehold(random, sequences, villages, village, number)
    households.push(household)
    residents.push(...household.members)
  }
  const business = createRandom(seed, 'enterprises')
  const enterprises = Array.from({ length: Math.round(wanted * 0.082) }, (_, i) =>
    makeEnterprise(business, villages[i] ?? business.weighted(weights), 10_000 + i),
  )
  return { seed, villages, residents, households, enterprises }
}
