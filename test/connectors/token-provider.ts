// An identity provider as departments see it: it publishes keys, and issues tokens with one system as their audience.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

export interface TokenProvider {
  issuer: string
  jwks: string
  token(worker: string, audience: string, seconds?: number): Promise<string>
  close(): void
}

export async function startTokenProvider(): Promise<TokenProvider> {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }] })
  const server = createServer((_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(keys))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/test`
  return {
    issuer,
    jwks: `${issuer}/certs`,
    token: (worker, audience, seconds = 300) =>
      new SignJWT({})
        .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(worker)
        .setIssuedAt()
        .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
        .sign(privateKey),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
