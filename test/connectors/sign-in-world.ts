// Real servers that each require another kind of sign-in. They record what arrived and refuse an invalid proof.
import { execFileSync } from 'node:child_process'
import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import type { ConnectorOptions } from '../../connectors/index.ts'
import { createConnector } from '../support/connector.ts'

export interface Seen {
  method: string
  url: string
  headers: IncomingMessage['headers']
  body: string
  peer: string | null
}

export interface System {
  origin: string
  seen: Seen[]
  close(): Promise<void>
}

/** Status and body of the answer to one request. */
export type Door = (seen: Seen) => { status: number; body?: unknown }

export async function startSystem(door: Door, tls?: { cert: string; key: string; ca: string }): Promise<System> {
  const seen: Seen[] = []
  const listener: RequestListener = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const peer = tls ? String((request.socket as TLSSocket).getPeerCertificate().subject?.CN ?? '') : null
    const one = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
      peer,
    }
    seen.push(one)
    const { status, body = {} } = door(one)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  const server = tls ? createTlsServer({ ...tls, requestCert: true, rejectUnauthorized: true }, listener) : createServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: tls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`,
    seen,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const SECRETS = {
  password: 'p4ss-of-the-hub',
  key: 'k3y-of-the-hub',
  token: 't0ken-of-the-hub',
  clientSecret: 'cl1ent-secret+/=&',
  shared: 'sh4red-secret',
}
export const allSecrets = Object.values(SECRETS)

/** A connector to `origin` that signs in so. */
export function signing(
  origin: string,
  signIn: string,
  more: Partial<ConnectorOptions> & { sections?: string; secrets?: Record<string, string> } = {},
) {
  const { sections = RECORDS + DELIVERY, secrets = {}, settings = {}, ...options } = more
  const all = { ...SECRETS, ...secrets }
  const used = Object.keys(all).filter((name) => `${signIn}${sections}`.includes(`settings.${name}`))
  const plain = Object.keys(settings).map((name) => `\n  ${name}: { description: plain }`)
  const manifest = `
manifest: 1
id: signed
kind: rest
department: { id: signed, name: { zh: 签名局, en: Signed Bureau } }
settings:
  origin: { description: where }${plain.join('')}${used.map((name) => `\n  ${name}: { description: secret, secret: true }`).join('')}
system: { origin: "\${settings.origin}" }
signIn: ${signIn}
limits: { connectSeconds: 2, replySeconds: 5, totalSeconds: 8, failuresToOpen: 100 }
check: { operation: { path: /ping } }
${sections}`
  return createConnector({
    manifest,
    settings: { origin, ...settings },
    secrets: Object.fromEntries(used.map((name) => [name, all[name as keyof typeof all] ?? ''])),
    allowOrigins: [origin],
    development: true,
    ...options,
  })
}

export const RECORDS = `
records:
  - objectClass: resident
    operation: { method: POST, path: "/people/all", query: { b: "2", a: "1 +" }, body: { ids: "\${identifiers}" } }
    rows: people
    identifier: id
    map:
      - { to: resident.remark, from: who }
`
const DELIVERY = `
delivery:
  idempotency: KEY
  send:
    operation: { method: POST, path: /reports, headers: { Idempotency-Key: "\${deliveryId}" }, body: { data: "\${fields}" } }
    acknowledgement: number
`

/** The signature that a checking gateway computes, implemented here independently of the hub's code. */
export function signatureOf(seen: Seen, secret: string, algorithm: 'sha256' | 'sm3' = 'sha256'): string {
  const [path = '', query = ''] = seen.url.split('?')
  const text = [
    seen.method,
    path,
    query.split('&').filter(Boolean).sort().join('&'),
    seen.headers['x-timestamp'],
    seen.headers['x-nonce'],
    createHash(algorithm).update(seen.body).digest('hex'),
  ].join('\n')
  return createHmac(algorithm, secret).update(text).digest('hex')
}

export interface Certificates {
  ca: string
  server: { cert: string; key: string }
  client: { cert: string; key: string }
  /** Signed by another authority. */
  stranger: { cert: string; key: string }
}

/** Made by openssl for each run, and deleted after it. */
export function makeCertificates(): Certificates {
  const folder = mkdtempSync(join(tmpdir(), 'yibiao-certificates-'))
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  try {
    const authority = (name: string) =>
      openssl(
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:P-256',
        '-nodes',
        '-days',
        '2',
        '-subj',
        `/CN=${name}`,
        '-keyout',
        `${name}.key`,
        '-out',
        `${name}.pem`,
      )
    const signed = (name: string, by: string) => {
      openssl(
        'req',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:P-256',
        '-nodes',
        '-subj',
        `/CN=${name}`,
        '-addext',
        'subjectAltName=DNS:localhost',
        '-keyout',
        `${name}.key`,
        '-out',
        `${name}.csr`,
      )
      openssl(
        'x509',
        '-req',
        '-in',
        `${name}.csr`,
        '-CA',
        `${by}.pem`,
        '-CAkey',
        `${by}.key`,
        '-CAcreateserial',
        '-days',
        '2',
        '-copy_extensions',
        'copy',
        '-out',
        `${name}.pem`,
      )
      return { cert: read(`${name}.pem`), key: read(`${name}.key`) }
    }
    authority('authority')
    authority('other')
    return {
      ca: read('authority.pem'),
      server: signed('localhost', 'authority'),
      client: signed('hub', 'authority'),
      stranger: signed('stranger', 'other'),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
