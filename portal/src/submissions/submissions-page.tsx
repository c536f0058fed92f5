// 我的提交: each with its receipt and the departments' progress.
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { minuteOf } from '../format/dates.ts'
import { periodText } from '../format/period.ts'
import { SubmissionsDocument } from '../generated/graphql.ts'
import { usePages } from '../graphql/use-pages.ts'
import { DeliveryPill } from '../parts/delivery-pill.tsx'
import { Listing } from '../parts/listing.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Pill } from '../parts/pill.tsx'
import styles from './submissions.module.css'

export function SubmissionsPage() {
  const { t } = useTranslation()
  const pages = usePages(SubmissionsDocument, {}, (d) => d.submissions)
  return (
    <div className={styles.page} data-testid="submissions">
      <PageHead title={t('nav.submissions')} lead={t('submissions.lead')} />
      <Listing pages={pages} empty={t('submissions.none')}>
        {(submissions) => (
          <ul className={styles.list}>
            {submissions.map((s) => (
              <li key={s.id}>
                <Link to={`/receipt/${encodeURIComponent(s.id)}`} data-testid={`submission-${s.id}`}>
                  <span className={styles.about}>
                    <strong>{s.subject.label}</strong>
                    <span>{[periodText(t, s.period), minuteOf(s.acceptedAt)].filter(Boolean).join(' · ')}</span>
                  </span>
                  <code>{s.receipt}</code>
                  <span className={styles.deliveries}>
                    {s.deliveries.map((d) => (
                      <span key={d.id}>
                        {d.department.name} <DeliveryPill delivery={d} />
                      </span>
                    ))}
                    {s.corrections.length > 0 && (
                      <Pill tone="accent">{t('submissions.corrections', { count: s.corrections.length })}</Pill>
                    )}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </div>
  )
}
