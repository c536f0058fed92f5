// This sheet is sent: a link to its receipt.
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../parts/link-button.tsx'

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
        <LinkButton type="primary" to={`/receipt/${encodeURIComponent(submission.id)}`} data-testid="to-receipt">
          {t('sheet.toReceipt')}
        </LinkButton>
      }
    />
  )
}
