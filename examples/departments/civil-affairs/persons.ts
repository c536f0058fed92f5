// The welfare records of civil affairs: only people over 60, disabled or of low income, partly older than public security's.
import type { Store } from '../stage/index.ts'
import { civilAffairsContact, knownToCivilAffairs, type Resident, type World } from '../world/index.ts'
import { MEDICAL, PENSION, SELF_CARE } from './codes.ts'

export const PERSON_SCHEMA = `
  create table person (
    id_number text primary key, village_code text not null, age integer not null, disabled integer not null, record text not null);
  create index person_village on person (village_code);
`

const yesNo = (value: boolean) => (value ? '是' : '否')
const chinese = (date: string) => date.replace(/(\d+)-(\d+)-(\d+)/, '$1年$2月$3日')
const slashed = (date: string | null) => date?.replaceAll('-', '/') ?? null

function recordOf(world: World, one: Resident, n: number) {
  const { welfare } = one
  const { phone, residenceAddress } = civilAffairsContact(world, one)
  const day = `2026-${String(1 + (n % 6)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`
  return {
    id_number: one.idNumber,
    name: one.name,
    gender: one.sex === 'male' ? '男' : '女',
    birthday: chinese(one.birthDate),
    phone,
    address: residenceAddress,
    hukou_address: one.registeredAddress,
    village_code: one.village,
    bank_name: welfare.bankName,
    bank_account: welfare.bankAccount,
    allowance_start_date: slashed(welfare.allowanceStart),
    disability_cert_no: welfare.disability?.certificate ?? null,
    disability_category: welfare.disability ? `0${welfare.disability.category}` : null,
    disability_level: welfare.disability?.level ?? null,
    guardian_name: one.guardian?.name ?? null,
    guardian_phone: one.guardian?.phone ?? null,
    monthly_income: welfare.monthlyIncome.toFixed(2),
    low_income: yesNo(welfare.lowIncome),
    living_alone: yesNo(one.livingAlone),
    self_care: SELF_CARE[welfare.selfCare],
    chronic_disease: welfare.chronicDisease ?? '无',
    pension_insurance: PENSION[one.pension],
    medical_insurance: MEDICAL[one.medical],
    updated_at: `${day}T09:00:00.000+08:00`,
  }
}

export function fillPersons({ db }: Store, world: World): void {
  const insert = db.prepare('insert into person values (?, ?, ?, ?, ?)')
  world.residents.filter(knownToCivilAffairs).forEach((one, n) => {
    const record = JSON.stringify(recordOf(world, one, n))
    insert.run(one.idNumber, one.village, one.age, one.welfare.disability ? 1 : 0, record)
  })
}

export function queryPersons({ db }: Store, numbers: readonly string[]): { items: unknown[]; missing: string[] } {
  const marks = numbers.map(() => '?').join(',')
  const rows = db.prepare(`select id_number, record from person where id_number in (${marks})`).all(...numbers)
  const found = new Set(rows.map(({ id_number }) => String(id_number)))
  return { items: rows.map(({ record }) => JSON.parse(String(record))), missing: numbers.filter((one) => !found.has(one)) }
}
