// What could not be fetched, why, and a way to try again. The hub's own sentence where it gave one.
import { Button, Result } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CombinedError } from 'urql'
import { errorCode } from '../graphql/error-code.ts'

export function Failed({ error, onRetry, page }: { error: CombinedError; onRetry: () => void; page?: boolean }) {
  const { t } = useTranslation()
  const code = errorCode(error)
  const text = code === 'NETWORK' ? t('failed.network') : (error.graphQLErrors[0]?.message ?? t('failed.text'))
  return (
    <div
      role="alert"
      data-testid="failed"
      style={page ? { minHeight: '100dvh', display: 'grid', placeItems: 'center' } : undefined}
    >
      <Result
        status={code === 'NETWORK' ? 'warning' : 'error'}
        title={t('failed.title')}
        subTitle={text}
        extra={
          <Button type="primary" onClick={onRetry} data-testid="retry">
            {t('failed.retry')}
          </Button>
        }
      />
    </div>
  )
}
