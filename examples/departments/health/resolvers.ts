// Resolvers of health's schema. A refusal is an error with a code in its extensions.
import { GraphQLError } from 'graphql'
import { type Books, beijingIso, type ModeState, receive } from '../stage/index.ts'
import { lookUp } from './patients.ts'
import { toldForms, toldTask } from './told.ts'
import type { Who } from './who.ts'

export interface Asked {
  books: Books
  who: Exclude<Who, null>
  mode: ModeState
}

const refused = (code: string, message: string) => new GraphQLError(message, { extensions: { code } })
const REFUSALS = { data: 'BAD_USER_INPUT', key: 'KEY_REUSED', task: 'TASK_NOT_FOUND' } as const

interface Submitted {
  deliveryId?: string | null
  taskId: string
  form: string
  sourceRef?: string | null
  report: Record<string, unknown>
}

export const ROOT = {
  service: () => ({ name: '老年人健康管理', time: beijingIso(new Date()) }),
  tasks({ after, first }: { after?: number | null; first: number }, { books }: Asked) {
    if (first < 1 || first > 500) throw refused('BAD_USER_INPUT', 'first 应为 1 至 500')
    const found = books.tasks.changedAfter(after ?? 0, first + 1)
    const some = found.slice(0, first)
    return { nodes: some.map(toldTask), last: some.at(-1)?.changeNo ?? after ?? 0, more: found.length > some.length }
  },
  forms: (_: unknown, { books }: Asked) => toldForms(books.forms),
  patients({ ids }: { ids: string[] }, { books, who }: Asked) {
    if (who.kind !== 'worker') throw refused('FORBIDDEN', '健康档案只对工作人员本人的登录开放')
    if (ids.length > 100) throw refused('BAD_USER_INPUT', 'ids 不超过 100 个')
    return lookUp(books.store, who.id, ids)
  },
  receipt({ deliveryId }: { deliveryId: string }, { books }: Asked) {
    const entry = books.ledger.find(deliveryId)
    return entry && { number: entry.acknowledgement, receivedAt: beijingIso(new Date(entry.receivedAt)), repeated: true }
  },
  submitFollowUp({ deliveryId = null, taskId, form, sourceRef = null, report }: Submitted, { books, mode }: Asked) {
    if (mode.mode === 'refuse') {
      books.ledger.refuse(deliveryId, '暂不接收', new Date())
      throw refused('REFUSED', '暂不接收此类数据，请联系卫生健康局')
    }
    const verdict = receive(books, { deliveryId, taskNo: taskId, form, sourceRef, content: { ...report } })
    if (verdict.kind === 'refused') throw refused(REFUSALS[verdict.why], verdict.message)
    const { acknowledgement, receivedAt } = verdict.entry
    return { number: acknowledgement, receivedAt: beijingIso(new Date(receivedAt)), repeated: verdict.kind === 'repeat' }
  },
}
