// The health records of people of 65 or older, and who read them: a worker's own token identifies the worker.
import type { Store } from '../stage/index.ts'
import { createRandom, type World } from '../world/index.ts'

export const PATIENT_SCHEMA = `
  create table patient (id text primary key, village text not null, name text not null, record text not null);
  create index patient_village on patient (village);
  create table looked_up (seq integer primary key autoincrement, worker text not null, patient text not null, at text not null);
`

const SELF_CARE = { full: 'FULL', partial: 'PARTIAL', none: 'NONE' } as const
const INSURANCE = { rural: 'RESIDENT', employee: 'EMPLOYEE', none: 'NONE' } as const

export function fillPatients({ db }: Store, world: World): void {
  const random = createRandom(world.seed, 'health/patients')
  const insert = db.prepare('insert into patient values (?, ?, ?, ?)')
  const old = world.residents.filter(({ age }) => age >= 65)
  for (const [n, one] of old.entries()) {
    const seen = random.chance(0.8)
    const record = {
      id: one.idNumber,
      name: one.name,
      gender: one.sex === 'male' ? 'MALE' : 'FEMALE',
      birthDate: one.birthDate,
      phone: one.phone,
      address: one.residenceAddress,
      height: seen ? (random.int(1420, 1780) / 10).toFixed(1) : null,
      weight: seen ? (random.int(420, 820) / 10).toFixed(1) : null,
      systolic: seen ? random.int(105, 165) : null,
      diastolic: seen ? random.int(60, 95) : null,
      chronic: one.welfare.chronicDisease ?? '无',
      selfCare: SELF_CARE[one.welfare.selfCare],
      insurance: INSURANCE[one.medical],
      updatedAt: `2026-0${1 + (n % 9)}-${String(1 + (n % 28)).padStart(2, '0')}T15:00:00+08:00`,
    }
    insert.run(one.idNumber, one.village, one.name, JSON.stringify(record))
  }
}

/** In the requested order; null for unknown people. The reading is recorded first. */
export function lookUp({ db }: Store, worker: string, ids: readonly string[]): (object | null)[] {
  const note = db.prepare('insert into looked_up (worker, patient, at) values (?, ?, ?)')
  const one = db.prepare('select record from patient where id = ?')
  return ids.map((id) => {
    const row = one.get(id)
    if (row) note.run(worker, id, new Date().toISOString())
    return row ? (JSON.parse(String(row.record)) as object) : null
  })
}
