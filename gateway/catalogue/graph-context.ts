// What a generated resolver finds in the GraphQL context. gateway/http supplies it for each request; its `records` are those of
// gateway/filling/records/createRecordLoaders.
import type { ElementId, Fact, ObjectClass, Value } from '../../schema/index.ts'
import type { SubjectRow } from '../platform/index.ts'

export interface GraphContext {
  records: {
    /** The value by the element's authority; throws HubError SOURCE_UNAVAILABLE or SOURCE_REFUSED, naming the department. */
    value(subject: SubjectRow, element: ElementId): Promise<Value | null>
    /** What every source says. Default: every element of the class. A source that fails contributes nothing. */
    facts(subject: SubjectRow, elements?: readonly ElementId[]): Promise<Fact[]>
  }
  subjects: {
    /** A subject that the viewer may read; null when there is none, or when it is outside the viewer's divisions. */
    find(objectClass: ObjectClass, id: string): Promise<SubjectRow | null>
    /** Text to recognise it by, the identifier masked. */
    label(subject: SubjectRow): string
    /** What the type Division resolves from; null where it has none. */
    division(subject: SubjectRow): unknown
  }
}
