// Texts have a maximum length and hold only characters that can be stored. The walk covers every argument of every query,
// mutation and subscription, as a permitted caller, and every address.
import {
  type GraphQLInputType,
  type GraphQLScalarType,
  getNamedType,
  getNullableType,
  graphql,
  isInputObjectType,
  isListType,
  isObjectType,
  isScalarType,
  parse,
  subscribe,
} from 'graphql'
import { afterAll, describe, expect, test } from 'vitest'
import { importFile } from '../../gateway/asking/forms/import/import-forms.ts'
import { buildSchema, createContext, longestOf, ruleOf } from '../../gateway/http/index.ts'
import { mayAnywhere, type Viewer } from '../../gateway/platform/index.ts'
import { named } from '../support/hub.ts'
import { at, viewer } from '../support/people.ts'
import { COUNTY, openCounty } from './county.ts'
import { type Asked, askAll, type Input, type RootField, rootFields, TEXTS } from './derived.ts'

const TOWN = `${COUNTY}100000`
const holding = (...assignment: Parameters<typeof at>) => viewer('worker', at(...assignment))
const ROLES: Record<string, Viewer> = {
  worker: holding('WORKER', TOWN),
  supervisor: holding('SUPERVISOR', TOWN),
  officer: holding('OFFICER', null, 'civil-affairs'),
  auditor: holding('AUDITOR', null),
  administrator: holding('ADMIN', null),
}

const county = await openCounty({
  identity: ({ identity }) => ({ ...named((role) => ROLES[role]), register: identity.register }),
})
afterAll(() => county.close())
const { web, logged: log } = county
const schema = buildSchema(county.hub.catalogue.current())
const roots = rootFields(schema)

interface Said {
  data?: Record<string, unknown> | null
  errors?: { message: string; originalError?: { code?: string }; extensions?: { code?: string } }[]
}

async function put({ query, variables }: Asked, viewer: Viewer): Promise<Said> {
  const contextValue = createContext(county.hub, viewer, 'zh')
  if (!query.startsWith('subscription'))
    return (await graphql({ schema, source: query, variableValues: variables, contextValue })) as Said
  const stream = await subscribe({ schema, document: parse(query), variableValues: variables, contextValue })
  if (Symbol.asyncIterator in stream) {
    void stream.return?.(undefined)
    return {}
  }
  return stream as Said
}

const codesOf = (said: Said): string[] => (said.errors ?? []).map((e) => e.originalError?.code ?? e.extensions?.code ?? e.message)

/** A viewer who may call the field: a role of its rule. */
function permitted({ kind, field }: RootField): Viewer | undefined {
  const rule = ruleOf({ query: 'Query', mutation: 'Mutation', subscription: 'Subscription' }[kind], field.name, {
    subjectQuery: kind === 'query' && field.name !== 'subject' && county.hub.catalogue.current().classes.has(field.name),
  })
  if (rule === undefined || rule === 'inherited') return undefined
  const first = typeof rule === 'object' ? rule.to : rule
  return Object.values(ROLES).find((v) => first === 'signed in' || mayAnywhere(v, first))
}

/** Every text argument of a field, by its path: "input.entries.name". */
function textsOf(args: readonly Input[], at = '', within: readonly string[] = []): { at: string; input: Input }[] {
  return args.flatMap((input) => {
    const here = at ? `${at}.${input.name}` : input.name
    const type = getNamedType(input.type as GraphQLInputType)
    if (isInputObjectType(type))
      return within.includes(type.name) ? [] : textsOf(Object.values(type.getFields()), here, [...within, type.name])
    return TEXTS.includes(type.name) ? [{ at: here, input }] : []
  })
}

describe('texts have lengths (issue 10, 29; F4, F11) and hold what can be kept (30; F17)', () => {
  test('every text of every question and change is refused to somebody who may ask, when it is too long, holds a NUL or half a character', async () => {
    const wrong: string[] = []
    let asked = 0
    for (const root of roots) {
      const viewer = permitted(root)
      const texts = textsOf(root.field.args)
      if (!viewer) {
        if (texts.length > 0) wrong.push(`${root.field.name}: nobody may ask it`)
        continue
      }
      for (const { at, input } of texts) {
        const most = longestOf(input)
        if (most === undefined || most > 1_000_000) {
          wrong.push(`${root.field.name} ${at}: no bound`)
          continue
        }
        for (const [what, text] of [
          ['too long', 'x'.repeat(most + 1)],
          ['NUL', 'a\0b'],
          ['first half', 'a\ud800'],
          ['second half', '\udc00a'],
        ] as const) {
          const codes = codesOf(
            await put(
              askAll(root, (_, place) => (place === at ? text : 'x')),
              viewer,
            ),
          )
          asked++
          if (codes.join() !== 'BAD_INPUT') wrong.push(`${root.field.name} ${at} ${what}: ${codes}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(asked).toBeGreaterThan(500)
  }, 60_000)

  test('what is no text by its type is of a fixed form, or a number', () => {
    const others = Object.values(schema.getTypeMap()).filter((t) => isScalarType(t) && !TEXTS.includes(t.name))
    const open = others.filter((of) => {
      const scalar = of as GraphQLScalarType
      return ['9', 'x', '2026-11-21', '2026-11-21T08:00:00.', '1.', 'a\0'].some((from) => {
        try {
          return String(scalar.parseValue(`${from}${'9'.repeat(1000)}`)).length > 100
        } catch {
          return false
        }
      })
    })
    expect(open.map((t) => t.name)).toEqual([])
    expect(others.length).toBeGreaterThan(3)
  })

  test('a text as long as may be is answered or refused by name, never the hub’s own failure', async () => {
    const failed: string[] = []
    for (const root of roots) {
      const viewer = permitted(root)
      if (!viewer) continue
      const codes = codesOf(
        await put(
          askAll(root, (input) => '长'.repeat(longestOf(input) ?? 1)),
          viewer,
        ),
      )
      if (codes.some((code) => code === 'INTERNAL' || !/^[A-Z_]+$/.test(code))) failed.push(`${root.field.name}: ${codes}`)
    }
    expect(failed).toEqual([])
  }, 60_000)

  test('fields below the first level look at their texts, too', async () => {
    const open: string[] = []
    const contextValue = createContext(county.hub, ROLES.worker as Viewer, 'zh')
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('__')) continue
      if ([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(type)) continue
      for (const field of Object.values(type.getFields()))
        for (const { name, type: of } of field.args.filter((a) => TEXTS.includes(getNamedType(a.type).name))) {
          const text = isListType(getNullableType(of)) ? ['a\0'] : 'a\0'
          const given = async () => field.resolve?.({}, { [name]: text }, contextValue, {} as never)
          const code = await given().then(
            () => 'answered',
            (error) => error.code,
          )
          if (code !== 'BAD_INPUT') open.push(`${type.name}.${field.name}(${name}): ${code}`)
        }
    }
    expect(open).toEqual([])
  })

  test('labels, titles, hints and choices of an imported form have lengths and are told with their place; the rest of the file comes in', async () => {
    const field = (more: object = {}) => ({ code: 'a', label: '联系电话', ...more })
    const forms = [
      { key: 'T1', title: '走访', fields: [field({ label: '名'.repeat(200_000) })] },
      { key: 'T2', title: '题'.repeat(201), fields: [field()] },
      { key: 'T3', title: '登记', fields: [field(), field({ code: 'b', hint: '说'.repeat(2001) })] },
      { key: 'T4', title: '核对', fields: [field({ label: '电话\0号码' })] },
      { key: 'T5', title: '普查', fields: [field({ label: '电话\ud800' })] },
      { key: 'T6', title: '慰问', fields: [field()] },
    ]
    const bytes = new TextEncoder().encode(JSON.stringify({ source: 'hand-made', forms }))
    const options = {
      department: 'civil-affairs',
      connector: 'civil-affairs',
      actor: 'officer',
      objectClass: 'resident' as const,
    }
    const report = await importFile(county.hub.db, county.hub.catalogue, { name: 'a.json', bytes }, options)
    expect(report.forms.map((f) => f.id)).toEqual(['civil-affairs:T6'])
    expect(report.problems.map(({ form, row, message }) => [form?.slice(0, 4), row, message.en.split(';')[0]])).toEqual([
      ['走访', 1, 'A label has 200000 characters, at most 500 are read'],
      ['题题题题', null, 'The title has 201 characters, at most 200 are read'],
      ['登记', 2, 'A hint has 2001 characters, at most 2000 are read'],
      ['核对', 1, 'A label holds a character that cannot be kept'],
      ['普查', 1, 'A label holds a character that cannot be kept'],
    ])
  })
})

describe('addresses and headers (issue 10, 30; F17)', () => {
  test('a NUL, half a character or a parameter twice in any address is refused as the client’s, in every role', async () => {
    log.length = 0
    const wrong: string[] = []
    const asked = web.routes.filter(({ method }) => !['OPTIONS', 'HEAD'].includes(method))
    const odd = [
      ['%00', ''],
      ['a%00b', ''],
      ['%ED%A0%80', ''],
      ['x', '?period=a&period=b'],
      ['x', '?period=%00'],
      ['x', '?%00=a'],
      ['x', '?query=%7Bme%7Bid%7D%7D&query=%7Bme%7Bid%7D%7D'],
      ['x', '?return=%2F&return=%2F&state=a&state=b&code=x&code=y'],
    ]
    for (const { method, path } of asked)
      for (const [place = '', query = ''] of odd)
        for (const role of ['worker', 'officer']) {
          if (!/[:*]/.test(path) && place !== 'x') continue
          const answer = await fetch(`${web.address}${path.replace(/[:*][a-z]*/g, place)}${query}`, {
            method,
            redirect: 'manual',
            headers: { 'content-type': 'application/json', 'x-yibiao': '1', authorization: `Bearer ${role}` },
            ...(method !== 'GET' && { body: '{"query":"{ me { id } }"}' }),
          })
          await answer.text()
          const open = /^\/(healthz|readyz|schemas\/)/.test(path) && place === 'x' && !query.includes('%00')
          if (!(open ? answer.status < 500 : answer.status === 400))
            wrong.push(`${method} ${path} ${place}${query}: ${answer.status}`)
        }
    expect(wrong).toEqual([])
    for (const [file, role] of [
      ['rosters/civil-affairs:F.xlsx', 'worker'],
      ['answers/civil-affairs:F.xlsx', 'officer'],
    ])
      for (const query of ['period=a&period=b', 'period=%00', 'period%00=a', `period=${'9'.repeat(300)}`]) {
        const answer = await fetch(`${web.address}/files/${file}?${query}`, { headers: { authorization: `Bearer ${role}` } })
        expect([file, query, answer.status]).toEqual([file, query, 400])
      }
    expect(log.filter((line) => JSON.parse(line).level >= 50)).toEqual([])
  })

  test('odd headers, names of operations and names of variables are refused or passed over, never the hub’s own failure', async () => {
    const post = async (body: unknown, headers: Record<string, string> = {}) => {
      const answer = await fetch(`${web.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-yibiao': '1', authorization: 'Bearer worker', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
      return { status: answer.status, text: await answer.text() }
    }
    const me = { query: '{ me { id } inbox(first: 1) { totalCount } }' }
    const answers = [
      ...(await Promise.all(
        ['%00%00', '%ED%A0%80%00', 'a%00', '\xff\xfe', '%', 'x'.repeat(3000)].flatMap((text) =>
          ['x-yibiao-purpose', 'accept-language', 'traceparent', 'cookie', 'x-apollo-operation-name', 'x-forwarded-for'].map(
            (name) => post(me, { [name]: text }),
          ),
        ),
      )),
      await post({ ...me, operationName: 'a\0' }),
      await post({ ...me, variables: { 'a\0': 'b', '\ud800': 1 } }),
      await post({ ...me, extensions: { 'a\0': '\0' } }),
      await post({ query: 'query ($t: String) { inbox(filter: {text: $t}) { totalCount } }', variables: { t: 'a\0' } }),
      await post({ query: '{ inbox(filter: {text: "\\u0000"}) { totalCount } }' }),
      await post({ query: '{ inbox(filter: {text: "\\ud800"}) { totalCount } }' }),
      await post({ query: '{ inbox(filter: {text: """a\0"""}) { totalCount } }' }),
      await post({ query: '{ inbox(after: "AAAA") { totalCount } }' }),
      await post('{"query":"{ me { id } }","query":"{ me { id } }"}'),
    ]
    expect(answers.filter(({ status, text }) => status >= 500 || text.includes('INTERNAL'))).toEqual([])
  })
})
