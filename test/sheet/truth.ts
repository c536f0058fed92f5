// The truth of the demo county, in the hub's own terms: known by construction, because the county is invented. `undefined`: no
// source in that world has the value (a blood pressure, a remark), so the item must be empty. `null`: known to have no value.
import {
  createWorld,
  type Enterprise,
  type Household,
  type Resident,
  readDivisions,
} from '../../examples/departments/world/index.ts'
import type { Value } from '../../schema/index.ts'

type Known = Value | null | undefined
type Facts = Record<string, Known>

const PENSION = { rural: '2', employee: '1', public: '3', none: '0' } as const
const MEDICAL = { rural: '2', employee: '1', none: '0' } as const
const SELF_CARE = { full: '1', partial: '2', none: '3' } as const
const EMPLOYMENT = { working: '1', none: '5', student: '6', retired: '7', other: '9' } as const
const CHRONIC: Record<string, string> = { 高血压: '1', 糖尿病: '2', 冠心病: '3', 慢阻肺: '4', 脑卒中: '6', 关节炎: '9' }
const RELATION: Record<string, string> = { '97': '80' }
const STATUS = { open: '1', revoked: '2', cancelled: '3', suspended: '4' } as const
const KIND = { limited: '150', shares: '160', sole: '171', cooperative: undefined, individual: '175' } as const
const HOUSING = { own: '1', bought: '2', public: '3', other: '9' } as const

export const ageOn = (born: string, on: string): number =>
  Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0)

function residentFacts(one: Resident, today: string): Facts {
  const { welfare } = one
  return {
    idNumber: one.idNumber,
    name: one.name,
    sex: one.sex === 'male' ? '1' : '2',
    birthDate: one.birthDate,
    age: ageOn(one.birthDate, today),
    ethnicity: one.ethnicity,
    maritalStatus: one.maritalStatus,
    education: one.education,
    employmentStatus: EMPLOYMENT[one.employment],
    phone: one.phone,
    registeredAddress: one.registeredAddress,
    residenceAddress: one.residenceAddress,
    householdNumber: one.household,
    householdRelation: RELATION[one.relation] ?? one.relation,
    livingAlone: one.livingAlone,
    guardianName: one.guardian?.name ?? null,
    guardianPhone: one.guardian?.phone ?? null,
    pensionInsurance: PENSION[one.pension],
    medicalInsurance: MEDICAL[one.medical],
    bankName: welfare.bankName,
    bankAccount: welfare.bankAccount,
    allowanceStartDate: welfare.allowanceStart,
    monthlyIncome: welfare.monthlyIncome.toFixed(2),
    lowIncome: welfare.lowIncome,
    selfCareAbility: SELF_CARE[welfare.selfCare],
    chronicDisease: welfare.chronicDisease ? CHRONIC[welfare.chronicDisease] : '0',
    disabilityCertificate: welfare.disability?.certificate ?? null,
    disabilityCategory: welfare.disability?.category ?? null,
    disabilityLevel: welfare.disability?.level ?? null,
  }
}

const householdFacts = (one: Household): Facts => ({
  number: one.number,
  headName: one.head.name,
  headIdNumber: one.head.idNumber,
  address: one.address,
  memberCount: one.members.length,
  phone: one.head.phone,
  housingType: HOUSING[one.housing],
  floorArea: one.floorArea,
  builtYear: one.builtYear,
})

const enterpriseFacts = (one: Enterprise): Facts => ({
  uscc: one.creditCode,
  name: one.name,
  legalRepresentative: one.legalRepresentative,
  registrationDate: one.registered,
  registeredCapital: String(one.capital),
  status: STATUS[one.status],
  address: one.address,
  businessScope: one.scope,
  enterpriseType: KIND[one.kind],
  phone: one.phone,
  employeeCount: one.employees,
})

export const isLowIncome = ({ members }: Household): boolean => members.some((m) => m.welfare.lowIncome)

export function demoTruth(residents: number, today: string) {
  const world = createWorld({ seed: 42, residents, divisions: readDivisions() })
  const people = new Map(world.residents.map((r) => [r.idNumber, r]))
  const households = new Map(world.households.map((h) => [h.number, h]))
  const enterprises = new Map(world.enterprises.map((e) => [e.creditCode, e]))
  const villages = new Map(world.villages.map((v) => [v.code, v]))

  /** As of `on`, the day of the count. In this world, people neither move nor die. */
  function placeFacts(code: string, period: string, on: string): Facts {
    const here = world.residents.filter((r) => r.village === code && r.birthDate <= on)
    const homes = world.households.filter((h) => h.village === code)
    const count = (fits: (r: Resident) => boolean) => here.filter(fits).length
    return {
      code,
      name: undefined,
      populationTotal: here.length,
      malePopulation: count((r) => r.sex === 'male'),
      femalePopulation: count((r) => r.sex === 'female'),
      householdTotal: homes.length,
      elderlyCount: count((r) => ageOn(r.birthDate, on) >= 60),
      births: count((r) => r.birthDate.startsWith(period)),
      deaths: 0,
      movedIn: 0,
      movedOut: 0,
      disabledCount: count((r) => r.welfare.disability !== null),
      lowIncomeHouseholds: homes.filter(isLowIncome).length,
      enterpriseCount: world.enterprises.filter((e) => e.village === code).length,
    }
  }

  return {
    world,
    /** The true value of an element ("resident.phone") for the subject with this identifier. */
    of(element: string, identifier: string, period: string, on: string): Known {
      const [objectClass, property = ''] = element.split('.')
      const resident = objectClass === 'resident' ? people.get(identifier) : undefined
      const household = objectClass === 'household' ? households.get(identifier) : undefined
      const enterprise = objectClass === 'enterprise' ? enterprises.get(identifier) : undefined
      if (resident) return residentFacts(resident, today)[property]
      if (household) return householdFacts(household)[property]
      if (enterprise) return enterpriseFacts(enterprise)[property]
      return objectClass === 'place' && villages.has(identifier) ? placeFacts(identifier, period, on)[property] : undefined
    },
  }
}
