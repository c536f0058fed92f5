// Prints what a production install holds, as CycloneDX 1.5 JSON (`npm run -s sbom > FILE`), from what is installed here.
// `npm sbom --omit dev` is not used: it leaves out each package that a development dependency wants as well (npm 11.19: `vary` of cors).
// So the whole list is taken, and the lockfile says what is for development only.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(fileURLToPath(import.meta.url), '..', '..')
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const told = spawnSync(npm, ['sbom', '--sbom-format', 'cyclonedx'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
})
if (told.status !== 0) {
  console.error(`npm sbom failed. Is everything installed (node bin/setup.mjs)?\n${told.stderr}`)
  process.exit(1)
}

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const production = new Set(
  Object.entries(lock.packages).flatMap(([path, { name, version, dev }]) =>
    dev ? [] : [path === '' ? `${lock.name}@${lock.version}` : `${name ?? path.split('node_modules/').at(-1)}@${version}`],
  ),
)
// A package that lies in two folders has its folder behind a bar.
const isProduction = (ref) => production.has(ref.split('|')[0])

const whole = JSON.parse(told.stdout)
// The folder's name is no name of the product.
Object.assign(whole.metadata.component, { name: lock.name, type: 'application' })
const list = {
  ...whole,
  components: whole.components.filter((component) => isProduction(component['bom-ref'])),
  dependencies: whole.dependencies
    .filter(({ ref }) => isProduction(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(isProduction) })),
}
console.log(JSON.stringify(list, null, 2))
