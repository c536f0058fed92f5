// Live values as they may be shown: only of subjects that the viewer serves. Personal ones are masked, or in full with a purpose
// and recorded first.
import { type Element, type Fact, HubError, isPersonal } from '../../schema/index.ts'
import type { Catalogue, GraphContext } from '../catalogue/index.ts'
import type { SubjectRow } from '../platform/index.ts'
import { masksAsText, maskValue, may, type Viewer } from '../platform/index.ts'
import type { Readings } from './readings.ts'

export interface GuardDeps {
  viewer: Viewer
  catalogue: Catalogue
  records: GraphContext['records']
  readings: Readings
}

export function guardRecords({ viewer, catalogue, records, readings }: GuardDeps): GraphContext['records'] {
  const demand = (subject: SubjectRow) => {
    if (!may(viewer, 'read subject', { division: subject.division ?? undefined }))
      throw new HubError('FORBIDDEN', { detail: `${viewer.id} may not read subject` })
  }
  const elementOf = (subject: SubjectRow, id: string): Element | undefined => {
    const element = catalogue.elements.get(id)
    return element?.objectClass === subject.objectClass && !element.own ? element : undefined
  }
  return {
    async value(subject, id) {
      demand(subject)
      const element = catalogue.elements.get(id)
      if (!element || element.own) return null
      if (!isPersonal(element.classification)) return records.value(subject, id)
      if (readings.purpose !== null) {
        await readings.note(subject, [element])
        return records.value(subject, id)
      }
      if (!masksAsText(element)) throw purposeRequired(element)
      const value = await records.value(subject, id)
      return value === null ? null : maskValue(element, value)
    },
    async facts(subject, ids) {
      demand(subject)
      const all = (catalogue.classes.get(subject.objectClass) ?? []).filter((e) => !e.own)
      const elements = ids ? ids.flatMap((id) => elementOf(subject, id) ?? []) : all
      if (readings.purpose !== null)
        await readings.note(
          subject,
          elements.filter((e) => isPersonal(e.classification)),
        )
      const facts: Fact[] = await records.facts(subject, ids && elements.map((e) => e.id))
      return readings.purpose === null ? facts : readings.clear(facts)
    },
  }
}

/** A date, number or boolean cannot be masked and keep its type: it is withheld, with the reason. */
const purposeRequired = ({ label }: Element): HubError =>
  new HubError('PURPOSE_REQUIRED', {
    sentence: {
      zh: `“${label.zh}”属于个人信息，请说明用途后查看。`,
      en: `"${label.en}" is personal. Say what you need it for.`,
    },
  })
