// Records what every hub of a test run says to the outside: each line of its log as it was written, and of each HTTP reply what tells of
// a failure. Loaded into every process of the run (NODE_OPTIONS in global-setup), also those that a test starts; plain JavaScript,
// because not every Node of a machine reads TypeScript. What is recorded is read by recorded-output.ts when the run ends.
import diagnostics from 'node:diagnostics_channel'
import { mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'

const folder = process.env.YIBIAO_RECORDED
const ONCE = Symbol.for('yibiao.recording')

/** Anything larger than this is a page or a list, and holds no failure. */
const MOST = 256 * 1024

function start() {
  mkdirSync(folder, { recursive: true })
  const name = `${process.pid}-${threadId}`
  const files = new Map()
  const record = (kind, text) => {
    const file = files.get(kind) ?? openSync(join(folder, `${name}.${kind}`), 'a')
    files.set(kind, file)
    writeSync(file, `${text.trimEnd()}\n`)
  }

  /** pino's last word on a line (`hooks.streamWrite`) is behind the channel; a child logger has its parent's. */
  const lastWord = (logger) => {
    for (let at = logger; at; at = Object.getPrototypeOf(at)) {
      const symbol = Object.getOwnPropertySymbols(at).find((s) => s.description === 'pino.hooks')
      if (symbol) return at[symbol].streamWrite
    }
  }
  diagnostics.channel('tracing:pino_asJson:end').subscribe(({ instance, result }) => {
    if (typeof result === 'string') record('log', lastWord(instance)?.(result) ?? result)
  })

  const failuresOf = (status, text) => {
    if (status >= 400) return [text]
    const replies = text.startsWith('{') ? [text] : [...text.matchAll(/^data: (\{.*)$/gm)].map((m) => m[1])
    return replies.flatMap((reply) => {
      try {
        const said = JSON.parse(reply)
        const errors = said.errors ?? said.payload?.errors
        return errors ? [JSON.stringify(errors)] : []
      } catch {
        return []
      }
    })
  }
  diagnostics.channel('fastify.initialization').subscribe(({ fastify }) => {
    fastify.addHook('onRequest', (request, reply, done) => {
      const { raw } = reply
      const parts = []
      let size = 0
      const keep = (part) => {
        if ((typeof part !== 'string' && !Buffer.isBuffer(part)) || size > MOST) return
        parts.push(Buffer.from(part))
        size += part.length
      }
      for (const way of ['write', 'end']) {
        const said = raw[way]
        raw[way] = function (part, ...rest) {
          keep(part)
          return said.call(this, part, ...rest)
        }
      }
      raw.once('close', () => {
        const path = request.url.split('?')[0]
        for (const failure of failuresOf(raw.statusCode, Buffer.concat(parts).toString('utf8')))
          record(
            'replies',
            JSON.stringify({ status: raw.statusCode, path, type: raw.getHeader('content-type') ?? '', said: failure }),
          )
      })
      done()
    })
  })
}

if (folder && !globalThis[ONCE]) {
  globalThis[ONCE] = true
  start()
}
