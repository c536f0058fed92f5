// One live stream for all tabs of a browser: over HTTP/1.1 a browser opens six connections to a host and no more, and six tabs that
// each held one would leave none for questions. The tab that holds the lock listens and tells the others; when it goes, the next
// tab takes over. A browser without locks (a page on plain http) has a stream for each tab.

interface Listener<Data> {
  onData: (data: Data) => void
  /** The line is open, for the first time or again: what happened before is the listener's to fetch. */
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
        // What happened between the page's question, or another tab's last word, and our first is nobody's yet.
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
  // Rejects when we leave while we wait.
  follow().catch(() => {})
  return () => {
    leaving.abort()
    channel.close()
  }
}
