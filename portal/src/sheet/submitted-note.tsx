// This sheet is sent: the way to its receipt.
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'

export function SubmittedNote({ submission }: { submission: { id: string; receipt: string } }) {
  const { t } = useTranslation()
  return (
    <Alert
      type="success"
      showIcon
      style={{ marginBottom: 16 }}
      title={t('sheet.submitted', { receipt: submission.receipt })}
      data-testid="sheet-submitted"
      action={
        <Link to={`/receipt/${encodeURIComponent(submission.id)}`}>
          <Button type="primary">{t('sheet.toReceipt')}</Button>
        </Link>
      }
    />
  )
}
