// The GraphQL context of generated resolvers. gateway/http supplies it for each request. Its `records` come from
// createRecordLoaders in gateway/filling/records.
import type { ElementId, Fact, ObjectClass, Value } from '../../schema/index.ts'
import type { SubjectRow } from '../platform/index.ts'

export interface GraphContext {
  records: {
    /** The value of the element's authority. Throws HubError SOURCE_UNAVAILABLE or SOURCE_REFUSED, naming the department. */
    value(subject: SubjectRow, element: ElementId): Promise<Value | null>
    /** The facts of all sources. Default: every element of the class. A failed source adds nothing. */
    facts(subject: SubjectRow, elements?: readonly ElementId[]): Promise<Fact[]>
  }
  subjects: {
    /** A subject that the viewer may read; null if there is none, or if it is outside the viewer's divisions. */
    find(objectClass: ObjectClass, id: string): Promise<SubjectRow | null>
    /** Display text, with the identifier masked. */
    label(subject: SubjectRow): string
    /** The parent object of the type Division; null without a division. */
    division(subject: SubjectRow): unknown
  }
}
