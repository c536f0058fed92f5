// The hub's check of a manifest, shortly after the last key. An older answer never replaces a newer one.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { CheckManifestDocument, type CheckManifestQuery } from '../generated/graphql.ts'

export type Checked = CheckManifestQuery['checkManifest']

const PAUSE_MS = 400

export function useCheck(text: string): { checked: Checked | null; checking: boolean } {
  const client = useClient()
  const { i18n } = useTranslation()
  const [known, setKnown] = useState<{ about: string; checked: Checked } | null>(null)
  const about = `${i18n.language} ${text}`
  useEffect(() => {
    let over = false
    const timer = setTimeout(async () => {
      const { data } = await client.query(CheckManifestDocument, { manifest: text }).toPromise()
      if (!over && data) setKnown({ about, checked: data.checkManifest })
    }, PAUSE_MS)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [client, text, about])
  return { checked: known?.checked ?? null, checking: known?.about !== about }
}
