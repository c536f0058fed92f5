// Clients that send the next request as soon as the last was answered, for a given time; a different caller on each request.
import { Pool } from 'undici'

export interface Load {
  latencies: number[]
  seconds: number
}

let caller = 0

/** `holds` checks each answer: a wrong one ends the bench. */
export async function load(
  url: string,
  body: () => string,
  { clients, milliseconds, holds }: { clients: number; milliseconds: number; holds: (text: string) => boolean },
): Promise<Load> {
  const { origin, pathname } = new URL(url)
  const pool = new Pool(origin, { connections: clients, headersTimeout: 60_000 })
  const latencies: number[] = []
  const began = performance.now()
  const client = async () => {
    while (performance.now() - began < milliseconds) {
      caller += 1
      const headers = { 'content-type': 'application/json', authorization: `Bearer caller-${caller}`, accept: 'application/json' }
      const at = performance.now()
      const reply = await pool.request({ path: pathname, method: 'POST', headers, body: body() })
      const text = await reply.body.text()
      latencies.push(performance.now() - at)
      if (!holds(text)) throw new Error(`${url} answered ${text.slice(0, 600)}`)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const seconds = (performance.now() - began) / 1000
  await pool.close()
  return { latencies, seconds }
}
