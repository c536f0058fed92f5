// Addresses: real township and village names, invented group and house numbers.
import { type Division, isVillage, townshipOf } from './divisions.ts'
import type { Random } from './random.ts'

export interface Village {
  code: string
  name: string
  township: string
  /** "鸣凤镇凤山社区": the beginning of an address. */
  place: string
}

export function villagesOf(divisions: readonly Division[]): Village[] {
  const names = new Map(divisions.map(({ code, name }) => [code, name]))
  return divisions
    .filter(({ code }) => isVillage(code))
    .map(({ code, name }) => {
      const short = name.replace(/(村民委员会|村委会|居民委员会|居委会)$/, '')
      const spoken = /(村|社区)$/.test(short) ? short : `${short}${/居/.test(name) ? '社区' : '村'}`
      return { code, name: spoken, township: townshipOf(code), place: `${names.get(townshipOf(code)) ?? ''}${spoken}` }
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

export const addressIn = (village: Village, random: Random): string =>
  `${village.place}${random.int(1, 9)}组${random.int(1, 120)}号`

/** 154 is a segment of the mobile numbering plan without an operator: nobody can be called. */
export const phone = (random: Random): string => `154${String(random.int(0, 99_999_999)).padStart(8, '0')}`
