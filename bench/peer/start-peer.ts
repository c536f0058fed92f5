// Installs Hive Gateway into a temporary folder with its own pins, composes the departments with Mesh, and starts it. Returns
// null, and prints one line, if it is unavailable.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Child } from '../departments/child.ts'
import { peerFiles } from './configuration.ts'

export { peerBody, peerHolds } from './configuration.ts'

export const PEER_NOTE =
  'Hive Gateway 2.15.1, Mesh compose 1.8.2, ten root fields unmerged, Authorization passed on; bench/peer/README.md'

const run = promisify(execFile)

export async function startPeer(scratch: string, origins: string[]): Promise<{ child: Child; url: string } | null> {
  const given = process.env.YIBIAO_BENCH_PEER
  const folder = given ?? scratch
  try {
    if (!given) {
      await cp(join(import.meta.dirname, 'package.json'), join(folder, 'package.json'))
      await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder, timeout: 600_000 })
    }
    for (const [name, text] of Object.entries(peerFiles(origins))) await writeFile(join(folder, name), text)
    await run(process.execPath, ['node_modules/.bin/mesh-compose', '-o', 'supergraph.graphql'], { cwd: folder, timeout: 120_000 })
    const port = await freePort()
    const flags = ['supergraph', 'supergraph.graphql', '-h', '127.0.0.1', '-p', String(port)]
    const gateway = spawn(process.execPath, ['node_modules/.bin/hive-gateway', ...flags], {
      ...{ cwd: folder, stdio: 'ignore' },
      env: { ...process.env, NODE_ENV: 'production' },
    })
    const url = `http://127.0.0.1:${port}/graphql`
    await answering(url, gateway)
    const ask = async <R>() => ({ rss: await residentBytes(gateway) }) as R
    return { url, child: { ask, end: () => void gateway.kill('SIGKILL') } }
  } catch (error) {
    console.log(`The peer could not be started here: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
    return null
  }
}

async function answering(url: string, gateway: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    if (gateway.exitCode !== null) throw new Error(`Hive Gateway ended with ${gateway.exitCode}`)
    const headers = { 'content-type': 'application/json' }
    const reply = await fetch(url, { method: 'POST', headers, body: '{"query":"{ __typename }"}' }).catch(() => null)
    if (reply?.ok) return
    await wait(250)
  }
  throw new Error('Hive Gateway did not answer')
}

/** Known only on Linux. */
async function residentBytes(gateway: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${gateway.pid}/status`, 'utf8').catch(() => '')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) * 1024
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
