// Where signing in again ends: this tab can be closed.
import { Result } from 'antd'
import { useTranslation } from 'react-i18next'

export function SignedIn() {
  const { t } = useTranslation()
  return <Result status="success" title={t('session.done')} subTitle={t('session.doneText')} />
}
