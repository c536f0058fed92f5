// The object class in words; a department's own class has its own name.
import type { TFunction } from 'i18next'

export function classText(t: TFunction<'words'>, objectClass: string): string {
  switch (objectClass) {
    case 'resident':
      return t('class.resident')
    case 'household':
      return t('class.household')
    case 'enterprise':
      return t('class.enterprise')
    case 'place':
      return t('class.place')
    default:
      return objectClass
  }
}
