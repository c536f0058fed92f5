// The name of a register's population: everybody of its class, or people with a label.
import { useTranslation } from 'react-i18next'
import type { RegisterClass } from './register-class.ts'

export function useWho(objectClass: RegisterClass): (label: string | null | undefined) => string {
  const { t } = useTranslation()
  return (label) => (label ? t('register.whoLabel', { label }) : t(`register.who.${objectClass}`))
}
