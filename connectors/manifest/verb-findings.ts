// Checks that what an operation does is what it is declared for: reads read, deliveries write and carry what they must, statements are
// one and take parameters where they are filled in, no credential travels outside signIn.
import type { Manifest } from './language.ts'
import { operationNames } from './operation-names.ts'
import type { Finding } from './problem.ts'

interface Place {
  path: PropertyKey[]
  operation: unknown
  writes: boolean
}

export function verbFindings(manifest: Manifest): Finding[] {
  const { tasks, forms, records } = manifest
  const written = { delivery: manifest.delivery, corrections: manifest.corrections }
  const places: Place[] = [
    ...('check' in manifest ? [{ path: ['check', 'operation'], operation: manifest.check.operation, writes: false }] : []),
    ...(tasks ? [{ path: ['tasks', 'operation'], operation: tasks.operation, writes: false }] : []),
    ...(forms?.list ? [{ path: ['forms', 'list', 'operation'], operation: forms.list.operation, writes: false }] : []),
    ...(records ?? []).map(({ operation }, i) => ({ path: ['records', i, 'operation'], operation, writes: false })),
    ...Object.entries(written).flatMap(([section, part]) => [
      ...(part ? [{ path: [section, 'send', 'operation'], operation: part.send.operation, writes: true }] : []),
      ...(part?.find ? [{ path: [section, 'find', 'operation'], operation: part.find.operation, writes: false }] : []),
    ]),
  ]
  return places.flatMap(({ path, operation, writes }) => [
    ...(isRequest(operation) ? requestFindings(operation, writes, path) : []),
    ...(isDocument(operation) ? documentFindings(operation.document, writes, [...path, 'document']) : []),
    ...(isStatement(operation) ? statementFindings(operation.statement, writes, [...path, 'statement']) : []),
  ])
}

interface Request {
  method: string
  body?: unknown
  form?: unknown
  headers?: Record<string, string>
}

const isRequest = (operation: unknown): operation is Request =>
  typeof operation === 'object' && operation !== null && 'method' in operation

const isStatement = (operation: unknown): operation is { statement: string } =>
  typeof operation === 'object' && operation !== null && 'statement' in operation

const isDocument = (operation: unknown): operation is { document: string } =>
  typeof operation === 'object' && operation !== null && 'document' in operation

function documentFindings(document: string, writes: boolean, path: PropertyKey[]): Finding[] {
  const mutates = /^\s*mutation\b/.test(document.replace(/#[^\n]*/g, ''))
  if (mutates === writes) return []
  return [{ path, code: writes ? 'READ_IN_SEND' : 'WRITE_IN_READ', about: writes ? 'query' : 'mutation' }]
}

function requestFindings({ method, body, form, headers = {} }: Request, writes: boolean, path: PropertyKey[]): Finding[] {
  return [
    ...(method === 'GET' && (body !== undefined || form !== undefined)
      ? [{ path: [...path, body === undefined ? 'form' : 'body'], code: 'GET_WITH_BODY' as const, atKey: true }]
      : writes && method === 'GET'
        ? [{ path: [...path, 'method'], code: 'READ_IN_SEND' as const, about: method }]
        : []),
    ...(!writes && ['PUT', 'PATCH', 'DELETE'].includes(method)
      ? [{ path: [...path, 'method'], code: 'WRITE_IN_READ' as const, about: method }]
      : []),
    ...Object.keys(headers)
      .filter((name) => /^(authorization|proxy-authorization|cookie)$/i.test(name))
      .map((name): Finding => ({ path: [...path, 'headers', name], code: 'SECRET_IN_OPERATION', about: name, atKey: true })),
  ]
}

function statementFindings(statement: string, writes: boolean, path: PropertyKey[]): Finding[] {
  // Without comments; quoted text apart.
  const bare = statement.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ')
  const outside = bare.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\$\w*\$[\s\S]*?\$\w*\$/g, "''")
  const verb = /^\s*\(*\s*(\w+)/.exec(outside)?.[1]?.toLowerCase() ?? ''
  const quoted = /'[^']*(?<!:):([A-Za-z_]\w*)[^']*'/.exec(bare)?.[1]
  return [
    ...(/;\s*\S/.test(outside) ? [{ path, code: 'SEVERAL_STATEMENTS' as const }] : []),
    ...(bare.includes('${') ? [{ path, code: 'TEMPLATE_IN_STATEMENT' as const }] : []),
    ...(!writes && ['insert', 'update', 'delete', 'merge', 'truncate', 'drop', 'alter', 'create', 'replace'].includes(verb)
      ? [{ path, code: 'WRITE_IN_READ' as const, about: verb }]
      : []),
    ...(quoted !== undefined &&
    /^(since|identifiers?|deliveryId|correctionId|cursor|offset|page|size|task|form|fields|division|subject|was|proposed)$/.test(
      quoted,
    )
      ? [{ path, code: 'QUOTED_PARAMETER' as const, about: `:${quoted}` }]
      : []),
  ]
}

/** Whether the operation passes on one of these. */
export const carries = (operation: unknown, ...wanted: string[]): boolean =>
  operationNames(operation).some((name) => wanted.includes(name))
