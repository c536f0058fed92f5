// 待人工: deliveries that wait for a person's decision.
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

interface Choice {
  decision: DeliveryDecision
  title: 'stuck.SEND_AGAIN' | 'stuck.CONFIRM' | 'stuck.GIVE_UP' | 'lost.READ_AGAIN' | 'lost.CONFIRM' | 'lost.GIVE_UP'
  note:
    | 'stuckNote.SEND_AGAIN'
    | 'stuckNote.CONFIRM'
    | 'stuckNote.GIVE_UP'
    | 'lostNote.SEND_AGAIN'
    | 'lostNote.READ_AGAIN'
    | 'lostNote.CONFIRM'
    | 'lostNote.GIVE_UP'
}

const STUCK: readonly Choice[] = [
  { decision: 'SEND_AGAIN', title: 'stuck.SEND_AGAIN', note: 'stuckNote.SEND_AGAIN' },
  { decision: 'CONFIRM', title: 'stuck.CONFIRM', note: 'stuckNote.CONFIRM' },
  { decision: 'GIVE_UP', title: 'stuck.GIVE_UP', note: 'stuckNote.GIVE_UP' },
]
/** For acknowledged deliveries that are stored differently. */
const LOST: readonly Choice[] = [
  { decision: 'SEND_AGAIN', title: 'stuck.SEND_AGAIN', note: 'lostNote.SEND_AGAIN' },
  { decision: 'READ_AGAIN', title: 'lost.READ_AGAIN', note: 'lostNote.READ_AGAIN' },
  { decision: 'CONFIRM', title: 'lost.CONFIRM', note: 'lostNote.CONFIRM' },
  { decision: 'GIVE_UP', title: 'lost.GIVE_UP', note: 'lostNote.GIVE_UP' },
]

export function StuckPage() {
  const { t } = useTranslation()
  const pages = usePages(StuckDeliveriesDocument, {}, (d) => d.stuckDeliveries)
  const [asked, setAsked] = useState<Choice & { delivery: string }>()
  const decide = useDecision(DecideDeliveryDocument, (d) => d.decideDelivery.problems)
  const answer = async (reason: string) => {
    if (!asked || !(await decide.run({ input: { delivery: asked.delivery, decision: asked.decision, reason } }))) return
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
                  {(d.state === 'ACKNOWLEDGED' ? LOST : STUCK).map((choice) => (
                    <Button
                      key={choice.decision}
                      size="small"
                      type={choice.decision === 'SEND_AGAIN' ? 'primary' : 'default'}
                      danger={choice.decision === 'GIVE_UP'}
                      onClick={() => setAsked({ delivery: d.id, ...choice })}
                      data-testid={`decide-${choice.decision}`}
                    >
                      {t(choice.title)}
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
          title={t(asked.title)}
          note={t(asked.note)}
          decision={decide}
          onReason={answer}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  )
}
