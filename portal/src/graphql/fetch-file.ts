// Fetches a file of the hub with this page's sign-in and hands it to the browser to keep. A refusal comes back in words.
import type { Language } from '../i18n/index.ts'
import { hubHeaders } from './headers.ts'

interface Fetched {
  /** Null when it went well; "offline" when the hub did not answer. */
  failed: string | null
  /** Address of the part that follows this one. */
  next: string | null
}

export async function fetchFile(address: string, name: string, language: Language, purpose?: string): Promise<string | null> {
  return (await fetchPart(address, () => name, language, purpose)).failed
}

/** `nameOf` is told whether another part follows. */
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
