// Records of many subjects in as few calls as the department allows. Only requested subjects are returned: a row about anybody
// else is dropped.
import { because, type ElementId } from '../../schema/index.ts'
import type { CallContext, LookupReply, SystemRecord } from '../contract.ts'
import { readValue, Unanswered } from '../convert/index.ts'
import type { RecordsSection } from '../language/index.ts'
import { type Mapper, mapRows, plain, readPath, rowsAt } from '../mapping/index.ts'
import { isDeleted } from './is-deleted.ts'
import { failureOf } from './source-error.ts'
import { type CallResult, fault, type Transport } from './transport.ts'

export interface RecordReading<O> {
  section: RecordsSection<O>
  transport: Transport<O>
  mapper: Mapper
  /** Parallel calls, if one call does not carry all identifiers. */
  concurrency: number
}

export async function lookUp<O>(
  { section, transport, mapper, concurrency }: RecordReading<O>,
  identifiers: readonly string[],
  elements: readonly ElementId[],
  { caller, signal }: CallContext,
): Promise<LookupReply> {
  const asked = new Map(identifiers.map((id) => [folded(id), id]))
  const chosen = elements.length === 0 ? null : new Set(elements)
  const wanted = chosen ? section.map.filter((row) => chosen.has(row.to)) : section.map
  const records = new Map<string, SystemRecord>()
  const ask = (batch: string[]) =>
    transport.call({
      operation: section.operation,
      parameters: { identifiers: batch, identifier: batch[0] },
      purpose: 'read',
      caller,
      signal,
    })
  const wantedBatches = batches([...asked.values()], section.batch)
  const [only] = wantedBatches
  const replies = wantedBatches.length === 1 && only ? [await ask(only)] : await mapConcurrently(wantedBatches, concurrency, ask)
  for (const [place, reply] of replies.entries()) {
    const rows = rowsOf(reply, section.rows)
    if (!Array.isArray(rows)) return { kind: 'failed', reason: failureOf(rows), detail: rows.reason }
    const batch = wantedBatches[place] ?? []
    const alone = batch.length === 1 && rows.length === 1 ? batch[0] : undefined
    const known: { about: string; row: unknown }[] = []
    let lost: Unanswered | undefined
    for (const row of rows) {
      const who = whoIs(section, row)
      if (who instanceof Unanswered) lost ??= who
      const about = section.identifier === undefined ? alone : asked.get(folded(plain(who ?? '')))
      if (about !== undefined && !isDeleted(section.deleted, row)) known.push({ about, row })
    }
    const mapping = mapRows(
      mapper,
      known.map(({ row }) => row),
      wanted,
    )
    const mapped = mapping instanceof Promise ? await mapping : mapping
    for (const [i, { about, row }] of known.entries()) {
      const { values, problems } = mapped[i] ?? { values: {}, problems: {} }
      records.set(about, { values, problems, asOf: asOf(section, row) })
    }
    // An unanswered row belongs to a requested subject, so nobody of this batch counts as unknown.
    for (const about of lost ? batch : [])
      if (lost && !records.has(about))
        records.set(about, { values: {}, problems: Object.fromEntries(wanted.map(({ to }) => [to, lost.reason])), asOf: null })
  }
  return { kind: 'found', records }
}

const whoIs = <O>({ identifier }: RecordsSection<O>, row: unknown) => (identifier === undefined ? row : readPath(row, identifier))

function rowsOf(reply: CallResult, path: string) {
  if (reply.kind === 'fault') return reply.verdict === 'absent' ? [] : reply
  return rowsAt(reply.body, path) ?? fault('unknown', because('NO_LIST'))
}

function asOf<O>({ asOf: rule }: RecordsSection<O>, row: unknown): string | null {
  const read = rule && readValue(rule.convert, readPath(row, rule.from))
  return read?.ok && typeof read.value === 'string' ? read.value : null
}

const folded = (identifier: string) => identifier.trim().toUpperCase()

function batches(all: string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
}

/**
 * Maps a list with limited concurrency, results in order. A thousand lookups then never queue a thousand calls at a system
 * that answers one subject at a time.
 */
async function mapConcurrently<T, R>(all: readonly T[], concurrency: number, work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const worker = async () => {
    while (next < all.length) {
      const place = next
      next += 1
      results[place] = await work(all[place] as T)
    }
  }
  await Promise.all(Array.from({ length: Math.min(concurrency, all.length) }, worker))
  return results
}
