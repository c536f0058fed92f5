// What the development provider must remember over a restart: its signing key, the portal's client secret, its cookie keys. Kept in
// the data folder, readable by its owner only.
import { createHmac, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, type JWK } from 'jose'

export interface DevelopmentSecrets {
  signingKey: JWK
  clientSecret: string
  cookieKeys: string[]
}

/** Of another client than the portal: another secret from the same root. */
export const clientSecretOf = ({ clientSecret }: DevelopmentSecrets, clientId: string): string =>
  createHmac('sha256', clientSecret).update(clientId).digest('base64url')

export const apiSecretOf = (secrets: DevelopmentSecrets): string => clientSecretOf(secrets, 'yibiao-api')

async function make(): Promise<DevelopmentSecrets> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const kid = randomBytes(8).toString('hex')
  return {
    signingKey: { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' },
    clientSecret: randomBytes(32).toString('base64url'),
    cookieKeys: [randomBytes(32).toString('base64url')],
  }
}

export async function developmentSecrets(dataFolder: string): Promise<DevelopmentSecrets> {
  const file = join(dataFolder, 'development-identity.json')
  const read = async () => JSON.parse(await readFile(file, 'utf8')) as DevelopmentSecrets
  try {
    return await read()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  await mkdir(dataFolder, { recursive: true })
  // Written whole under another name first, so that no process ever reads half a file; the first to link it wins.
  const draft = `${file}.${randomBytes(4).toString('hex')}`
  await writeFile(draft, JSON.stringify(await make()), { mode: 0o600, flush: true })
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
  return read()
}
