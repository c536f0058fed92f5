// The log: one line of JSON per event worth looking up, with its trace, request, worker (a pseudonym) and delivery. Credentials
// are removed. Anything like an id or phone number of a person is masked in every line, because a foreign error message may quote
// a value.
import pino, { type DestinationStream, type Logger, stdSerializers } from 'pino'
import { ambient } from './ambient.ts'

const SECRET = ['token', 'accessToken', 'refreshToken', 'idToken', 'password', 'secret', 'authorization', 'cookie']
const REDACTED = SECRET.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]).concat(
  'headers["set-cookie"]',
  '*.headers["set-cookie"]',
)

/** GB 11643: 17 digits with a date inside, and a check character. Mobile numbers have 11 digits. */
const PERSONAL = /(?<![0-9A-Za-z])(?:\d{6}(?:19|20)\d{9}[\dXx]|1[3-9]\d{9})(?![0-9A-Za-z])/g

export function createLog(level: string, destination: DestinationStream = pino.destination(2)): Logger {
  return pino(
    {
      level,
      redact: { paths: REDACTED, censor: '[cut out]' },
      mixin: () => ({ ...ambient() }),
      serializers: { err: errorOf, error: errorOf },
      hooks: { streamWrite: (line) => line.replace(PERSONAL, '[masked]') },
    },
    destination,
  )
}

/** PostgreSQL quotes the row in `detail` and `where`; the code and the constraint are enough. */
function errorOf(error: Error): object {
  const { detail, where, internalQuery, query, parameters, ...told } = stdSerializers.err(error) as unknown as Record<
    string,
    unknown
  >
  // Class 22, data exceptions: the message repeats the value.
  if (told.severity !== undefined && String(told.code).startsWith('22'))
    return { type: told.type, code: told.code, stack: String(told.stack).replace(/^[\s\S]*?(?=\n\s+at )/, 'data exception') }
  return told.severity === undefined && typeof detail === 'string' ? { ...told, detail } : told
}
