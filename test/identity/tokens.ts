// Tokens that must be refused and tokens that must be accepted, one line a case. Ids are permanent: never reuse or renumber one.
// Sources: RFC 7515, 7519, 8725; OpenID Connect Core; OWASP ASVS 5, 9.1 and 9.2, 10.3.
import { constants, createHmac, createPublicKey, type KeyObject, sign as signBytes } from 'node:crypto'
import { publicJwk, type TestKeys } from './key-server.ts'

export interface TokenWorld {
  keys: TestKeys
  issuer: string
  /** Seconds since 1970. */
  now: number
}

type Json = Record<string, unknown>
export type TokenCase = [id: string, what: string, make: (world: TokenWorld) => string]

const b64 = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')

const RS256 = (key: KeyObject) => (input: string) => signBytes('sha256', Buffer.from(input), key)
const PS256 = (key: KeyObject) => (input: string) =>
  signBytes('sha256', Buffer.from(input), { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 })
const ES256 = (key: KeyObject) => (input: string) => signBytes('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' })
const HS256 = (secret: string | Buffer) => (input: string) => createHmac('sha256', secret).update(input).digest()
const nothing = () => Buffer.alloc(0)

const claimsOf = ({ issuer, now }: TokenWorld): Json => ({
  iss: issuer,
  aud: 'yibiao-api',
  sub: '00000000-0000-4000-8000-000000000001',
  typ: 'Bearer',
  azp: 'yibiao-portal',
  iat: now,
  exp: now + 300,
  preferred_username: 'worker',
  realm_access: { roles: ['worker'] },
})

interface Changes {
  header?: Json
  claims?: Json
  payload?: string
  signer?: (input: string) => Buffer
}

/** A good RS256 token with these changes; a value of undefined removes the member. */
function token(world: TokenWorld, { header, claims, payload, signer = RS256(world.keys.rsa) }: Changes = {}): string {
  const input = `${b64({ alg: 'RS256', typ: 'JWT', kid: 'rsa-1', ...header })}.${payload ?? b64({ ...claimsOf(world), ...claims })}`
  return `${input}.${signer(input).toString('base64url')}`
}

const pem = (key: KeyObject) => createPublicKey(key).export({ format: 'pem', type: 'spki' }).toString()
const withClaims = (claims: (w: TokenWorld) => Json) => (w: TokenWorld) => token(w, { claims: claims(w) })
const withHeader = (header: Json) => (w: TokenWorld) => token(w, { header })
const unsigned = (alg: unknown) => (w: TokenWorld) => token(w, { header: { alg }, signer: nothing })
/** Signed by the attacker, whose key the header offers in one way or another. */
const offering = (header: (w: TokenWorld) => Json) => (w: TokenWorld) =>
  token(w, { header: header(w), signer: RS256(w.keys.attacker) })
const hmac = (secret: (w: TokenWorld) => string) => (w: TokenWorld) =>
  token(w, { header: { alg: 'HS256' }, signer: HS256(secret(w)) })

export const BAD: readonly TokenCase[] = [
  ['T01', 'alg none', unsigned('none')],
  ['T02', 'alg None', unsigned('None')],
  ['T03', 'alg NONE', unsigned('NONE')],
  ['T04', 'alg empty', unsigned('')],
  ['T05', 'alg absent', unsigned(undefined)],
  ['T06', 'HS256 keyed with the public key as PEM', hmac((w) => pem(w.keys.rsa))],
  ['T07', 'HS256 keyed with the public key as JWK text', hmac((w) => JSON.stringify(publicJwk(w.keys.rsa, 'rsa-1')))],
  ['T08', 'HS256 keyed with the empty text', hmac(() => '')],
  ['T09', 'payload changed after signing', (w) => token(w).replace(/\.[^.]+\./, `.${b64({ ...claimsOf(w), sub: 'other' })}.`)],
  ['T10', 'signature stripped', (w) => token(w).replace(/[^.]+$/, '')],
  ['T11', 'two parts only', (w) => token(w).replace(/\.[^.]+$/, '')],
  ['T12', 'right key id, wrong key', (w) => token(w, { signer: RS256(w.keys.attacker) })],
  ['T13', 'unknown key id', offering(() => ({ kid: 'rsa-9' }))],
  ['T14', 'key id is a path', offering(() => ({ kid: '../../../../dev/null' }))],
  ['T15', 'key id is SQL', offering(() => ({ kid: "x' union select 'key' --" }))],
  ['T16', 'own key in jwk', offering((w) => ({ jwk: publicJwk(w.keys.attacker, 'rsa-1') }))],
  ['T17', 'own key set in jku', offering(() => ({ jku: 'http://127.0.0.1:1/keys' }))],
  ['T18', 'own certificate in x5u', offering(() => ({ x5u: 'http://127.0.0.1:1/cert' }))],
  ['T19', 'own certificate in x5c', offering((w) => ({ x5c: [pem(w.keys.attacker).replace(/-----[^-]+-----|\n/g, '')] }))],
  ['T20', 'a critical header that nobody knows', withHeader({ crit: ['urn:unknown'], 'urn:unknown': true })],
  ['T21', 'b64 false', withHeader({ crit: ['b64'], b64: false })],
  ['T22', 'signed with the key for encryption', (w) => token(w, { header: { kid: 'enc-1' }, signer: RS256(w.keys.enc) })],
  ['T23', 'key id of another key type', (w) => token(w, { header: { kid: 'ec-1' } })],
  [
    'T24',
    'ES256 with a signature of zeros',
    (w) => token(w, { header: { alg: 'ES256', kid: 'ec-1' }, signer: () => Buffer.alloc(64) }),
  ],
  ['T25', 'expired', withClaims((w) => ({ iat: w.now - 600, exp: w.now - 60 }))],
  ['T26', 'no exp', withClaims(() => ({ exp: undefined }))],
  ['T27', 'exp as text', withClaims((w) => ({ exp: String(w.now + 300) }))],
  ['T28', 'nbf ahead', withClaims((w) => ({ nbf: w.now + 120 }))],
  ['T29', 'iat ahead', withClaims((w) => ({ iat: w.now + 120 }))],
  ['T30', 'issued long ago, good for a year', withClaims((w) => ({ iat: w.now - 86_400, exp: w.now + 31_536_000 }))],
  ['T31', 'no iat', withClaims(() => ({ iat: undefined }))],
  ['T32', 'another realm of the same provider', withClaims((w) => ({ iss: w.issuer.replace('yibiao', 'master') }))],
  ['T33', 'issuer with a slash more', withClaims((w) => ({ iss: `${w.issuer}/` }))],
  ['T34', 'no issuer', withClaims(() => ({ iss: undefined }))],
  ['T35', 'audience is another', withClaims(() => ({ aud: 'other-api' }))],
  ['T36', 'no audience', withClaims(() => ({ aud: undefined }))],
  ['T37', 'audience list without us', withClaims(() => ({ aud: ['account', 'other-api'] }))],
  ['T38', 'our audience is only the beginning', withClaims(() => ({ aud: 'yibiao-api-2' }))],
  ['T39', 'an ID token', withClaims(() => ({ typ: 'ID' }))],
  ['T40', 'a refresh token', withClaims(() => ({ typ: 'Refresh' }))],
  [
    'T41',
    'a logout token',
    withClaims(() => ({ typ: 'Logout', events: { 'http://schemas.openid.net/event/backchannel-logout': {} } })),
  ],
  ['T42', 'no subject', withClaims(() => ({ sub: undefined }))],
  ['T43', 'payload is no JSON', (w) => token(w, { payload: b64('hello') })],
  ['T44', 'an encrypted token', () => [b64({ alg: 'RSA-OAEP', enc: 'A256GCM', kid: 'enc-1' }), 'a', 'b', 'c', 'd'].join('.')],
  ['T45', 'empty', () => ''],
  ['T46', 'one megabyte', withClaims(() => ({ fill: 'x'.repeat(1_000_000) }))],
  ['T47', 'junk', () => 'not.a.token'],
]

/** Beyond the list of forty-seven. */
export const ALSO_BAD: readonly TokenCase[] = [
  ['T48', 'bound to a key that was not shown (RFC 7800)', withClaims(() => ({ cnf: { jkt: 'x' } }))],
  ['T49', 'no typ claim', withClaims(() => ({ typ: undefined }))],
  ['T50', 'subject is empty', withClaims(() => ({ sub: '' }))],
  ['T51', 'subject is a number', withClaims(() => ({ sub: 1 }))],
  ['T52', 'payload is a list', (w) => token(w, { payload: b64([]) })],
  ['T53', 'payload is null', (w) => token(w, { payload: b64('null') })],
]

export const GOOD: readonly TokenCase[] = [
  ['G01', 'RS256', (w) => token(w)],
  ['G02', 'ES256', (w) => token(w, { header: { alg: 'ES256', kid: 'ec-1' }, signer: ES256(w.keys.ec) })],
  ['G03', 'audience list with us', withClaims(() => ({ aud: ['account', 'yibiao-api'] }))],
  ['G04', 'header typ at+jwt (RFC 9068)', withHeader({ typ: 'at+jwt' })],
]

/** The fourth algorithm setting, beside the list: RSA-PSS with the same key. */
export const ALSO_GOOD: readonly TokenCase[] = [
  ['G05', 'PS256', (w) => token(w, { header: { alg: 'PS256' }, signer: PS256(w.keys.rsa) })],
]

export const goodToken = (world: TokenWorld, changes: Changes = {}): string => token(world, changes)
