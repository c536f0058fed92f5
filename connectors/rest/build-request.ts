// One operation of a manifest as a request: names filled in and escaped. A string says why none can be
// made.
import type { HttpRequest } from '../http/index.ts'
import type { RestOperation } from '../manifest/index.ts'
import { fillBody, fillText, type Parameters, plain } from '../mapping/index.ts'

export function buildRequest(operation: RestOperation, parameters: Parameters, basePath: string): HttpRequest | string {
  const path = fillText(operation.path, parameters, (value) => encodeURIComponent(plain(value)))
  if (path === undefined) return 'a value that the path needs is absent'
  if (path.split('/').some((segment) => /^(\.|%2e){1,2}$/i.test(segment))) return 'a value that cannot stand in a path'
  const query = new URLSearchParams()
  for (const [name, template] of Object.entries(operation.query)) {
    const value = typeof template === 'string' ? fillText(template, parameters) : String(template)
    if (value !== undefined) query.append(name, value)
  }
  const headers: Record<string, string> = { accept: 'application/json', 'accept-encoding': 'identity', 'user-agent': 'yibiao' }
  for (const [name, template] of Object.entries(operation.headers)) {
    const value = fillText(template, parameters)
    if (value === undefined) continue
    if (!/^[\x20-\x7e]*$/.test(value)) return 'a value that cannot stand in a header'
    headers[name.toLowerCase()] = value
  }
  const body = operation.body === undefined ? undefined : JSON.stringify(fillBody(operation.body, parameters))
  if (body !== undefined) headers['content-type'] ??= 'application/json; charset=utf-8'
  const search = query.size > 0 ? `?${query}` : ''
  return {
    method: operation.method,
    path: `${basePath}${path}${search}`,
    headers,
    ...(body === undefined ? {} : { body }),
  }
}
