// The journey's queries as a front-end team's program would send them: GraphQL with a bearer token.
import { eventually, type World } from '../support/world.ts'

export interface Task {
  id: string
  title: string
  state: string
  period: string | null
  department: { id: string }
  subject: { id: string; class: string; label: string } | null
}

const INBOX = `query ($filter: InboxFilter, $first: Int = 100) { inbox(filter: $filter, first: $first) {
  totalCount nodes { id title state period department { id } subject { id class label } }
  freshness { state lastGoodAt reason department { id } } } }`

export const SHEET = `mutation ($subject: SubjectInput!, $period: String) { openSheet(input: { subject: $subject, period: $period }) { sheet {
  id state asked distinct prefilled toType draftVersion
  requests { id department { id } }
  sources { department { id } state reason }
  items { element { id label domain { datatype codes { code } } authority { id } } required state value issue
    fetched { value asOf source { kind label department { id } } } candidates { value source { label } } neededBy { id } }
  problems { element code message } submission { id receipt } } } }`

export const SUBMIT = `mutation ($input: SubmitSheetInput!) { submitSheet(input: $input) {
  submission { id receipt deliveries { id department { id } state } corrections { element { id } department { id } was proposed dueOn state } }
  problems { element code message } } }`

export interface Item {
  element: {
    id: string
    label: string
    domain: { datatype: string; codes: { code: string }[] | null }
    authority: { id: string } | null
  }
  required: boolean
  state: string
  value: unknown
  issue: string | null
  fetched: {
    value: unknown
    asOf: string | null
    source: { kind: string; label: string; department: { id: string } | null }
  } | null
  candidates: { value: unknown; source: { label: string } }[]
  neededBy: { id: string }[]
}
export interface Sheet {
  id: string
  asked: number
  distinct: number
  prefilled: number
  toType: number
  draftVersion: number
  requests: { id: string; department: { id: string } }[]
  sources: { department: { id: string }; state: string; reason: string | null }[]
  items: Item[]
  problems: { element: string | null; code: string; message: string }[]
}

export interface InboxPage {
  totalCount: number
  nodes: Task[]
  freshness: { state: string; lastGoodAt: string | null; reason: string | null; department: { id: string } }[]
}

export interface Client {
  inbox(account: string, filter?: object): Promise<InboxPage>
  openSheet(task: Task, language?: 'zh' | 'en'): Promise<Sheet>
  /** A task about the resident with the most open requests, from at least two departments. */
  busiest(): Promise<Task>
}

export function createClient(world: World): Client {
  const inbox: Client['inbox'] = async (account, filter = {}) => {
    const answer = await world.ask<{ inbox: InboxPage }>(account, INBOX, { filter })
    if (answer.errors) throw new Error(JSON.stringify(answer.errors))
    return answer.data.inbox
  }
  const openSheet: Client['openSheet'] = async (task, language = 'zh') => {
    const answer = await world.ask<{ openSheet: { sheet: Sheet } }>(
      'worker',
      SHEET,
      { subject: { class: task.subject?.class, id: task.subject?.id }, period: task.period },
      language,
    )
    if (answer.errors) throw new Error(JSON.stringify(answer.errors))
    return answer.data.openSheet.sheet
  }

  async function busiest(): Promise<Task> {
    const { nodes } = await eventually(
      () => inbox('worker', { class: 'resident' }),
      (page) => new Set(page.nodes.map((t) => t.department.id)).size >= 2,
    )
    const bySubject = Object.values(Object.groupBy(nodes, (t) => t.subject?.id ?? '')) as Task[][]
    const best = bySubject
      .filter((tasks) => new Set(tasks.map((t) => t.department.id)).size >= 2)
      .toSorted((a, b) => b.length - a.length)[0]
    if (!best?.[0]) throw new Error('no resident is asked about by two departments')
    return best[0]
  }

  return { inbox, openSheet, busiest }
}
