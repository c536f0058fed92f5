// What the development provider keeps across restarts: its signing key, the portal's client secret, its cookie keys. They are in
// the data folder, readable by its owner only.
import { createHmac, randomBytes } from 'node:crypto'
import { link, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { BrokenFile, readJsonFile } from '../../store/broken-file.ts'

export interface DevelopmentSecrets {
  signingKey: JWK
  clientSecret: string
  cookieKeys: string[]
}

/** The secret of another client, derived from the same root. */
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

const WHAT_TO_DO = {
  en: 'It holds the keys of the development sign-in. Delete it and start again: everybody then signs in anew.',
  zh: '此文件存放开发用登录的密钥。请删除后重新启动，届时所有人需重新登录。',
}

const isWhole = (value: unknown): boolean => {
  const { signingKey, clientSecret, cookieKeys } = (value ?? {}) as Partial<DevelopmentSecrets>
  return typeof signingKey === 'object' && typeof clientSecret === 'string' && Array.isArray(cookieKeys)
}

export async function developmentSecrets(dataFolder: string): Promise<DevelopmentSecrets> {
  const file = join(dataFolder, 'development-identity.json')
  const read = () => readJsonFile<DevelopmentSecrets>(file, WHAT_TO_DO, isWhole)
  try {
    return await read()
  } catch (error) {
    if (error instanceof BrokenFile || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  await mkdir(dataFolder, { recursive: true })
  // The draft is complete before it is linked, so no process reads half a file. The first process to link it wins.
  const draft = `${file}.${randomBytes(4).toString('hex')}`
  await writeFile(draft, JSON.stringify(await make()), { mode: 0o600, flush: true })
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
  return read()
}
