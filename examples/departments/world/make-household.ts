// Creates one household: its members, and their relation to its head (GB/T 4761).
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
  const add: Add = (relation, age, sex, own = {}) => {
    const maritalStatus = age < 22 ? '10' : '20'
    const place = { village: village.code, address, registeredAddress, household: number }
    const wanted = { surname: family, relation, age, sex, maritalStatus, livingAlone: alone, ...place, ...own }
    members.push(makeResident(random, sequences, wanted))
  }

  addParents(kind, random, add)
  if (kind === 'oneChild') addChildren(1, members, random, add)
  if (kind === 'twoChildren') addChildren(2, members, random, add)
  if (kind === 'threeGenerations') addGenerations(members, random, add)
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

type Add = (relation: string, age: number, sex: Sex, own?: Partial<Wanted>) => void

/** The head of the household, and the spouse. */
function addParents(kind: Kind, random: Random, add: Add): void {
  const alone = kind === 'old' || kind === 'single'
  const aged = kind === 'old' || kind === 'oldCouple'
  const age = aged ? oldAge(random, 62) : kind === 'threeGenerations' ? random.int(32, 55) : random.int(25, 58)
  if (alone) {
    add('02', age, either(random), { maritalStatus: random.pick(aged ? ['30', '30', '30', '10'] : ['10', '10', '40']) })
    return
  }
  const sex: Sex = random.chance(0.85) ? 'male' : 'female'
  add('02', age, sex)
  add('10', Math.max(aged ? 60 : 22, age + random.int(-5, 3)), other(sex), { surname: surname(random) })
}

function addChildren(count: number, members: readonly Resident[], random: Random, add: Add): void {
  const oldest = Math.max(0, Math.min(24, (members[0] as Resident).age - 22))
  for (let i = 0; i < count; i++) {
    const sex = either(random)
    add(sex === 'male' ? '20' : '30', random.int(0, oldest), sex)
  }
}

function addGenerations(members: readonly Resident[], random: Random, add: Add): void {
  addChildren(random.int(1, 2), members, random, add)
  const headAge = (members[0] as Resident).age
  const age = Math.min(96, headAge + random.int(21, 32))
  const both = random.chance(0.5)
  const status = { maritalStatus: both ? '20' : '30' }
  const mother = both || random.chance(0.6)
  if (both || !mother) add('50', age, 'male', status)
  if (mother) add('50', Math.max(headAge + 18, age - random.int(0, 4)), 'female', { ...status, surname: surname(random) })
}

/** A contact for the old, the disabled and children: an adult of the household, otherwise somebody outside it. */
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
