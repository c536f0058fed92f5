// Why this page needs personal values in full: a header of its queries, percent-encoded because headers are ASCII.
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../i18n/index.ts'
import { hubHeaders } from './headers.ts'

export function usePurpose() {
  const { i18n } = useTranslation()
  const [purpose, setPurpose] = useState<string | null>(null)
  const context = useMemo(
    () =>
      purpose === null
        ? {}
        : {
            fetchOptions: {
              credentials: 'same-origin' as const,
              headers: { ...hubHeaders(i18n.language as Language), 'x-yibiao-purpose': encodeURIComponent(purpose) },
            },
          },
    [purpose, i18n.language],
  )
  return { context, purpose, setPurpose }
}
