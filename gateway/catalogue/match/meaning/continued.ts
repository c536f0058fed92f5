// A label that only continues the one before it: 至 after 合同起始日期, "To" after "From". It says nothing alone.
import { keyed, type Meaning } from './meaning.ts'

const bare = (m: Meaning): boolean =>
  m.roles.length === 0 && m.rest.length === 0 && m.events.length === 0 && m.periods.length === 0

/** 至, 止, 截止; to, until. */
const continues = (m: Meaning): boolean => bare(m) && ((m.head === '' && m.qualities.join() === 'end') || m.head === 'to')

export function withContinued(meanings: readonly Meaning[]): Meaning[] {
  const read: Meaning[] = []
  for (const m of meanings) {
    const before = read.at(-1)
    const qualities = [...(before?.qualities ?? []).filter((quality) => quality !== 'start'), 'end'].sort()
    read.push(
      before && continues(m)
        ? keyed({
            ...before,
            head: before.head === 'from' ? 'to' : before.head,
            qualities,
            text: `${before.text}${m.language === 'en' ? ' ' : ''}${m.text}`,
            kind: m.kind === 'unknown' ? before.kind : m.kind,
            code: m.code,
            place: `${before.place}>${m.place}`,
          })
        : m,
    )
  }
  return read
}
