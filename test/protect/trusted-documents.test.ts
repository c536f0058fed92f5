// With the portal's cookie the hub answers only the portal's own documents (reliability: row 8, ASVS 4.3.1). Front-end teams
// add theirs to a list.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DocumentNode, Kind, parse, print } from 'graphql'
import { stringifyDocument } from 'urql'
import { build } from 'vite'
import { afterAll, describe, expect, test } from 'vitest'
import { buildSchema, operationsIn, registerOperations } from '../../gateway/http/index.ts'
import * as generated from '../../portal/src/generated/graphql.ts'
import { startHub } from '../support/hub.ts'
import { writeScore } from '../support/score.ts'
import { randomFrom } from './malformed.ts'

const shipped = Object.entries(generated as unknown as Record<string, DocumentNode>)
  .filter(([name]) => name.endsWith('Document'))
  .map(([name, document]) => ({ name, document }))

const folder = await mkdtemp(join(tmpdir(), 'yibiao-portal-'))
await build({
  root: join(import.meta.dirname, '../../portal'),
  logLevel: 'error',
  build: { outDir: folder, emptyOutDir: true },
})
const portal = await startHub({ portalFolder: folder })
const only = await startHub({ portalFolder: folder, env: { YIBIAO_TRUSTED: 'only' } })
afterAll(async () => {
  await portal.close()
  await only.close()
  await rm(folder, { recursive: true, force: true })
})

const cookie = { authorization: undefined, cookie: 'yibiao-session=ann', 'x-yibiao': '1' }
const codes = async (reply: Response) =>
  ((await reply.json()) as { errors?: { extensions: { code: string } }[] }).errors?.map((e) => e.extensions.code) ?? []
const isRefused = async (reply: Response) => (await codes(reply)).includes('QUERY_REFUSED') && reply.status === 400

const operationOf = (document: DocumentNode) => {
  const operation = document.definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION)
  if (!operation) throw new Error('no operation')
  return operation
}

describe('with the portal’s cookie', () => {
  let accepted = 0
  test.each(shipped)('$name, as the portal sends it, is answered', async ({ document }) => {
    const live = operationOf(document).operation === 'subscription'
    const text = stringifyDocument(document)
    if (live) {
      const gone = new AbortController()
      const reply = await fetch(`${portal.url}/graphql/stream`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'text/event-stream',
          cookie: 'yibiao-session=ann',
          'x-yibiao': '1',
        },
        body: JSON.stringify({ query: text, variables: { submission: '420525-x' } }),
        signal: gone.signal,
      })
      expect(reply.status).toBe(200)
      gone.abort()
    } else expect(await codes(await portal.post({ query: text }, cookie))).not.toContain('QUERY_REFUSED')
    accepted++
  })

  test('a thousand operations that the portal does not ship are refused', async () => {
    const random = randomFrom(8)
    let refused = 0
    const unknown = Array.from({ length: 1000 }, (_, i) => {
      const { document } = shipped[Math.floor(random() * shipped.length)] as (typeof shipped)[number]
      const text = print(document)
      // Another name, another field, a part of it, or an unrelated document.
      return [
        text.replace(/(query|mutation|subscription) (\w+)/, `$1 $2${i}`),
        text.replace('{', `{ x${i}: __typename `),
        `query Q${i} { me { id name } }`,
        `mutation M${i} { __typename }`,
        text.slice(0, 10 + Math.floor(random() * (text.length - 20))),
      ][i % 5] as string
    })
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let query = unknown.pop(); query !== undefined; query = unknown.pop())
          if (await isRefused(await portal.post({ query }, cookie))) refused++
      }),
    )
    await writeScore(
      'trusted-documents',
      { shipped: shipped.length, accepted, 'unknown sent': 1000, refused },
      'vitest run test/protect/trusted-documents.test.ts',
    )
    expect([refused, accepted]).toEqual([1000, shipped.length])
  })

  test('other spellings of a shipped operation are the same operation', async () => {
    const me = print((generated as unknown as { MeDocument: DocumentNode }).MeDocument)
    const spellings = [
      me,
      `# a comment\n${me}`,
      me.replace(/\s+/g, ' '),
      print({ ...parse(me), definitions: parse(me).definitions.toReversed() }),
    ]
    for (const query of spellings) expect(await codes(await portal.post({ query }, cookie))).toEqual([])
  })

  test('there is no way round the list: by address, by hash, by batch, by stream, by saying nothing', async () => {
    const ask = (path: string, init: RequestInit) =>
      fetch(portal.url + path, {
        ...init,
        headers: {
          cookie: 'yibiao-session=ann',
          'x-yibiao': '1',
          ...init.headers,
          accept: path.endsWith('/stream') ? 'text/event-stream' : 'application/graphql-response+json',
        },
      })
    const json = { 'content-type': 'application/json' }
    const query = '{ me { id } }'
    // A bearer client sends it first, so that the hub has it in any cache.
    const extensions = {
      persistedQuery: { version: 1, sha256Hash: '2d9ed8b0c5a3ae0a8c3ac7e4d5eecd14e6b5c4d4b8a4d9b4f1b1b1b1b1b1b1b1' },
    }
    await portal.post({ query, extensions })
    for (const [path, init] of [
      [`/graphql?query=${encodeURIComponent(query)}`, {}],
      [`/graphql?query=${encodeURIComponent(query)}`, { method: 'POST', body: '{}', headers: json }],
      ['/graphql', { method: 'POST', body: JSON.stringify({ extensions }), headers: json }],
      ['/graphql', { method: 'POST', body: JSON.stringify([{ query }]), headers: json }],
      ['/graphql', { method: 'POST', body: JSON.stringify({ query: [query] }), headers: json }],
      ['/graphql/stream', { method: 'POST', body: JSON.stringify({ query }), headers: json }],
      [
        '/graphql/stream',
        { method: 'POST', body: JSON.stringify({ query }), headers: { 'content-type': 'text/plain; application/json' } },
      ],
    ] as [string, RequestInit][]) {
      const reply = await ask(path, init)
      const text = await reply.text()
      expect(reply.status, `${path} ${text}`).toBe(400)
      expect(text).not.toContain('"data"')
    }
  })
})

describe('with a bearer token', () => {
  const query = 'query WhoAmI { me { ...Name } } fragment Name on Me { id name }'

  test('everything is answered, unless the deployer asks for registration', async () => {
    expect(await codes(await portal.post({ query }))).toEqual([])
    expect(await isRefused(await only.post({ query }))).toBe(true)
  })

  test('what a front-end team registered is answered from then on, however it is laid out', async () => {
    const schema = buildSchema(only.hub.catalogue.current())
    const register = () => registerOperations(only.database.db, schema, operationsIn(query.split(/(?=fragment)/)))
    expect(await register()).toEqual([{ name: 'WhoAmI', hash: expect.stringMatching(/^[0-9a-f]{64}$/), added: true }])
    expect((await register())[0]?.added).toBe(false)
    expect(await (await only.post({ query: print(parse(query)) })).json()).toEqual({ data: { me: { id: 'ann', name: 'ann' } } })
    expect(await isRefused(await only.post({ query: query.replace('id name', 'id') }))).toBe(true)
  })

  test('a registered operation is no operation of the portal', async () => {
    expect(await isRefused(await only.post({ query }, cookie))).toBe(true)
  })

  test('an operation that the schema does not know, or that asks too much, is not registered', async () => {
    const schema = buildSchema(only.hub.catalogue.current())
    const many = Array.from({ length: 31 }, (_, i) => `a${i}: me { id }`).join(' ')
    for (const text of ['query A { nothing }', `query B { ${many} }`, '{ me { id } }', 'fragment F on Me { id }', 'query {'])
      await expect((async () => registerOperations(only.database.db, schema, operationsIn([text])))()).rejects.toMatchObject({
        code: 'BAD_INPUT',
      })
  })
})

test('a portal that lists no operations does not start', async () => {
  const bare = await mkdtemp(join(tmpdir(), 'yibiao-bare-'))
  await writeFile(join(bare, 'index.html'), '<html></html>')
  await expect(startHub({ portalFolder: bare })).rejects.toThrow('lists no operations')
  await rm(bare, { recursive: true })
})
