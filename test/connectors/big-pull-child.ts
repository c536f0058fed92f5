// Pulls every task of one department, counts them and reports the peak memory. Run with a small heap.
import { createConnector } from '../support/connector.ts'
import { restManifest } from './rest-manifest.ts'

const origin = process.argv[2] ?? ''
const manifest = restManifest(
  `
tasks:
  operation: { path: /tasks, query: { page: "\${page}", size: "\${size}", since: "\${since}" } }
  rows: items
  paging: { kind: page, size: 1000 }
  watermark: { kind: greatest, from: id }
  map:
    - { to: externalId, from: id }
    - { to: title, from: name }
    - { to: division, convert: { name: constant, value: "420525101001" } }
    - { to: state, convert: { name: constant, value: OPEN } }
    - { to: updatedAt, convert: { name: constant, value: "2026-11-21T00:00:00Z" } }
`,
).replace('replySeconds: 0.4, totalSeconds: 0.8, replyBytes: 100000', 'replySeconds: 60, totalSeconds: 120, replyBytes: 2000000')
const connector = createConnector({
  manifest,
  settings: { origin },
  secrets: { key: 'k' },
  allowOrigins: [origin],
  development: true,
})
let count = 0
let last = ''
let heap = 0
for await (const page of connector.pullTasks?.(null, { caller: { worker: 'system', purpose: 'pull' } }) ?? []) {
  count += page.tasks.length
  last = page.watermark
  heap = Math.max(heap, process.memoryUsage().heapUsed)
}
await connector.close()
console.log(JSON.stringify({ count, last, heapMegabytes: Math.round(heap / 1e6) }))
