// Four departments for the sheet bench: small HTTP servers with a delay, each the authority for ten elements of a resident. They
// count their calls and are reached through REST manifests like real ones.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Element } from '../schema/index.ts'

export const ITEMS_EACH = 10
export const DELAYS_MS = { d1: 5, d2: 10, d3: 20, d4: 40 }

export interface BenchDepartment {
  id: string
  delayMs: number
  origin: string
  calls: () => number
  manifest: string
  elements: Element[]
  close(): void
}

export async function startDepartments(): Promise<BenchDepartment[]> {
  return Promise.all(Object.entries(DELAYS_MS).map(([id, delayMs]) => startDepartment(id, delayMs)))
}

async function startDepartment(id: string, delayMs: number): Promise<BenchDepartment> {
  let calls = 0
  const server: Server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      calls++
      const { ids } = JSON.parse(body) as { ids: string[] }
      const rows = ids.map((number) => ({ number, ...Object.fromEntries(numbers.map((n) => [`f${n}`, `${id} ${n}`])) }))
      setTimeout(() => response.setHeader('content-type', 'application/json').end(JSON.stringify({ rows })), delayMs)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    id,
    delayMs,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: () => calls,
    manifest: manifestOf(id),
    elements: numbers.map((n) => ({
      id: `resident.${id}f${n}`,
      objectClass: 'resident',
      property: `${id}f${n}`,
      label: { zh: `${id} ${n}`, en: `${id} ${n}` },
      domain: { datatype: 'STRING', maxLength: 40 },
      classification: 'PERSONAL',
      authority: id,
    })),
    close: () => server.close(),
  }
}

const numbers = Array.from({ length: ITEMS_EACH }, (_, i) => i + 1)

const manifestOf = (id: string): string => `manifest: 1
id: ${id}
kind: rest
description: bench
department: { id: ${id}, name: { zh: ${id}, en: ${id} } }
settings:
  origin: { description: origin }
system: { origin: "\${settings.origin}" }
signIn: { kind: none }
limits: { concurrency: 16 }
check:
  operation: { path: /ping }
records:
  - objectClass: resident
    operation: { method: POST, path: /lookup, body: { ids: "\${identifiers}" } }
    batch: 200
    rows: rows
    identifier: number
    map:
${numbers.map((n) => `      - { to: resident.${id}f${n}, from: f${n} }`).join('\n')}
`
