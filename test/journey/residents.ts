// The residents of the journeys: some about whom the demo's departments disagree, and some about whom everything is known. The
// example departments make their world from a seed, and so does this.
import {
  createWorld,
  disagreements,
  knownToCivilAffairs,
  mainTownship,
  readDivisions,
} from '../../examples/departments/world/index.ts'
import type { World } from '../support/world.ts'

export interface Asked {
  idNumber: string
  name: string
  /** One request each: department and its form code. */
  requests: { department: string; form: string }[]
}

export interface Disputed extends Asked {
  /** The element about which the departments disagree. */
  disputed: 'resident.phone' | 'resident.residenceAddress'
}

/** Up to `wanted` residents of the demo worker's township, those with the most requests first. */
export function disputedResidents(residents: number, wanted: number): Disputed[] {
  const world = createWorld({ seed: 42, residents, divisions: readDivisions() })
  const township = mainTownship(world).slice(0, 9)
  const people = new Map(world.residents.map((r) => [r.idNumber, r]))
  const asked = disagreements(world).flatMap(({ idNumber, field, publicSecurity }) => {
    const one = people.get(idNumber)
    if (!one?.village.startsWith(township) || one.age < 65 || publicSecurity === null) return []
    const allowances = [...(one.welfare.disability ? ['CJBT'] : []), ...(one.age >= 80 ? ['GLJT'] : [])]
    const requests = [
      { department: 'public-security', form: 'SYRKHC' },
      ...['JKSF', ...allowances].map((form) => ({ department: 'civil-affairs', form })),
    ]
    return [{ idNumber, name: one.name, disputed: `resident.${field}` as const, requests }]
  })
  const chosen = asked.toSorted((a, b) => b.requests.length - a.requests.length).slice(0, wanted)
  if (chosen.length < wanted) throw new Error(`only ${chosen.length} residents are disputed; the demo's world has changed`)
  return chosen
}

/** Residents of the township about whom public security knows all that it asks, except whether they live alone. */
export function knownResidents(residents: number, wanted: number): Asked[] {
  const world = createWorld({ seed: 42, residents, divisions: readDivisions() })
  const township = mainTownship(world).slice(0, 9)
  return world.residents
    .filter(
      (r) => r.village.startsWith(township) && r.age >= 30 && r.age < 60 && r.phone && !r.livingAlone && !knownToCivilAffairs(r),
    )
    .slice(0, wanted)
    .map(({ idNumber, name }) => ({ idNumber, name, requests: [{ department: 'public-security', form: 'SYRKHC' }] }))
}

/** Every department issues its request now, due later than any of its others, so that it is at the top of its list. */
export async function issueRequests(world: World, { idNumber, requests }: Asked): Promise<void> {
  for (const { department, form } of requests) await world.newTask(department, { form, subject: idNumber, dueInDays: 60 })
}
