// The interface of the old office system: addresses that end in .do, one envelope for every answer, errors inside it.
import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { type Books, beijingDate, guard, type ModeSwitch, plainTime, receive, type Task } from '../stage/index.ts'
import { done, type Form, failed, readForms, tell } from './gb-http.ts'

const STATES = { open: '待报送', done: '已报送', withdrawn: '已撤回' } as const
const REFUSALS = { data: 'E201', key: 'E202', task: 'E203' } as const

const same = (given: string, wanted: string) =>
  given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted))

const toldTask = (task: Task) => ({
  ...{ rwid: task.taskNo, bt: task.title, cdm: task.subject, cmc: task.subjectName, bbid: task.form, yf: task.period },
  ...{ jzrq: beijingDate(task.dueAt, '年').replace(/年(\d\d)$/, '月$1日'), zt: STATES[task.state] },
  ...{ gxsj: plainTime(task.changedAt), xh: task.changeNo },
})

export function routes(api: FastifyInstance, books: Books, mode: ModeSwitch, account: string, secret: string): void {
  readForms(api)
  guard(api, {
    mode,
    isWrite: ({ url }) => url.endsWith('/tj.do'),
    busy: (reply) => tell(reply, failed('E900', '系统繁忙，请稍后再试')),
  })
  api.addHook('preHandler', async (request, reply) => {
    const wanted = `Basic ${Buffer.from(`${account}:${secret}`).toString('base64')}`
    if (!same(request.headers.authorization ?? '', wanted)) return tell(reply, failed('E101', '用户未登录'))
  })
  api.setErrorHandler((_error, _request, reply) => tell(reply, failed('E999', '未知错误')))

  api.get('/ping.do', async (_request, reply) => tell(reply, done({ sj: plainTime(new Date()) })))

  api.get<{ Querystring: { xh?: string; ts?: string } }>('/rwlist.do', async ({ query }, reply) => {
    const [after, size] = [Number(query.xh || 0), Number(query.ts || 100)]
    if (!Number.isInteger(after) || !(size >= 1 && size <= 200)) return tell(reply, failed('E102', '参数错误'))
    const found = books.tasks.changedAfter(after, size + 1)
    return tell(reply, done({ list: found.slice(0, size).map(toldTask), more: found.length > size ? '是' : '否' }))
  })

  api.post<{ Body: Form | null }>('/tj.do', async (request, reply) => {
    const { lsh, rwid = '', bbid = '', nr = '' } = request.body ?? {}
    const deliveryId = lsh || null
    if (request.mode.mode === 'refuse') {
      books.ledger.refuse(deliveryId, '暂不接收', new Date())
      return tell(reply, failed('E209', '暂不接收此类报表，请联系县政府办'))
    }
    const content = contentOf(nr)
    if (!content) return tell(reply, failed('E201', '报表内容应为对象'))
    const verdict = receive(books, { deliveryId, taskNo: rwid, form: bbid, sourceRef: null, content })
    if (verdict.kind === 'refused') return tell(reply, failed(REFUSALS[verdict.why], verdict.message))
    return tell(reply, done({ lsh: deliveryId, hzh: verdict.entry.acknowledgement, cf: verdict.kind === 'repeat' ? '是' : '否' }))
  })

  api.get<{ Querystring: { lsh?: string } }>('/cx.do', async ({ query }, reply) => {
    const entry = books.ledger.find(query.lsh ?? '')
    return tell(reply, entry ? done({ lsh: query.lsh, hzh: entry.acknowledgement }) : failed('E301', '未收到此流水号'))
  })
}

function contentOf(text: string): Record<string, unknown> | null {
  try {
    const content: unknown = JSON.parse(text)
    return typeof content === 'object' && content !== null && !Array.isArray(content)
      ? (content as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}
