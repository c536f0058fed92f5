// A list fetched page by page. The last shown state is kept for the Back button, and refreshed in the background.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CombinedError, type OperationContext, useClient } from 'urql'
import { useOnSignedIn } from '../session/on-signed-in.ts'

const PAGE = 20

interface Connection<Node> {
  nodes: Node[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

interface Shown<Data, Node> {
  nodes: Node[]
  end: string | null
  more: boolean
  data: Data | null
}

export interface Pages<Data, Node> extends Shown<Data, Node> {
  /** Fetching for the first time, or with other variables. */
  loading: boolean
  loadingMore: boolean
  error: CombinedError | undefined
  loadMore: () => void
  reload: () => void
  /** Changes the shown rows, after a live change or a decision. */
  change: (by: (nodes: Node[]) => Node[]) => void
}

const remembered = new Map<string, Shown<unknown, unknown>>()
const NO_CONTEXT = {}
const nothing = { nodes: [], end: null, more: false, data: null }

export function usePages<Data, Variables extends { first?: number | null; after?: string | null }, Node>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'first' | 'after'>,
  /** Nothing: the field failed, and the error says why. */
  pick: (data: Data) => Connection<Node> | null | undefined,
  /** Context of the request: a purpose for personal values. Another one fetches again. */
  context: Partial<OperationContext> = NO_CONTEXT,
): Pages<Data, Node> {
  const client = useClient()
  const { i18n } = useTranslation()
  const name = document.definitions.map((d) => ('name' in d ? d.name?.value : '')).join()
  const key = `${i18n.language} ${name} ${JSON.stringify(variables)}`
  const [shown, setShown] = useState(() => ({ key, ...(remembered.get(key) ?? nothing) }) as Shown<Data, Node> & { key: string })
  const [status, setStatus] = useState<{ loading: boolean; loadingMore: boolean; error: CombinedError | undefined }>({
    loading: true,
    loadingMore: false,
    error: undefined,
  })
  const turn = useRef(0)
  /** Changes during a page request: its rows may be older. */
  const meanwhile = useRef<((nodes: Node[]) => Node[])[] | null>(null)
  const latest = useRef({ variables, pick, shown })
  useEffect(() => {
    latest.current = { variables, pick, shown }
    if (shown.data) remembered.set(shown.key, shown)
  })

  const load = useCallback(
    async (following: boolean) => {
      turn.current += 1
      const mine = turn.current
      meanwhile.current = []
      const { variables: asked, shown: before } = latest.current
      const keeping = following ? before : { key, ...((remembered.get(key) ?? nothing) as Shown<Data, Node>) }
      setStatus({ loading: !following, loadingMore: following, error: undefined })
      if (!following && keeping.data) setShown(keeping)
      const first = following ? PAGE : Math.min(100, Math.max(PAGE, keeping.nodes.length))
      const question = { ...asked, first, after: following ? before.end : null } as unknown as Variables
      const { data, error } = await client.query(document, question as never, context).toPromise()
      if (mine !== turn.current) return
      const changes = meanwhile.current ?? []
      meanwhile.current = null
      const found = data && latest.current.pick(data as Data)
      if (found) {
        const { nodes, pageInfo } = found
        const fetched = following ? [...latest.current.shown.nodes, ...nodes] : nodes
        const all = changes.reduce((now, by) => by(now), fetched)
        setShown({ key, nodes: all, end: pageInfo.endCursor, more: pageInfo.hasNextPage, data: data as Data })
      }
      setStatus({ loading: false, loadingMore: false, error: found ? undefined : error })
    },
    [client, document, key, context],
  )

  useEffect(() => {
    void load(false)
  }, [load])

  useOnSignedIn(() => void load(false))

  return {
    ...shown,
    ...status,
    loadMore: useCallback(() => void load(true), [load]),
    reload: useCallback(() => void load(false), [load]),
    change: useCallback((by: (nodes: Node[]) => Node[]) => {
      meanwhile.current?.push(by)
      setShown((now) => ({ ...now, nodes: by(now.nodes) }))
    }, []),
  }
}
