// The connection to a department's MySQL or MariaDB: the allowed host and port, the rest from its address. Only host, port, user,
// database, `sslmode` and `charset` are used. The server translates the encoding of its tables.
import { connect } from 'node:net'
import type { PoolOptions } from 'mysql2'
import { HubError } from '../../schema/index.ts'
import { guardedLookup } from '../http/index.ts'
import type { Limits } from '../language/index.ts'
import { parseJson } from '../mapping/index.ts'

/** The names of each in Node and MySQL; gb18030 exists only in MySQL. */
const CHARSETS = { utf8mb4: 'UTF8MB4_GENERAL_CI', gbk: 'GBK_CHINESE_CI', gb18030: 'GB18030_CHINESE_CI' } as const

export interface MysqlConnection {
  options: PoolOptions
  encoding: 'utf8mb4' | 'gbk' | 'gb18030'
}

export function mysqlConnection(
  address: string,
  origin: string,
  password: string | undefined,
  limits: Limits,
  development: boolean,
): MysqlConnection {
  const url = new URL(address)
  const unknown = [...url.searchParams.keys()].filter((key) => key !== 'sslmode' && key !== 'charset')
  if (unknown.length > 0 || url.password)
    throw refused('a database address carries neither a password nor parameters but sslmode and charset')
  const { hostname, port } = new URL(origin)
  const host = hostname.replace(/^\[|\]$/g, '')
  const mode = url.searchParams.get('sslmode') ?? 'disable'
  if (mode !== 'disable' && mode !== 'require' && mode !== 'verify-full')
    throw refused('sslmode is disable, require or verify-full')
  const charset = (url.searchParams.get('charset') ?? 'utf8mb4').toLowerCase()
  if (!isCharset(charset)) throw refused('charset is utf8mb4, gbk or gb18030')
  return {
    encoding: charset,
    options: {
      host,
      port: Number(port),
      user: decodeURIComponent(url.username),
      database: decodeURIComponent(url.pathname.slice(1)),
      ...(password === undefined ? {} : { password }),
      charset: CHARSETS[charset],
      // `require` means verify-full here: encryption to an unproven server keeps no secret.
      ...(mode === 'disable' ? {} : { ssl: { rejectUnauthorized: true, verifyIdentity: true } }),
      connectTimeout: limits.connectSeconds * 1000,
      stream: () => connect({ host, port: Number(port), lookup: guardedLookup(development), keepAlive: true, noDelay: true }),
      multipleStatements: false,
      // The server could request files of this machine.
      infileStreamFactory: () => {
        throw new Error('no file of this machine is sent')
      },
      flags: ['-LOCAL_FILES'],
      decimalNumbers: false,
      supportBigNumbers: true,
      bigNumberStrings: true,
      dateStrings: true,
      jsonStrings: true,
      typeCast: (field, next) => {
        const json = field.type === 'JSON' || ('extendedFormat' in field && field.extendedFormat === 'json')
        if (!json) return next()
        const text = field.string('utf8')
        return text === null ? null : parseJson(text)
      },
      maxPreparedStatements: 64,
    },
  }
}

const isCharset = (text: string): text is keyof typeof CHARSETS => Object.hasOwn(CHARSETS, text)

const refused = (detail: string) => new HubError('DESTINATION_REFUSED', { detail })
