// At a release: writes the digest behind the tag of every image that Dockerfile and docker-compose.yml take from elsewhere
// (`node bin/pin-images.mjs [FOLDER]`). A digest is read from the image's own registry (OCI distribution specification 1.1) and never
// typed; when one cannot be read, nothing is written. `--check` says which images are not pinned and writes nothing.
// `--registry HOST=URL` asks another address for a host's images, such as a mirror; it may be given several times.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean', default: false }, registry: { type: 'string', multiple: true, default: [] } },
})
const folder = positionals[0] ?? '.'
const addresses = new Map(values.registry.map((text) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]))
const FILES = ['Dockerfile', 'docker-compose.yml']
/** A list of manifests, one for each platform, before a single one: the digest then serves every platform. */
const MANIFESTS = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ')

/** Images taken from elsewhere: neither a stage of this file nor an image that the compose file itself builds (`yibiao-…`). */
function imagesOf(text) {
  const stages = new Set([...text.matchAll(/^FROM\s+\S+\s+AS\s+(\S+)/gim)].map((match) => match[1]))
  const named = [...text.matchAll(/^(?:FROM\s+| +image: *)(\S+)/gm)].map((match) => match[1])
  return [...new Set(named)].filter((image) => !stages.has(image) && !image.startsWith('yibiao-'))
}

/** `[host/]name:tag[@digest]`; without a host it is Docker Hub's, where a name without a slash is under `library`. */
function partsOf(image) {
  const [reference, digest] = image.split('@')
  const slash = reference.indexOf('/')
  const first = slash < 0 ? '' : reference.slice(0, slash)
  const host = /[.:]|^localhost$/.test(first) ? first : 'docker.io'
  const [name, tag = 'latest'] = (host === first ? reference.slice(slash + 1) : reference).split(':')
  return { reference, digest, host, tag, name: host === 'docker.io' && !name.includes('/') ? `library/${name}` : name }
}

const addressOf = (host) => addresses.get(host) ?? (host === 'docker.io' ? 'https://registry-1.docker.io' : `https://${host}`)

async function digestOf(image) {
  const { host, name, tag } = partsOf(image)
  const address = `${addressOf(host)}/v2/${name}/manifests/${tag}`
  const ask = (headers) =>
    fetch(address, { method: 'HEAD', headers: { accept: MANIFESTS, ...headers }, signal: AbortSignal.timeout(30_000) })
  let reply = await ask({})
  if (reply.status === 401)
    reply = await ask({ authorization: `Bearer ${await pullToken(reply.headers.get('www-authenticate') ?? '')}` })
  const digest = reply.headers.get('docker-content-digest') ?? ''
  if (!reply.ok) throw new Error(`${address} answered ${reply.status}`)
  if (!/^sha256:[0-9a-f]{64}$/.test(digest)) throw new Error(`${address} names no digest`)
  return digest
}

/** A registry that is open to all still wants a token, which it gives to anybody. */
async function pullToken(challenge) {
  const parameters = Object.fromEntries([...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))
  if (!parameters.realm) throw new Error('the registry wants a sign-in that this program does not know')
  const { realm, ...rest } = parameters
  const reply = await fetch(`${realm}?${new URLSearchParams(rest)}`, { signal: AbortSignal.timeout(30_000) })
  if (!reply.ok) throw new Error(`${realm} answered ${reply.status}`)
  const { token, access_token: accessToken } = await reply.json()
  return token ?? accessToken
}

const texts = new Map(FILES.map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
const images = [...new Set([...texts.values()].flatMap(imagesOf))]
if (values.check) {
  const open = images.filter((image) => !partsOf(image).digest)
  for (const image of open) console.error(`not pinned: ${image}`)
  process.exit(open.length > 0 ? 1 : 0)
}
const found = await Promise.allSettled(
  images.map(async (image) => [image, `${partsOf(image).reference}@${await digestOf(image)}`]),
)
const failed = found.flatMap((one, i) =>
  one.status === 'rejected' ? [`${images[i]}: ${one.reason.cause?.message ?? one.reason.message}`] : [],
)
if (failed.length > 0) {
  console.error(`Nothing was written; no digest could be read of\n  ${failed.join('\n  ')}`)
  process.exit(1)
}
for (const [file, text] of texts) {
  const pinned = found.reduce(
    (result, { value: [image, to] }) =>
      result.replace(/^((?:FROM\s+| +image: *))(\S+)/gm, (line, before, named) => (named === image ? `${before}${to}` : line)),
    text,
  )
  // Whole or not at all, should this end half-way.
  writeFileSync(join(folder, `${file}.new`), pinned)
  renameSync(join(folder, `${file}.new`), join(folder, file))
}
for (const { value } of found) console.log(value[1])
