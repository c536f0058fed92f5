// Sends a person's decision once: true if it succeeded; otherwise the problem in words.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import type { ProblemPartFragment } from '../generated/graphql.ts'
import { errorCode } from '../graphql/error-code.ts'

export interface Decision<Variables> {
  busy: boolean
  problem: string | null
  run: (variables: Variables) => Promise<boolean>
}

export function useDecision<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  problemsOf: (data: Data) => readonly ProblemPartFragment[],
): Decision<Variables> {
  const client = useClient()
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async (variables: Variables) => {
    setBusy(true)
    const { data, error } = await client.mutation(document, variables as never).toPromise()
    setBusy(false)
    const network = errorCode(error) === 'NETWORK' ? t('failed.network') : (error?.graphQLErrors[0]?.message ?? t('failed.text'))
    const found = data ? (problemsOf(data as Data)[0]?.message ?? null) : network
    setProblem(found)
    return found === null
  }
  return { busy, problem, run }
}
