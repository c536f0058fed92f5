// The manifest schema is at the address where editors look for it, is public, and matches the language.
import { afterAll, expect, test } from 'vitest'
import { publishedSchema } from '../../connectors/index.ts'
import { startHub } from '../support/hub.ts'

const web = await startHub()
afterAll(() => web.close())

test('an editor gets the schema of manifests from the hub without signing in', async () => {
  const reply = await fetch(`${web.url}/schemas/connector-manifest-1.json`)
  expect(reply.status).toBe(200)
  expect(reply.headers.get('content-type')).toContain('json')
  expect(reply.headers.get('access-control-allow-origin')).toBe('*')
  expect(await reply.json()).toEqual(JSON.parse(publishedSchema()))
})
