// The actor: the hub itself, or a person by name.
import { useTranslation } from 'react-i18next'

export function Actor({ by: { id, name } }: { by: { id: string; name: string } }) {
  const { t } = useTranslation()
  return id === 'system' ? t('journal.system') : name
}
