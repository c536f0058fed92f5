// Builds the portal if it is missing or older than its sources, so that a fresh clone shows pages after one command.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Folder of the built portal; null if it cannot be built (a production install without the tools). */
export async function builtPortal(projectFolder: string, say: (line: string) => void): Promise<string | null> {
  const portal = join(projectFolder, 'portal')
  const dist = join(portal, 'dist')
  const stamp = join(dist, '.sources')
  const vite = join(projectFolder, 'node_modules', 'vite', 'bin', 'vite.js')
  const built = existsSync(join(dist, 'index.html'))
  if (!existsSync(join(portal, 'src')) || !existsSync(vite)) return built ? dist : null
  const sources = await fingerprint(portal, join(projectFolder, 'package-lock.json'))
  if (built && existsSync(stamp) && (await readFile(stamp, 'utf8')) === sources) return dist
  say('Building the portal (once) ... 正在构建页面（仅一次）…')
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'build', portal, '--logLevel', 'error'], {
      stdio: ['ignore', 2, 2],
      cwd: projectFolder,
    })
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`building the portal failed (code ${code})`))))
  })
  await writeFile(stamp, sources)
  return dist
}

async function fingerprint(portal: string, lockfile: string): Promise<string> {
  const hash = createHash('sha256').update(await readFile(lockfile))
  const files = (await readdir(portal, { recursive: true, withFileTypes: true }))
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath, f.name))
    .filter((f) => !f.startsWith(join(portal, 'dist')) && !f.includes('node_modules'))
    .sort()
  for (const file of files) hash.update(file.slice(portal.length)).update(await readFile(file))
  return hash.digest('hex')
}
