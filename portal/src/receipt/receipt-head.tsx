// The receipt itself: number, time, subject, and progress.
import CheckCircleFilled from '@ant-design/icons/es/icons/CheckCircleFilled'
import CheckOutlined from '@ant-design/icons/es/icons/CheckOutlined'
import CopyOutlined from '@ant-design/icons/es/icons/CopyOutlined'
import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { secondOf } from '../format/dates.ts'
import { periodText } from '../format/period.ts'
import type { DeliveryPartFragment, SubmissionQuery } from '../generated/graphql.ts'
import { isLost } from '../parts/delivery-pill.tsx'
import { TallyText } from '../parts/tally-text.tsx'
import styles from './receipt.module.css'

interface Props {
  submission: NonNullable<SubmissionQuery['submission']>
  deliveries: readonly DeliveryPartFragment[]
}

export function ReceiptHead({ submission, deliveries }: Props) {
  const { t } = useTranslation()
  const done = deliveries.filter((d) => d.state === 'ACKNOWLEDGED').length
  const all = deliveries.length
  const lost = deliveries.filter((d) => d.readBack && isLost(d.readBack)).length
  return (
    <header className={styles.head}>
      <title>{`${t('receipt.title')} ${submission.receipt} · ${t('brand')}`}</title>
      <div className={styles.mark}>
        <CheckCircleFilled />
        <div>
          <h1>{t('receipt.accepted')}</h1>
          <p>{[submission.subject.label, periodText(t, submission.period)].filter(Boolean).join(' · ')}</p>
        </div>
        <Button className="no-print" icon={<PrinterOutlined />} onClick={() => window.print()} data-testid="print">
          {t('receipt.print')}
        </Button>
      </div>
      <dl>
        <div>
          <dt>{t('receipt.number')}</dt>
          <dd>
            <strong data-testid="receipt-number">{submission.receipt}</strong>
            <CopyButton text={submission.receipt} />
          </dd>
        </div>
        <div>
          <dt>{t('receipt.acceptedAt')}</dt>
          <dd>
            <time dateTime={submission.acceptedAt}>{secondOf(submission.acceptedAt)}</time>
          </dd>
        </div>
        {submission.tally && (
          <div>
            <dt>{t('receipt.filled')}</dt>
            <dd data-testid="receipt-tally">
              <TallyText tally={submission.tally} />
            </dd>
          </div>
        )}
      </dl>
      <div className={styles.progress} role="status" data-testid="receipt-progress" data-done={done} data-all={all}>
        {lost > 0 && <strong className={styles.lost}>{t('receipt.lost', { count: lost })}</strong>}
        <span>{done === all ? t('receipt.allDone', { count: all }) : t('receipt.progress', { done, all })}</span>
        <span className={styles.track} aria-hidden="true">
          <span style={{ width: `${all > 0 ? (done / all) * 100 : 0}%` }} />
        </span>
      </div>
    </header>
  )
}

/** Copies a text, and confirms it. */
function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState<boolean>()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <Button
      className="no-print"
      size="small"
      type="text"
      icon={copied ? <CheckOutlined /> : <CopyOutlined />}
      onClick={copy}
      data-testid="copy-receipt"
    >
      <span role="status">{copied === undefined ? t('copy.do') : copied ? t('copy.done') : t('copy.failed')}</span>
    </Button>
  )
}
