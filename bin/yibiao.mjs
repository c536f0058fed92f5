#!/usr/bin/env node
// Every command of the project is a verb of this program. It finds a Node that runs TypeScript itself (24 or newer): the one
// that runs this file, or the one that the install brought, and hands everything on to gateway/cli/main.ts.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setup } from './setup.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
if (existsSync(join(root, 'package-lock.json')) && process.env.YIBIAO_NO_SETUP !== '1') setup()

function node24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const brought = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  if (existsSync(brought)) return brought
  console.error(
    `Yibiao needs Node 24 or newer; this is ${process.versions.node}, and there is no npm package of Node 24 for ${process.platform}-${process.arch}. Install Node 24 and try again.`,
  )
  process.exit(1)
}

// Node keeps what it made of the TypeScript, so that the next command starts in half the time. Not in a folder that others may write.
const compileCache = join(root, 'node_modules', '.cache', 'yibiao')

const child = spawn(
  node24(),
  ['--disable-warning=ExperimentalWarning', join(root, 'gateway', 'cli', 'main.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit', shell: process.platform === 'win32', env: { NODE_COMPILE_CACHE: compileCache, ...process.env } },
)
// Ctrl-C reaches the whole process group by itself; a signal sent to this process alone is handed on.
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
process.on('SIGINT', () => {})
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
