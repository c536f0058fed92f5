// A fault in the portal itself: said plainly, with a way on. A page part that a newer release replaced is fetched by reloading.
import { Button, Result } from 'antd'
import { useTranslation } from 'react-i18next'

export function Crashed() {
  const { t } = useTranslation()
  return (
    <Result
      status="error"
      title={t('crashed.title')}
      subTitle={t('crashed.text')}
      data-testid="crashed"
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('crashed.reload')}
        </Button>
      }
    />
  )
}
