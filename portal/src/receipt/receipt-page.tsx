// 回执: the proof that the hub accepted it, and what each department has done with it so far, live.
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useQuery } from 'urql'
import { CorrectionList } from '../corrections/correction-list.tsx'
import { NotFound } from '../frame/not-found.tsx'
import { DeliveryChangedDocument, SubmissionDocument } from '../generated/graphql.ts'
import { useLive } from '../graphql/live.tsx'
import { usePurpose } from '../graphql/use-purpose.ts'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import { Deliveries } from './deliveries.tsx'
import styles from './receipt.module.css'
import { ReceiptHead } from './receipt-head.tsx'
import { SentRows } from './sent-rows.tsx'
import { SentValues } from './sent-values.tsx'
import { useDeliveries } from './use-deliveries.ts'

export function ReceiptPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const { context, setPurpose } = usePurpose()
  const [{ data, error, fetching }, again] = useQuery({ query: SubmissionDocument, variables: { id }, context })
  const submission = data?.submission
  const { deliveries, take } = useDeliveries(submission?.deliveries)
  useLive(DeliveryChangedDocument, submission ? { submission: id } : null, {
    onData: ({ deliveryChanged }) => take(deliveryChanged),
    onConnected: () => again(),
  })

  if (submission)
    return (
      <article className={styles.page} data-testid="receipt">
        <ReceiptHead submission={submission} deliveries={deliveries} />
        <Deliveries deliveries={deliveries} submission={submission} />
        {submission.corrections.length > 0 && (
          <section className={styles.section} data-testid="receipt-corrections">
            <h2>{t('receipt.corrections', { count: submission.corrections.length })}</h2>
            <p className={styles.note}>{t('receipt.correctionsNote')}</p>
            <CorrectionList corrections={submission.corrections} />
          </section>
        )}
        <SentValues values={submission.values} onPurpose={setPurpose} />
        {submission.rowSets.map((set) => (
          <SentRows key={set.id} set={set} onPurpose={setPurpose} />
        ))}
      </article>
    )
  if (fetching) return <Loading />
  if (error) return <Failed error={error} onRetry={() => again()} />
  return <NotFound />
}
