// The portal's built files, with headers that isolate the page. Every path that is not a file is the portal's page.
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { PORTAL_OPERATIONS } from './trusted/portal-operations.ts'

/** antd puts its component styles into style elements, which carry the nonce of their page. */
const contentSecurityPolicy = (nonce?: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${nonce ? ` 'nonce-${nonce}'` : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')

export function registerPortal(app: FastifyInstance, folder: string | null, publicUrl: string): void {
  const https = publicUrl.startsWith('https://')
  app.addHook('onSend', async (_, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    // The sign-in pages have a stricter policy: their addresses contain codes.
    if (!reply.hasHeader('referrer-policy')) reply.header('referrer-policy', 'same-origin')
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', contentSecurityPolicy())
    if (https) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
  })
  if (!folder || !existsSync(join(folder, 'index.html'))) {
    app.setNotFoundHandler((_, reply) =>
      reply.code(404).send({ errors: [{ message: 'Not found.', extensions: { code: 'NOT_FOUND' } }] }),
    )
    return
  }
  app.register(fastifyStatic, {
    root: folder,
    index: false,
    // Only for the hub: the portal's list of operations is not a page.
    allowedPath: (path) => !basename(path).startsWith(PORTAL_OPERATIONS),
    preCompressed: true,
    // Names of built files contain a hash of their content.
    setHeaders: (reply, path) =>
      void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  })
  const page = async (request: FastifyRequest, reply: FastifyReply) => {
    // The sign-in cookie belongs to one host name: 127.0.0.1 and localhost are two.
    if (request.headers.host && request.headers.host !== new URL(publicUrl).host && isLoopback(request.headers.host))
      return reply.redirect(new URL(request.url.replace(/^\/+/, '/'), publicUrl).href, 302)
    const nonce = randomBytes(16).toString('base64')
    // Read each time: the portal may be rebuilt while this runs, and its page names the files of its build.
    const html = (await readFile(join(folder, 'index.html'), 'utf8')).replaceAll('__CSP_NONCE__', nonce)
    // Never cached: after a sign-out the Back button must ask the hub again.
    return reply
      .header('cache-control', 'no-store')
      .header('content-security-policy', contentSecurityPolicy(nonce))
      .type('text/html; charset=utf-8')
      .send(html)
  }
  app.get('/', page)
  app.get('/index.html', page)
  app.setNotFoundHandler((request, reply) => {
    const wanted = request.method === 'GET' && /\btext\/html\b/.test(request.headers.accept ?? '')
    if (wanted && !/^\/(graphql|auth)\b/.test(request.url)) return page(request, reply)
    return reply.code(404).send({ errors: [{ message: 'Not found.', extensions: { code: 'NOT_FOUND' } }] })
  })
}

const isLoopback = (host: string): boolean => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)
