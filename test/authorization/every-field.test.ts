// Every field of the schema in force, generated types included, queried by every role that must not see it.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type GraphQLField, getNamedType, isInterfaceType, isObjectType, parse, subscribe } from 'graphql'
import { afterAll, describe, expect, test } from 'vitest'
import { buildSchema, createContext, RULES, ruleOf } from '../../gateway/http/index.ts'
import type { Viewer } from '../../gateway/platform/index.ts'
import { writeScore } from '../support/score.ts'
import { eventually } from '../support/world.ts'
import { argumentsOf } from './arguments.ts'
import { openCounty, PERSONAL, STRANGERS, WITHOUT_VALUES, worker } from './county.ts'
import { everythingOf } from './derived.ts'

const CLASSES = ['resident', 'household', 'enterprise', 'place']
const asked = new Set<string>()
let leaked = 0

const county = await openCounty()
afterAll(() => county.close())
const schema = buildSchema(county.hub.catalogue.current())
const roots = [
  ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ({ kind: 'query' as const, field })),
  ...Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => ({ kind: 'mutation' as const, field })),
].map((root) => ({ ...root, text: `${root.kind} { ${call(root.field)} }` }))

function call(field: GraphQLField<unknown, unknown>): string {
  const given = argumentsOf(county)[field.name]?.() ?? (CLASSES.includes(field.name) ? `id: "${county.ids.subject}"` : '')
  return `${field.name}${given ? `(${given})` : ''} ${everythingOf(schema, getNamedType(field.type), (name) => asked.add(name))}`
}

const ask = async (text: string, as: Viewer, purpose: string | null = null) =>
  JSON.parse(JSON.stringify(await county.ask(text, {}, { as, purpose }))) as {
    data?: Record<string, unknown> | null
    errors?: { message: string; path?: string[] }[]
  }

/** Personal values in an answer. */
const personalIn = (answer: unknown): string[] => {
  const text = JSON.stringify(answer)
  return Object.entries(PERSONAL).flatMap(([what, value]) => (text.includes(value) ? [what] : []))
}
const state = async () => {
  const { db } = county.hub
  const tables = [
    'task',
    'sheet',
    'submission',
    'delivery',
    'correction',
    'register',
    'register_declaration',
    'register_entry',
    'access_record',
    'journal',
    'connector',
    'connector_draft',
    'connector_version',
    'credential',
  ] as const
  const rows = await Promise.all(tables.map((t) => db.selectFrom(t).selectAll().execute()))
  const digest = (all: unknown[]) =>
    createHash('sha256')
      .update(
        all
          .map((r) => JSON.stringify(r))
          .toSorted()
          .join(),
      )
      .digest('hex')
  return Object.fromEntries(tables.map((t, i) => [t, `${rows[i]?.length} ${digest(rows[i] ?? [])}`]))
}

describe('the table of rules', () => {
  test('has a rule for every field of the schema in force, and no rule for a field that is not there', () => {
    const fields = Object.values(schema.getTypeMap()).flatMap((type) => {
      if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) return []
      const subjectType = isObjectType(type) && type.getInterfaces().some((i) => i.name === 'Subject')
      return Object.keys(type.getFields()).map((field) => {
        const subjectQuery = type.name === 'Query' && county.hub.catalogue.current().classes.has(field) && field !== 'subject'
        return { name: `${type.name}.${field}`, rule: ruleOf(type.name, field, { subjectType, subjectQuery }) }
      })
    })
    expect(fields.length).toBeGreaterThan(300)
    expect(fields.filter((f) => f.rule === undefined).map((f) => f.name)).toEqual([])
    const known = new Set(fields.flatMap(({ name }) => [name, `${name.split('.')[0]}.*`]))
    expect(Object.keys(RULES).filter((name) => !known.has(name))).toEqual([])
  })

  test('is what refuses: no resolver asks again for a permission that is about no thing (issue 11, mend at once 6)', async () => {
    const folder = join(import.meta.dirname, '../../gateway/http/resolvers')
    const again: string[] = []
    for (const file of await readdir(folder))
      for (const [asked] of (await readFile(join(folder, file), 'utf8')).matchAll(/demand\(\s*context,\s*'[a-z ]+',?\s*\)/g))
        again.push(`${file}: ${asked}`)
    expect(again).toEqual([])
  })
})

describe('every field, asked by everybody who must not have it', () => {
  test('the walk reaches every field of every object type', () => {
    const all = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) && !type.name.startsWith('__') && !['Query', 'Mutation', 'Subscription'].includes(type.name)
        ? Object.keys(type.getFields()).map((f) => `${type.name}.${f}`)
        : [],
    )
    expect(all.filter((f) => !asked.has(f))).toEqual([])
  })

  test('those who serve her see her values, so that there is something to leak', async () => {
    const seen = new Set<string>()
    for (const { kind, text } of roots)
      if (kind === 'query') for (const what of personalIn(await ask(text, worker, '核对信息'))) seen.add(what)
    expect([...seen].toSorted()).toEqual(Object.keys(PERSONAL).toSorted())
    const masked = await ask(`{ resident(id: "${county.ids.subject}") { name phone idNumber bankAccount birthDate } }`, worker)
    expect(masked.data).toEqual({
      resident: {
        name: '王***',
        phone: '154****5678',
        idNumber: '9****************5',
        bankAccount: expect.stringContaining('*'),
        birthDate: null,
      },
    })
    expect(masked.errors?.map((e) => e.path?.join('.'))).toEqual(['resident.birthDate'])
  })

  test('0 leaks to those who serve elsewhere, whose assignment has expired, or of another department', async () => {
    const leaks: string[] = []
    const before = await state()
    const { subject, task, sheet, submission, delivery, correction } = county.ids
    for (const [who, viewer] of Object.entries(STRANGERS))
      for (const { text, field } of roots)
        for (const purpose of [null, '核对信息']) {
          const answer = await ask(text, viewer, purpose)
          const found = personalIn(answer)
          // A correction stays in the list of the worker who raised it, as a row without a person.
          const rows = [subject, task, sheet, submission, delivery].filter((id) => JSON.stringify(answer).includes(id))
          const own = field.name === 'corrections' && JSON.stringify(answer).includes(correction)
          if (found.length > 0 || (rows.length > 0 && !own)) leaks.push(`${who}: ${field.name}: ${[...found, ...rows].join(' ')}`)
        }
    leaked += leaks.length
    expect(leaks).toEqual([])
    expect(await state()).toEqual(before)
  }, 240_000)

  test('0 personal values to those who only supervise, ask, audit or administer, whatever purpose they say', async () => {
    const leaks: string[] = []
    for (const [who, viewer] of Object.entries(WITHOUT_VALUES))
      for (const { kind, text, field } of roots)
        for (const purpose of [null, '核对信息'])
          if (kind === 'query') {
            // Answers to the officer's own requests go to the department; another test covers that.
            if (field.name.startsWith('answer') && viewer.id === 'asks' && purpose !== null) continue
            const found = personalIn(await ask(text, viewer, purpose))
            if (found.length > 0) leaks.push(`${who}: ${field.name}: ${found.join(' ')}`)
          }
    leaked += leaks.length
    expect(leaks).toEqual([])
  }, 240_000)

  test('answers to what an officer issued from the hub are that department’s alone: masked, in full for a purpose, which is journaled (issue 10, 15)', async () => {
    const text =
      '{ issuedForms { nodes { asked answered } } answers(form: "civil-affairs:F") { asked nodes { subject { label } values { field text } } } }'
    const asks = WITHOUT_VALUES['an officer of the department that asks'] as Viewer
    const records = async () => (await county.hub.db.selectFrom('access_record').selectAll().execute()).length
    const before = await records()
    const masked = await ask(text, asks)
    expect(masked).toMatchObject({ data: { issuedForms: { nodes: [{ asked: 1, answered: 1 }] }, answers: { asked: 1 } } })
    expect(personalIn(masked)).toEqual([])
    expect(await records()).toBe(before)
    const full = await ask(text, asks, '核对信息')
    expect(JSON.stringify(full.data)).toContain(PERSONAL.newAddress)
    expect(await records()).toBe(before + 1)
    const everybodyElse = [worker, ...Object.values(STRANGERS), ...Object.values(WITHOUT_VALUES)].filter((v) => v !== asks)
    for (const viewer of everybodyElse) {
      const { data } = await ask('{ issuedForms { nodes { form { id } } } }', viewer)
      expect(data?.issuedForms ?? null, viewer.id).toEqual(viewer.assignments.length > 0 ? { nodes: [] } : null)
      const answers = await ask('{ answers(form: "civil-affairs:F") { nodes { id } asked } }', viewer, '核对信息')
      const one = await ask(`{ answer(id: "${county.ids.answer}") { id } }`, viewer, '核对信息')
      expect(one.data?.answer ?? null, viewer.id).toBeNull()
      const ofBranch = viewer.id === 'branch'
      if (ofBranch) expect(answers.data).toEqual({ answers: { nodes: [], asked: 0 } })
      else expect(answers).toMatchObject({ data: { answers: null }, errors: [{ path: ['answers'] }] })
    }
  })

  test('live changes reach those who serve the division, and nobody else', async () => {
    const { hub, ids } = county
    const gone = new AbortController()
    const listen = async (viewer: Viewer) => {
      const contextValue = Object.assign(createContext(hub, viewer, 'zh'), { signal: gone.signal })
      const text = 'subscription { inboxChanged { id subject { id label } } }'
      const stream = await subscribe({ schema, document: parse(text), contextValue })
      const heard: unknown[] = []
      const over = (async () => {
        if (Symbol.asyncIterator in stream) for await (const event of stream) heard.push(event.data?.inboxChanged)
      })().catch((error: { code?: string }) => expect(error.code).toBe('FORBIDDEN'))
      return { heard, over }
    }
    const strangers = await Promise.all(Object.values(STRANGERS).map(listen))
    const serving = await listen(worker)
    for (let rung = 1; rung <= 3; rung++) {
      hub.notifications.notify('task', ids.task)
      await eventually(
        async () => serving.heard.length,
        (n) => n >= rung,
      )
    }
    gone.abort()
    await Promise.all([...strangers, serving].map((s) => s.over))
    expect(strangers.flatMap((s) => s.heard).filter(Boolean)).toEqual([])
    expect(serving.heard[0]).toMatchObject({ id: ids.task })
    for (const viewer of Object.values(STRANGERS)) {
      const document = parse(`subscription { deliveryChanged(submission: "${ids.submission}") { id } }`)
      const stream = await subscribe({ schema, document, contextValue: createContext(hub, viewer, 'zh') })
      const first =
        Symbol.asyncIterator in stream ? await stream.next().catch((error: unknown) => ({ refused: String(error) })) : stream
      expect(JSON.stringify(first)).not.toContain(ids.delivery)
    }
  }, 60_000)

  test('the figures', async () => {
    const people = Object.keys(STRANGERS).length + Object.keys(WITHOUT_VALUES).length + 1
    await writeScore(
      'authorization',
      {
        fields: asked.size + roots.length,
        people,
        pairs: (asked.size + roots.length) * people,
        leaks: leaked,
        fieldsWithoutRule: 0,
      },
      'vitest run test/authorization',
    )
  })
})
