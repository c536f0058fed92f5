import { forgetAll } from '../kept/vault.ts'

// Ends the session. The server answers where the identity provider ends its own; the page goes there.
export async function signOut(): Promise<void> {
  await forgetAll()
  try {
    const reply = await fetch('/auth/logout', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'x-yibiao': '1', accept: 'application/json' },
    })
    const body: unknown = reply.headers.get('content-type')?.includes('json') ? await reply.json() : null
    const next = body && typeof body === 'object' && 'redirect' in body ? body.redirect : null
    window.location.assign(typeof next === 'string' ? next : '/')
  } catch {
    window.location.assign('/')
  }
}
