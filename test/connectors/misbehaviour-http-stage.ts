// A department over HTTP that misbehaves in one way, and a connector of one kind to it. Waits are short enough for tests.
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Connector } from '../../connectors/index.ts'
import { createConnector } from '../support/connector.ts'
import { type HttpDepartment, startHttpDepartment } from './http-department.ts'
import { kindManifests } from './kind-manifests.ts'
import { httpManners } from './misbehaviour-http.ts'
import { restManifest } from './rest-manifest.ts'

export interface HttpStage {
  department: HttpDepartment
  connector: Connector
  close(): Promise<void>
}

const rest = (id: string) => {
  const manifest = restManifest('errors:\n  - { when: { path: code, equals: E42 }, means: refused, reason: msg }\n')
  const echoing = manifest.replace('    acknowledgement: number\n  find', '    acknowledgement: number\n    echo: key\n  find')
  return id === 'http-another-delivery' ? echoing : manifest
}

const ofKind = (manifest: string) => () =>
  manifest.replace(
    /limits: .*/,
    'limits: { connectSeconds: 1, replySeconds: 0.4, totalSeconds: 0.8, replyBytes: 100000, failuresToOpen: 100 }',
  )

const stageOf = (manifestFor: (id: string) => string) => async (id: string) => {
  const department = await startHttpDepartment()
  const expired = id === 'http-tls-expired' ? await startExpired() : null
  const origin = expired?.origin ?? department.origin
  const manifest = manifestFor(id)
  const given = { user: 'hub', origin }
  const connector = createConnector({
    manifest,
    settings: Object.fromEntries(Object.entries(given).filter(([name]) => manifest.includes(`settings.${name}}`))),
    secrets: { token: 't', password: 'p', key: 'k' },
    allowOrigins: [origin],
    development: true,
  })
  department.behave(httpManners(department)[id] ?? null)
  if (id === 'http-refuses-connection') await department.close()
  return {
    department,
    connector,
    async close() {
      await connector.close()
      await expired?.close()
      if (id !== 'http-refuses-connection') await department.close()
    },
  }
}

export const httpDepartments: Record<string, (id: string) => Promise<HttpStage>> = {
  rest: stageOf(rest),
  ...Object.fromEntries(Object.entries(kindManifests).map(([kind, manifest]) => [kind, stageOf(ofKind(manifest))])),
}

/** A server whose certificate had expired when it was made. */
async function startExpired() {
  const folder = mkdtempSync(join(tmpdir(), 'yibiao-expired-'))
  const openssl = (line: string) => execFileSync('openssl', line.split(' '), { cwd: folder, stdio: 'pipe' })
  try {
    openssl('req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=127.0.0.1 -keyout key.pem -out asked.pem')
    openssl('x509 -req -in asked.pem -signkey key.pem -days 0 -out shown.pem')
    const [key, cert] = [readFileSync(join(folder, 'key.pem')), readFileSync(join(folder, 'shown.pem'))]
    const server = createServer({ key, cert }, (_request, response) => response.end('{"number":"R-1"}')).listen(0, '127.0.0.1')
    await once(server, 'listening')
    return {
      origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
      async close() {
        server.closeAllConnections()
        server.close()
        await once(server, 'close')
      },
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
