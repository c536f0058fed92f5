// Cookies of one system: HttpOnly, SameSite=Lax, Secure on https. Named after the system, because all ports of a machine share cookies.
import type { FastifyReply, FastifyRequest } from 'fastify'

export function cookieIn(request: FastifyRequest, name: string): string | undefined {
  for (const pair of request.headers.cookie?.split(';') ?? []) {
    const [key, value = ''] = pair.trim().split('=', 2)
    if (key === name && /^[\w-]+$/.test(value)) return value
  }
  return undefined
}

/** "" deletes it. */
export function setCookie(reply: FastifyReply, publicUrl: string, name: string, value: string, seconds: number): void {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : ''
  reply.header('set-cookie', `${name}=${value}; Path=/; Max-Age=${value ? seconds : 0}; HttpOnly; SameSite=Lax${secure}`)
}
