// The previous version, events, and a search for secrets in everything that was logged or returned.
import type { Case } from '../case.ts'
import { failed, note, passed, skipped } from '../report.ts'

const SHORTEST_SECRET = 4

/** Usual names of secret settings. */
const LIKE_A_SECRET = /passw|secret|token|credential|privatekey|apikey|appkey|^key$|密码|密钥|口令|令牌|凭据/i

export const secretsMarked: Case = {
  id: 'secrets-marked',
  title: { zh: '清单中的凭据都已标明，且不含凭据本身', en: 'Every secret is marked as one, and none stands in the manifest' },
  async run({ manifest, options }) {
    const unmarked = Object.entries(manifest.settings)
      .filter(([name, { secret }]) => !secret && LIKE_A_SECRET.test(name))
      .map(([name]) => name)
    if (unmarked.length > 0)
      return failed(
        `这些设置像是凭据而未标明 secret：${unmarked.join('、')}`,
        `Settings that look like secrets and are not marked: ${unmarked.join(', ')}`,
      )
    const values = Object.values(options.secrets).filter((value) => value.length >= SHORTEST_SECRET)
    const there = values.some((value) => options.text.includes(value) || Object.values(options.settings).includes(value))
    return there
      ? failed('清单或普通设置中出现了凭据。', 'A secret stands in the manifest or among the plain settings.')
      : passed()
  },
}

export const previousVersion: Case = {
  id: 'previous-version',
  title: { zh: '上一个发布的版本仍然可用', en: 'The version published before still works' },
  async run({ options, connect, context }) {
    const { previous } = options
    if (!previous) return skipped('此前没有发布过版本。', 'No version was published before.')
    const { checked } = previous
    if (!('manifest' in checked))
      return failed('上一个版本的清单已不合目录。', 'The manifest of the version before does not fit the catalogue any more.')
    const before = connect({ manifest: checked.manifest, settings: previous.settings, secrets: previous.secrets })
    await before.check(context())
    const { manifest } = checked
    const takes = manifest.kind === 'file' && manifest.tasks?.operation.finish.kind !== 'keep'
    if (before.pullTasks && !takes) {
      const pages = before.pullTasks(null, context())[Symbol.asyncIterator]()
      const page = await pages.next()
      await pages.return?.()
      const rejected = page.done ? 0 : (page.value.rejected?.length ?? 0)
      if (rejected > 0) return failed(`有 ${rejected} 行读不出来。`, `${rejected} rows cannot be read.`)
    }
    return passed()
  },
}

export const eventsVerified: Case = {
  id: 'events',
  title: { zh: '未签名的事件被拒绝，真实事件可以读取', en: 'Events that are not signed are refused, genuine ones are read' },
  async run({ connector, options }) {
    const { receive } = connector
    if (!receive) return skipped('清单未声明事件。', 'The manifest declares no events.')
    const now = options.clock?.() ?? new Date()
    const forged = receive.call(connector, { headers: {}, body: Buffer.from('{"id":"1"}') }, now)
    if (forged.kind !== 'refused') return failed('未签名的事件没有被拒绝。', 'An event without a signature was not refused.')
    if (!options.event)
      return passed(note('没有给出真实事件，只检验了拒绝。', 'No genuine event was given; only the refusal was seen.'))
    const received = receive.call(connector, options.event, now)
    return received.kind === 'events' && received.events.every(({ kind }) => kind !== 'unreadable')
      ? passed(note(`${received.events.length} 个事件。`, `${received.events.length} events.`))
      : failed('真实事件读不出来。', 'A genuine event cannot be read.')
  },
}

export const secretsUnseen: Case = {
  id: 'secrets-unseen',
  title: { zh: '日志、错误和结果中没有凭据', en: 'No secret shows in logs, errors or outcomes' },
  async run({ options, said, connector }) {
    const values = Object.values(options.secrets).filter((value) => value.length >= SHORTEST_SECRET)
    const all = [...said, JSON.stringify(connector)]
    return all.some((text) => values.some((value) => text.includes(value)))
      ? failed('凭据出现在日志、错误或结果中。', 'A secret shows in a log, an error or an outcome.')
      : passed(note(`查看了 ${all.length} 条。`, `${all.length} texts were looked at.`))
  },
}
