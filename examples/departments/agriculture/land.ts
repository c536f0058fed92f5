// Agriculture's records: the contracted land of each household and each village. In mu, with two decimals.
import { createRandom, type World } from '../world/index.ts'

export interface Land {
  households: { number: string; village: string; name: string; area: string }[]
  villages: { code: string; name: string; area: string }[]
}

export function landOf(world: World): Land {
  const random = createRandom(world.seed, 'farmland')
  const hundredths = new Map<string, number>()
  const households = world.households.map(({ number, village, head, members }) => {
    const area = random.int(40, 260) * Math.max(1, members.length)
    hundredths.set(village, (hundredths.get(village) ?? 0) + area)
    return { number, village, name: head.name, area: (area / 100).toFixed(2) }
  })
  const villages = world.villages.map(({ code, name }) => ({ code, name, area: ((hundredths.get(code) ?? 0) / 100).toFixed(2) }))
  return { households, villages }
}
