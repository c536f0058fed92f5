// Checks that an operation does what it is declared for: reads read, deliveries write and carry what they must, a statement is
// single and takes parameters in its places, no credential is sent outside signIn.
import type { Label } from '../../schema/index.ts'
import { type Manifest, operationsOf } from '../language/index.ts'
import { operationNames } from './operation-names.ts'
import type { Finding } from './problem.ts'

export const verbFindings = (manifest: Manifest): Finding[] =>
  operationsOf(manifest).flatMap(({ path, operation, writes }) => [
    ...(isRequest(operation) ? requestFindings(operation, writes, path) : []),
    ...(isDocument(operation) ? documentFindings(operation.document, writes, [...path, 'document']) : []),
    ...(isStatement(operation)
      ? statementFindings(operation.statement, writes, [...path, 'statement'], dialectOf(manifest))
      : []),
  ])

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

type Dialect = 'postgresql' | 'mysql' | undefined

/** From the address, or from the default of a setting that replaces it. */
function dialectOf(manifest: Manifest): Dialect {
  if (manifest.kind !== 'sql') return undefined
  const address = manifest.system.database.replace(
    /^\$\{settings\.([^}]*)\}/,
    (whole, name: string) => manifest.settings[name]?.default ?? whole,
  )
  return /^(mysql|mariadb):/i.test(address) ? 'mysql' : /^postgres(ql)?:/i.test(address) ? 'postgresql' : undefined
}

/** Comments, quoted text and quoted names, each as one token, to tell quoted text from the rest. */
const TOKENS = {
  postgresql: /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$\w*\$)[\s\S]*?\1/g,
  mysql: /--[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*"|`[^`]*`/g,
}

const GIVEN =
  /(?<!:):(since|identifiers?|deliveryId|correctionId|cursor|offset|page|size|task|form|fields|division|subject|was|proposed)\b/

/** How a dialect concatenates text and a parameter: || means OR in MySQL. */
function joining(dialect: Dialect, name: string): { fix?: Label } {
  if (dialect === undefined) return {}
  const joined = dialect === 'mysql' ? `concat('…', :${name}, '…')` : `'…' || :${name} || '…'`
  return { fix: { zh: `移出引号，写成 ${joined}`, en: `take it out of the quotes: ${joined}` } }
}

function statementFindings(statement: string, writes: boolean, path: PropertyKey[], dialect: Dialect): Finding[] {
  const tokens = TOKENS[dialect ?? 'postgresql']
  const isComment = (token: string) => /^(--|#|\/\*)/.test(token)
  const bare = statement.replace(tokens, (token) => (isComment(token) ? ' ' : token))
  const outside = statement.replace(tokens, (token) => (isComment(token) ? ' ' : "''"))
  const verb = /^\s*\(*\s*(\w+)/.exec(outside)?.[1]?.toLowerCase() ?? ''
  const literals = (statement.match(tokens) ?? []).filter(
    (token) => token.startsWith("'") || (dialect === 'mysql' && token.startsWith('"')),
  )
  const [quoted] = literals.flatMap((literal) => GIVEN.exec(literal)?.[1] ?? [])
  return [
    ...(/;\s*\S/.test(outside) ? [{ path, code: 'SEVERAL_STATEMENTS' as const }] : []),
    ...(bare.includes('${') ? [{ path, code: 'TEMPLATE_IN_STATEMENT' as const }] : []),
    ...(!writes && ['insert', 'update', 'delete', 'merge', 'truncate', 'drop', 'alter', 'create', 'replace'].includes(verb)
      ? [{ path, code: 'WRITE_IN_READ' as const, about: verb }]
      : []),
    ...(quoted !== undefined
      ? [{ path, code: 'QUOTED_PARAMETER' as const, about: `:${quoted}`, ...joining(dialect, quoted) }]
      : []),
  ]
}

/** Whether the operation passes on one of these. */
export const carries = (operation: unknown, ...wanted: string[]): boolean =>
  operationNames(operation).some((name) => wanted.includes(name))
