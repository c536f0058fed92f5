// The page after signing in again: this tab can be closed.
import { useTranslation } from 'react-i18next'
import { MessagePage } from '../parts/message-page.tsx'

export function SignedIn() {
  const { t } = useTranslation()
  return <MessagePage sign="✓" title={t('session.done')} text={t('session.doneText')} />
}
