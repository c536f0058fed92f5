// Records of many subjects in as few calls as the department allows. Answers only what was asked: a row about somebody else is
// dropped, whatever the department sends.
import type { ElementId } from '../../schema/index.ts'
import type { CallContext, LookupReply, SystemRecord } from '../contract.ts'
import { readValue, Unanswered } from '../convert/index.ts'
import type { RecordsSection } from '../manifest/index.ts'
import { type Mapper, mapRows, plain, readPath, rowsAt } from '../mapping/index.ts'
import { inLanes } from './in-lanes.ts'
import { isDeleted } from './is-deleted.ts'
import { failureOf } from './source-error.ts'
import { type CallResult, fault, type Transport } from './transport.ts'

export async function lookUp<O>(
  section: RecordsSection<O>,
  transport: Transport<O>,
  mapper: Mapper,
  atOnce: number,
  identifiers: readonly string[],
  elements: readonly ElementId[],
  { caller, signal }: CallContext,
): Promise<LookupReply> {
  const asked = new Map(identifiers.map((id) => [folded(id), id]))
  const wanted = section.map.filter((row) => elements.length === 0 || elements.includes(row.to))
  const records = new Map<string, SystemRecord>()
  const wantedBatches = batches([...asked.values()], section.batch)
  const replies = await inLanes(wantedBatches, atOnce, (batch) =>
    transport.call({
      operation: section.operation,
      parameters: { identifiers: batch, identifier: batch[0] },
      purpose: 'read',
      caller,
      signal,
    }),
  )
  for (const [place, reply] of replies.entries()) {
    const rows = rowsOf(reply, section.rows)
    if (!Array.isArray(rows)) return { kind: 'failed', reason: failureOf(rows), detail: rows.reason }
    const alone = wantedBatches[place]?.length === 1 && rows.length === 1 ? wantedBatches[place][0] : undefined
    const known = rows.flatMap((row) => {
      const about = section.identifier === undefined ? alone : asked.get(folded(plain(readPath(row, section.identifier) ?? '')))
      return about === undefined || isDeleted(section.deleted, row) ? [] : [{ about, row }]
    })
    const mapped = await mapRows(
      mapper,
      known.map(({ row }) => row),
      wanted,
    )
    for (const [i, { about, row }] of known.entries())
      records.set(about, { ...(mapped[i] ?? { values: {}, problems: {} }), asOf: asOf(section, row) })
    // A row that the system could not answer is about somebody who was asked for: nobody of this batch is "unknown to it" then.
    const lost = rows.map((row) => whoIs(section, row)).find((who) => who instanceof Unanswered)
    for (const about of lost ? (wantedBatches[place] ?? []) : [])
      if (lost && !records.has(about))
        records.set(about, { values: {}, problems: Object.fromEntries(wanted.map(({ to }) => [to, lost.reason])), asOf: null })
  }
  return { kind: 'found', records }
}

const whoIs = <O>({ identifier }: RecordsSection<O>, row: unknown) => (identifier === undefined ? row : readPath(row, identifier))

function rowsOf(reply: CallResult, path: string) {
  if (reply.kind === 'fault') return reply.verdict === 'absent' ? [] : reply
  return rowsAt(reply.body, path) ?? fault('unknown', 'the reply holds no list where the manifest says')
}

function asOf<O>({ asOf: rule }: RecordsSection<O>, row: unknown): string | null {
  const read = rule && readValue(rule.convert, readPath(row, rule.from))
  return read?.ok && typeof read.value === 'string' ? read.value : null
}

const folded = (identifier: string) => identifier.trim().toUpperCase()

function batches(all: string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
}
