// A SOAP department on node-soap's own server, so that an independent implementation reads what the hub writes. It checks the
// WS-Security digest itself.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type IServicePort, listen } from 'soap'
import type { Log } from '../../connectors/index.ts'
import { createConnector } from '../support/connector.ts'
import { soapWsdl } from './soap-wsdl.ts'
import { BINDINGS, PEOPLE, RECORD_MAP, SECRET, section, TASK_MAP, TASKS, task, type World } from './world.ts'

type Version = '1.1' | '1.2'

export const soapManifest = (version: Version, wsdl = soapWsdl(version)) =>
  section(
    'soap',
    `
settings: { origin: { description: origin }, user: { description: user }, password: { description: password, secret: true } }
system: { origin: "\${settings.origin}", path: /ws }
version: "${version}"
wsdl: |
  ${wsdl.replaceAll('\n', '\n  ')}
messageSignIn: { kind: usernameToken, username: "\${settings.user}", password: "\${settings.password}" }
check: { operation: { name: Ping } }
errors:
  - { when: { path: fault.detail.Code, equals: E42 }, means: refused, reason: fault.reason }
tasks:
  operation: { name: ListTasks, input: { Most: "\${size}", Since: "\${since}" } }
  rows: Task
  watermark: { kind: greatest, from: number }
  paging: { kind: watermark, size: 2 }
  map:${TASK_MAP}
forms:${BINDINGS}
records:
  - objectClass: resident
    operation: { name: FindPeople, input: { Id: "\${identifiers}" } }
    rows: Person
    identifier: id
    map:${RECORD_MAP}
delivery:
  idempotency: KEY
  send:
    operation: { name: Submit, writes: true, input: { Fields: "\${fields}", Key: "\${deliveryId}" } }
    acknowledgement: Number
  find:
    operation: { name: FindReport, input: { Key: "\${deliveryId}" } }
    acknowledgement: Number
`,
  )

interface Token {
  Username: string
  Password: { $value: string }
  Nonce: { $value: string }
  Created: string
}

const digestOf = (password: string, { Nonce, Created }: Token) =>
  createHash('sha1').update(Buffer.from(Nonce.$value, 'base64')).update(`${Created}${password}`).digest('base64')

export const soapWorld =
  (version: Version) =>
  async (log: Log): Promise<World> => {
    const tasks = [...TASKS]
    const ledger = new Map<string, string>()
    const effects: string[] = []
    let lose = false
    let lookups = 0
    const operations = Object.fromEntries<(...asked: never[]) => object>([
      ['Ping', () => ({ Up: true })],
      [
        'ListTasks',
        ({ Since = 0, Most }: { Since?: number; Most: number }) => ({
          Task: tasks.filter((t) => t.number > Since).slice(0, Most),
        }),
      ],
      [
        'FindPeople',
        ({ Id }: { Id: string[] }) => {
          lookups += 1
          return { Person: PEOPLE.filter((p) => Id.includes(p.id)) }
        },
      ],
      [
        'Submit',
        ({ Key }: { Key: string }, _reply: unknown, _headers: unknown, request: IncomingMessage) => {
          if (!ledger.has(Key)) effects.push(Key)
          ledger.set(Key, ledger.get(Key) ?? `R-${ledger.size + 1}`)
          if (lose) request.socket.resetAndDestroy()
          lose = false
          return { Number: ledger.get(Key) }
        },
      ],
      ['FindReport', ({ Key }: { Key: string }) => (ledger.has(Key) ? { Number: ledger.get(Key) } : {})],
    ])
    const server = createServer((_request, response) => response.writeHead(404).end())
    const ws = listen(server, {
      path: '/ws',
      services: { Conform: { Port: operations as IServicePort } },
      xml: soapWsdl(version),
      ...(version === '1.2' && { forceSoap12Headers: true }),
    })
    ws.authenticate = (security) => {
      const token = (security as { UsernameToken?: Token } | undefined)?.UsernameToken
      const holds = token?.Username === 'hub' && token.Password.$value === digestOf(SECRET, token)
      const Fault = { faultcode: 'wsse:FailedAuthentication', faultstring: 'who are you', statusCode: 500 }
      if (!holds) throw Object.assign(new Error('refused'), { Fault })
      return true
    }
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const connect = (password: string) =>
      createConnector({
        manifest: soapManifest(version),
        settings: { origin, user: 'hub' },
        secrets: { password },
        allowOrigins: [origin],
        development: true,
        log,
      })
    const [connector, stranger] = [connect(SECRET), connect('another-token')]
    return {
      connector,
      stranger,
      addTask: async (id) => void tasks.push(task(id, tasks.length + 1)),
      work: async () => {},
      loseNextReply: () => {
        lose = true
      },
      effects: async () => effects,
      lookups: () => lookups,
      async close() {
        await Promise.all([connector.close(), stranger.close()])
        server.closeAllConnections()
        server.close()
      },
    }
  }
