// Drafts the records: the operation for each class, and the mapping of values to elements.
import { callOf } from './call.ts'
import { plainName } from './contract-fields.ts'
import { inline } from './page.ts'
import { proposeFor, proposeInstant } from './propose-conversion.ts'
import { type ElementMatch, identifierOf, proposeElements, type RowMatch, SURE } from './propose-elements.ts'
import { givenTo } from './roles.ts'
import { type Operation, rowsOf, type Shape } from './shape.ts'
import { fileOperation, type Writing } from './writing.ts'

interface Answering {
  operation: Operation
  rows: string
  match: RowMatch
  /** The query's input; null: a file is read whole. */
  asked: Shape | null
}

const AS_OF = /^(updated?(at|on|time)?|changed?(at|on|time)?|modified(at|on|time)?|gxsj|bgsj|xgsj)$/
const ASKED = /id|no$|number|code|card|sfz|gmsf|hh|dm$|bh$|identifier|uscc/i

export function recordsAmong({ roles, elements, suggest, system }: Writing, taken: readonly Operation[]): Answering[] {
  const all = roles.others
    .filter((one) => !taken.includes(one))
    .flatMap((operation): Answering[] => {
      const { output } = operation
      if (!output) return []
      const rows = rowsOf(output)
      const [single] = system.kind === 'graphql' ? output.inside : [output]
      const row = rows?.row ?? single
      const given = givenTo(operation).filter((one) => one.inside.length === 0)
      const asked = given.find((one) => one.list) ?? given.find(({ name }) => ASKED.test(name)) ?? null
      if (!row || (!asked && system.kind !== 'file')) return []
      const match = proposeElements(row, `${operation.name} ${operation.label} ${row.label} ${row.name}`, elements, suggest)
      const path = rows?.path ?? (system.kind === 'graphql' ? operation.name : '$')
      return match && match.matches.filter(({ probability }) => probability >= SURE).length >= 2
        ? [{ operation, rows: path, match, asked }]
        : []
    })
  const byScore = all.toSorted((a, b) => b.match.score - a.match.score)
  return byScore.filter((one, i) => byScore.findIndex(({ match }) => match.objectClass === one.match.objectClass) === i)
}

export function writeRecords(writing: Writing, answering: readonly Answering[]): void {
  const { page, system, elements, mapped } = writing
  if (answering.length === 0) return
  page.line('')
  page.line('records:')
  for (const { operation, rows, match, asked } of answering) {
    const identifier = identifierOf(match, elements, asked)
    const matches = match.matches.map((one) => (one.path === identifier?.path ? identifier : one))
    const sure = matches.filter((one) => isSure(one, identifier))
    const asOf = match.matches.find(
      ({ path, shape, element, probability }) =>
        !(element && probability >= SURE) && AS_OF.test(plainName(path)) && shape.type !== 'object',
    )
    const within = (path: string) => (rows === '$' ? path : `${rows}.${path}`)
    const places = [...sure.map(({ path }) => path), ...(asOf ? [asOf.path] : []), ...(identifier ? [identifier.path] : [])]
    const fill = (shape: Shape) => (shape === asked ? (asked.list ? '${identifiers}' : '${identifier}') : undefined)
    page.line(`  - objectClass: ${match.objectClass}`)
    page.line(
      `    operation: ${inline(system.kind === 'file' ? fileOperation(writing) : callOf(system, operation, fill, [...new Set(places.map(within))]))}`,
    )
    if (asked) page.line(`    batch: ${asked.list ? PER_CALL : 1}`)
    const where = system.kind === 'file' ? (writing.ways?.rows ?? '$') : rows
    if (where !== '$') page.line(`    rows: ${inline(where)}`)
    if (identifier && identifier.probability < SURE)
      page.look(`    identifier: ${inline(identifier.path)}`, {
        zh: '请核对它是否就是查询所用的标识',
        en: 'look whether this is what the question is asked with',
      })
    else if (identifier) page.line(`    identifier: ${inline(identifier.path)}`)
    else if (!asked || asked.list)
      page.must('    identifier: ""', { zh: '请填写哪个字段说明这一行是谁的', en: 'say which field tells whom a row is about' })
    if (asOf) {
      const { convert, unsure } = proposeInstant(asOf.shape)
      const text = `    asOf: ${inline({ from: asOf.path, convert })}`
      if (unsure) page.look(text, unsure)
      else page.line(text)
    }
    page.line('    map:')
    for (const one of matches) {
      if (one.element)
        mapped.push({ path: one.path, element: one.element.id, probability: one.probability, reasons: one.reasons })
      if (one.path !== asOf?.path) writeRow(writing, one, isSure(one, identifier))
    }
  }
}

const PER_CALL = 100
const isSure = (one: ElementMatch, identifier: ElementMatch | null) =>
  one.element !== null && (one.probability >= SURE || one === identifier)

function writeRow(
  { page, codeLists }: Writing,
  { path, shape, element, probability, reasons }: ElementMatch,
  sure: boolean,
): void {
  const words = shape.label && shape.label !== path ? ` ${shape.label.slice(0, 40)}` : ''
  // Information for one department is not a fact of the subject, so nothing is mapped to it.
  if (!element || element.own) {
    page.line(`      # - { to: ?, from: ${path} }${words}`)
    return
  }
  const { convert, unsure } = proposeFor(element, shape, codeLists)
  const text = `- ${inline({ to: element.id, from: path, convert })}`
  const why = reasons[0] ? `: ${reasons[0].zh} / ${reasons[0].en}` : ''
  if (!sure) page.line(`      # ${text} ${Math.round(probability * 100)}%${why}`)
  else if (unsure) page.look(`      ${text}`, unsure)
  else page.line(`      ${text}`)
}
