// Images are pinned by digests from a registry: here a small one, which requires a token like the public ones.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const digestOf = (path: string) => `sha256:${createHash('sha256').update(path).digest('hex')}`

let registry: Server
let address: string
let folder: string
let asked: string[]

beforeEach(async () => {
  asked = []
  registry = createServer((request, response) => {
    const url = new URL(request.url ?? '/', address)
    if (url.pathname === '/token') {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ token: `for ${url.searchParams.get('scope')}` }))
      return
    }
    const [, name, tag] = /^\/v2\/(.+)\/manifests\/(.+)$/.exec(url.pathname) ?? []
    const scope = `repository:${name}:pull`
    if (request.headers.authorization !== `Bearer for ${scope}`) {
      response.setHeader('www-authenticate', `Bearer realm="${address}/token",service="registry",scope="${scope}"`)
      response.writeHead(401).end()
    } else if (name === 'library/postgres' && tag === 'gone') response.writeHead(404).end()
    else {
      asked.push(`${name}:${tag}`)
      response.setHeader('docker-content-digest', digestOf(`${name}:${tag}`))
      response.writeHead(200).end()
    }
  })
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(registry.address() as AddressInfo).port}`
  folder = await mkdtemp(join(tmpdir(), 'yibiao-images-'))
  for (const file of ['Dockerfile', 'docker-compose.yml']) await cp(join(root, file), join(folder, file))
})
afterEach(async () => {
  await new Promise((resolve) => registry.close(resolve))
  await rm(folder, { recursive: true, force: true })
})

function pin(...more: string[]): Promise<{ code: number; out: string }> {
  const mirrors = ['docker.io', 'quay.io'].flatMap((host) => ['--registry', `${host}=${address}`])
  return new Promise((resolve) =>
    execFile(process.execPath, [join(root, 'bin/pin-images.mjs'), folder, ...mirrors, ...more], (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, out: stdout + stderr }),
    ),
  )
}
const read = (file: string) => readFile(join(folder, file), 'utf8')

test('a release pins every image from elsewhere by the digest that its registry names (issue 10, 36)', async () => {
  expect(await pin('--check')).toMatchObject({ code: 1, out: expect.stringContaining('not pinned: postgres:18') })
  expect(await pin()).toMatchObject({ code: 0 })
  expect(asked.toSorted()).toEqual(['keycloak/keycloak:26.4', 'library/node:24-bookworm-slim', 'library/postgres:18'])
  const compose = await read('docker-compose.yml')
  expect(compose.match(/image: \S+/g)?.filter((line) => !line.includes('yibiao-'))).toEqual([
    `image: postgres:18@${digestOf('library/postgres:18')}`,
    ...Array(2).fill(`image: quay.io/keycloak/keycloak:26.4@${digestOf('keycloak/keycloak:26.4')}`),
    `image: postgres:18@${digestOf('library/postgres:18')}`,
  ])
  expect(compose).toContain('image: yibiao-hub\n')
  const dockerfile = await read('Dockerfile')
  expect(dockerfile).toContain(`FROM node:24-bookworm-slim@${digestOf('library/node:24-bookworm-slim')} AS base`)
  expect(dockerfile).toContain('FROM base AS hub')
  expect(await pin('--check')).toEqual({ code: 0, out: '' })
  // Pinning again resolves the same tags and changes nothing.
  expect(await pin()).toMatchObject({ code: 0 })
  expect(await read('docker-compose.yml')).toBe(compose)
})

test('nothing is written when one digest cannot be read, and the image is named (issue 10, 36)', async () => {
  const compose = (await read('docker-compose.yml')).replaceAll('postgres:18', 'postgres:gone')
  await writeFile(join(folder, 'docker-compose.yml'), compose)
  const dockerfile = await read('Dockerfile')
  const { code, out } = await pin()
  expect(code).toBe(1)
  expect(out).toContain('postgres:gone')
  expect(out).toContain('404')
  expect([await read('docker-compose.yml'), await read('Dockerfile')]).toEqual([compose, dockerfile])
})
