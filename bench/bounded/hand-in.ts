// Administrators who send one document after another, each as soon as the last was answered: hostile ones, or forms as departments
// have them. A program; its parent says which, starts and stops it and receives the results.
import { setTimeout as wait } from 'node:timers/promises'
import { Pool } from 'undici'
import { HOSTILE } from '../../test/bounded/hostile-documents.ts'
import type { Hostile } from '../../test/bounded/hostile-makers.ts'
import { makeWorkbook } from '../../test/forms/made-workbooks/make.ts'

const MOST_BYTES = 1_000_000
const DEPARTMENT = 'd1'
/** The hub's request limit per account: 600 a minute. */
const PAUSE_MS = 100
const DRAFT = `mutation ($input: NewConnectorDraftInput!) { newConnectorDraft(input: $input) { problems { code } } }`
const CHECK = `query ($text: String!) { checkManifest(manifest: $text) { valid } }`
const IMPORT = `mutation ($input: ImportFormsInput!) { importForms(input: $input) { problems { code } } }`

/** The request; null if it does not fit one, or is sent differently. */
function request({ way, name = '', make }: Hostile): string | null {
  const given = make()
  if (given.length > MOST_BYTES) return null
  const base64 = typeof given !== 'string'
  const text = base64 ? Buffer.from(given).toString('base64') : given
  const draft = (kind: string) => ({
    query: DRAFT,
    variables: { input: { connector: 'hostile', department: DEPARTMENT, kind, text, base64, fileName: name } },
  })
  const content = Buffer.from(given).toString('base64')
  const ways: Partial<Record<Hostile['way'], object>> = {
    manifest: { query: CHECK, variables: { text } },
    graphql: draft('GRAPHQL'),
    openapi: draft('OPENAPI'),
    wsdl: draft('WSDL'),
    sample: draft('SAMPLE'),
    form: { query: IMPORT, variables: { input: { department: DEPARTMENT, fileName: name, content, class: 'resident' } } },
  }
  const body = ways[way] && JSON.stringify(ways[way])
  return body && body.length <= MOST_BYTES ? body : null
}

const FORMS = 54
const FIRST_SEED = 2000
const formAt = (n: number): Hostile => ({
  ...{ id: `form ${n}`, way: 'form', name: `${n}.xlsx`, refused: 'either' },
  make: () => makeWorkbook(FIRST_SEED + n, false).bytes,
})
const documents = process.argv[2] === 'forms' ? Array.from({ length: FORMS }, (_, n) => formAt(n)) : HOSTILE
const bodies = documents.map(request).filter((body) => body !== null)
let over = new AbortController()
let lanes: Promise<unknown> = Promise.resolve()
let next = 0
const said = new Map<string, number>()

async function lane(pool: Pool, path: string, account: string, { signal }: AbortController): Promise<void> {
  while (!signal.aborted) {
    const headers = { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${account}` }
    const body = bodies[next++ % bodies.length] as string
    const pause = wait(PAUSE_MS)
    const reply = await pool.request({ path, method: 'POST', headers, body })
    const code = /"code":"(\w+)"/.exec(await reply.body.text())?.[1] ?? 'answered'
    said.set(code, (said.get(code) ?? 0) + 1)
    await pause
  }
}

process.on('message', async ({ url, accounts }: { url?: string; accounts?: number }) => {
  if (url && accounts) {
    over = new AbortController()
    const { origin, pathname } = new URL(url)
    const pool = new Pool(origin, { connections: accounts, headersTimeout: 200_000 })
    lanes = Promise.all(Array.from({ length: accounts }, (_, i) => lane(pool, pathname, `admin${i}`, over)))
    lanes.catch(() => process.exit(1))
    process.send?.({})
  } else {
    over.abort()
    await lanes
    process.send?.({ said: Object.fromEntries(said) })
  }
})
process.on('disconnect', () => process.exit())
process.send?.({ documents: bodies.length })
