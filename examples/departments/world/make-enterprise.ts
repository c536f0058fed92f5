// One enterprise of a village.
import { creditCode } from './credit-code.ts'
import { ENTERPRISE_WORDS, givenName, surname } from './names.ts'
import type { Enterprise } from './people.ts'
import { addressIn, phone, type Village } from './place.ts'
import type { Random } from './random.ts'

const TRADES: readonly (readonly [name: string, scope: string])[] = [
  ['农业开发', '谷物、蔬菜种植及销售'],
  ['生态养殖', '家禽、生猪养殖及销售'],
  ['茶业', '茶叶种植、加工、销售'],
  ['食用菌', '食用菌种植、收购、销售'],
  ['建材', '建筑材料销售'],
  ['建筑工程', '房屋建筑工程施工'],
  ['商贸', '日用百货、食品零售'],
  ['餐饮服务', '餐饮服务'],
  ['运输', '道路普通货物运输'],
  ['机械制造', '机械零部件加工、销售'],
]

const KINDS: readonly (readonly [Enterprise['kind'], number])[] = [
  ['limited', 45],
  ['shares', 2],
  ['sole', 8],
  ['cooperative', 15],
  ['individual', 30],
]

const ENDING = { limited: '有限公司', shares: '股份有限公司', sole: '厂', cooperative: '专业合作社', individual: '经营部' }

export function makeEnterprise(random: Random, village: Village, number: number): Enterprise {
  const kind = random.weighted(KINDS)
  const [trade, scope] = random.pick(TRADES)
  const brand = random.pick(ENTERPRISE_WORDS) + random.pick(ENTERPRISE_WORDS)
  const small = kind === 'individual' || kind === 'sole'
  const day = new Date(Date.UTC(random.int(1998, 2025), random.int(0, 11), random.int(1, 28)))
  return {
    creditCode: creditCode(kind === 'individual' ? 2 : kind === 'cooperative' ? 3 : 1, number),
    name: `示例${village.place.slice(0, 3)}${brand}${trade}${ENDING[kind]}`,
    legalRepresentative: surname(random) + givenName(random, random.chance(0.7), random.int(1960, 1998)),
    registered: day.toISOString().slice(0, 10),
    capital: small ? random.int(1, 50) * 10_000 : random.int(10, 2000) * 10_000 + (random.chance(0.1) ? 5_000 : 0),
    status: random.weighted([['open', 92] as const, ['suspended', 4], ['revoked', 2], ['cancelled', 2]]),
    kind,
    address: addressIn(village, random),
    scope,
    phone: phone(random),
    employees: small ? random.int(1, 12) : random.int(5, 220),
    village: village.code,
  }
}
