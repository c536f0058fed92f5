// Clients behind a load balancer: they keep their connections and send one request after the other. They stop at "connection:
// close" or when the process reports that it is not ready. Any other missing answer is a failure.
import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

const BODY = JSON.stringify({ query: 'query Load { me { name } }' })

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

export interface SteadyLoad {
  answered: number
  failures: string[]
  /** Whether /readyz said 503 before the door closed. */
  saidNotReady: boolean
  /** Resolves once every client has had some answers. */
  warm: Promise<void>
  /** Resolves when every client has been asked to go, and the requests half-sent before the stop have been answered. */
  done: Promise<void>
  /** To be called when the stop begins. */
  stopping(): void
}

function send(address: string, path: string, agent: Agent | false, token: string, half?: Promise<unknown>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': BODY.length }
    const post = request(`${address}${path}`, {
      method: half ? 'POST' : path === '/graphql' ? 'POST' : 'GET',
      agent,
      ...(path === '/graphql' && { headers }),
    })
    post.once('error', reject)
    post.once('response', (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += chunk
      })
      response.once('error', reject)
      response.once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    if (path !== '/graphql') post.end()
    else if (!half) post.end(BODY)
    else {
      post.write(BODY.slice(0, 10))
      void half.then(() => post.end(BODY.slice(10)))
    }
  })
}

/** `late`: how long after the stop began the half-sent request is completed. */
export function startLoad(address: string, token: string, clients: number, late: number): SteadyLoad {
  const begun = Promise.withResolvers<void>()
  const load: SteadyLoad = {
    answered: 0,
    failures: [],
    saidNotReady: false,
    warm: Promise.resolve(),
    done: Promise.resolve(),
    stopping: begun.resolve,
  }
  const judge = ({ status, body }: Answer) => {
    if (status === 200 && body.includes('"name"')) load.answered++
    else load.failures.push(`${status} ${body.slice(0, 200)}`)
  }
  const failed = (error: Error) => void load.failures.push(error.message)
  const warm = Array.from({ length: clients }, () => Promise.withResolvers<void>())
  const client = async (turn: PromiseWithResolvers<void>) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    for (let n = 1; ; n++) {
      const answer = await send(address, '/graphql', agent, token).catch(failed)
      if (n === 3 || !answer) turn.resolve()
      if (!answer) break
      judge(answer)
      if (answer.headers.connection === 'close') break
    }
    agent.destroy()
  }
  const prober = async () => {
    await begun.promise
    for (;;) {
      const answer = await send(address, '/readyz', false, token).catch(() => null)
      if (!answer) return
      if (answer.status === 503) load.saidNotReady = true
      await wait(50)
    }
  }
  const halfSent = send(
    address,
    '/graphql',
    false,
    token,
    begun.promise.then(() => wait(late)),
  ).then(judge, failed)
  load.warm = Promise.all(warm.map((turn) => turn.promise)).then(() => {})
  load.done = Promise.all([...warm.map(client), prober(), halfSent]).then(() => {})
  return load
}
