// Corrections: accepted, found under their id afterwards, and applied once when repeated. The test correction proposes the
// record's current value, so that a clerk who accepts it changes nothing.
import type { CorrectionOutcome, CorrectionParcel } from '../../contract.ts'
import type { Case } from '../case.ts'
import { failed, note, outcomeWords, passed, skipped } from '../report.ts'
import type { Stand } from '../stand.ts'

const DAYS = 10

const taken = (outcome: CorrectionOutcome | null | undefined): boolean =>
  outcome?.kind === 'awaiting' || outcome?.kind === 'accepted' || outcome?.kind === 'rejected'

/** About a known subject and a value that the system stores and accepts corrections of. */
async function parcelOf(stand: Stand, marker: string): Promise<CorrectionParcel | null> {
  const { connector, context, options } = stand
  const { tasks } = await stand.tasks()
  for (const { objectClass, elements } of connector.records) {
    const taken = elements.filter((element) => connector.corrections?.elements.includes(element))
    const identifiers = [
      ...(options.identifiers?.[objectClass] ?? []),
      ...tasks.flatMap(({ subject }) => (subject?.objectClass === objectClass ? [subject.identifier] : [])),
    ].slice(0, 20)
    if (taken.length === 0 || identifiers.length === 0) continue
    const reply = await connector.lookup?.(objectClass, identifiers, taken, context())
    if (reply?.kind !== 'found') continue
    for (const [identifier, { values }] of reply.records)
      for (const element of taken) {
        const value = values[element]
        if (value === undefined || value === null) continue
        const now = options.clock?.() ?? new Date()
        return {
          ...{ correctionId: `${marker}-${now.getTime().toString(36)}`, submissionId: `${marker}-submission`, reason: marker },
          ...{ division: tasks[0]?.division ?? '000000000000', subject: { objectClass, identifier } },
          ...{ element, was: value, proposed: value, raisedAt: now.toISOString() },
          due: new Date(now.getTime() + DAYS * 86_400_000).toISOString().slice(0, 10),
        }
      }
  }
  return null
}

export const correctionTaken: Case = {
  id: 'correction',
  title: {
    zh: '纠错被受理并可查询，重复送达只受理一次',
    en: 'A correction is taken and known afterwards, once however often it comes',
  },
  async run(stand) {
    const { connector, options, context } = stand
    const { corrections } = connector
    if (!corrections) return skipped('清单未声明纠错。', 'The manifest declares no corrections.')
    if (!options.write)
      return skipped(
        '未获准写入（须给出测试标记），没有送出纠错。',
        'Nobody permitted writing (with a test marker), so nothing was sent.',
      )
    const parcel = await parcelOf(stand, options.write.marker)
    if (!parcel)
      return skipped(
        '查不到可用于测试的数据，没有送出纠错。',
        'No record is known of which a value could be corrected, so nothing was sent.',
      )
    const first = await corrections.send(parcel, context())
    if (!taken(first))
      return failed(`纠错未被受理：${outcomeWords(first).zh}`, `The correction was not taken: ${outcomeWords(first).en}`)
    if (corrections.find) {
      const known = await corrections.find(parcel.correctionId, context())
      if (!taken(known))
        return failed(`受理后查不到：${outcomeWords(known).zh}`, `It was taken, and asking for it says ${outcomeWords(known).en}`)
    }
    if (corrections.idempotency === 'NONE')
      return passed(
        note('清单声明重复会再次受理，因此没有重发。', 'The manifest declares that a repeat acts twice, so it was not repeated.'),
      )
    const again = await corrections.send(parcel, context())
    return taken(again)
      ? passed()
      : failed(`重复送达未被认出：${outcomeWords(again).zh}`, `The repeat was not recognised: ${outcomeWords(again).en}`)
  },
}

export const correctionUnknown: Case = {
  id: 'correction-unknown',
  title: { zh: '查询从未送出的纠错，答复为没有', en: 'Asked about a correction that was never sent, it says that there is none' },
  async run({ connector, context, options }) {
    const { corrections } = connector
    if (!corrections?.find) return skipped('清单未声明查询纠错。', 'The manifest declares no way to ask about a correction.')
    const outcome = await corrections.find(`${options.write?.marker ?? 'test'}-never-sent-${Date.now().toString(36)}`, context())
    if (outcome === null) return passed()
    return failed(
      `答复不是“没有”，而是 ${outcomeWords(outcome).zh}`,
      `It does not say that there is none, but ${outcomeWords(outcome).en}`,
    )
  },
}
