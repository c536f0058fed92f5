// How the hub signs in to a system. A secret is named, never written. It comes from the vault and goes only to the system's own
// origin.
import { z } from 'zod'

export const secret = z.string().regex(/^\$\{settings\.\w+\}$/, 'a secret is named, never written: ${settings.apiKey}')

const header = z.string().regex(/^[\w-]+$/)
const parameter = z.string().regex(/^[\w.-]+$/)
const text = z.string().min(1)

const none = z.strictObject({ kind: z.literal('none') })
const basic = z.strictObject({ kind: z.literal('basic'), username: text, password: secret })
const inHeader = z.strictObject({ kind: z.literal('header'), header, value: secret })
const inQuery = z
  .strictObject({ kind: z.literal('query'), parameter, value: secret })
  .describe('A key in the query: only for systems that take it nowhere else, since addresses end up in logs')
const bearer = z.strictObject({ kind: z.literal('bearer'), token: secret })

const clientCredentials = z
  .strictObject({
    kind: z.literal('clientCredentials'),
    tokenUrl: text.describe('Where tokens are given; its origin must be on the deployer’s allow-list as well'),
    clientId: text,
    clientSecret: secret,
    authenticate: z.enum(['basic', 'post']).default('basic').describe('How the client shows its secret (RFC 6749, 2.3.1)'),
    scope: text.optional(),
    audience: text.optional(),
  })
  .describe('OAuth 2 client credentials: a token of the hub’s own, renewed before it expires')

/** What a signature may cover, and what its header may contain. */
export const SIGNED_NAMES = [
  'method',
  'path',
  'query',
  'contentType',
  'body',
  'bodyHash',
  'timestamp',
  'nonce',
  'appId',
  'secret',
  'signature',
] as const

const signed = z
  .strictObject({
    kind: z.literal('signed'),
    appId: text,
    secret,
    algorithm: z
      .enum(['hmac-sha256', 'hmac-sm3', 'sha256', 'sm3'])
      .default('hmac-sha256')
      .describe('Plain digests are for systems that put ${secret} into the text'),
    encoding: z.enum(['hex', 'HEX', 'base64']).default('hex'),
    text: text
      .default('${method}\n${path}\n${query}\n${timestamp}\n${nonce}\n${bodyHash}')
      .describe('What is signed. ${query} is sorted by name; ${bodyHash} is the digest of the body, also of an empty one'),
    timestamp: z
      .enum(['seconds', 'milliseconds', 'compact', 'iso'])
      .default('milliseconds')
      .describe('compact: yyyyMMddHHmmss +08:00'),
    headers: z
      .record(header, text)
      .default({
        'X-App-Id': '${appId}',
        'X-Timestamp': '${timestamp}',
        'X-Nonce': '${nonce}',
        'X-Signature': '${signature}',
      })
      .describe('The headers that carry it'),
  })
  .describe('Each request signed with a shared secret, as provincial and national data gateways ask')

const own = [none, basic, inHeader, inQuery, bearer, clientCredentials, signed] as const

const otherwise = z
  .discriminatedUnion('kind', [...own])
  .optional()
  .describe('The hub’s own account, for what it does without the worker: pulls, checks, deliveries by token')

const caller = z
  .strictObject({ kind: z.literal('caller'), otherwise })
  .describe('The worker’s own access token: only for systems that trust the same login')
const exchange = z
  .strictObject({
    kind: z.literal('exchange'),
    audience: text.describe('The system’s client id at the identity provider'),
    otherwise,
  })
  .describe('A token of the worker for this system alone, by token exchange (RFC 8693)')
const credential = z
  .strictObject({
    kind: z.literal('credential'),
    of: z.enum(['worker', 'division']),
    as: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('basic') }),
      z.strictObject({ kind: z.literal('bearer') }),
      z.strictObject({ kind: z.literal('header'), header }),
      z.strictObject({ kind: z.literal('query'), parameter }),
    ]),
    otherwise,
  })
  .describe('The account of each worker or division, from the vault')

const mutualTls = z
  .strictObject({
    kind: z.literal('mutualTls'),
    certificate: secret.describe('PEM'),
    privateKey: secret.describe('PEM'),
    ca: secret.optional().describe('PEM of the authority that signed the system’s own certificate'),
    with: z
      .discriminatedUnion('kind', [...own, caller, exchange, credential])
      .default({ kind: 'none' })
      .describe('What the system asks for besides'),
  })
  .describe('A client certificate')

/** Sign-in of the HTTP kinds. */
export const httpSignIn = z
  .discriminatedUnion('kind', [...own, caller, exchange, credential, mutualTls])
  .default({ kind: 'none' })

export type HttpSignIn = z.output<typeof httpSignIn>
export type ClientCredentials = z.output<typeof clientCredentials>
export type SignedRule = z.output<typeof signed>
export type CredentialRule = z.output<typeof credential>

/** Sign-in of databases and file servers. */
export const passwordSignIn = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('password'), password: secret }),
  ])
  .default({ kind: 'none' })
