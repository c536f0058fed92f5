// A promised body that never arrives holds its connection for as long as the setting allows, and no longer.
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { afterAll, expect, test } from 'vitest'
import { readConfig } from '../../gateway/config.ts'
import { startHub } from '../support/hub.ts'

const { web, close } = await startHub({ env: { YIBIAO_BODY_SECONDS: '1' }, identity: (hub) => hub.identity })
afterAll(close)

/** Sends the beginning of a body and waits; returns everything received until the hub closed the connection. */
function halfABody(method: string, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(web.address)
    const socket = connect(Number(port), hostname)
    let said = ''
    socket.setEncoding('utf8').on('data', (text) => {
      said += text
    })
    socket.on('error', reject).on('close', () => resolve(said))
    socket.write(
      `${method} ${path} HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\nx-yibiao: 1\r\ncontent-length: 500\r\n\r\n{"query":"`,
    )
  })
}

test('a body that does not arrive is ended on every address, and its connection closed (issue 10, 35; F14)', async () => {
  const asked = web.routes.filter(({ method }) => !['OPTIONS', 'HEAD'].includes(method))
  expect(asked.map((a) => a.path)).toEqual(
    expect.arrayContaining(['/graphql', '/graphql/stream', '/hooks/:connector', '/auth/backchannel-logout', '/files/forms/*']),
  )
  const ends = await Promise.all(
    [...asked, { method: 'POST', path: '/nothing' }].map(async ({ method, path }) => {
      const said = await halfABody(method, path.replace(/[:*][a-z]*/g, 'x'))
      return `${method} ${path}: ${/HTTP\/1\.1 408 /.test(said) ? 'ended' : said.slice(0, 100)}`
    }),
  )
  expect(ends.filter((end) => !end.endsWith(': ended'))).toEqual([])
  // A complete request is answered as before.
  expect((await fetch(`${web.address}/healthz`)).status).toBe(200)
}, 20_000)

test('without a setting it is thirty seconds; it cannot be put off without end', () => {
  expect(readConfig({}, tmpdir()).bodySeconds).toBe(30)
  for (const wrong of ['0', '-1', 'never', '601', '0.5'])
    expect(() => readConfig({ YIBIAO_BODY_SECONDS: wrong }, tmpdir())).toThrow('YIBIAO_BODY_SECONDS')
})
