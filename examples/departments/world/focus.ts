// Residents whom several departments ask about at once: the demo shows one sheet for many requests with them. Separate
// departments agree on them because all use the same world.

import type { Resident } from './people.ts'
import { createRandom } from './random.ts'
import type { World } from './world.ts'

/** The township with the most tasks: the given one, otherwise the first by code. */
export const mainTownship = (world: World, named?: string): string =>
  world.villages.find(({ township }) => township === named)?.township ?? (world.villages[0]?.township as string)

/** Over 80 and disabled, at most two per village of the township: asked about allowance, aid, follow-up and verification. */
export function focusResidents(world: World, township: string): Resident[] {
  const taken = new Map<string, number>()
  return world.residents.filter((one) => {
    if (!one.village.startsWith(township.slice(0, 9)) || one.age < 80 || !one.welfare.disability) return false
    const count = (taken.get(one.village) ?? 0) + 1
    taken.set(one.village, count)
    return count <= 2
  })
}

/** In each village, some of the suitable ones: more in the main township. */
export function perVillage<T extends { village: string }>(
  world: World,
  stream: string,
  township: string,
  candidates: readonly T[],
  counts: { there: number; elsewhere: number },
): T[] {
  const random = createRandom(world.seed, stream)
  const byVillage = Map.groupBy(candidates, ({ village }) => village)
  return world.villages.flatMap((village) => {
    const wanted =
      village.township === township
        ? counts.there
        : random.next() < counts.elsewhere % 1
          ? Math.ceil(counts.elsewhere)
          : Math.floor(counts.elsewhere)
    const left = [...(byVillage.get(village.code) ?? [])]
    return Array.from({ length: Math.min(wanted, left.length) }, () => left.splice(random.int(0, left.length - 1), 1)[0] as T)
  })
}
