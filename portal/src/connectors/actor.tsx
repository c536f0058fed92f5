// Who did it: me, the system, or an account by its id.
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/session.tsx'

export function Actor({ id }: { id: string }) {
  const { t } = useTranslation()
  const me = useMe()
  if (id === 'system') return t('journal.system')
  return id === me.id ? me.name : <code>{id}</code>
}
