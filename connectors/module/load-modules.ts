// Imports the modules in the deployer's own folder (YIBIAO_MODULES): one per file, named after its file. Nothing registered
// through the hub can name another place. Modules run in the hub with its rights: they are the deployer's code.
import { readdirSync } from 'node:fs'
import { isAbsolute, join, parse } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CreateModule } from './contract.ts'

export async function loadModules(folder: string | undefined): Promise<ReadonlyMap<string, CreateModule>> {
  const modules = new Map<string, CreateModule>()
  if (!folder) return modules
  if (!isAbsolute(folder)) throw new Error('YIBIAO_MODULES must be an absolute path')
  for (const file of readdirSync(folder)
    .filter((name) => /^[a-z][a-z0-9-]*\.(ts|mjs|js)$/.test(name))
    .sort()) {
    const { createModule } = (await import(pathToFileURL(join(folder, file)).href)) as { createModule?: unknown }
    if (typeof createModule !== 'function') throw new Error(`the module ${file} exports no createModule`)
    modules.set(parse(file).name, createModule as CreateModule)
  }
  return modules
}
