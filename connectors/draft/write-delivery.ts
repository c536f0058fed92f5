// Drafts the delivery: the operation's form, bound field by field, the call that sends it, and the call that queries its state.
import { callOf } from './call.ts'
import { plainName } from './contract-fields.ts'
import { inline } from './page.ts'
import { proposeFor } from './propose-conversion.ts'
import { proposeElements, SURE } from './propose-elements.ts'
import { DELIVERY_ID, givenTo } from './roles.ts'
import { leavesOf, type Operation, type Shape } from './shape.ts'
import type { Writing } from './writing.ts'

const NAMED: readonly [RegExp, string][] = [
  [/^(deliveryid|idempotency(key|id)?|requestid|serialno|flowid|lsh|xidempotencykey|bizid)$/, '${deliveryId}'],
  [/^(task|taskid|taskno|taskcode|rwbh|rwid|rwh)$/, '${task}'],
  [/^(form|formcode|formid|formno|bddm|bdbm|bbdm|bbid)$/, '${form}'],
  [/^(sourceref|source|submissionid|reference|referenceno)$/, '${submissionId}'],
  [/^(filedat|submittedat|acceptedat|reportedat|reporttime|submittime|tbsj|sbsj|tjsj)$/, '${acceptedAt}'],
]
const NUMBER = /^(receiptno|receiptnumber|receiptid|number|acknowledge?ment|ackno|reportno|reportid|receipt|hzbh|slh|hzh|id)$/

export function writeDelivery(writing: Writing, send: Operation): void {
  const { page, system, roles, id } = writing
  const form = formOf(send)
  const code = 'REPORT'
  const bound = form ? writeForm(writing, form, code) : false
  const places = givenTo(send)
  const named = (plain: string) => NAMED.find(([sign]) => sign.test(plain))?.[1]
  // PUT /reports/{id}: the hub assigns the id.
  const own =
    send.request?.method === 'PUT'
      ? send.input.find(({ name }) => send.request?.inPath.includes(name) && DELIVERY_ID.test(plainName(name)))
      : undefined
  const flat = form !== null && form === send.request?.body
  const fill = (shape: Shape, plain: string): unknown => {
    if (shape === own) return '${deliveryId}'
    if (shape === form && (!flat || !places.some(({ name }) => named(plainName(name))))) return '${fields}'
    return (
      named(plain) ?? (flat && shape.inside.length === 0 && form?.inside.includes(shape) ? `\${fields.${shape.name}}` : undefined)
    )
  }
  const carries = own !== undefined || places.some(({ name }) => named(plainName(name)) === '${deliveryId}')
  const { find } = roles
  page.line('')
  page.line('delivery:')
  const idempotency = carries ? 'KEY' : find ? 'LOOK_UP' : 'NONE'
  page.look(`  idempotency: ${idempotency}`, {
    zh: '请向系统方核对：同一编号重复投递时系统如何处理',
    en: 'ask whoever runs the system what it does with a repeated delivery id',
  })
  page.line('  send:')
  const ack = numberIn(send)
  const call = callOf(system, send, fill, ack ? [ack] : [])
  if (form) page.line(`    operation: ${inline(call)}`)
  else
    page.must(`    operation: ${inline(call)}`, {
      zh: '请填写表单的字段放在哪里（${fields}）',
      en: 'say where the fields of the form go (${fields})',
    })
  if (ack) page.line(`    acknowledgement: ${inline(ack)}`)
  else page.line('    # acknowledgement: 答复中的回执号 the number in the reply')
  if (find) {
    const number = numberIn(find)
    page.line('  find:')
    page.line(
      `    operation: ${inline(callOf(system, find, (shape) => (shape.inside.length === 0 && !shape.list ? '${deliveryId}' : undefined), number ? [number] : []))}`,
    )
    if (number) page.line(`    acknowledgement: ${inline(number)}`)
  }
  if (!bound)
    page.notes.push({
      zh: `没有认出 ${id} 的表单字段，请补上 forms`,
      en: `no fields of a form of ${id} were recognised: add \`forms\``,
    })
}

/** The container of the form's fields: the part with the most values. */
function formOf(send: Operation): Shape | null {
  const body = send.request?.body
  const inner = [...send.input, ...(body?.inside ?? [])].filter((one) => !one.list && one.inside.length > 1)
  const [most] = inner.toSorted((a, b) => leavesOf(b).length - leavesOf(a).length)
  return most ?? (body && body.inside.length > 1 ? body : null)
}

function numberIn(operation: Operation): string | undefined {
  const leaves = operation.output ? leavesOf(operation.output) : []
  return leaves.find(({ shape }) => NUMBER.test(plainName(shape.name)))?.path
}

function writeForm(writing: Writing, form: Shape, code: string): boolean {
  const { page, elements, codeLists, suggest, mapped } = writing
  const flatMeta = (name: string) => NAMED.some(([sign]) => sign.test(plainName(name)))
  const match = proposeElements(
    { ...form, inside: form.inside.filter(({ name }) => !flatMeta(name)) },
    `${form.name} ${form.label}`,
    elements,
    suggest,
  )
  if (!match) return false
  page.line('')
  page.line('forms:')
  page.line('  bindings:')
  page.look(`    ${code}:`, { zh: '请改成部门自己的报表代码', en: "write the department's own code of the form" })
  const title = form.label.split(/\s/)[0] || form.name || '填报表'
  page.look(`      title: ${inline({ zh: title, en: form.name || title })}`, { zh: '请核对表名', en: 'look at the title' })
  page.line(`      objectClass: ${match.objectClass}`)
  page.line('      period: NONE')
  page.line('      fields:')
  for (const { path, shape, element, probability, reasons } of match.matches) {
    if (element) mapped.push({ path: `${form.name}.${path}`, element: element.id, probability, reasons })
    const label = (shape.label && shape.label !== path ? shape.label : undefined) ?? element?.label.zh ?? path
    const short = label.split(/[\n;；。]/, 1)[0]?.slice(0, 60) ?? path
    if (!element || probability < SURE) {
      const near = element ? ` ${element.id} ${Math.round(probability * 100)}%?` : ''
      if (shape.required)
        page.must(`        ${inline(path)}: ""`, {
          zh: `请填写 ${short} 是哪个数据元${near}`,
          en: `say which element this is${near}`,
        })
      else page.line(`        # ${path}: ${short}${near}`)
      continue
    }
    const { convert, unsure } = proposeFor(element, shape, codeLists)
    const text = `        ${inline(path)}: ${inline({ element: element.id, label: { zh: short, en: element.label.en }, required: shape.required || undefined, convert })}`
    if (unsure) page.look(text, unsure)
    else page.line(text)
  }
  return true
}
