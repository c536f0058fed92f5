// All decisions, newest first: undone here, confirmed or contested by the departments concerned.
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../format/dates.ts'
import { ConfirmMatchDocument, MatchDecisionsDocument, UndoMatchesDocument } from '../generated/graphql.ts'
import { usePages } from '../graphql/use-pages.ts'
import { Listing } from '../parts/listing.tsx'
import { Pill } from '../parts/pill.tsx'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { useDecision } from '../parts/use-decision.ts'
import { useMe } from '../session/session.tsx'
import styles from './review.module.css'
import { SidesLine } from './side-card.tsx'

export function Decisions() {
  const { t } = useTranslation()
  const me = useMe()
  const pages = usePages(MatchDecisionsDocument, {}, (d) => d.matchDecisions)
  const [objecting, setObjecting] = useState<{ decision: string; department: string }>()
  const undo = useDecision(UndoMatchesDocument, (d) => d.undoMatches.problems)
  const confirm = useDecision(ConfirmMatchDocument, (d) => d.confirmMatch.problems)
  const word = async (decision: string, department: string, agrees: boolean, note?: string) => {
    if (!(await confirm.run({ input: { decision, department, agrees, note: note ?? null } }))) return
    setObjecting(undefined)
    pages.reload()
  }
  return (
    <>
      <Listing pages={pages} empty={t('review.noDecisions')}>
        {(decisions) => (
          <ul className={styles.list} data-testid="decisions">
            {decisions.map((d) => (
              <li key={d.id} data-undone={d.undoneAt !== null || undefined}>
                <div className={styles.line}>
                  <Pill tone={d.undoneAt ? 'plain' : d.same ? 'good' : 'warn'}>
                    {d.undoneAt ? t('review.undone') : d.same ? t('review.same') : t('review.notSame')}
                  </Pill>
                  <time dateTime={d.at} className={styles.quiet}>
                    {dayOf(d.at)}
                  </time>
                  {!d.undoneAt && (
                    <Button
                      size="small"
                      onClick={async () => {
                        if (await undo.run({ input: { decisions: [d.id] } })) pages.reload()
                      }}
                      data-testid={`undo-${d.id}`}
                    >
                      {t('review.takeBack')}
                    </Button>
                  )}
                </div>
                <SidesLine a={d.a} b={d.b} />
                {d.note && <small>{d.note}</small>}
                {d.confirmations.map((c) => (
                  <div key={c.department.id} className={styles.line}>
                    <span>{c.department.name}</span>
                    <Pill tone={c.agrees === null ? 'warn' : c.agrees ? 'good' : 'bad'}>
                      {c.agrees === null ? t('review.notSaid') : c.agrees ? t('review.agrees') : t('review.objects')}
                    </Pill>
                    {c.note && <small>{c.note}</small>}
                    {c.agrees === null && !d.undoneAt && c.department.id === me.department?.id && (
                      <>
                        <Button size="small" type="primary" onClick={() => word(d.id, c.department.id, true)} data-testid="agree">
                          {t('review.agree')}
                        </Button>
                        <Button size="small" danger onClick={() => setObjecting({ decision: d.id, department: c.department.id })}>
                          {t('review.object')}
                        </Button>
                      </>
                    )}
                  </div>
                ))}
              </li>
            ))}
          </ul>
        )}
      </Listing>
      {objecting && (
        <ReasonDialog
          title={t('review.object')}
          note={t('review.objectNote')}
          decision={confirm}
          onReason={(note) => word(objecting.decision, objecting.department, false, note)}
          onClose={() => setObjecting(undefined)}
        />
      )}
    </>
  )
}
