import { useTranslation } from 'react-i18next'
import { type AnyVariables, type TypedDocumentNode, useClient } from 'urql'

/** What is wrong with what was typed; null: nothing. */
export const saidOf = ({ problems }: { problems: readonly { message: string }[] }): string | null => problems[0]?.message ?? null

/** Sends a change and says why it did not go well; null: it did. `refused`: where the answer itself says no. */
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
