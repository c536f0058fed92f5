// A department's system sends the browser back with a proof in the fragment of the address. It is taken out of the address at once, so
// that neither history nor a copied link keeps it, and handed to the hub.
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { LinkAccountDocument } from '../generated/graphql.ts'
import type { Told } from './systems-page.tsx'

export function useProof(onTold: (told: Told) => void): void {
  const client = useClient()
  const { t } = useTranslation()
  useEffect(() => {
    const brought = new URLSearchParams(window.location.hash.slice(1))
    const [system, proof] = [brought.get('system'), brought.get('proof')]
    if (!system || !proof) return
    window.history.replaceState(window.history.state, '', window.location.pathname)
    client
      .mutation(LinkAccountDocument, { input: { system, proof } })
      .toPromise()
      .then(({ data, error }) => {
        const problem = data ? data.linkAccount.problems[0]?.message : (error?.graphQLErrors[0]?.message ?? t('failed.network'))
        onTold({ good: !problem, text: problem ?? t('systems.linked') })
      })
  }, [client, onTold, t])
}
