// A small real provider of keys: it serves a key set on Keycloak's path, counts requests, and can give bad answers on demand.
import { createPublicKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface TestKeys {
  rsa: KeyObject
  ec: KeyObject
  /** Published, but for encryption. */
  enc: KeyObject
  /** Not published. */
  attacker: KeyObject
}

export const makeKeys = (): TestKeys => ({
  rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  ec: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
  enc: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  attacker: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
})

export const publicJwk = (key: KeyObject, kid: string, use = 'sig'): JsonWebKey => ({
  ...createPublicKey(key).export({ format: 'jwk' }),
  kid,
  use,
})

export const keySetOf = (keys: TestKeys) => ({
  keys: [publicJwk(keys.rsa, 'rsa-1'), publicJwk(keys.ec, 'ec-1'), publicJwk(keys.enc, 'enc-1', 'enc')],
})

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

export const json =
  (body: unknown): Answer =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))

export interface KeyServer {
  issuer: string
  asked: number
  answer: Answer
  close(): Promise<void>
}

export async function startKeyServer(answer: Answer, port = 0): Promise<KeyServer> {
  const server = createServer((request, response) => {
    if (request.url?.split('?')[0] !== '/realms/yibiao/protocol/openid-connect/certs') return void response.writeHead(404).end()
    keyServer.asked += 1
    keyServer.answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const keyServer: KeyServer = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/yibiao`,
    asked: 0,
    answer,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return keyServer
}
