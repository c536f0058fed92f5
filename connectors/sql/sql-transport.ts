// Operations of a department's database over a small pool of the connector: PostgreSQL, or MySQL and MariaDB, by its address.
// Reads run in a read-only transaction; parameters are sent separately from the statement (docs/adr/0003, 0015).
import { because } from '../../schema/index.ts'
import { type CallResult, fault, type Transport } from '../capabilities/index.ts'
import { type Admission, reasonIn, ruleIsOf, waiting } from '../http/index.ts'
import { namedOperations, type SqlManifest, type SqlOperation } from '../language/index.ts'
import { holds, type Parameters } from '../mapping/index.ts'
import { createGuard } from '../protect/index.ts'
import type { ResolvedSettings } from '../settings.ts'
import { mysqlSession } from './mysql-session.ts'
import { postgresqlSession } from './postgresql-session.ts'

export function sqlTransport(manifest: SqlManifest, settings: ResolvedSettings, admission: Admission): Transport<SqlOperation> {
  const address = settings.fill(manifest.system.database)
  const open = /^(mysql|mariadb):/i.test(address) ? mysqlSession : postgresqlSession
  const { signIn } = manifest
  const limits = { ...manifest.limits, concurrency: Math.min(manifest.limits.concurrency, 8) }
  const names = namedOperations(manifest)
  const session = open({
    address,
    password: signIn.kind === 'password' ? settings.fill(signIn.password) : undefined,
    limits,
    errorsOf: (operation) => manifest.errors.filter((rule) => ruleIsOf(rule, names.get(operation))),
    admission,
  })
  const guard = createGuard(limits)
  return {
    async call({ operation, parameters, purpose, signal }) {
      const all = { ...settings.plain, ...parameters }
      const answers = purpose === 'send' && severalAnswers(operation, all)
      if (answers) return fault('refused', because('SEVERAL_ANSWERS', { name: answers }))
      const result = await guard.run(({ signal: bound }) => session.run(operation, all, purpose === 'send', bound), {
        failed,
        signal,
      })
      if (result.kind === 'not-made')
        return fault(
          'unsent',
          result.reason,
          result.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: result.retryAfterSeconds },
        )
      // The rows themselves may report a failure.
      const said = result.kind === 'reply' ? { body: result.body } : null
      const rule =
        said &&
        manifest.errors.find(
          (one) =>
            (one.when.path !== undefined || one.when.not !== undefined) &&
            ruleIsOf(one, names.get(operation)) &&
            holds(one.when, said),
        )
      if (said && rule) {
        const reason = reasonIn(rule, said.body, because('ROWS_SAY_NO'))
        return fault(rule.means, reason, { ...waiting(rule.retryAfterSeconds), ...said })
      }
      const later = purpose === 'send' && operation.means === 'awaiting' && result.kind === 'reply'
      return later ? fault('awaiting', because('DECIDES_LATER'), { body: result.body }) : result
    },
    async close() {
      await guard.idle()
      await session.close()
    },
  }
}

const failed = (result: CallResult) => result.kind === 'fault' && (result.verdict === 'unsent' || result.verdict === 'unknown')

/** A list of texts where the statement has one value: a driver would write it in a way of its own. A cast to an array takes it. */
const severalAnswers = ({ statement }: SqlOperation, parameters: Parameters): string | undefined =>
  Object.entries(parameters).find(
    ([name, value]) =>
      /^[A-Za-z_]\w*$/.test(name) &&
      Array.isArray(value) &&
      value.every((one) => typeof one !== 'object') &&
      new RegExp(`(?<![\\w:]):${name}\\b(?!::\\w+\\[\\])`).test(statement),
  )?.[0]
