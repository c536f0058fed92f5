// Fetches a file of the hub with this page's sign-in and hands it to the browser to keep. A refusal comes back in words.
import type { Language } from '../i18n/index.ts'
import { hubHeaders } from './headers.ts'

/** Null when it went well; "offline" when the hub did not answer. */
export async function fetchFile(address: string, name: string, language: Language, purpose?: string): Promise<string | null> {
  try {
    const headers = { ...hubHeaders(language), ...(purpose && { 'x-yibiao-purpose': encodeURIComponent(purpose) }) }
    const response = await fetch(address, { headers, credentials: 'same-origin' })
    if (!response.ok) {
      const body = (await response.json().catch(() => null)) as { errors?: { message?: string }[] } | null
      return body?.errors?.[0]?.message ?? 'offline'
    }
    const url = URL.createObjectURL(await response.blob())
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.click()
    URL.revokeObjectURL(url)
    return null
  } catch {
    return 'offline'
  }
}
