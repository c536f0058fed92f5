// Where a manifest may send the hub: only to exact origins that the deployer listed, and never to the hub itself.

import { describe, expect, test } from 'vitest'
import { openHttpClient } from '../../connectors/http/index.ts'
import { checkManifest, originOf } from '../../connectors/index.ts'
import { because } from '../../schema/index.ts'
import { createConnector } from '../support/connector.ts'
import { startHttpDepartment } from './http-department.ts'
import { restManifest } from './rest-manifest.ts'

const create = (origin: string, allowOrigins: string[], development = false) =>
  createConnector({ manifest: restManifest(), settings: { origin }, secrets: { key: 'k' }, allowOrigins, development })

const refused = expect.objectContaining({ code: 'DESTINATION_REFUSED' })

const limits = () => {
  const checked = checkManifest(restManifest())
  if (!('manifest' in checked)) throw new Error('the test manifest does not hold')
  return checked.manifest.limits
}

// One case each (OWASP SSRF; ASVS 1.3.6): every spelling of this machine, its link and its platform, and non-HTTP schemes.
const HOSTILE = `
http://127.0.0.1 | http://127.1 | http://2130706433 | http://0x7f000001 | http://0177.0.0.1 | http://0 | http://localhost | http://localhost.
http://a.localhost | http://[::1] | http://[::] | http://[::ffff:127.0.0.1] | http://[::ffff:7f00:1] | http://[::127.0.0.1]
http://[64:ff9b::7f00:1] | http://[2002:7f00:1::] | http://１２７.０.０.１ | http://127。0。0。1 | http://169.254.169.254 | http://[fd00:ec2::254]
http://100.100.100.200 | http://168.63.129.16 | http://[fe80::1] | http://224.0.0.1 | http://255.255.255.255 | http://0.0.0.0:8080
file:///etc/passwd | ftp://dept.example | gopher://dept.example | data:text/plain,x | unix:/var/run/x.sock | javascript:alert(1) | //dept.example | dept.example
`
  .split(/[|\n]/)
  .map((text) => text.trim())
  .filter((text) => text !== '')

describe('the one door out', () => {
  test.each(HOSTILE)('%s is refused even when it is listed', (origin) => {
    expect(() => create(origin, [origin])).toThrow(refused)
  })

  test('only the exact origin that is listed is admitted', () => {
    const listed = ['https://dept.example']
    for (const origin of [
      'https://dept.example.evil',
      'https://dept.example:8443',
      'http://dept.example',
      'https://dept.example@evil.example',
      'https://evil.example#@dept.example',
      'https://evil.example\\@dept.example',
      'https://10.0.0.1',
    ])
      expect(() => create(origin, listed), origin).toThrow(refused)
    expect(() => create('https://dept.example', [])).toThrow(refused)
    expect(create('https://DEPT.example:443/', listed).id).toBe('test-rest')
    expect(create('http://10.3.0.7:8080', ['http://10.3.0.7:8080']).id).toBe('test-rest')
  })

  test('a name that comes to mean this machine after it was registered is not connected to', async () => {
    const inside = await startHttpDepartment()
    const port = new URL(inside.origin).port
    const origin = `http://dept.example:${port}`
    const rebound = openHttpClient({
      origin,
      limits: limits(),
      allowOrigins: [origin],
      development: false,
      resolve: (_name, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
    })
    const request = { method: 'GET', path: '/ping', headers: { 'x-key': 'secret' } } as const
    expect(await rebound.call(request)).toMatchObject({
      kind: 'failed',
      sent: false,
      reason: because('ADDRESS_REFUSED'),
    })
    expect(inside.arrivals).toEqual([])
    await rebound.close()

    const developing = openHttpClient({
      origin,
      limits: limits(),
      allowOrigins: [origin],
      development: true,
      resolve: (_name, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
    })
    expect(await developing.call(request), 'the refusal, not the resolver, stopped the call').toMatchObject({
      kind: 'reply',
      status: 200,
    })
    await developing.close()
    await inside.close()
  })

  test('a call names a path of its own origin and nothing else', () => {
    const door = openHttpClient({
      origin: 'https://dept.example',
      limits: limits(),
      allowOrigins: ['https://dept.example'],
      development: false,
    })
    for (const path of ['//evil.example/', '/\\evil.example', 'https://evil.example/', 'evil'])
      expect(() => door.call({ method: 'GET', path, headers: {} })).toThrow(TypeError)
  })

  test('a delivery id cannot climb out of its path', async () => {
    const department = await startHttpDepartment()
    const connector = create(department.origin, [department.origin], true)
    const context = { caller: { worker: 'w', purpose: 'test' } }
    expect(await connector.find?.('..', context)).toMatchObject({ kind: 'unknown' })
    expect(department.arrivals).toEqual([])
    await connector.find?.('../ping?x=1#y', context)
    expect(department.arrivals.map((a) => a.url)).toEqual(['/reports/..%2Fping%3Fx%3D1%23y'])
    await connector.close()
    await department.close()
  })

  test('a folder or a database is a destination too', () => {
    expect(originOf('/data/exchange/')).toBe('file:///data/exchange')
    expect(originOf('postgres://hub@DB.example/x')).toBe(originOf('postgresql://db.example:5432'))
    expect(originOf('postgresql://0x7f000001/x')).toBe('postgresql://127.0.0.1:5432')
    expect(originOf('postgresql:///x?host=/var/run/postgresql')).toBeNull()
    expect(originOf('postgresql://db.example/x?host=127.0.0.1')).toBeNull()
  })
})
