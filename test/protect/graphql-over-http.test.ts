// GraphQL over HTTP as graphql-http audits it, on the real listener with CSRF protection on (reliability: row 1).
import { type AuditResult, auditServer } from 'graphql-http'
import { afterAll, expect, test } from 'vitest'
import { startHub } from '../support/hub.ts'
import { writeScore } from '../support/score.ts'

const web = await startHub()
afterAll(() => web.close())

/** Sends a client's token, which proves that the request is not from a foreign page. */
const withToken: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers)
  headers.set('authorization', 'Bearer ann')
  return fetch(input, { ...init, headers })
}

test('every audit of GraphQL over HTTP passes: no error, no warning, no notice', async () => {
  const results: AuditResult[] = await auditServer({ url: `${web.url}/graphql`, fetchFn: withToken })
  const of = (status: AuditResult['status']) => results.filter((r) => r.status === status)
  await writeScore(
    'graphql-over-http',
    {
      audits: results.length,
      ok: of('ok').length,
      notice: of('notice').length,
      warn: of('warn').length,
      error: of('error').length,
    },
    'vitest run test/protect/graphql-over-http.test.ts',
  )
  const failed = results
    .filter((r) => r.status !== 'ok')
    .map((r) => `${r.id} ${r.status}: ${r.name}${'reason' in r ? `: ${r.reason}` : ''}`)
  expect(failed).toEqual([])
  expect(results).toHaveLength(61)
})
