// The interface of public security: one envelope for every answer, business errors with HTTP 200.
import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { type Books, compactTime, guard, type ModeSwitch, receive } from '../stage/index.ts'
import type { CorrectionBook } from './corrections.ts'
import { lookUp } from './people.ts'
import { toldForms, toldTask } from './told.ts'

const done = (data: unknown) => ({ code: '0', msg: '成功', data })
const failed = (code: string, msg: string) => ({ code, msg, data: null })
const REFUSALS = { data: '3001', key: '3002', task: '3003' } as const

const same = (given: unknown, secret: string) =>
  typeof given === 'string' && given.length === secret.length && timingSafeEqual(Buffer.from(given), Buffer.from(secret))

const asNumbers = (value: unknown): string[] | undefined =>
  Array.isArray(value) && value.length <= 200 && value.every((one) => typeof one === 'string') ? value : undefined

const textOr = (value: unknown): string | null => (value === null || value === undefined ? null : String(value))

export function routes(api: FastifyInstance, books: Books, corrections: CorrectionBook, mode: ModeSwitch, secret: string): void {
  guard(api, {
    mode,
    isWrite: (request) => request.method === 'POST' && /\/(hcsj|jc)$/.test(request.url),
    busy: (reply) => reply.code(503).header('retry-after', '2').send(failed('9001', '系统繁忙')),
  })
  api.addHook('preHandler', async (request, reply) => {
    if (!same(request.headers['x-api-key'], secret)) return reply.code(401).send(failed('1001', '接口密钥无效'))
  })
  api.setErrorHandler((error: { statusCode?: number }, _request, reply) =>
    (error.statusCode ?? 500) < 500
      ? reply.code(400).send(failed('2001', '请求格式错误'))
      : reply.code(503).header('retry-after', '2').send(failed('9001', '系统繁忙')),
  )

  api.get('/ping', async () => done({ FWMC: '人口信息服务', SJ: compactTime(new Date()) }))
  for (const [path, table, key] of [
    ['/rk/plcx', 'rk', 'GMSFHM'],
    ['/hu/plcx', 'hu', 'HH'],
  ] as const)
    api.post<{ Body: Record<string, unknown> }>(path, async (request, reply) => {
      const numbers = asNumbers(request.body?.[key])
      return numbers
        ? done(lookUp(books.store, table, numbers))
        : reply.code(400).send(failed('2001', `${key} 应为不超过 200 个的数组`))
    })

  api.get<{ Querystring: { BGXH?: string; TS?: string } }>('/rw', async ({ query }, reply) => {
    const [after, size] = [Number(query.BGXH ?? 0), Number(query.TS ?? 100)]
    if (!(Number.isInteger(after) && size >= 1 && size <= 200)) return reply.code(400).send(failed('2001', 'BGXH 或 TS 有误'))
    const found = books.tasks.changedAfter(after, Math.floor(size) + 1)
    const some = found.slice(0, Math.floor(size))
    return done({ RW: some.map(toldTask), XYXH: some.at(-1)?.changeNo ?? after, SFHY: found.length > some.length ? '1' : '0' })
  })
  api.get('/bd', async () => done(toldForms(books.forms)))

  api.post<{ Body: Record<string, unknown> | null }>('/hcsj', async (request, reply) => {
    const { RWBH, BDBM, LYDH, SJ } = request.body ?? {}
    if (typeof RWBH !== 'string' || typeof BDBM !== 'string' || typeof SJ !== 'object' || SJ === null)
      return reply.code(400).send(failed('2001', '缺少 RWBH、BDBM 或 SJ'))
    const deliveryId = request.headers['x-lsh'] ? String(request.headers['x-lsh']) : null
    if (request.mode.mode === 'refuse') {
      books.ledger.refuse(deliveryId, '暂不接收', new Date())
      return failed('3009', '暂不接收此类数据，请联系公安局')
    }
    const sourceRef = typeof LYDH === 'string' ? LYDH : null
    const content = SJ as Record<string, unknown>
    const verdict = receive(books, { deliveryId, taskNo: RWBH, form: BDBM, sourceRef, content })
    if (verdict.kind === 'refused') return failed(REFUSALS[verdict.why], verdict.message)
    const { acknowledgement, receivedAt } = verdict.entry
    return done({ QSBH: acknowledgement, QSSJ: compactTime(new Date(receivedAt)), CF: verdict.kind === 'repeat' ? '1' : '0' })
  })
  api.get<{ Params: { lsh: string } }>('/hcsj/:lsh', async ({ params: { lsh } }) => {
    const entry = books.ledger.find(lsh)
    if (!entry) return failed('4004', '未收到此流水号')
    return done({ ZT: '1', QSBH: entry.acknowledgement, QSSJ: compactTime(new Date(entry.receivedAt)) })
  })

  api.post<{ Body: Record<string, unknown> | null }>('/jc', async (request, reply) => {
    const { DXLX, DXBS, ZDM, YZ, XZ, LY, QX } = request.body ?? {}
    const lsh = request.headers['x-lsh']
    if (typeof lsh !== 'string' || typeof DXLX !== 'string' || typeof DXBS !== 'string' || typeof ZDM !== 'string')
      return reply.code(400).send(failed('2001', '缺少 X-Lsh、DXLX、DXBS 或 ZDM'))
    if (request.mode.mode === 'refuse') return failed('3009', '暂不接收此类数据，请联系公安局')
    const said = { YZ: textOr(YZ), XZ: textOr(XZ), LY: textOr(LY), QX: textOr(QX) }
    const booked = corrections.book({ lsh, DXLX, DXBS, ZDM, ...said })
    return 'refused' in booked ? failed(REFUSALS[booked.refused], booked.msg) : done({ ...booked, ZT: '0' })
  })
  api.get<{ Params: { lsh: string } }>('/jc/:lsh', async ({ params: { lsh } }) => {
    const kept = corrections.find(lsh)
    return kept ? done({ JCBH: kept.JCBH, ZT: kept.ZT, YJ: kept.YJ }) : failed('4004', '未收到此流水号')
  })
}
