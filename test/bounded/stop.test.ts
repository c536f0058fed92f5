// The program itself, stopped in the middle of a hostile document.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { manifestsHere } from '../../connectors/index.ts'
import { registerConnector } from '../../gateway/exchange/index.ts'
import { takingManifest } from '../connectors/taking-manifest.ts'
import { startSurroundings } from '../operations/world.ts'
import { freePort } from '../support/free-port.ts'
import { startHubProcess } from '../support/hub-process.ts'
import { openStore } from '../support/store.ts'
import { HOSTILE } from './hostile-documents.ts'

const MOST_SECONDS = 10

/** The child processes of a process, with their arguments. */
const startedBy = (parent: number) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
        const own = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent
        return own ? [{ pid: Number(pid), command: readFileSync(`/proc/${pid}/cmdline`, 'latin1') }] : []
      } catch {
        return []
      }
    })

test.skipIf(process.platform !== 'linux')(
  'a hub that is told to stop while it reads a hostile workbook ends in time, with 0, and so does the process that reads (issue 10, 18 and 28)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yibiao-stop-'))
    mkdirSync(join(folder, 'out'))
    writeFileSync(join(folder, 'out/tasks-1'), HOSTILE.find(({ id }) => id === 'pull-last-cell')?.make() as Uint8Array)
    const around = await startSurroundings()
    const store = await openStore()
    const allowOrigins = [`file://${folder}`]
    const manifest = takingManifest('watermark: name', 'format: xlsx')
    const deps = { ...store, manifests: manifestsHere, reach: { allowOrigins, development: true } }
    await registerConnector(deps, { manifest, settings: { folder }, secrets: {} })
    const env = { ...around.env(store.database.url, await freePort()), YIBIAO_ALLOW_ORIGINS: allowOrigins[0] as string }
    const hub = await startHubProcess('worker', env)
    const readers = () =>
      startedBy(hub.child.pid as number).filter(({ command }) => /bounded\/child\.ts/.test(command) && /size=1024/.test(command))
    await expect.poll(() => readers().length, { timeout: 60_000, interval: 20 }).toBe(1)
    const reader = readers()[0]?.pid
    const { code, seconds } = await hub.stop()
    expect({ code, errors: hub.errors() }).toEqual({ code: 0, errors: [] })
    expect(seconds).toBeLessThanOrEqual(MOST_SECONDS)
    expect(existsSync(`/proc/${reader}`)).toBe(false)
    await store.close()
    await around.close()
    rmSync(folder, { recursive: true, force: true })
  },
  120_000,
)
