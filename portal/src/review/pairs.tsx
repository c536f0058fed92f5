// Forms that repeat each other; one of a pair can be dropped, with the reason, and taken back.
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { DropFormDocument, FormPairsDocument, type IntakeFormPartFragment } from '../generated/graphql.ts'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { Pill } from '../parts/pill.tsx'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { useDecision } from '../parts/use-decision.ts'
import styles from './review.module.css'

const PAGE = 50

export function Pairs() {
  const { t } = useTranslation()
  const [{ data, error }, again] = useQuery({ query: FormPairsDocument, requestPolicy: 'cache-and-network' })
  const [shown, setShown] = useState(PAGE)
  const [asked, setAsked] = useState<IntakeFormPartFragment>()
  const drop = useDecision(DropFormDocument, () => [])
  const run = async (form: string, reason: string | null) => {
    if (!(await drop.run({ form, reason }))) return
    setAsked(undefined)
    again({ requestPolicy: 'network-only' })
  }
  if (!data && error) return <Failed error={error} onRetry={() => again()} />
  if (!data) return <Loading />
  if (data.formPairs.length === 0) return <Nothing text={t('review.noPairs')} />
  return (
    <>
      <ul className={styles.list} data-testid="pairs">
        {data.formPairs.slice(0, shown).map((p) => (
          <li key={`${p.a.id} ${p.b.id}`}>
            <div className={styles.line}>
              <Pill tone={p.relation === 'SAME' ? 'bad' : 'warn'}>{t(`review.relation.${p.relation}`)}</Pill>
              <span>{t('review.share', { percent: Math.round(p.share * 100) })}</span>
            </div>
            {[p.a, p.b].map((f) => (
              <div key={f.id} className={styles.line}>
                <Link to={`/review/${encodeURIComponent(f.id)}`}>{f.title}</Link>
                <small className={styles.quiet}>{f.department.name}</small>
                {f.state !== 'DROPPED' && (
                  <Button size="small" onClick={() => setAsked(f)} data-testid={`drop-${f.id}`}>
                    {t('review.drop')}
                  </Button>
                )}
              </div>
            ))}
            <small className={styles.quiet}>{p.reasons.join('；')}</small>
          </li>
        ))}
      </ul>
      {data.formPairs.length > shown && <Button onClick={() => setShown(shown + PAGE)}>{t('list.more')}</Button>}
      {asked && (
        <ReasonDialog
          title={t('review.dropTitle', { title: asked.title })}
          note={t('review.dropNote')}
          decision={drop}
          onReason={(reason) => run(asked.id, reason)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}
