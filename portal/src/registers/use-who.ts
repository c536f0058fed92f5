// How a population of a register is called: everybody of its class, or those who carry a label.
import { useTranslation } from 'react-i18next'
import type { RegisterClass } from './register-class.ts'

export function useWho(objectClass: RegisterClass): (label: string | null | undefined) => string {
  const { t } = useTranslation()
  return (label) => (label ? t('register.whoLabel', { label }) : t(`register.who.${objectClass}`))
}
