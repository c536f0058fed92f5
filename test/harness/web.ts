// A program: accepts submissions over HTTP and answers with the receipt, as the hub's web role does.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { accept } from '../../gateway/filling/submissions/accept.ts'
import type { Acceptance } from '../../gateway/filling/submissions/acceptance.ts'
import { openStore } from './open-store.ts'

const { url } = JSON.parse(process.argv[2] ?? '{}') as { url: string }
const deps = await openStore(url)
const server = createServer((request, reply) => {
  let text = ''
  request.on('data', (chunk) => {
    text += chunk
  })
  request.on('end', () => {
    accept(deps, JSON.parse(text) as Acceptance).then(
      (accepted) => reply.end(JSON.stringify(accepted)),
      (error: { code?: string }) => reply.writeHead(503).end(JSON.stringify({ code: error.code })),
    )
  })
})
server.listen(0, '127.0.0.1', () => process.send?.({ ready: (server.address() as AddressInfo).port }))
process.on('disconnect', () => process.exit())
