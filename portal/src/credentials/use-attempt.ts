import { useTranslation } from 'react-i18next'
import { type AnyVariables, type TypedDocumentNode, useClient } from 'urql'

/** The problems of the input; null if there are none. */
export const saidOf = ({ problems }: { problems: readonly { message: string }[] }): string | null => problems[0]?.message ?? null

/** Sends a change and returns why it failed; null if it succeeded. `refused`: the reason in a negative answer. */
export function useAttempt() {
  const { t } = useTranslation()
  const client = useClient()
  return async <Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    refused: (data: Data) => string | null = () => null,
  ): Promise<string | null> => {
    const { data, error } = await client.mutation(document, variables).toPromise()
    if (error) return error.graphQLErrors[0]?.message ?? t('failed.network')
    return data ? refused(data) : null
  }
}
