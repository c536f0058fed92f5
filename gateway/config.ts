// The settings, all from the environment, all with defaults. Every error is reported at once.
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { originOf } from '../connectors/index.ts'
import { parseKeyRing } from './platform/index.ts'

const onOff = z.enum(['on', 'off'])
const url = z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }).transform((text) => text.replace(/\/+$/, ''))

const settings = z.object({
  PORT: z.coerce
    .number({ error: 'must be a port number' })
    .int()
    .min(1024, 'must be 1024 or more')
    .max(65_500, 'must be 65500 or less (the demo uses the ports up to PORT+29)')
    .default(4000),
  YIBIAO_HOST: z.string().min(1).default('127.0.0.1'),
  YIBIAO_DATA: z.string().min(1).optional(),
  YIBIAO_PUBLIC_URL: url.optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  YIBIAO_DIRECT_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  KEYCLOAK_URL: url.optional(),
  KEYCLOAK_DIAL_URL: url.optional(),
  KEYCLOAK_REALM: z
    .string()
    .regex(/^[\w-]+$/, 'may hold letters, digits, - and _')
    .default('yibiao'),
  KEYCLOAK_CLIENT_ID: z.string().min(1).default('yibiao-portal'),
  KEYCLOAK_CLIENT_SECRET: z.string().min(1).optional(),
  KEYCLOAK_API_SECRET: z.string().min(1).optional(),
  YIBIAO_AUDIENCE: z.string().min(1).default('yibiao-api'),
  YIBIAO_KEYS: z
    .string()
    .refine((text) => {
      try {
        return parseKeyRing(text).size > 0
      } catch {
        return false
      }
    }, 'must be "<id>:<32 bytes in base64>", several separated by commas')
    .optional(),
  YIBIAO_ALLOW_ORIGINS: z.string().default(''),
  YIBIAO_JOURNAL_HEADS: z.string().startsWith('/', 'must be an absolute path').optional(),
  YIBIAO_MODULES: z.string().startsWith('/', 'must be an absolute path').optional(),
  YIBIAO_DEMO: onOff.default('on'),
  YIBIAO_DEMO_DEPARTMENTS: z.enum(['core', 'all']).default('all'),
  YIBIAO_TRUSTED: z.enum(['portal', 'only', 'off']).default('portal'),
  YIBIAO_RATE: z.union([z.literal('off'), z.coerce.number().int().positive()], 'must be off or a number').default(600),
  YIBIAO_BODY_SECONDS: z.coerce
    .number({ error: 'must be seconds' })
    .int('must be whole seconds')
    .min(1)
    .max(600, 'must be 600 or less')
    .default(30),
  YIBIAO_ATTACHMENT_MB: z.coerce
    .number({ error: 'must be a number of megabytes' })
    .int()
    .min(1)
    .max(50, 'must be 50 or less')
    .default(20),
  YIBIAO_PROXIES: z.coerce.number({ error: 'must be a number' }).int().min(0).max(10).default(0),
  YIBIAO_METRICS_PORT: z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65_535).optional(),
  YIBIAO_METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  YIBIAO_STOP_GRACE: z.coerce.number({ error: 'must be seconds' }).min(0).max(60, 'must be 60 or less').default(1),
  OTEL_EXPORTER_OTLP_ENDPOINT: url.optional(),
  YIBIAO_LOG: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('warn'),
  NODE_ENV: z
    .enum(['production', 'development', 'test'], {
      error: 'must be production, development or test, in small letters (or not set); anything else would start the demo',
    })
    .optional(),
})

export interface Config {
  port: number
  host: string
  /** Absolute path of the data folder. */
  data: string
  publicUrl: string
  /** Null: run the embedded PostgreSQL. */
  databaseUrl: string | null
  /** The same database without the transaction pooler, for LISTEN and migrations; null: databaseUrl is not a pooler. */
  directDatabaseUrl: string | null
  /** Null: run the development identity provider. */
  keycloakUrl: string | null
  /** The hub's address for keycloakUrl, which is the browser's; null: the same. In container networks the two differ. */
  keycloakDialUrl: string | null
  realm: string
  clientId: string
  clientSecret: string | null
  /** Secret of the client that `audience` names. */
  apiSecret: string | null
  audience: string
  /** Null: a key file in the data folder. */
  keys: string | null
  /** Destinations that connectors may connect to: origins, databases, folders. */
  allowOrigins: string[]
  /** Absolute path of the file with the journal's heads, outside the database. */
  journalHeads: string
  /** Folder of the deployer's own connector modules. */
  modules: string | null
  /** Largest attachment. */
  attachmentBytes: number
  demo: boolean
  /** Which example departments the demo runs: the four of the main journeys, or also those that show other ways to connect. */
  demoDepartments: 'core' | 'all'
  /** Address for metrics and health of this process, for operators; null: none. Port 0: any free one. */
  operations: { port: number; host: string } | null
  /** Seconds after SIGTERM in which the process is not ready but still takes requests, so that a load balancer can notice. */
  stopGrace: number
  /** Collector of traces (OTLP over HTTP); null: no traces. */
  traceEndpoint: string | null
  /** Which operations are allowed: see http/trusted. */
  trust: 'portal' | 'only' | 'off'
  /** Requests per minute of one worker; null: no limit. */
  ratePerMinute: number | null
  /** Seconds after which an incomplete request is ended. */
  bodySeconds: number
  /** How many proxies in front are trusted for the client's address (X-Forwarded-For). */
  proxies: number
  logLevel: string
  production: boolean
}

/** Thrown by readConfig, with one line for each wrong setting. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: string[]
  constructor(problems: string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

export function readConfig(env: NodeJS.ProcessEnv, projectFolder: string): Config {
  // An empty variable counts as not set: shells and compose files set such variables.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  const allowOrigins = (given.YIBIAO_ALLOW_ORIGINS ?? '').split(',').flatMap((text) => {
    const origin = text.trim()
    if (!origin) return []
    const known = originOf(origin)
    // A path after the host would have no effect.
    if (known !== null && (known === origin || !known.startsWith('http'))) return [origin]
    problems.push(`YIBIAO_ALLOW_ORIGINS: "${origin}" is none of https://host, postgresql://host:port, file:///folder`)
    return []
  })
  if (given.KEYCLOAK_URL && !given.KEYCLOAK_CLIENT_SECRET)
    problems.push('KEYCLOAK_CLIENT_SECRET: must be set when KEYCLOAK_URL is (the secret of client yibiao-portal)')
  if (given.KEYCLOAK_URL && !given.KEYCLOAK_API_SECRET)
    problems.push('KEYCLOAK_API_SECRET: must be set when KEYCLOAK_URL is (the secret of client yibiao-api)')
  if (given.NODE_ENV === 'production')
    for (const name of ['DATABASE_URL', 'KEYCLOAK_URL', 'YIBIAO_KEYS'] as const)
      if (!given[name]) problems.push(`${name}: must be set when NODE_ENV is production`)
  if (given.NODE_ENV === 'production' && given.YIBIAO_TRUSTED === 'off')
    problems.push('YIBIAO_TRUSTED: cannot be off when NODE_ENV is production')
  if (given.YIBIAO_DIRECT_DATABASE_URL && !given.DATABASE_URL)
    problems.push('YIBIAO_DIRECT_DATABASE_URL: is the way around a pooler that DATABASE_URL names, which is not set')
  const demo = given.NODE_ENV !== 'production' && given.YIBIAO_DEMO !== 'off'
  if (demo && given.YIBIAO_HOST && !isLoopback(given.YIBIAO_HOST))
    problems.push(
      `YIBIAO_HOST: the demo has public passwords and listens on loopback only (127.0.0.1, ::1, localhost), not on ${given.YIBIAO_HOST}; set YIBIAO_DEMO=off, or leave YIBIAO_HOST out`,
    )
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems)
  const s = parsed.data
  const data = s.YIBIAO_DATA ? resolve(s.YIBIAO_DATA) : join(projectFolder, '.yibiao')
  return {
    port: s.PORT,
    host: s.YIBIAO_HOST,
    data,
    publicUrl: s.YIBIAO_PUBLIC_URL ?? `http://localhost:${s.PORT}`,
    databaseUrl: s.DATABASE_URL ?? null,
    directDatabaseUrl: s.YIBIAO_DIRECT_DATABASE_URL ?? null,
    keycloakUrl: s.KEYCLOAK_URL ?? null,
    keycloakDialUrl: s.KEYCLOAK_DIAL_URL ?? null,
    realm: s.KEYCLOAK_REALM,
    clientId: s.KEYCLOAK_CLIENT_ID,
    clientSecret: s.KEYCLOAK_CLIENT_SECRET ?? null,
    apiSecret: s.KEYCLOAK_API_SECRET ?? null,
    audience: s.YIBIAO_AUDIENCE,
    keys: s.YIBIAO_KEYS ?? null,
    allowOrigins,
    journalHeads: s.YIBIAO_JOURNAL_HEADS ?? join(data, 'journal-heads.jsonl'),
    modules: s.YIBIAO_MODULES ?? null,
    attachmentBytes: s.YIBIAO_ATTACHMENT_MB * 1024 * 1024,
    demo,
    demoDepartments: s.YIBIAO_DEMO_DEPARTMENTS,
    operations: s.YIBIAO_METRICS_PORT === undefined ? null : { port: s.YIBIAO_METRICS_PORT, host: s.YIBIAO_METRICS_HOST },
    stopGrace: s.YIBIAO_STOP_GRACE,
    traceEndpoint: s.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    trust: s.YIBIAO_TRUSTED,
    ratePerMinute: s.YIBIAO_RATE === 'off' ? null : s.YIBIAO_RATE,
    bodySeconds: s.YIBIAO_BODY_SECONDS,
    proxies: s.YIBIAO_PROXIES,
    logLevel: s.YIBIAO_LOG,
    production: s.NODE_ENV === 'production',
  }
}

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i.test(host)

/** The identity provider's address: Keycloak, or the development provider on the port after the hub's. */
export const identityUrlOf = (config: Config): string => config.keycloakUrl ?? `http://127.0.0.1:${config.port + 1}`
