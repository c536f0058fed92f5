// The manifest's limits apply when the system does not answer and when many callers ask at once.
import { HubError } from '../../../schema/index.ts'
import type { Manifest } from '../../language/index.ts'
import type { Case } from '../case.ts'
import { openFront, openSilence } from '../front.ts'
import { failed, note, passed, skipped } from '../report.ts'

const CALLS_BEYOND = 3
const MOST_CALLS = 16

const hurried = (manifest: Manifest): Manifest => ({
  ...manifest,
  limits: { ...manifest.limits, connectSeconds: 1, replySeconds: 1, totalSeconds: 1.5 },
})

export const limitsHold: Case = {
  id: 'limits',
  title: {
    zh: '系统不答复时按时放弃，同时请求数不超过上限',
    en: 'A silent system is given up in time, and no more calls run at once than agreed',
  },
  async run({ place, connect, options, context, closing, manifest }) {
    const { url } = place
    if (!url || url.protocol === 'file:')
      return skipped(
        '该系统不经网络地址访问，无法在中间设置障碍。',
        'This system is at no address that a front could stand before.',
      )
    const open = (port: number, change: (manifest: Manifest) => Manifest) =>
      connect({
        manifest: change(place.at('127.0.0.1', port)),
        allowOrigins: [...options.allowOrigins, place.origin('127.0.0.1', port)],
        development: true,
      })
    const silence = await openSilence()
    closing.push(silence.close)
    const deadline = AbortSignal.timeout(20_000)
    const code = await open(silence.port, hurried)
      .check({ ...context(), signal: deadline })
      .then(
        () => 'answered',
        (error: unknown) => (error instanceof HubError ? error.code : 'threw'),
      )
    if (code !== 'SOURCE_UNAVAILABLE' || deadline.aborted)
      return failed(`对不答复的系统没有按时放弃（${code}）。`, `A system that says nothing was not given up in time (${code}).`)
    if (!/^https?:$/.test(url.protocol))
      return passed(note('同时请求数只对 HTTP 系统检验。', 'How many calls run at once is seen with systems over HTTP only.'))
    const allowed = Math.min(manifest.limits.concurrency, MOST_CALLS)
    const front = await openFront(url)
    closing.push(front.close)
    front.slow(40)
    const many = open(front.port, (there) => ({ ...there, limits: { ...there.limits, concurrency: allowed } }))
    await Promise.allSettled(Array.from({ length: allowed + CALLS_BEYOND }, () => many.check(context())))
    if (front.most() > allowed)
      return failed(`同时有 ${front.most()} 个请求，超过 ${allowed}。`, `${front.most()} calls at once, more than ${allowed}.`)
    return passed(
      note(`同时至多 ${front.most()} 个请求（上限 ${allowed}）。`, `At most ${front.most()} calls at once (limit ${allowed}).`),
    )
  },
}
