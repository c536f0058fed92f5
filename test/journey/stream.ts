// Server-sent events, read one by one.

import { identityUrlOf } from '../../gateway/config.ts'
import { tokenFor } from '../../gateway/platform/index.ts'
import type { World } from '../support/world.ts'

/** Opens a live stream (graphql-sse, distinct connections) as a demo account. */
export async function openStream(world: World, account: string, query: string, variables: Record<string, unknown> = {}) {
  const { config } = world.running.hub
  const token = await tokenFor({ issuerUrl: `${identityUrlOf(config)}/realms/${config.realm}` }, account)
  const gone = new AbortController()
  const response = await fetch(`${world.url}/graphql/stream`, {
    method: 'POST',
    signal: gone.signal,
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  })
  if (response.status !== 200) throw new Error(`the stream answered ${response.status}`)
  const reader = (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    async next(wanted: (data: unknown) => boolean): Promise<unknown> {
      for (;;) {
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1]
          text = text.slice(end + 2)
          const event = data ? (JSON.parse(data) as { data?: unknown }) : null
          if (event?.data && wanted(event.data)) return event.data
        }
        const { value, done } = await reader.read()
        if (done) throw new Error('the stream ended')
        text += value
      }
    },
    close: () => gone.abort(),
  }
}
