// The system accepts the given credential and refuses another one.
import { randomBytes } from 'node:crypto'
import { HubError, inWords } from '../../../schema/index.ts'
import type { Connector } from '../../contract.ts'
import { wantedCredentials } from '../../wanted-credentials.ts'
import type { Case } from '../case.ts'
import { failed, note, passed, skipped } from '../report.ts'
import type { Stand } from '../stand.ts'

export const goodCredential: Case = {
  id: 'credential-good',
  title: { zh: '用所给凭据可以连通', en: 'The credential that was given holds' },
  async run({ connector, context }) {
    await connector.check(context())
    return passed()
  },
}

export const badCredential: Case = {
  id: 'credential-bad',
  title: { zh: '错误的凭据被拒绝', en: 'A wrong credential is refused' },
  async run(stand) {
    const { options, manifest, context, connect, said } = stand
    const { system, own } = wantedCredentials(manifest)
    const exchanges = JSON.stringify('signIn' in manifest ? manifest.signIn : {}).includes('"exchange"')
    if (system.length === 0 && !own && !exchanges)
      return skipped('该系统不使用凭据。', 'This system is spoken to without a credential.')
    const wrong = () => {
      const made = `wrong-${randomBytes(12).toString('hex')}`
      wrongs.push(made)
      return made
    }
    const wrongs: string[] = []
    const { credential } = options
    let stranger: Connector
    try {
      stranger = connect({
        secrets: Object.fromEntries(Object.keys(options.secrets).map((name) => [name, wrong()])),
        exchange: async () => ({ token: wrong(), expiresIn: 300 }),
        ...(credential && {
          credential: async (who, signal) => {
            const kept = await credential(who, signal)
            return kept && { ...kept, ...Object.fromEntries(Object.keys(kept).map((name) => [name, wrong()])) }
          },
        }),
      })
    } catch (error) {
      if (!(error instanceof HubError)) throw error
      return passed(note('格式错误的凭据在连接之前即被发现。', 'A malformed credential is found before anything is dialled.'))
    }
    const asked: [string, () => Promise<unknown>][] = [['check', () => stranger.check(context())], ...reads(stranger, stand)]
    let refusal: string | null = null
    for (const [what, ask] of asked) {
      refusal = await ask().then(
        () => null,
        (error: unknown) => {
          if (!(error instanceof HubError)) throw error
          said.push(`${error.message} ${inWords(error.detail ?? '', 'en')}`)
          return error.code
        },
      )
      if (refusal === null) continue
      const shown = said.some((text) => wrongs.some((value) => text.includes(value)))
      if (shown) return failed('错误的凭据出现在日志或错误信息中。', 'The wrong credential shows in a log or an error.')
      if (refusal !== 'SOURCE_REFUSED')
        return passed(note('系统不说明拒绝的原因，只是断开。', 'The system does not say that it refuses: it only breaks off.'))
      return what === 'check'
        ? passed()
        : passed(note('check 操作不需要凭据，读取数据时才被拒绝。', 'The check asks for no credential; reading does.'))
    }
    return failed('系统接受了错误的凭据。', 'The system answers whoever shows a wrong credential.')
  },
}

/** Reads that change nothing. */
function reads(connector: Connector, { takes, context, options }: Stand): [string, () => Promise<unknown>][] {
  const [first] = connector.records
  return [
    ...(connector.pullTasks && !takes
      ? [
          ['tasks', async () => await connector.pullTasks?.(null, context())[Symbol.asyncIterator]().next()] as [
            string,
            () => Promise<unknown>,
          ],
        ]
      : []),
    ...(connector.lookup && first
      ? [
          [
            'records',
            async () => {
              const known = options.identifiers?.[first.objectClass]?.[0] ?? 'unknown'
              const reply = await connector.lookup?.(first.objectClass, [known], first.elements, context())
              if (reply?.kind === 'failed') throw new HubError('SOURCE_REFUSED', { detail: reply.detail })
            },
          ] as [string, () => Promise<unknown>],
        ]
      : []),
  ]
}
