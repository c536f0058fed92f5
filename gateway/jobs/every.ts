// Work that is due now and then on every process of the worker role and harmless when two do it at once.
import type { Logger } from 'pino'

interface Repeated {
  stop(): Promise<void>
}

export function every(ms: number, name: string, log: Pick<Logger, 'warn'>, work: () => Promise<unknown>): Repeated {
  const turn = async () => {
    try {
      await work()
    } catch (err) {
      log.warn({ err }, name)
    }
  }
  let running = turn()
  const timer = setInterval(() => {
    running = running.then(turn)
  }, ms)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
