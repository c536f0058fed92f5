// Why an element cannot be stored, in words; null if it can.
import { type Element, elementSchema } from '../../schema/index.ts'

export function elementFault(element: Element): string | null {
  const result = elementSchema.safeParse(element)
  if (!result.success) return result.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ')
  if (element.id !== `${element.objectClass}.${element.property}`) return 'the id is not the object class, a dot, the property'
  const isFigure = element.domain.datatype === 'INTEGER' || element.domain.datatype === 'DECIMAL'
  if (element.breakdowns && !isFigure) return 'breakdowns: only a number is broken down'
  return null
}
