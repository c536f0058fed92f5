// Live changes by server-sent events (graphql-sse, distinct connections). A broken line is taken up again for as long as the page
// is open; what was missed meanwhile is the caller's to fetch, so it is told.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { Client } from 'graphql-sse'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'
import { stringifyDocument } from 'urql'
import type { Language } from '../i18n/index.ts'
import { hubHeaders } from './headers.ts'

const LiveContext = createContext<Promise<Client> | null>(null)

async function openLine(language: Language): Promise<Client> {
  const { createClient } = await import('graphql-sse')
  return createClient({
    url: '/graphql/stream',
    credentials: 'same-origin',
    headers: hubHeaders(language),
    retryAttempts: Number.POSITIVE_INFINITY,
    retry: (attempt) => new Promise((again) => setTimeout(again, Math.min(30_000, 1000 * 2 ** attempt) * (0.5 + Math.random()))),
  })
}

export function LiveProvider({ language, children }: { language: Language; children: ReactNode }) {
  const line = useMemo(() => openLine(language), [language])
  useEffect(() => () => void line.then((client) => client.dispose()), [line])
  return <LiveContext value={line}>{children}</LiveContext>
}

interface Listener<Data> {
  onData: (data: Data) => void
  /** The line was broken and is back. */
  onReconnected?: () => void
}

export function useLive<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables | null,
  listener: Listener<Data>,
): void {
  const line = useContext(LiveContext)
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  const key = variables && JSON.stringify(variables)
  useEffect(() => {
    if (key === null || !line) return
    let stop = () => {}
    let closed = false
    line.then((client) => {
      if (closed) return
      stop = client.subscribe<Data>(
        { query: stringifyDocument(document), variables: JSON.parse(key) },
        {
          next: (result) => result.data && latest.current.onData(result.data),
          // Refused (signed out, not allowed): the page says so by its own query.
          error: () => {},
          complete: () => {},
        },
        { connected: (again) => again && latest.current.onReconnected?.() },
      )
    })
    return () => {
      closed = true
      stop()
    }
  }, [line, document, key])
}
