// Drafts the list of tasks: the query, its paging, and the mapping of values to fields.
import { callOf } from './call.ts'
import { type FieldMatch, matchTaskFields, plainName, REQUIRED_TASK_FIELDS } from './contract-fields.ts'
import { inline } from './page.ts'
import { type Proposed, proposeInstant, proposeState } from './propose-conversion.ts'
import { givenTo } from './roles.ts'
import { leavesOf, type Operation, rowsOf, type Shape } from './shape.ts'
import { fileOperation, type Writing } from './writing.ts'

const ASKS = {
  since:
    /^(since|after|updatedsince|changedsince|updatedafter|modifiedsince|fromtime|starttime|bgxh|gxsj|sincechange|changedafter)$/,
  cursor: /^(cursor|nexttoken|pagetoken|continuation|continuationtoken)$/,
  page: /^(page|pageno|pagenum|pageindex|pagenumber|current|ym|dqym)$/,
  offset: /^(offset|skip|start)$/,
  size: /^(size|limit|first|most|pagesize|perpage|maxrows|count|ts|mysl)$/,
}
const NEXT = /^(next|last|nexttoken|nextcursor|cursor|nextsince|watermark|lastchange|xyxh)$/
const MORE = /^(more|hasmore|hasnext|hasnextpage|sfhy)$/
const PAGE_ROWS = 100

export function writeTasks(writing: Writing, operation: Operation): void {
  const { page, system, mapped } = writing
  const rows = operation.output && rowsOf(operation.output)
  if (!rows) return
  const leaves = leavesOf(rows.row)
  const matches = matchTaskFields(leaves)
  const at = (to: string) => matches.find((one) => one.to === to)
  const walk = walkOf(operation, at('updatedAt')?.path, system.kind === 'soap')
  const path = (inner: string) => (rows.path === '$' ? inner : `${rows.path}.${inner}`)
  const used = [...matches.map((one) => path(one.path)), ...walk.reads]
  page.line('')
  page.line('tasks:')
  page.line(
    `  operation: ${inline(system.kind === 'file' ? fileOperation(writing) : callOf(system, operation, walk.fill, used))}`,
  )
  const where = system.kind === 'file' ? (writing.ways?.rows ?? '$') : rows.path
  if (where !== '$') page.line(`  rows: ${inline(where)}`)
  if (walk.watermark) page.line(`  watermark: ${inline(walk.watermark)}`)
  if (walk.paging) page.line(`  paging: ${inline(walk.paging)}`)
  page.line('  map:')
  for (const match of matches) {
    mapped.push({
      path: match.path,
      element: match.to,
      probability: match.probability,
      reasons: [{ zh: '名称或说明相符', en: 'its name or its words' }],
    })
    writeRow(writing, match)
    if (match.to === 'subject.identifier')
      page.line(`    - ${inline({ to: 'subject.objectClass', convert: { name: 'constant', value: classOf(match.shape) } })}`)
  }
  for (const to of REQUIRED_TASK_FIELDS)
    if (!at(to)) page.must(`    - ${inline({ to, from: '' })}`, { zh: `请填写 ${to} 取自哪个字段`, en: `say where ${to} stands` })
  const left = leaves.filter(({ path: one }) => !matches.some((match) => match.path === one)).map((one) => one.path)
  if (left.length > 0) page.line(`    # 未用的字段 not used: ${left.join(', ')}`)
}

function writeRow({ page }: Writing, { to, path, shape }: FieldMatch): void {
  const proposed: Proposed =
    to === 'state' ? proposeState(shape) : to === 'updatedAt' || to === 'dueAt' ? proposeInstant(shape) : { convert: undefined }
  if (to === 'state' && proposed.unsure) {
    page.must(`    - ${inline({ to, from: path, convert: '' })}`, proposed.unsure)
    return
  }
  const text = `    - ${inline({ to, from: path, convert: proposed.convert })}`
  if (proposed.unsure) page.look(text, proposed.unsure)
  else page.line(text)
}

const classOf = ({ name, label }: Shape): string => {
  const text = `${plainName(name)} ${label}`
  if (/household|户号|户编号|^hh\b/.test(text)) return 'household'
  if (/uscc|credit|统一社会信用|tyshxydm/.test(text)) return 'enterprise'
  return 'resident'
}

interface Walk {
  fill(shape: Shape, plain: string): unknown
  watermark?: object
  paging?: object
  /** Places of the answer that this reads besides the rows. */
  reads: string[]
}

function walkOf(operation: Operation, updatedAt: string | undefined, textual: boolean): Walk {
  const given = givenTo(operation).map(({ name }) => plainName(name))
  const asks = (what: keyof typeof ASKS) => given.some((name) => ASKS[what].test(name))
  const around = operation.output ? leavesOf(operation.output) : []
  const next = around.find(({ shape }) => NEXT.test(plainName(shape.name)))
  const more = around.find(({ shape }) => MORE.test(plainName(shape.name)))
  const cursor = asks('cursor') && next !== undefined
  const reply = asks('since') && !cursor && next !== undefined && more !== undefined
  const since = asks('since') && (reply || updatedAt !== undefined)
  const page = asks('page') && asks('size')
  const offset = asks('offset') && asks('size')
  const isText = textual || more?.shape.type !== 'boolean'
  return {
    fill(_, plain) {
      if (since && ASKS.since.test(plain)) return '${since}'
      if (cursor && ASKS.cursor.test(plain)) return '${cursor}'
      if (page && ASKS.page.test(plain)) return '${page}'
      if (offset && ASKS.offset.test(plain)) return '${offset}'
      if (ASKS.size.test(plain)) return page || offset ? '${size}' : PAGE_ROWS
      return undefined
    },
    ...(reply && { watermark: { kind: 'reply', from: next.path } }),
    ...(since && !reply && { watermark: { kind: 'greatest', from: updatedAt } }),
    ...(cursor
      ? { paging: { kind: 'cursor', next: next.path } }
      : reply
        ? { paging: { kind: 'watermark', more: { from: more.path, equals: isText ? 'true' : true } } }
        : page
          ? { paging: { kind: 'page', size: PAGE_ROWS } }
          : offset
            ? { paging: { kind: 'offset', size: PAGE_ROWS } }
            : {}),
    reads: [...(cursor || reply ? [next.path] : []), ...(reply ? [more.path] : [])],
  }
}
