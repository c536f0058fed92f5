// The process of bounded work. It knows only its messages, reads only the program's own files, writes none, starts no process,
// and ends with the hub.
import { setPriority } from 'node:os'
import { deserialize, serialize } from 'node:v8'
import { HubError } from '../../schema/index.ts'
import type { Tools } from './job.ts'
import type { Asked, Fault, Said } from './protocol.ts'

try {
  setPriority(Number(process.argv[2]))
} catch {
  // A system without priorities: it runs at the hub's priority.
}
// Ctrl-C reaches the whole process group; the hub decides when this process ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
process.on('disconnect', () => process.exit(0))

const say = (said: Said) => process.send?.(said)
const cpuMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

let shared: unknown = null

process.on('message', async ({ id, module, name, input, shared: fresh, outputBytes }: Asked) => {
  try {
    const run = (await import(module))[name] as (input: unknown, tools: Tools) => unknown
    if (fresh) shared = deserialize(fresh)
    say({ id, loaded: cpuMs() })
    const report = (part: unknown) => void say({ id, part: serialize(part) })
    const done = serialize(await run(deserialize(input), { shared, report }))
    say(done.length > outputBytes ? { id, fault: { kind: 'output' } } : { id, done })
  } catch (error) {
    say({ id, fault: faultOf(error) })
  }
})

function faultOf(error: unknown): Fault {
  if (error instanceof HubError) {
    const { code, message, detail, sentence } = error
    return { kind: 'told', code, message, detail, sentence }
  }
  const {
    name = '',
    message = '',
    code = '',
    stack = '',
  } = error as { name?: string; message?: string; code?: string; stack?: string }
  if (/Maximum call stack/.test(message)) return { kind: 'depth' }
  if (
    /ALLOCATION_FAILED|STRING_TOO_LONG|BUFFER_TOO_LARGE/.test(code) ||
    /allocation failed|Invalid (string|array) length/.test(message)
  )
    return { kind: 'memory' }
  // The message of an error may quote the input; its location does not.
  const place = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return { kind: 'broken', detail: `${name}${place.slice(0, 6).join('')}` }
}

// Reports that it is ready.
process.send?.(null)
