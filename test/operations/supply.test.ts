// Production dependencies have no known high risk, and work without install scripts.
import { execFile, spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { freePort } from '../support/free-port.ts'

const root = join(import.meta.dirname, '../..')
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

interface Audit {
  metadata?: { vulnerabilities: Record<string, number> }
}

test('no high risk is known of anything that production installs, as far as the registry can be asked', async ({ skip }) => {
  const answer = await promisify(execFile)(npm, ['audit', '--omit=dev', '--json'], { cwd: root, timeout: 30_000 }).then(
    ({ stdout }) => stdout,
    (error: { stdout?: string }) => error.stdout ?? '',
  )
  const known = parsed(answer)?.metadata?.vulnerabilities
  if (!known) {
    console.log('npm audit: the registry does not answer; not checked')
    return skip('the registry does not answer')
  }
  console.log(`npm audit: ${JSON.stringify(known)}`)
  expect({ high: known.high, critical: known.critical }).toEqual({ high: 0, critical: 0 })
})

interface Sbom {
  bomFormat: string
  specVersion: string
  metadata: { component: { name: string } }
  components: {
    'bom-ref': string
    purl: string
    licenses?: { license?: { id?: string; name?: string }; expression?: string }[]
  }[]
  dependencies: { ref: string; dependsOn: string[] }[]
}

/** Packages without a license in their package.json; each has its text in a file of its own, or is checked elsewhere. */
const UNNAMED = ['png-js']

test('the bill of materials lists all that production installs and nothing else, each part with its license (issue 10, 36)', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['bin/sbom.mjs'], { cwd: root, maxBuffer: 1 << 26 })
  const sbom = JSON.parse(stdout) as Sbom
  expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'yibiao' } } })
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { name?: string; version: string; dev?: boolean; optional?: boolean; devOptional?: boolean }>
  }
  const named = (keep: (p: { dev?: boolean; optional?: boolean; devOptional?: boolean }) => boolean) =>
    Object.entries(lock.packages).flatMap(([path, p]) =>
      path !== '' && keep(p) ? [`${p.name ?? path.split('node_modules/').at(-1)}@${p.version}`] : [],
    )
  const listed = new Set(sbom.components.map((component) => component['bom-ref'].split('|')[0]))
  // Optional packages may be for another platform, and are then not installed.
  expect(named((p) => !p.dev && !p.optional && !p.devOptional).filter((one) => !listed.has(one))).toEqual([])
  const production = new Set(named((p) => !p.dev))
  expect([...listed].filter((one) => !production.has(one ?? ''))).toEqual([])
  // A package that the development dependencies need as well.
  expect([...listed].some((one) => one?.startsWith('vary@'))).toBe(true)
  const unnamed = sbom.components.filter((c) => !c.licenses?.length).map((c) => c['bom-ref'].split('@')[0])
  expect(unnamed.filter((name) => !UNNAMED.includes(name ?? ''))).toEqual([])
})

test('every package of the lockfile is held by its content, also those of other platforms (issue 10, 35; F17)', async () => {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { integrity?: string; link?: boolean; inBundle?: boolean }>
  }
  const loose = Object.entries(lock.packages).filter(([path, p]) => path && !p.link && !p.inBundle && !p.integrity)
  expect(loose.map(([path]) => path)).toEqual([])
})

// It installs some 150 packages from scratch, so it runs only in CI.
test.skipIf(!process.env.CI)(
  'a production install without install scripts, as in the image, starts, is ready, reads pictures and stops',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'yibiao-production-'))
    try {
      for (const part of ['package.json', 'package-lock.json', '.npmrc', 'bin', 'gateway', 'connectors', 'schema'])
        await cp(join(root, part), join(folder, part), { recursive: true })
      const flags = /npm ci (--omit=dev[^&]*?) &&/.exec(await readFile(join(root, 'Dockerfile'), 'utf8'))?.[1] ?? ''
      await promisify(execFile)(npm, ['ci', ...flags.split(' '), '--no-fund', '--prefer-offline'], {
        cwd: folder,
        timeout: 240_000,
      })
      const picture = `const { default: sharp } = await import('sharp')
        const made = sharp({ create: { width: 4, height: 3, channels: 3, background: 'white' } }).jpeg()
        console.log((await sharp(await made.toBuffer()).metadata()).width)`
      const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', picture], { cwd: folder })
      expect(stdout.trim()).toBe('4')
      const port = await freePort()
      const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'gateway/cli/main.ts', 'start', '--json'], {
        cwd: folder,
        env: {
          ...{
            PATH: process.env.PATH ?? '',
            HOME: folder,
            PORT: String(port),
            YIBIAO_DATA: join(folder, 'data'),
            YIBIAO_DEMO: 'off',
          },
          // There is no sign-in here: the hub must start without its provider.
          ...{ KEYCLOAK_URL: 'http://127.0.0.1:9', KEYCLOAK_CLIENT_SECRET: 'none', KEYCLOAK_API_SECRET: 'none' },
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const gone = new Promise<number | null>((resolve) => child.once('close', resolve))
      const ready = await Promise.race([
        new Promise<string>((resolve) => child.stdout.once('data', (c) => resolve(String(c)))),
        gone,
      ])
      expect(ready).toContain('"ready":true')
      expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200)
      child.kill('SIGTERM')
      expect(await gone).toBe(0)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
  300_000,
)

function parsed(text: string): Audit | undefined {
  try {
    return JSON.parse(text) as Audit
  } catch {
    return undefined
  }
}
