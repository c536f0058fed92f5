// A hub that receives hostile documents keeps serving everyone else, and still stops on request.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveForm } from '../../gateway/asking/index.ts'
import { takeIn } from '../../gateway/asking/review/take-in.ts'
import { startHub, worker } from '../support/hub.ts'
import { at, viewer } from '../support/people.ts'
import { HOSTILE } from './hostile-documents.ts'

const web = await startHub({
  who: (name) => (name.startsWith('admin') ? viewer(name, at('ADMIN', null)) : worker(name)),
  catalogue: true,
  departments: { 'civil-affairs': '民政局' },
})
beforeAll(async () => {
  const label = { zh: '姓名', en: 'Name' }
  await saveForm(web.hub.db, {
    connector: 'civil-affairs',
    department: 'civil-affairs',
    draft: {
      ...{
        id: 'civil-affairs:A',
        title: { zh: '登记表', en: 'Card' },
        objectClass: 'resident',
        period: 'NONE',
        rules: [],
        source: 'hand-made',
      },
      fields: [{ code: 'XM', label, element: 'resident.name', required: true }],
    },
  })
})
afterAll(() => web.close())

const hostile = (id: string) => String(HOSTILE.find((one) => one.id === id)?.make())
const DRAFT = `mutation ($input: NewConnectorDraftInput!) { newConnectorDraft(input: $input) { manifest problems { code message } } }`

async function draft(kind: string, text: string, who: string) {
  const input = { connector: 'hostile', department: 'civil-affairs', kind, text }
  const response = await web.post({ query: DRAFT, variables: { input } }, { authorization: `Bearer ${who}` })
  const { data, errors } = (await response.json()) as {
    data?: { newConnectorDraft: { problems: { code: string; message: string }[] } }
    errors?: { extensions: { code: string } }[]
  }
  return {
    retryAfter: response.headers.get('retry-after'),
    problem: data?.newConnectorDraft?.problems[0],
    error: errors?.[0]?.extensions.code,
  }
}

const health = async () => (await fetch(`${web.url}/healthz`)).status
const print = (who: string) =>
  fetch(`${web.url}/files/forms/${encodeURIComponent('civil-affairs:A')}.pdf`, { headers: { authorization: `Bearer ${who}` } })

describe('a hub that is handed hostile documents (issue 10, 28)', () => {
  test('answers everybody else while it works on them, and names to each what was too much (F3)', async () => {
    let open = 2
    const asked = [
      draft('OPENAPI', hostile('openapi-all-of'), 'admin1').finally(() => open--),
      draft('GRAPHQL', hostile('sdl-many-roots'), 'admin2').finally(() => open--),
    ]
    let heard = 0
    while (open === 2 && heard < 50) {
      expect(await health()).toBe(200)
      heard += 1
    }
    expect(heard).toBe(50)
    for (const { problem } of await Promise.all(asked))
      expect(problem).toMatchObject({ code: 'TOO_HEAVY', message: expect.stringMatching(/时间/) })
    expect(web.logged.join('')).toContain('work on what somebody handed in was ended')
  })

  test('matches what came in without holding up anybody; who asks while it runs shares the next run', async () => {
    const { hub } = web
    const forms = Array.from({ length: 20 }, (_, n) => ({
      key: `K${n}`,
      title: `登记表${n}`,
      fields: Array.from({ length: 150 }, (_, i) => ({ code: `c${i}`, label: `事项${n}第${i}栏说明` })),
    }))
    const file = { name: 'a.json', bytes: new TextEncoder().encode(JSON.stringify({ forms })) }
    const asks = { department: 'civil-affairs', connector: 'civil-affairs', objectClass: 'resident', actor: 'somebody' } as const
    expect((await takeIn(hub.db, hub.catalogue.current(), file, asks)).forms).toHaveLength(20)
    let open = true
    const first = hub.rematch.all().finally(() => {
      open = false
    })
    let heard = 0
    while (open && heard < 50) {
      expect(await health()).toBe(200)
      heard += 1
    }
    expect(heard).toBe(50)
    const later = [hub.rematch.all(), hub.rematch.all(), hub.rematch.all()]
    expect(new Set(later).size).toBe(1)
    const run = await first
    expect(run).toMatchObject({ forms: 20, fields: 3000 })
    expect(await Promise.all(later)).toEqual([run, run, run])
  })

  test('prints for one worker no more at once than its share; the others get their form, and it is told when to come again (F5)', async () => {
    const asked = Array.from({ length: 30 }, () => print('greedy'))
    const modest = await print('modest')
    expect(modest.status).toBe(200)
    const all = await Promise.all(asked)
    const later = all.filter(({ status }) => status === 429)
    expect(later.length).toBeGreaterThan(10)
    expect(all.filter(({ status }) => status === 200)).toHaveLength(30 - later.length)
    expect(later.map(({ headers }) => headers.get('retry-after'))).toEqual(later.map(() => '5'))
    expect(await later[0]?.json()).toMatchObject({ errors: [{ extensions: { code: 'BUSY' } }] })
  })

  test('says of a draft that waits for others of the same account that it is busy, with the seconds to wait', async () => {
    const asked = await Promise.all(Array.from({ length: 14 }, () => draft('GRAPHQL', 'type Query { a: Int }', 'admin3')))
    const later = asked.filter(({ error }) => error === 'BUSY')
    expect(later.length).toBeGreaterThan(2)
    expect(new Set(later.map(({ retryAfter }) => retryAfter))).toEqual(new Set(['5']))
  })
})
