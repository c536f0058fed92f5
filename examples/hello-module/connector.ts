// A connector as a module, for a system that no manifest can describe. Here a weather station that speaks lines over TCP: `TASKS
// 12` answers one line per task and a dot. A module exports `createModule`, which returns the contract of connectors/contract.ts.
// It imports nothing of the hub, so that it is one file; a test checks it against the contract's types.
import { connect } from 'node:net'

interface Given {
  settings: Readonly<Record<string, string>>
  secrets: Readonly<Record<string, string>>
  admit(origin: string): void
}
type Context = { signal?: AbortSignal }

export function createModule({ settings, secrets, admit }: Given) {
  const { host = '', port = '' } = settings
  admit(`tcp://${host}:${port}`)
  const ask = (line: string, { signal }: Context) => lines(host, Number(port), `${secrets.key} ${line}`, signal)
  const sent = async (question: string, context: Context) => {
    try {
      const [reply = ''] = await ask(question, context)
      return reply.startsWith('OK ') ? ({ kind: 'acknowledged', acknowledgement: reply.slice(3) } as const) : null
    } catch {
      return { kind: 'unknown', reason: 'the connection broke' } as const
    }
  }
  return {
    capabilities: ['tasks', 'delivery'] as const,
    records: [],
    idempotency: 'KEY' as const,
    async check(context: Context) {
      await ask('PING', context)
    },
    async *pullTasks(since: string | null, context: Context) {
      const rows = (await ask(`TASKS ${since ?? '0'}`, context)).map((line) => line.split('|'))
      yield {
        tasks: rows.map(([number = '', title = '', division = '', at = '']) => ({
          externalId: number,
          title,
          division,
          dueAt: null,
          state: 'OPEN' as const,
          form: null,
          period: null,
          subject: null,
          updatedAt: at,
        })),
        watermark: rows.at(-1)?.[0] ?? since ?? '0',
      }
    },
    async send(parcel: { deliveryId: string; fields: object }, context: Context) {
      return (
        (await sent(`SEND ${parcel.deliveryId} ${JSON.stringify(parcel.fields)}`, context)) ?? {
          kind: 'refused' as const,
          reason: 'the station refused it',
        }
      )
    },
    find: (deliveryId: string, context: Context) => sent(`FIND ${deliveryId}`, context),
    close: async () => {},
  }
}

/** The lines of the answer, up to the final dot. */
function lines(host: string, port: number, question: string, signal: AbortSignal | undefined): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port })
    let text = ''
    const stop = () => socket.destroy(new Error('given up'))
    signal?.addEventListener('abort', stop, { once: true })
    socket.setEncoding('utf8').setTimeout(5000, stop)
    socket.on('connect', () => socket.write(`${question}\n`))
    socket.on('data', (part: string) => {
      text += part
      if (text.endsWith('\n.\n')) socket.end()
    })
    socket.on('error', reject)
    socket.on('close', () => {
      signal?.removeEventListener('abort', stop)
      if (text.endsWith('\n.\n'))
        resolve(
          text
            .slice(0, -3)
            .split('\n')
            .filter((line) => line !== ''),
        )
      else reject(new Error('the answer was cut short'))
    })
  })
}
