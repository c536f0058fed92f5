// Creates one resident from age, sex and place in a household. Shares by age resemble a rural county: more disability and chronic
// disease among the old, insurance for nearly everyone.
import { idNumber } from './id-number.ts'
import { givenName } from './names.ts'
import { type Resident, type Sex, type Welfare, WORLD_DATE } from './people.ts'
import { phone } from './place.ts'
import type { Random } from './random.ts'

export interface Wanted {
  age: number
  sex: Sex
  surname: string
  relation: string
  maritalStatus: string
  livingAlone: boolean
  village: string
  address: string
  registeredAddress: string
  household: string
}

/** Used sequence numbers, by birth date: two people of one day never share a number. */
export type Sequences = Map<string, number>

export function makeResident(random: Random, sequences: Sequences, wanted: Wanted): Resident {
  const { age, sex } = wanted
  const birthDate = birthDateFor(random, age)
  const male = sex === 'male'
  const used = sequences.get(birthDate) ?? 0
  sequences.set(birthDate, used + 1)
  const id = idNumber(birthDate, used * 2 + (male ? 1 : 2))
  return {
    idNumber: id,
    name: wanted.surname + givenName(random, male, Number(birthDate.slice(0, 4))),
    sex,
    birthDate,
    age,
    ethnicity: random.weighted([
      ['01', 93],
      ['15', 5],
      ['03', 1],
      ['06', 1],
    ] as const),
    maritalStatus: wanted.maritalStatus,
    education: education(random, age),
    employment: employment(random, age),
    phone: age < 12 || random.chance(age >= 75 ? 0.1 : 0.02) ? null : phone(random),
    village: wanted.village,
    registeredAddress: wanted.registeredAddress,
    residenceAddress: wanted.address,
    household: wanted.household,
    relation: wanted.relation,
    livingAlone: wanted.livingAlone,
    guardian: null,
    pension: age < 16 ? 'none' : random.weighted([['rural', 70] as const, ['employee', 20], ['public', 5], ['none', 5]]),
    medical: random.weighted([['rural', 78] as const, ['employee', 20], ['none', 2]]),
    welfare: welfare(random, id, age, birthDate),
  }
}

function birthDateFor(random: Random, age: number): string {
  const [year, month, day] = WORLD_DATE.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(year - age, month - 1, day - random.int(0, 364))).toISOString().slice(0, 10)
}

function education(random: Random, age: number): string {
  if (age < 6) return '90'
  if (age < 12) return '80'
  if (age < 15) return '70'
  if (age < 18) return random.pick(['60', '40'])
  if (age < 35) return random.weighted([['20', 20] as const, ['30', 25], ['40', 15], ['60', 20], ['70', 20]])
  if (age < 60) return random.weighted([['20', 5] as const, ['30', 8], ['40', 7], ['60', 25], ['70', 45], ['80', 10]])
  return random.weighted([['60', 8] as const, ['70', 27], ['80', 50], ['90', 15]])
}

function employment(random: Random, age: number): Resident['employment'] {
  if (age < 6) return 'other'
  if (age < 18) return 'student'
  if (age < 60) return random.weighted([['working', 85] as const, ['none', 12], ['other', 3]])
  return random.weighted([['retired', 55] as const, ['working', age < 70 ? 30 : 5], ['none', 15]])
}

function welfare(random: Random, id: string, age: number, birthDate: string): Welfare {
  const disabled = random.chance(age < 18 ? 0.015 : age < 60 ? 0.04 : age < 80 ? 0.12 : 0.25)
  const category = random.weighted([['1', 15] as const, ['2', 22], ['3', 3], ['4', 40], ['5', 8], ['6', 8], ['7', 4]])
  const level = random.weighted([['1', 15] as const, ['2', 30], ['3', 30], ['4', 25]])
  const lowIncome = random.chance(disabled ? 0.25 : age >= 60 ? 0.08 : 0.03)
  return {
    bankName: random.pick(['示例农村商业银行', '示例邮政储蓄银行', '示例村镇银行']),
    bankAccount: `990${String(random.int(0, 99_999_999)).padStart(8, '0')}${String(random.int(0, 99_999_999)).padStart(8, '0')}`,
    allowanceStart: age >= 80 ? monthAfter80(birthDate) : null,
    monthlyIncome: lowIncome ? random.int(300, 700) : random.int(15, 90) * 100,
    lowIncome,
    selfCare: random.weighted(
      age >= 80 || (disabled && level <= '2')
        ? ([['full', 55] as const, ['partial', 32], ['none', 13]] as const)
        : ([['full', 96] as const, ['partial', 3], ['none', 1]] as const),
    ),
    chronicDisease: random.chance(age >= 60 ? 0.55 : age >= 40 ? 0.15 : 0.02)
      ? random.pick(['高血压', '高血压', '糖尿病', '冠心病', '慢阻肺', '脑卒中', '关节炎'])
      : null,
    // A disability certificate number is the id number with category and level.
    disability: disabled ? { certificate: `${id}${category}${level}`, category, level } : null,
  }
}

function monthAfter80(birthDate: string): string {
  const [year, month] = birthDate.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year + 80, month, 1)).toISOString().slice(0, 10)
}
