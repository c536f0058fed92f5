import type { SubjectRow } from '../records/index.ts'

/** The first and last digits of an identifier, the rest hidden: 9901**********1234. Codes of places are public. */
export function maskIdentifier(objectClass: string, identifier: string): string {
  if (objectClass === 'place' || objectClass === 'enterprise') return identifier
  if (identifier.length <= 8) return identifier.replace(/.(?=.{2})/g, '*')
  return identifier.slice(0, 4) + '*'.repeat(identifier.length - 8) + identifier.slice(-4)
}

/** Text to recognise a subject by: name where one is known, and the masked identifier. */
export function labelOf(subject: SubjectRow): string {
  const masked = maskIdentifier(subject.objectClass, subject.identifier)
  return subject.name ? `${subject.name} ${masked}` : masked
}
