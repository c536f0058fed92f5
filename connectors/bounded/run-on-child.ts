// One job on one bounded process, watched while it runs: processor time, memory, and that it ends.
import { deserialize } from 'node:v8'
import { HubError } from '../../schema/index.ts'
import type { Limits } from './job.ts'
import { cpuMsOf, peakBytesOf } from './process-use.ts'
import type { Asked, Fault, Said } from './protocol.ts'
import { busy, tooHeavy } from './refusals.ts'
import type { Child } from './start-child.ts'

export interface Ran {
  outcome: { value: unknown } | { error: HubError }
  /** Of the process, since the module was loaded. */
  cpuMs: number
  /** Of the process, since its start. */
  peakBytes: number
}

const LOOK_EVERY_MS = 50
/** Until it ends or reports. Modules are read and compiled first; a loaded machine takes its time. */
const PATIENCE_MS = 120_000
/** Without visible processor time, the wall clock is the limit. */
const CLOCK_TIMES = 10

export function runOn(child: Child, asked: Asked, limits: Limits, part?: (part: unknown) => void): Promise<Ran> {
  const { promise, resolve } = Promise.withResolvers<Ran>()
  let heardAt = performance.now()
  let began: { cpu: number; clock: number } | null = null
  let [spent, since, peakBytes] = [0, 0, 0]
  let stopped: HubError | null = null

  function look(): void {
    peakBytes = Math.max(peakBytes, peakBytesOf(child.pid) ?? 0)
    const now = performance.now()
    if (began) {
      const cpu = cpuMsOf(child.pid)
      spent = cpu === null ? (now - began.clock) / CLOCK_TIMES : Math.max(0, cpu - began.cpu)
      if (spent - since > limits.cpuMs) stop(tooHeavy('time'))
    }
    if (now - heardAt > PATIENCE_MS) stop(busy(false, 60))
  }
  function stop(why: HubError): void {
    stopped ??= why
    child.process.kill('SIGKILL')
  }
  function settle(outcome: Ran['outcome']): void {
    clearInterval(timer)
    child.process.off('message', heard).off('exit', died)
    resolve({ outcome, cpuMs: spent, peakBytes })
  }
  function heard(said: Said): void {
    if (said?.id !== asked.id) return
    if ('loaded' in said) began = { cpu: said.loaded, clock: performance.now() }
    else if ('part' in said) {
      look()
      since = spent
      heardAt = performance.now()
      part?.(deserialize(said.part))
    } else {
      look()
      settle('done' in said ? { value: deserialize(said.done) } : { error: errorOf(said.fault) })
    }
  }
  function died(code: number | null, signal: string | null): void {
    settle({ error: stopped ?? causeOfDeath(code, signal) })
  }

  const timer = setInterval(look, LOOK_EVERY_MS)
  child.process.on('message', heard).once('exit', died)
  child.process.send(asked, (error) => {
    if (error) child.process.kill('SIGKILL')
  })
  return promise
}

function errorOf(fault: Fault): HubError {
  if (fault.kind === 'told') {
    const { code, message, detail, sentence } = fault
    return new HubError(code, { message, ...(detail !== undefined && { detail }), ...(sentence && { sentence }) })
  }
  return fault.kind === 'broken' ? new HubError('INTERNAL', { detail: fault.detail }) : tooHeavy(fault.kind)
}

/** Out of memory, V8 ends its process by a trap or by abort, Linux by a kill. */
function causeOfDeath(code: number | null, signal: string | null): HubError {
  if (signal === 'SIGXCPU') return tooHeavy('time')
  const memory = code === 133 || code === 134 || ['SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGKILL'].includes(signal ?? '')
  return tooHeavy(memory ? 'memory' : 'ended', `${code ?? signal}`)
}
