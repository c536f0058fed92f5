// Corrections by a manifest: sent under their id in the department's own names and formats. The answer is in the reply or polled
// later.
import { because } from '../../schema/index.ts'
import type { CorrectionOutcome, CorrectionParcel, Corrections } from '../contract.ts'
import { writeValue } from '../convert/index.ts'
import type { CorrectionsSection } from '../language/index.ts'
import { type Mapper, type Parameters, readPath } from '../mapping/index.ts'
import { askAbout, stateIn } from './ask-about.ts'
import { handOver } from './hand-over.ts'
import { safeReason } from './safe-reason.ts'
import type { Transport } from './transport.ts'
import { withValues } from './with-values.ts'

export function takeCorrections<S, F>(
  section: CorrectionsSection<S, F>,
  sending: Transport<S>,
  finding: Transport<F>,
  mapper: Mapper,
): Corrections {
  const { send, find, idempotency } = section
  const bound = Object.entries(section.fields).map(([name, field]) => ({
    name,
    ...(typeof field === 'string' ? { element: field, convert: undefined } : field),
  }))

  const ask: Corrections['find'] =
    find &&
    (async (id, context) => {
      const asked = await askAbout(find, finding, { correctionId: id }, id, context)
      return asked === null || 'kind' in asked ? asked : said(find.state, asked.body, find.checkAfterSeconds)
    })

  function said(
    rule: { from: string; map: Readonly<Record<string, State>>; reason?: string | undefined },
    body: unknown,
    checkAfterSeconds: number,
  ): CorrectionOutcome | null {
    const state = stateIn(rule, body)
    switch (state) {
      case 'absent':
        return null
      case 'awaiting':
        return { kind: state, checkAfterSeconds }
      case undefined:
        return { kind: 'unknown', reason: because('STATE_UNKNOWN') }
      default: {
        const words = rule.reason === undefined ? undefined : readPath(body, rule.reason)
        return { kind: state, answer: safeReason(words, '') || null }
      }
    }
  }

  async function parametersOf(parcel: CorrectionParcel): Promise<Parameters | string> {
    const field = bound.find(({ element }) => element === parcel.element)
    if (!field) return 'this system takes no corrections of this value'
    const [was, proposed] = [writeValue(field.convert, parcel.was), writeValue(field.convert, parcel.proposed)]
    if (!was.ok) return `${field.name}: ${was.problem}`
    if (!proposed.ok) return `${field.name}: ${proposed.problem}`
    const { subject, ...rest } = parcel
    const own = { ...rest, subjectClass: subject.objectClass, subject: subject.identifier, field: field.name }
    return withValues({ ...own, was: was.value, proposed: proposed.value }, send.values, parcel, mapper)
  }

  return {
    elements: bound.map(({ element }) => element),
    idempotency,
    async send(parcel, context) {
      const id = parcel.correctionId
      const parameters = await parametersOf(parcel)
      if (typeof parameters === 'string') return { kind: 'refused', reason: because('NOT_WRITABLE', { problem: parameters }) }
      const taken = (body: unknown): CorrectionOutcome | null => {
        if (send.acknowledgement && (readPath(body, send.acknowledgement) ?? '') === '') return null
        return send.answer
          ? said(send.answer, body, send.checkAfterSeconds)
          : { kind: 'awaiting', checkAfterSeconds: send.checkAfterSeconds }
      }
      const asked = ask && (() => ask(id, context))
      // An answer may always come later: by a poll, an event, or the department's officer.
      return handOver<S, CorrectionOutcome>(
        { idempotency, send, id, parameters, taken, find: asked, reported: true },
        sending,
        context,
      )
    },
    ...(ask && { find: ask }),
  }
}

type State = 'accepted' | 'rejected' | 'awaiting' | 'absent'
