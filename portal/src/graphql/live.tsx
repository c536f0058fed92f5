// Live changes by server-sent events (graphql-sse, distinct connections), one stream for all tabs. A broken stream is resumed as
// long as the page is visible. The caller is notified to fetch what it missed.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { Client } from 'graphql-sse'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { stringifyDocument } from 'urql'
import type { Language } from '../i18n/index.ts'
import { useOnSignedIn } from '../session/on-signed-in.ts'
import { useMe } from '../session/session.tsx'
import { hubHeaders } from './headers.ts'
import { shareLine } from './line-of-tabs.ts'
import { useInSight } from './use-in-sight.ts'

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
  /** The stream is open, for the first time or again: earlier changes are not sent. */
  onConnected?: () => void
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
  const { i18n } = useTranslation()
  const { id } = useMe()
  const inSight = useInSight(() => latest.current.onConnected?.())
  // The hub ends a stream with its session; another session needs another stream.
  const [turn, setTurn] = useState(0)
  const ended = useRef(false)
  useOnSignedIn(() => ended.current && setTurn((n) => n + 1))
  const key = variables && inSight ? JSON.stringify({ variables, turn }) : null
  useEffect(() => {
    if (key === null || !line) return
    let stop = () => {}
    let closed = false
    ended.current = false
    const query = stringifyDocument(document)
    const asked = (JSON.parse(key) as { variables: Record<string, unknown> }).variables
    line.then((client) => {
      if (closed) return
      stop = shareLine<Data>(
        `yibiao.live ${id} ${i18n.language} ${query} ${JSON.stringify(asked)}`,
        ({ next, connected, ended: release }) => {
          const end = () => {
            ended.current = true
            release()
          }
          return client.subscribe<Data>(
            { query, variables: asked },
            // Refused (not allowed): the page shows this by its own query.
            { next: (result) => result.data && next(result.data), error: end, complete: end },
            { connected },
          )
        },
        { onData: (data) => latest.current.onData(data), onConnected: () => latest.current.onConnected?.() },
      )
    })
    return () => {
      closed = true
      stop()
    }
  }, [line, document, key, id, i18n.language])
}
