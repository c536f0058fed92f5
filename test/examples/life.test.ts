// No process is left running: a department ends with the process that started it, however that ended.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test, vi } from 'vitest'

const alive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('a department whose starter was killed ends by itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yibiao-life-'))
  const program = `import { startDepartment } from ${JSON.stringify(join(process.cwd(), 'examples/departments/start.ts'))}
    const { process: { pid } } = await startDepartment('statistics', {
      DEPARTMENT_PORT: '0', DEPARTMENT_DATA: ${JSON.stringify(folder)}, DEPARTMENT_SECRET: 's', DEPARTMENT_RESIDENTS: '600' })
    console.log(pid)`
  const starter = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(createInterface({ input: starter.stdout }), 'line')
  const pid = Number(line)
  expect(alive(pid)).toBe(true)
  starter.kill('SIGKILL')
  await vi.waitFor(() => expect(alive(pid)).toBe(false), { timeout: 20_000, interval: 100 })
  rmSync(folder, { recursive: true, force: true })
})

test('a department names all settings that are missing, at once', async () => {
  const child = spawn(process.execPath, ['examples/departments/market-regulation/main.ts'], {
    env: { PATH: process.env.PATH, DEPARTMENT_PORT: 'x' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const [code] = await once(child, 'close')
  expect(code).toBe(1)
  for (const name of ['DEPARTMENT_PORT', 'DEPARTMENT_DATA', 'DEPARTMENT_SECRET', 'DEPARTMENT_DATABASE_URL'])
    expect(said).toContain(name)
})
