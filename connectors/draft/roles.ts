// The role of each operation for the hub: a check, the list of tasks, records about a subject, sending, querying the state.
import { looksLikeTasks, matchTaskFields } from './contract-fields.ts'
import { leavesOf, type Operation, rowsOf, type Shape } from './shape.ts'

export interface Roles {
  check: Operation | null
  tasks: Operation | null
  send: Operation | null
  find: Operation | null
  /** Other reading operations: perhaps records. */
  others: Operation[]
}

const words = ({ name, label }: Operation) => `${name} ${label}`
const CHECK = /ping|health|info|version|status|time|service|测试|健康检查|心跳|连通/i
const SEND = /submit|report|send|upload|follow|提交|上报|报送|填报|回传/i
const FIND = /receipt|result|status|report|submission|query|回执|结果|进度|状态/i
export const DELIVERY_ID =
  /^(deliveryid|delivery|idempotency(key|id)?|requestid|serialno|flowid|lsh|reportid|bizid|xidempotencykey|id)$/

const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '')

/** All its inputs, including the parts of a body. */
export const givenTo = ({ input, request }: Operation): Shape[] => [...input, ...(request?.body?.inside ?? [])]

export function rolesOf(operations: readonly Operation[]): Roles {
  const reads = operations.filter(({ writes, request }) => !writes && request?.method !== 'DELETE')
  const tasks = reads.find(({ output }) => {
    const rows = output && rowsOf(output)
    return rows !== null && looksLikeTasks(matchTaskFields(leavesOf(rows.row)))
  })
  const best = (from: readonly Operation[], score: (operation: Operation) => number): Operation | null =>
    from
      .map((one) => ({ one, of: score(one) }))
      .filter(({ of }) => of > 0)
      .toSorted((a, b) => b.of - a.of)[0]?.one ?? null
  const send = best(
    operations.filter(({ writes, request }) => writes && request?.method !== 'DELETE'),
    (operation) =>
      (SEND.test(words(operation)) ? 3 : 0) +
      (givenTo(operation).some(({ name, inside }) => inside.length > 0 || DELIVERY_ID.test(plain(name))) ? 1 : 0),
  )
  const rest = reads.filter((one) => one !== tasks)
  const find = send
    ? best(rest, (operation) => {
        const given = operation.input.filter((one) => one.required || operation.input.length === 1)
        const [only] = given
        if (given.length !== 1 || !only || only.list || !(FIND.test(words(operation)) || /deliver/i.test(only.name))) return 0
        const named = /delivery|idempotency|request|serial|lsh|report/i.test(only.name)
          ? 3
          : DELIVERY_ID.test(plain(only.name))
            ? 1
            : 0
        return named && named + (/receipt|result|回执|结果/i.test(words(operation)) ? 2 : 0)
      })
    : null
  const free = rest.filter((one) => one !== find)
  const check = best(free, (operation) => {
    const asks = givenTo(operation).some(({ required }) => required) || (operation.request?.inPath.length ?? 0) > 0
    if (asks || operation.writes) return 0
    const list = operation.output ? rowsOf(operation.output) !== null : false
    return (CHECK.test(operation.name) ? 4 : CHECK.test(words(operation)) ? 2 : 0) + (list ? 0 : 1)
  })
  return { check, tasks: tasks ?? null, send, find, others: free.filter((one) => one !== check) }
}
