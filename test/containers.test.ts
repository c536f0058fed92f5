// What a container engine would report only at run time: docker-compose.yml, Dockerfile and .env.example fit each other.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { originOf } from '../connectors/index.ts'
import { readConfig } from '../gateway/config.ts'

interface Service {
  image?: string
  build?: { context: string; target: string }
  command?: string[]
  environment?: Record<string, string>
  ports?: string[]
  volumes?: string[]
  profiles?: string[]
  healthcheck?: unknown
  depends_on?: Record<string, { condition: string }>
}

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  services: Record<string, Service>
  volumes: Record<string, null>
}
const services = Object.entries(compose.services)
const dockerfile = read('Dockerfile')
const settings = new Set([...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name))

describe('docker-compose.yml', () => {
  test('publishes ports on loopback only', () => {
    const ports = services.flatMap(([, { ports = [] }]) => ports)
    expect(ports.length).toBeGreaterThan(0)
    expect(ports.filter((port) => !/^127\.0\.0\.1:\d+:\d+$/.test(port))).toEqual([])
  })

  test('holds no secret: each comes from a variable that .env.example explains and leaves empty', () => {
    const secrets = services.flatMap(([, { environment = {} }]) =>
      Object.entries(environment).filter(([name]) => /PASSWORD|SECRET|KEYS|DATABASE_URL/.test(name)),
    )
    expect(secrets.length).toBeGreaterThan(8)
    for (const [name, value] of secrets) {
      const used = /\$\{(\w+):[?-]/.exec(value)?.[1]
      expect(settings, `${name}: ${value}`).toContain(used)
    }
    expect(read('.env.example')).not.toMatch(/^[A-Z_]+=./m)
  })

  test('starts the hub without the demo unless it is asked for', () => {
    const always = services.filter(([, { profiles }]) => !profiles).map(([name]) => name)
    expect(always.toSorted()).toEqual(['keycloak', 'postgres', 'web', 'worker'])
  })

  test('waits only for services that can say that they are healthy', () => {
    const waitedFor = services.flatMap(([, { depends_on = {} }]) => Object.entries(depends_on))
    for (const [name, { condition }] of waitedFor) {
      expect(condition).toBe('service_healthy')
      const { healthcheck, build } = compose.services[name] ?? {}
      expect(healthcheck ?? (build?.target === 'hub' && dockerfile.includes('HEALTHCHECK')), name).toBeTruthy()
    }
  })

  test('names volumes that are declared and files that are there', () => {
    for (const source of services.flatMap(([, { volumes = [] }]) => volumes.map((v) => v.split(':')[0] ?? '')))
      expect(source.startsWith('./') ? existsSync(join(root, source)) : source in compose.volumes, source).toBe(true)
    for (const file of read('docker-compose.yml').match(/examples\/departments\/[\w./-]+/g) ?? [])
      expect(existsSync(join(root, file)), file).toBe(true)
  })

  test.each(['web', 'worker'])('gives %s settings that the hub takes, in production', (name) => {
    const filled = Object.entries(compose.services[name]?.environment ?? {}).map(([key, value]) => {
      const text = value.replace(/\$\{(\w+):([?-])([^}]*)\}/g, (_, __, kind, otherwise) => (kind === '-' ? otherwise : 'abc123'))
      return [key, key === 'YIBIAO_KEYS' ? `1:${Buffer.alloc(32).toString('base64')}` : text]
    })
    const config = readConfig({ NODE_ENV: 'production', ...Object.fromEntries(filled) }, root)
    expect(config).toMatchObject({ production: true, demo: false, keycloakDialUrl: 'http://keycloak:8080' })
    expect(config.allowOrigins.map(originOf)).toEqual(config.allowOrigins)
  })
})

describe('Dockerfile', () => {
  test('has the stages that docker-compose.yml builds, and ends with the hub', () => {
    const stages = [...dockerfile.matchAll(/^FROM \S+ AS (\w+)$/gm)].map(([, name]) => name)
    for (const [, { build }] of services) if (build) expect(stages).toContain(build.target)
    expect(stages.at(-1)).toBe('hub')
  })

  test('copies what is there and what .dockerignore lets through', () => {
    const admitted = new Set([...read('.dockerignore').matchAll(/^!(\S+)$/gm)].map(([, name]) => name))
    for (const line of dockerfile.match(/^COPY (?!--from).*$/gm) ?? [])
      for (const source of line.split(' ').slice(1, -1)) {
        expect(existsSync(join(root, source)), source).toBe(true)
        expect(admitted, source).toContain(source)
      }
  })

  test('installs without scripts and without development tools, and runs as an ordinary user', () => {
    const hub = dockerfile.split('AS hub')[1] ?? ''
    expect(hub).toMatch(/npm ci --omit=dev .*--ignore-scripts/)
    // Without its optional packages sharp reads no picture.
    expect(hub).not.toContain('--omit=optional')
    expect(hub).toMatch(/^USER node$/m)
    expect(hub).toMatch(/NODE_ENV=production/)
  })
})
