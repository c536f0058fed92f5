import { makeExecutableSchema } from '@graphql-tools/schema'
import { execute, parse, printSchema } from 'graphql'
import { afterAll, expect, test } from 'vitest'
import { buildCatalogue } from '../../gateway/catalogue/build-catalogue.ts'
import {
  type Catalogue,
  type GraphContext,
  generateTypes,
  openCatalogue,
  searchElements,
  seedCatalogue,
} from '../../gateway/catalogue/index.ts'
import { saveElements } from '../../gateway/catalogue/save-elements.ts'
import { openNotifications } from '../../gateway/platform/index.ts'
import { type Element, HubError, standardCodeLists, standardElements } from '../../schema/index.ts'
import { openStore } from '../support/store.ts'

const { database, db, notifications, close } = await openStore()
const otherBell = await openNotifications(database.url, database.pool)
afterAll(async () => {
  await otherBell.close()
  await close()
})

const CHANGE = { by: 'officer', why: 'wells are counted from now on' }
const standard = buildCatalogue({ elements: standardElements(), codeLists: standardCodeLists(), departments: [] })

const wellNumber: Element = {
  id: 'well.number',
  objectClass: 'well',
  property: 'number',
  label: { zh: '水井编号', en: 'Number of the well' },
  domain: { datatype: 'IDENTIFIER', maxLength: 20 },
  classification: 'PUBLIC',
  identifier: true,
}

test('the standard catalogue has at least ninety elements, each code list exists, no name means two things', () => {
  expect(standard.elements.size).toBeGreaterThanOrEqual(90)
  expect(standard.codeLists.get('ethnicity')?.codes.filter((c) => Number(c.code) <= 56)).toHaveLength(56)
  for (const [objectClass, elements] of standard.classes) {
    expect(elements.filter((e) => e.identifier)).toHaveLength(1)
    const names = elements.flatMap((e) => [e.label.zh, ...(e.synonyms ?? [])])
    expect(
      names.filter((name, i) => names.indexOf(name) !== i),
      objectClass,
    ).toEqual([])
    for (const e of elements) {
      if (e.domain.codes) expect(standard.codeLists.has(e.domain.codes), e.id).toBe(true)
      for (const input of e.derivation?.inputs ?? []) expect(standard.elements.has(input), e.id).toBe(true)
    }
  }
})

test('seeding again keeps what a department published and what was changed here', async () => {
  await seedCatalogue(db)
  const name = standardElements().find((e) => e.id === 'resident.name') as Element
  await saveElements(db, [wellNumber, { ...name, freshnessDays: 7 }], CHANGE)
  await seedCatalogue(db)
  const holder = await openCatalogue(db, notifications)
  expect(holder.current().elements.get('resident.name')?.freshnessDays).toBe(7)
  expect(holder.current().elements.get('well.number')).toEqual(wellNumber)
  expect(holder.current().elements.size).toBe(standardElements().length + 1)
  holder.close()
})

test('an element saved in one process reaches the catalogue of another', async () => {
  const here = await openCatalogue(db, notifications)
  const there = await openCatalogue(db, otherBell)
  const changed = new Promise<Catalogue>((resolve) => there.onChange(resolve))
  const depth: Element = {
    ...wellNumber,
    id: 'well.depth',
    property: 'depth',
    identifier: false,
    domain: { datatype: 'DECIMAL', unit: 'm' },
  }
  const before = here.current().revision
  expect((await here.save(CHANGE, [depth])).elements.has('well.depth')).toBe(true)
  expect((await changed).elements.has('well.depth')).toBe(true)
  expect(here.current().revision).not.toBe(before)
  expect(there.current().revision).toBe(here.current().revision)
  here.close()
  there.close()
})

test('an element with a name that GraphQL could not take is refused, and nothing of the batch is saved', async () => {
  const bad = { ...wellNumber, id: 'well.no 1', property: 'no 1' }
  const good = { ...wellNumber, id: 'well.owner', property: 'owner' }
  await expect(saveElements(db, [good, bad], CHANGE)).rejects.toThrow(HubError)
  expect(await db.selectFrom('element').select('id').where('id', '=', 'well.owner').execute()).toEqual([])
})

test('search finds elements by label, synonym and id, in either language', () => {
  expect(searchElements(standard, '身份证号').map((e) => e.id)).toContain('resident.idNumber')
  expect(searchElements(standard, 'MARITAL').map((e) => e.id)).toContain('resident.maritalStatus')
  expect(searchElements(standard, 'household 户主').map((e) => e.id)).toContain('household.headName')
  expect(searchElements(standard, '没有这样的数据元')).toEqual([])
})

const base = `
  scalar Date
  scalar Decimal
  type Division { code: ID! }
  type Fact { value: String }
  interface Node { id: ID! }
  interface Subject { id: ID! class: String! label: String! division: Division facts(elements: [ID!]): [Fact!]! }
  type Query { ready: Boolean }
`

test('a class that is added later becomes a type of the graph with its own query field', () => {
  const grown = buildCatalogue({ elements: [...standardElements(), wellNumber], codeLists: [], departments: [] })
  const { sdl, resolvers } = generateTypes(grown)
  const printed = printSchema(makeExecutableSchema({ typeDefs: [base, sdl], resolvers }))
  expect(printed).toMatch(/well\([^)]*id: ID!\s*\): Well/)
  expect(printed).toContain('type Resident implements Node & Subject')
  expect(printed).toMatch(/monthlyIncome: Decimal/)
  expect(printed).toMatch(/livingAlone: Boolean/)
  expect(printed).toMatch(/birthDate: Date/)
})

test('a dead department costs its own fields only', async () => {
  const { sdl, resolvers } = generateTypes(standard)
  const schema = makeExecutableSchema({ typeDefs: [base, sdl], resolvers })
  const subject = {
    county: '420525',
    id: 'x',
    objectClass: 'resident',
    identifier: '11010519491231002X',
    name: '某人',
    division: null,
  }
  const contextValue: GraphContext = {
    records: {
      value: async (_, element) => {
        if (element === 'resident.name') throw new HubError('SOURCE_UNAVAILABLE')
        return '13800138000'
      },
      facts: async () => [],
    },
    subjects: { find: async () => subject, label: (s) => s.name ?? '', division: () => null },
  }
  const result = await execute({ schema, document: parse('{ resident(id: "x") { id class label name phone } }'), contextValue })
  expect(result.data).toEqual({ resident: { id: 'x', class: 'resident', label: '某人', name: null, phone: '13800138000' } })
  expect(result.errors?.map((e) => [e.path?.join('.'), (e.originalError as HubError).code])).toEqual([
    ['resident.name', 'SOURCE_UNAVAILABLE'],
  ])
})
