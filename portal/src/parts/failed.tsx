// A failed fetch: what, why, and a way to retry. It shows the hub's own message if there is one.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CombinedError } from 'urql'
import { errorCode } from '../graphql/error-code.ts'
import { MessagePage } from './message-page.tsx'

export function Failed({ error, onRetry, page }: { error: CombinedError; onRetry: () => void; page?: boolean }) {
  const { t } = useTranslation()
  const network = errorCode(error) === 'NETWORK'
  const text = network ? t('failed.network') : (error.graphQLErrors[0]?.message ?? t('failed.text'))
  return (
    <div role="alert" data-testid="failed">
      <MessagePage sign="!" title={t('failed.title')} text={text} whole={page}>
        <Button type="primary" onClick={onRetry} data-testid="retry">
          {t('failed.retry')}
        </Button>
      </MessagePage>
    </div>
  )
}
