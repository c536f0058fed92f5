// Conditions of a field and of everything that it stands in, put together.
import { allOf, type Expression } from '../../../../../schema/index.ts'
import type { RawLogic } from '../raw-form.ts'

/** `outside`: conditions of the list that the field is a column of, or of what the list stands in. */
export function askedUnder(inside: readonly Expression[], outside: readonly Expression[]): RawLogic {
  const [own, list] = [allOf('and', inside), allOf('and', outside)]
  return { ...(own && { askedWhen: own }), ...(list && { listAskedWhen: list }) }
}

/** What a standard says in a way that is not read: the part that is not understood. */
export class UnreadLogic extends Error {}
