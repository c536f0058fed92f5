// Downloads a file from the hub with this page's session. A refusal returns its message.
import type { Language } from '../i18n/index.ts'
import { hubHeaders } from './headers.ts'

interface Fetched {
  /** Null if it succeeded; "offline" if the hub did not answer. */
  failed: string | null
  /** Address of the next part. */
  next: string | null
}

export async function fetchFile(address: string, name: string, language: Language, purpose?: string): Promise<string | null> {
  return (await fetchPart(address, () => name, language, purpose)).failed
}

/** `nameOf` gets whether another part follows. */
export async function fetchPart(
  address: string,
  nameOf: (more: boolean) => string,
  language: Language,
  purpose?: string,
): Promise<Fetched> {
  try {
    const headers = { ...hubHeaders(language), ...(purpose && { 'x-yibiao-purpose': encodeURIComponent(purpose) }) }
    const response = await fetch(address, { headers, credentials: 'same-origin' })
    if (!response.ok) {
      const body = (await response.json().catch(() => null)) as { errors?: { message?: string }[] } | null
      return { failed: body?.errors?.[0]?.message ?? 'offline', next: null }
    }
    const url = URL.createObjectURL(await response.blob())
    const link = document.createElement('a')
    const next = /^<([^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1] ?? null
    link.href = url
    link.download = nameOf(next !== null)
    link.click()
    URL.revokeObjectURL(url)
    return { failed: null, next }
  } catch {
    return { failed: 'offline', next: null }
  }
}
