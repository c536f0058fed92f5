// Forms that repeat each other; one of a pair can be dropped with a reason, and restored.
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DropFormDocument, FormPairsDocument, type IntakeFormPartFragment } from '../generated/graphql.ts'
import { usePages } from '../graphql/use-pages.ts'
import { Listing } from '../parts/listing.tsx'
import { Pill } from '../parts/pill.tsx'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { useDecision } from '../parts/use-decision.ts'
import styles from './review.module.css'

export function Pairs() {
  const { t } = useTranslation()
  const pages = usePages(FormPairsDocument, {}, (d) => d.formPairs)
  const [asked, setAsked] = useState<IntakeFormPartFragment>()
  const drop = useDecision(DropFormDocument, (d) => d.dropForm.problems)
  const run = async (form: string, reason: string) => {
    if (!(await drop.run({ input: { form, reason } }))) return
    setAsked(undefined)
    pages.reload()
  }
  return (
    <>
      <Listing pages={pages} empty={t('review.noPairs')}>
        {(pairs) => (
          <ul className={styles.list} data-testid="pairs">
            {pairs.map((p) => (
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
        )}
      </Listing>
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
