// A real Keycloak for a test: the one that KEYCLOAK_URL names, or Maven Central's distribution, started on a free loopback port
// with its database in memory. If neither is available, one line says so; with CI set that is a failure and never a skip.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from './free-port.ts'

const KEYCLOAK_VERSION = '26.4.0'
const READY_SECONDS = 240

/** If Keycloak's script is killed, it leaves Java behind. Here both end with our end of the pipe, even when we are killed. */
const LEASH = '(bash bin/kc.sh "$@" </dev/null; kill -KILL 0) & read -r _; kill -KILL 0'

export interface RunningKeycloak {
  url: string
  admin: { username: string; password: string }
  /** Ours alone, so that the demo accounts can have their fixed ids. */
  own: boolean
  startSeconds: number
  stop(): Promise<void>
}

const has = (program: string, argument: string) => spawnSync(program, [argument], { stdio: 'ignore' }).status === 0

async function run(program: string, args: string[], cwd: string): Promise<void> {
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout: 400_000 })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part))
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0) throw new Error(`${program} ${args[0]}: ${said.trim().slice(-600)}`)
}

/** The unpacked distribution, prepared for a quick start: once, then from the cache. */
async function distribution(): Promise<string> {
  const cache = process.env.YIBIAO_KEYCLOAK_CACHE ?? join(import.meta.dirname, '../../node_modules/.cache/yibiao-keycloak')
  const home = join(cache, `ready-${KEYCLOAK_VERSION}`)
  if (existsSync(home)) return home
  mkdirSync(cache, { recursive: true })
  const draft = mkdtempSync(join(cache, 'draft-'))
  try {
    const artifact = `-Dartifact=org.keycloak:keycloak-quarkus-dist:${KEYCLOAK_VERSION}:zip`
    await run('mvn', ['-q', '-B', 'dependency:unpack', artifact, `-DoutputDirectory=${draft}`], draft)
    const unpacked = join(draft, `keycloak-${KEYCLOAK_VERSION}`)
    await run('bash', ['bin/kc.sh', 'build', '--db=dev-mem'], unpacked)
    // Complete under its name or absent; the first process to get there keeps it.
    if (!existsSync(home)) renameSync(unpacked, home)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return home
}

async function untilReady(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const deadline = Date.now() + READY_SECONDS * 1000
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    if (
      await fetch(`${url}/realms/master`).then(
        (r) => r.ok,
        () => false,
      )
    )
      return
    await wait(250)
  }
  throw new Error(`Keycloak did not start: ${said().slice(-1500)}`)
}

async function start(home: string): Promise<RunningKeycloak> {
  const began = Date.now()
  const port = await freePort()
  const admin = { username: 'admin', password: crypto.randomUUID() }
  const options = ['--http-enabled=true', '--hostname-strict=false', '--cache=local', '--http-host=127.0.0.1']
  const child = spawn('bash', ['-c', LEASH, 'keycloak', 'start', '--optimized', ...options, `--http-port=${port}`], {
    cwd: home,
    env: {
      ...process.env,
      KC_BOOTSTRAP_ADMIN_USERNAME: admin.username,
      KC_BOOTSTRAP_ADMIN_PASSWORD: admin.password,
      JAVA_OPTS_KC_HEAP: '-Xms64m -Xmx640m',
      JAVA_OPTS_APPEND: '-XX:TieredStopAtLevel=1',
    },
    detached: true,
    stdio: 'pipe',
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said = (said + part).slice(-20_000)))
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const stop = async () => {
    child.stdin.end()
    await gone
  }
  const url = `http://127.0.0.1:${port}`
  await untilReady(url, child, () => said).catch(async (error) => {
    await stop()
    throw error
  })
  const startSeconds = (Date.now() - began) / 1000
  return { url, admin, own: true, startSeconds, stop }
}

/** The function that starts it; null if it is not available. */
export async function prepareKeycloak(): Promise<(() => Promise<RunningKeycloak>) | null> {
  const { KEYCLOAK_URL, KEYCLOAK_ADMIN = 'admin', KEYCLOAK_ADMIN_PASSWORD = 'admin', CI } = process.env
  if (KEYCLOAK_URL) {
    const admin = { username: KEYCLOAK_ADMIN, password: KEYCLOAK_ADMIN_PASSWORD }
    const url = KEYCLOAK_URL.replace(/\/+$/, '')
    return async () => ({ url, admin, own: false, startSeconds: 0, stop: async () => {} })
  }
  let missing = ['java', 'mvn', 'bash'].filter((p) => !has(p, p === 'java' ? '-version' : '--version')).join(', ')
  let home = ''
  try {
    if (!missing) home = await distribution()
  } catch (error) {
    missing = (error as Error).message.replace(/\s+/g, ' ')
  }
  if (home) return () => start(home)
  const sentence = `The real-Keycloak suite is skipped: no KEYCLOAK_URL, and it cannot be started here (missing: ${missing}).`
  if (CI) throw new Error(sentence.replace('is skipped', 'must run in CI'))
  console.warn(sentence)
  return null
}
