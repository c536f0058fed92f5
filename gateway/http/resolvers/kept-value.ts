// A stored value about a subject (in a submission, in a correction) as this request may see it.
import { isPersonal, type Value } from '../../../schema/index.ts'
import { HIDDEN, maskValue } from '../../platform/index.ts'
import type { Context } from '../context.ts'

/** An element that has left the catalogue counts as personal. */
export const isPersonalHere = ({ hub }: Context, id: string): boolean => {
  const element = hub.catalogue.current().elements.get(id)
  return !element || isPersonal(element.classification)
}

/** Masked if it is personal and there is no purpose. With a purpose, the caller has recorded the reading. */
export function keptValue(context: Context, id: string, value: unknown): { value: unknown; masked: boolean } {
  if (value === null || value === undefined) return { value: null, masked: false }
  if (!isPersonalHere(context, id) || context.readings.purpose !== null) return { value, masked: false }
  const element = context.hub.catalogue.current().elements.get(id)
  return { value: element ? maskValue(element, value as Value) : HIDDEN, masked: true }
}
