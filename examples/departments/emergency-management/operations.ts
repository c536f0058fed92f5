// The operations of the safety service. A thrown Refusal is the caller's fault, with the service's own code in its detail.
import { type Books, beijingIso, inside, type ModeState, receive, type Tree, textOf, textsOf } from '../stage/index.ts'
import { findHouses } from './houses.ts'
import { toldForms, toldTask } from './told.ts'

export class Refusal extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

const REFUSALS = { data: 'E3001', key: 'E3002', task: 'E3003' } as const

type Answer = Record<string, unknown>

export const OPERATIONS: Record<string, (books: Books, asked: Tree, mode: ModeState) => Answer> = {
  GetServiceInfo: () => ({ Name: '消防安全检查服务', Time: beijingIso(new Date()) }),

  ListTasks({ tasks }, asked) {
    const [after, most] = [Number(textOf(asked.After) ?? 0), Number(textOf(asked.Most) ?? 100)]
    if (!(Number.isInteger(after) && most >= 1 && most <= 500)) throw new Refusal('E2001', 'After 或 Most 有误')
    const found = tasks.changedAfter(after, most + 1)
    const some = found.slice(0, most)
    return { Task: some.map(toldTask), Next: some.at(-1)?.changeNo ?? after, More: found.length > some.length }
  },

  ListForms: ({ forms }) => toldForms(forms),

  GetHouseholds({ store }, asked) {
    const numbers = textsOf(asked.HouseholdNo)
    if (numbers.length === 0 || numbers.length > 100) throw new Refusal('E2001', 'HouseholdNo 应为 1 至 100 个')
    return { Household: findHouses(store, numbers) }
  },

  SubmitReport(books, asked, { mode }) {
    const deliveryId = textOf(asked.DeliveryId) ?? null
    const [taskNo, form] = [textOf(asked.TaskNo), textOf(asked.FormCode)]
    if (!taskNo || !form) throw new Refusal('E2001', '缺少 TaskNo 或 FormCode')
    if (mode === 'refuse') {
      books.ledger.refuse(deliveryId, '暂不接收', new Date())
      throw new Refusal('E3009', '暂不接收此类数据，请联系应急管理局')
    }
    const report = inside(asked, 'Report')
    const content = Object.fromEntries(
      Object.entries(report).flatMap(([name, value]) => (name.startsWith('@') ? [] : [[name, textOf(value) ?? '']])),
    )
    const verdict = receive(books, { deliveryId, taskNo, form, sourceRef: textOf(asked.SourceRef) ?? null, content })
    if (verdict.kind === 'refused') throw new Refusal(REFUSALS[verdict.why], verdict.message)
    const { acknowledgement, receivedAt } = verdict.entry
    return { ReceiptNo: acknowledgement, ReceivedAt: beijingIso(new Date(receivedAt)), Repeated: verdict.kind === 'repeat' }
  },

  GetReceipt({ ledger }, asked) {
    const entry = ledger.find(textOf(asked.DeliveryId) ?? '')
    return entry ? { ReceiptNo: entry.acknowledgement, ReceivedAt: beijingIso(new Date(entry.receivedAt)) } : {}
  },
}
