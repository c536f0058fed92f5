// Each department's part.
import { useTranslation } from 'react-i18next'
import type { DeliveryPartFragment, SubmissionQuery } from '../generated/graphql.ts'
import { sheetAddress } from '../inbox/groups.ts'
import { DeliveryCard } from './delivery-card.tsx'
import styles from './receipt.module.css'

interface Props {
  deliveries: readonly DeliveryPartFragment[]
  submission: NonNullable<SubmissionQuery['submission']>
}

export function Deliveries({ deliveries, submission }: Props) {
  const { t } = useTranslation()
  return (
    <section className={styles.section}>
      <h2>{t('receipt.deliveries', { count: deliveries.length })}</h2>
      <p className={styles.note}>{t('receipt.promise')}</p>
      <ul className={styles.deliveries}>
        {deliveries.map((d) => (
          <DeliveryCard
            key={d.id}
            delivery={d}
            fillAgain={sheetAddress(submission.subject, submission.period)}
            submission={submission.id}
          />
        ))}
      </ul>
    </section>
  )
}
