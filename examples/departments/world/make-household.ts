// One household: who lives in it, and how they are related to its head (GB/T 4761).
import { makeResident, type Sequences, type Wanted } from './make-resident.ts'
import { surname } from './names.ts'
import type { Household, Resident, Sex } from './people.ts'
import { addressIn, type Village } from './place.ts'
import type { Random } from './random.ts'

type Kind = 'old' | 'oldCouple' | 'single' | 'couple' | 'oneChild' | 'twoChildren' | 'threeGenerations'

const KINDS: readonly (readonly [Kind, number])[] = [
  ['old', 13],
  ['oldCouple', 14],
  ['single', 9],
  ['couple', 12],
  ['oneChild', 21],
  ['twoChildren', 15],
  ['threeGenerations', 20],
]

const other = (sex: Sex): Sex => (sex === 'male' ? 'female' : 'male')
const either = (random: Random): Sex => (random.chance(0.51) ? 'male' : 'female')
const oldAge = (random: Random, from: number) => from + Math.floor((98 - from) * random.next() ** 2)

export function makeHousehold(
  random: Random,
  sequences: Sequences,
  villages: readonly Village[],
  village: Village,
  number: string,
): Household {
  const kind = random.weighted(KINDS)
  const address = addressIn(village, random)
  const registeredAddress = random.chance(0.92) ? address : addressIn(random.pick(villages), random)
  const family = surname(random)
  const alone = kind === 'old' || kind === 'single'
  const members: Resident[] = []
  const add = (relation: string, age: number, sex: Sex, own: Partial<Wanted> = {}) => {
    const maritalStatus = age < 22 ? '10' : '20'
    const place = { village: village.code, address, registeredAddress, household: number }
    const wanted = { surname: family, relation, age, sex, maritalStatus, livingAlone: alone, ...place, ...own }
    members.push(makeResident(random, sequences, wanted))
  }

  const aged = kind === 'old' || kind === 'oldCouple'
  const headAge = aged ? oldAge(random, 62) : kind === 'threeGenerations' ? random.int(32, 55) : random.int(25, 58)
  const headSex: Sex = alone ? either(random) : random.chance(0.85) ? 'male' : 'female'
  add('02', headAge, headSex, alone ? { maritalStatus: random.pick(aged ? ['30', '30', '30', '10'] : ['10', '10', '40']) } : {})
  if (!alone) {
    const age = Math.max(aged ? 60 : 22, headAge + random.int(-5, 3))
    add('10', age, other(headSex), { surname: surname(random) })
  }
  const children = kind === 'oneChild' ? 1 : kind === 'twoChildren' ? 2 : kind === 'threeGenerations' ? random.int(1, 2) : 0
  for (let i = 0; i < children; i++) {
    const sex = either(random)
    add(sex === 'male' ? '20' : '30', random.int(0, Math.max(0, Math.min(24, headAge - 22))), sex)
  }
  if (kind === 'threeGenerations') {
    const age = Math.min(96, headAge + random.int(21, 32))
    const both = random.chance(0.5)
    const status = { maritalStatus: both ? '20' : '30' }
    const mother = both || random.chance(0.6)
    if (both || !mother) add('50', age, 'male', status)
    if (mother) add('50', Math.max(headAge + 18, age - random.int(0, 4)), 'female', { ...status, surname: surname(random) })
  }
  nameGuardians(random, members, family)
  return {
    number,
    village: village.code,
    address,
    head: members[0] as Resident,
    members,
    housing: random.weighted([['own', 70] as const, ['bought', 22], ['public', 5], ['other', 3]]),
    floorArea: (random.int(4500, 22000) / 100).toFixed(2),
    builtYear: random.int(1968, 2023),
  }
}

/** Whom to ring for the old, the disabled and children: an adult of the household, else somebody outside it. */
function nameGuardians(random: Random, members: Resident[], family: string): void {
  for (const member of members) {
    if (member.age >= 18 && member.age < 75 && !member.welfare.disability) continue
    const adult = members.find((one) => one !== member && one.age >= 18 && one.age < 75 && one.phone)
    if (adult) member.guardian = { name: adult.name, phone: adult.phone }
    else if (random.chance(0.6))
      member.guardian = {
        name: `${family}${random.pick(['建国', '志强', '丽华', '小红'])}`,
        phone: `154${random.int(10_000_000, 99_999_999)}`,
      }
  }
}
