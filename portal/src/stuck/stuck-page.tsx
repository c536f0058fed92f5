// 待人工: deliveries that only a person's decision can move.
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DecideDeliveryDocument, type DeliveryDecision, StuckDeliveriesDocument } from '../generated/graphql.ts'
import { usePages } from '../graphql/use-pages.ts'
import { Listing } from '../parts/listing.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { useDecision } from '../parts/use-decision.ts'
import { DeliveryCard } from '../receipt/delivery-card.tsx'
import styles from './stuck.module.css'

const DECISIONS: readonly DeliveryDecision[] = ['SEND_AGAIN', 'CONFIRM', 'GIVE_UP']

export function StuckPage() {
  const { t } = useTranslation()
  const pages = usePages(StuckDeliveriesDocument, {}, (d) => d.stuckDeliveries)
  const [asked, setAsked] = useState<{ delivery: string; decision: DeliveryDecision }>()
  const decide = useDecision(DecideDeliveryDocument, (d) => d.decideDelivery.problems)
  const answer = async (reason: string) => {
    if (!asked || !(await decide.run({ input: { ...asked, reason } }))) return
    setAsked(undefined)
    pages.reload()
  }
  return (
    <div className={styles.page} data-testid="stuck">
      <PageHead title={t('nav.stuck')} lead={t('stuck.lead')} />
      <Listing pages={pages} empty={t('stuck.none')}>
        {(deliveries) => (
          <ul className={styles.list}>
            {deliveries.map((d) => (
              <DeliveryCard key={d.id} delivery={d}>
                <div className={styles.actions}>
                  {DECISIONS.map((decision) => (
                    <Button
                      key={decision}
                      size="small"
                      type={decision === 'SEND_AGAIN' ? 'primary' : 'default'}
                      danger={decision === 'GIVE_UP'}
                      onClick={() => setAsked({ delivery: d.id, decision })}
                      data-testid={`decide-${decision}`}
                    >
                      {t(`stuck.${decision}`)}
                    </Button>
                  ))}
                </div>
              </DeliveryCard>
            ))}
          </ul>
        )}
      </Listing>
      {asked && (
        <ReasonDialog
          title={t(`stuck.${asked.decision}`)}
          note={t(`stuckNote.${asked.decision}`)}
          decision={decide}
          onReason={answer}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  )
}
