// One operation of a manifest as a request, with names filled in and escaped. A string says why that is impossible.
import { because, type Reason } from '../../schema/index.ts'
import type { HttpRequest } from '../http/index.ts'
import type { RestOperation } from '../language/index.ts'
import { fillText, type Parameters, plain } from '../mapping/index.ts'
import { queryText } from './query-text.ts'
import { type Writing, writeBody } from './write-body.ts'

/** A segment `.` or `..`, in any spelling. */
const UPWARDS = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i

export function buildRequest(
  operation: RestOperation,
  parameters: Parameters,
  basePath: string,
  writing: Writing,
): HttpRequest | Reason {
  const path = fillText(operation.path, parameters, (value) => encodeURIComponent(plain(value)))
  if (path === undefined) return because('PATH_VALUE_MISSING')
  if (UPWARDS.test(path)) return because('PATH_VALUE_UNFIT')
  const query = queryText(operation.query, parameters, writing.encoding)
  if (query === null) return because('ENCODING_UNFIT')
  const headers: Record<string, string> = {
    accept: `application/${writing.format}`,
    'accept-encoding': 'identity',
    'user-agent': 'yibiao',
  }
  for (const [name, template] of Object.entries(operation.headers)) {
    const value = fillText(template, parameters)
    if (value === undefined) continue
    if (!/^[\x20-\x7e]*$/.test(value)) return because('HEADER_VALUE_UNFIT')
    headers[name.toLowerCase()] = value
  }
  const request = { method: operation.method, path: `${basePath}${path}${query && `?${query}`}`, headers }
  if (operation.body === undefined && operation.form === undefined) return request
  const body = writeBody(operation, parameters, writing)
  if (typeof body === 'string') return body
  headers['content-type'] ??= body.type
  return { ...request, body: body.content }
}
