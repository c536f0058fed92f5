// One live stream for all tabs of a browser. Over HTTP/1.1 a browser opens at most six connections to a host, so six tabs with a
// stream each would leave none for queries. The tab with the lock listens and informs the others; when it closes, the next tab
// takes over. A browser without locks (a page on plain http) has a stream per tab.

interface Listener<Data> {
  onData: (data: Data) => void
  /** The stream is open, for the first time or again: the listener must fetch earlier changes. */
  onConnected: () => void
}

interface Line<Data> {
  next: (data: Data) => void
  connected: () => void
  /** The hub has ended it for good. */
  ended: () => void
}

type Word<Data> = { data: Data } | { open: true }

export function shareLine<Data>(name: string, open: (line: Line<Data>) => () => void, listener: Listener<Data>): () => void {
  const hear = (word: Word<Data>) => ('open' in word ? listener.onConnected() : listener.onData(word.data))
  if (!navigator.locks)
    return open({
      next: listener.onData,
      connected: listener.onConnected,
      ended: () => {},
    })

  const channel = new BroadcastChannel(name)
  channel.onmessage = (message: MessageEvent<Word<Data>>) => hear(message.data)
  const leaving = new AbortController()
  const say = (word: Word<Data>) => {
    if (leaving.signal.aborted) return
    channel.postMessage(word)
    hear(word)
  }
  const lead = () =>
    new Promise<void>((release) => {
      if (leaving.signal.aborted) return release()
      const stop = open({
        next: (data) => say({ data }),
        // Nobody has yet the changes between the page's query, or another tab's last message, and our first.
        connected: () => say({ open: true }),
        ended: release,
      })
      leaving.signal.addEventListener('abort', () => {
        stop()
        release()
      })
    })
  const follow = async () => {
    const led = await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) await lead()
      return lock !== null
    })
    if (!led) await navigator.locks.request(name, { signal: leaving.signal }, lead)
  }
  // Rejects if we leave while waiting.
  follow().catch(() => {})
  return () => {
    leaving.abort()
    channel.close()
  }
}
