// An error page for faults of the portal itself, with a way to continue. Reloading fetches page parts that a newer release replaced.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { deviceKeeps } from '../kept/vault.ts'
import { MessagePage } from '../parts/message-page.tsx'

export function Crashed() {
  const { t } = useTranslation()
  return (
    <div role="alert" data-testid="crashed">
      <MessagePage sign="!" title={t('crashed.title')} text={t(deviceKeeps() ? 'crashed.kept' : 'crashed.text')}>
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('crashed.reload')}
        </Button>
      </MessagePage>
    </div>
  )
}
