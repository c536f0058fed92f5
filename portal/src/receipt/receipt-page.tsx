// 回执: the proof that the hub accepted it, and each department's progress, live.

import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useQuery } from 'urql'
import { CorrectionList } from '../corrections/correction-list.tsx'
import { NotFound } from '../frame/not-found.tsx'
import {
  DeliveryChangedDocument,
  type DeliveryPartFragment,
  SubmissionDocument,
  type SubmissionQuery,
} from '../generated/graphql.ts'
import { useLive } from '../graphql/live.tsx'
import { usePurpose } from '../graphql/use-purpose.ts'
import { sheetAddress } from '../inbox/groups.ts'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import { DeliveryCard } from './delivery-card.tsx'
import styles from './receipt.module.css'
import { ReceiptHead } from './receipt-head.tsx'
import { SentRows } from './sent-rows.tsx'
import { SentValues } from './sent-values.tsx'

export function ReceiptPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const { context, purpose, setPurpose } = usePurpose()
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
        {submission.explanation && (
          <section className={styles.section} data-testid="receipt-explanation">
            <h2>{t('receipt.explanation')}</h2>
            <p>{submission.explanation}</p>
          </section>
        )}
        <SentValues submission={submission} values={submission.values} purpose={purpose} onPurpose={setPurpose} />
        {submission.rowSets.map((set) => (
          <SentRows key={set.id} set={set} purpose={purpose} onPurpose={setPurpose} />
        ))}
      </article>
    )
  if (fetching) return <Loading />
  if (error) return <Failed error={error} onRetry={() => again()} />
  return <NotFound />
}

/** The latest known deliveries of a submission, by query or live; an older state never replaces a newer one. */
type Delivery = DeliveryPartFragment

function useDeliveries(fetched: readonly Delivery[] | undefined) {
  const [heard, setHeard] = useState<ReadonlyMap<string, Delivery>>(new Map())
  const deliveries = useMemo(
    () =>
      (fetched ?? []).map((d) => {
        const live = heard.get(d.id)
        return live && live.updatedAt >= d.updatedAt ? live : d
      }),
    [fetched, heard],
  )
  const take = useCallback(
    (d: Delivery) => setHeard((was) => ((was.get(d.id)?.updatedAt ?? '') > d.updatedAt ? was : new Map(was).set(d.id, d))),
    [],
  )
  return { deliveries, take }
}

/** Each department's part. */
interface Props {
  deliveries: readonly DeliveryPartFragment[]
  submission: NonNullable<SubmissionQuery['submission']>
}

function Deliveries({ deliveries, submission }: Props) {
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
