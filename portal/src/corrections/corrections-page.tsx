// 纠错: raised by me, or addressed to my department, which accepts or rejects with a reason.
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import {
  CorrectionCountsDocument,
  type CorrectionPartFragment,
  type CorrectionState,
  CorrectionsDocument,
  DecideCorrectionDocument,
} from '../generated/graphql.ts'
import { usePages } from '../graphql/use-pages.ts'
import { usePurpose } from '../graphql/use-purpose.ts'
import { InFull } from '../parts/in-full.tsx'
import { Listing } from '../parts/listing.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { useDecision } from '../parts/use-decision.ts'
import { hasRole, useMe } from '../session/session.tsx'
import { CorrectionList } from './correction-list.tsx'
import styles from './corrections.module.css'

const VIEWS = ['ALL', 'OPEN', 'ACCEPTED', 'REJECTED'] as const

export function CorrectionsPage() {
  const { t } = useTranslation()
  const me = useMe()
  const officer = hasRole(me, 'OFFICER')
  const [view, setView] = useState<(typeof VIEWS)[number]>(officer ? 'OPEN' : 'ALL')
  const state: CorrectionState | null = view === 'ALL' ? null : view
  const { context, setPurpose } = usePurpose()
  const pages = usePages(CorrectionsDocument, { state }, (d) => d.corrections, context)
  const [{ data }, countAgain] = useQuery({ query: CorrectionCountsDocument, requestPolicy: 'cache-and-network' })
  const counts = data?.correctionCounts
  const [asked, setAsked] = useState<{ correction: CorrectionPartFragment; accept: boolean }>()
  const decide = useDecision(DecideCorrectionDocument, (d) => d.decideCorrection.problems)
  const answer = async (text: string) => {
    if (!asked) return
    if (!(await decide.run({ input: { correction: asked.correction.id, accept: asked.accept, answer: text } }))) return
    setAsked(undefined)
    pages.reload()
    countAgain({ requestPolicy: 'network-only' })
  }

  return (
    <div className={styles.page} data-testid="corrections">
      <PageHead title={t('nav.corrections')} lead={officer ? t('corrections.leadOfficer') : t('corrections.lead')}>
        <Segmented
          aria-label={t('task.state')}
          value={view}
          onChange={setView}
          options={VIEWS.map((v) => ({ value: v, label: t(`correction.${v}`) }))}
          data-testid="corrections-view"
        />
      </PageHead>
      {counts && counts.open + counts.answered > 0 && (
        <p role="status" data-testid="correction-counts">
          {t('corrections.counts', counts)}
        </p>
      )}
      <Listing pages={pages} empty={t('corrections.none')}>
        {(corrections) => (
          <>
            {corrections.some((c) => c.masked) && <InFull onPurpose={setPurpose} />}
            <CorrectionList
              corrections={corrections}
              actions={(correction) =>
                correction.department.id === me.department?.id &&
                (correction.withSystem ? (
                  <p className={styles.quiet}>{t('corrections.answerThere')}</p>
                ) : (
                  <div className={styles.actions}>
                    <Button
                      size="small"
                      type="primary"
                      onClick={() => setAsked({ correction, accept: true })}
                      data-testid="accept"
                    >
                      {t('corrections.accept')}
                    </Button>
                    <Button size="small" danger onClick={() => setAsked({ correction, accept: false })} data-testid="reject">
                      {t('corrections.reject')}
                    </Button>
                  </div>
                ))
              }
            />
          </>
        )}
      </Listing>
      {asked && (
        <ReasonDialog
          title={asked.accept ? t('corrections.acceptTitle') : t('corrections.rejectTitle')}
          note={asked.accept ? t('corrections.acceptNote') : t('corrections.rejectNote')}
          decision={decide}
          onReason={answer}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  )
}
