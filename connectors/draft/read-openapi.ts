// Reads an OpenAPI 3 or Swagger 2 document as operations. Internal references are followed; nothing external is ever fetched.
import { dereference } from '@readme/openapi-parser'
import { readYaml } from '../yaml/index.ts'
import { asDeepAsFits } from './as-deep-as-fits.ts'
import { leafShape, type Operation, type Shape, type SignIn, type System } from './shape.ts'

type Any = Record<string, unknown>
const isAny = (value: unknown): value is Any => typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
const VERBS = ['get', 'post', 'put', 'patch', 'delete']

export async function readOpenapi(source: string): Promise<System | string> {
  let raw: unknown
  try {
    raw = readYaml(source)
  } catch {
    return 'it is neither JSON nor YAML'
  }
  if (!isAny(raw) || !isAny(raw.paths) || (raw.openapi === undefined && raw.swagger === undefined))
    return 'it is no OpenAPI document: it says neither openapi nor swagger, or has no paths'
  let api: Any
  try {
    const options = { resolve: { external: false, file: false }, dereference: { circular: 'ignore' as const }, timeoutMs: 60_000 }
    api = (await dereference(raw as never, options)) as unknown as Any
  } catch {
    return 'its references cannot be followed'
  }
  const operations = Object.entries(api.paths as Any).flatMap(([path, item]) =>
    isAny(item)
      ? VERBS.flatMap((verb) => (isAny(item[verb]) ? [operationOf(path, verb, item[verb] as Any, list(item.parameters))] : []))
      : [],
  )
  const info = isAny(api.info) ? api.info : {}
  return { kind: 'rest', title: text(info.title), operations, signIn: signInOf(api), basePath: basePathOf(api) }
}

const list = (value: unknown): Any[] => (Array.isArray(value) ? value.filter(isAny) : [])

function operationOf(path: string, verb: string, operation: Any, shared: Any[]): Operation {
  const parameters = [...shared, ...list(operation.parameters)]
  const named = (place: string) => parameters.filter((one) => one.in === place && text(one.name))
  const shapes = (place: string) => named(place).map((one) => parameterShape(one))
  const swaggerBody = parameters.find((one) => one.in === 'body')
  const schema = contentOf(operation.requestBody) ?? (swaggerBody && (swaggerBody.schema as Any))
  const body = schema ? opened('', schema) : null
  const responses = isAny(operation.responses) ? operation.responses : {}
  const good = Object.entries(responses).find(([status]) => /^2/.test(status))?.[1] ?? responses.default
  const answer = contentOf(good) ?? (isAny(good) && isAny(good.schema) ? good.schema : undefined)
  const input = [...shapes('path'), ...shapes('query'), ...shapes('header')]
  const label = [operation.summary, operation.description, list(operation.tags).join(' ')].map(text).filter(Boolean).join(' ')
  const asks =
    verb === 'post' &&
    /query|search|find|list|lookup|batch|查询|检索/i.test(`${path} ${text(operation.operationId)} ${text(operation.summary)}`)
  return {
    ...{ name: text(operation.operationId) || `${verb} ${path}`, label, writes: verb !== 'get' && !asks },
    ...{ input, output: answer ? opened('', answer) : null },
    request: {
      ...{ method: verb.toUpperCase(), path, body },
      ...{ query: shapes('query').map((s) => s.name), inPath: shapes('path').map((s) => s.name) },
      headers: shapes('header').map((s) => s.name),
    },
  }
}

const parameterShape = (one: Any): Shape => ({
  ...opened(text(one.name), isAny(one.schema) ? one.schema : one),
  label: text(one.description),
  required: one.required === true,
})

function contentOf(holder: unknown): Any | undefined {
  const content = isAny(holder) && isAny(holder.content) ? holder.content : {}
  const media = Object.entries(content).find(([type]) => /json/.test(type))?.[1] ?? Object.values(content)[0]
  return isAny(media) && isAny(media.schema) ? media.schema : undefined
}

const opened = (name: string, schema: Any): Shape => asDeepAsFits(8, (levels, count) => shapeOf(name, schema, levels, count))

function shapeOf(name: string, schema: Any, levels: number, count: () => void): Shape {
  count()
  const parts = list(schema.allOf)
  const properties = Object.assign({}, ...[schema, ...parts].map((part) => part.properties ?? {})) as Any
  const whole: Any = parts.length > 0 ? Object.assign({}, schema, ...parts, { properties }) : schema
  const type = [whole.type].flat().find((one) => one !== 'null')
  if (type === 'array' || isAny(whole.items))
    return {
      ...shapeOf(name, isAny(whole.items) && levels > -8 ? whole.items : {}, levels - 1, count),
      name,
      list: true,
      label: text(whole.description),
    }
  const required = new Set(Array.isArray(whole.required) ? whole.required : [])
  const inside = Object.entries(levels > 0 ? properties : {}).flatMap(([key, one]) =>
    isAny(one) ? [{ ...shapeOf(key, one, levels - 1, count), required: required.has(key) }] : [],
  )
  const label = [whole.title, whole.description].map(text).filter(Boolean).join(' ')
  const unit = text(whole['x-unit'])
  return leafShape(name, {
    ...{
      label,
      inside,
      type:
        inside.length > 0 || type === 'object' || Object.keys(properties).length > 0
          ? 'object'
          : typeOf(type, text(whole.format)),
    },
    ...{ codes: codesOf(whole), samples: samplesOf(whole) },
    ...(unit && { unit }),
  })
}

function typeOf(type: unknown, format: string): Shape['type'] {
  if (format === 'date') return 'date'
  if (format === 'date-time') return 'instant'
  return type === 'integer' || type === 'number' || type === 'boolean' ? type : 'text'
}

function codesOf(schema: Any): Shape['codes'] {
  const values = Array.isArray(schema.enum) ? schema.enum.filter((one) => one !== null).map(String) : []
  const names = schema['x-enumNames'] ?? schema['x-enum-varnames'] ?? schema['x-enum-descriptions']
  return values.map((value, i) => ({ value, label: Array.isArray(names) ? text(names[i]) : '' }))
}

const samplesOf = (schema: Any): string[] =>
  [schema.example, ...(Array.isArray(schema.examples) ? schema.examples : [])]
    .filter((one) => ['string', 'number', 'boolean'].includes(typeof one))
    .map(String)

function basePathOf(api: Any): string {
  const [server] = list(api.servers)
  const base = text(api.basePath) || text(server?.url).replace(/^[a-z]+:\/\/[^/]*/i, '')
  return /^(\/[\w.~-]+)+\/?$/.test(base) ? base.replace(/\/$/, '') : ''
}

function signInOf(api: Any): SignIn | undefined {
  const components = isAny(api.components) ? api.components : {}
  const schemes = isAny(components.securitySchemes)
    ? components.securitySchemes
    : isAny(api.securityDefinitions)
      ? api.securityDefinitions
      : {}
  const [scheme] = Object.values(schemes).filter(isAny)
  if (!scheme) return undefined
  if (scheme.type === 'basic' || (scheme.type === 'http' && scheme.scheme === 'basic')) return { kind: 'basic' }
  if (scheme.type === 'http' && scheme.scheme === 'bearer') return { kind: 'bearer' }
  if (scheme.type === 'apiKey' && (scheme.in === 'header' || scheme.in === 'query'))
    return { kind: scheme.in, name: text(scheme.name) }
  const flow = isAny(scheme.flows) && isAny(scheme.flows.clientCredentials) ? scheme.flows.clientCredentials : scheme
  return scheme.type === 'oauth2' && text(flow.tokenUrl)
    ? { kind: 'clientCredentials', tokenUrl: text(flow.tokenUrl) }
    : undefined
}
