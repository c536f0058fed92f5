// Everything that was decided, newest first: undone here, confirmed or objected to by the departments concerned.
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { dayOf } from '../format/dates.ts'
import { ConfirmMatchDocument, MatchDecisionsDocument, UndoMatchesDocument } from '../generated/graphql.ts'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { Pill } from '../parts/pill.tsx'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { useDecision } from '../parts/use-decision.ts'
import { useMe } from '../session/session.tsx'
import styles from './review.module.css'
import { SidesLine } from './side-card.tsx'

export function Decisions() {
  const { t } = useTranslation()
  const me = useMe()
  const [{ data, error }, again] = useQuery({ query: MatchDecisionsDocument, requestPolicy: 'cache-and-network' })
  const [objecting, setObjecting] = useState<{ decision: string; department: string }>()
  const undo = useDecision(UndoMatchesDocument, () => [])
  const confirm = useDecision(ConfirmMatchDocument, () => [])
  const reload = () => again({ requestPolicy: 'network-only' })
  const word = async (decision: string, department: string, agrees: boolean, note?: string) => {
    if (!(await confirm.run({ decision, department, agrees, note: note ?? null }))) return
    setObjecting(undefined)
    reload()
  }
  if (!data && error) return <Failed error={error} onRetry={reload} />
  if (!data) return <Loading />
  if (data.matchDecisions.length === 0) return <Nothing text={t('review.noDecisions')} />
  return (
    <>
      <ul className={styles.list} data-testid="decisions">
        {data.matchDecisions.map((d) => (
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
                    if (await undo.run({ decisions: [d.id] })) reload()
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
