// One delivery: department, state, the department's proof or why there is none yet, each attempt.

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { secondOf, shortTime } from '../format/dates.ts'
import type { DeliveryPartFragment } from '../generated/graphql.ts'
import { DeliveryPill } from '../parts/delivery-pill.tsx'
import { FormFiles } from '../parts/form-files.tsx'
import { LinkButton } from '../parts/link-button.tsx'
import { ReadBack } from './read-back.tsx'
import styles from './receipt.module.css'

interface Props {
  delivery: DeliveryPartFragment
  /** Address of the sheet, for a refused one. */
  fillAgain?: string
  /** Offers the department's form as a file, filled in. */
  submission?: string
  children?: ReactNode
}

export function DeliveryCard({ delivery: d, fillAgain, submission, children }: Props) {
  const { t } = useTranslation()
  return (
    <li
      className={styles.delivery}
      data-testid={`delivery-${d.department.id}`}
      data-state={d.state}
      data-read-back={d.readBack?.state}
    >
      <div className={styles.deliveryHead}>
        <strong>{d.department.name}</strong>
        <DeliveryPill delivery={d} />
      </div>
      {d.task && <p className={styles.task}>{d.task.title}</p>}
      {d.acknowledgement && (
        <p data-testid="acknowledgement">
          {d.keptHere ? (
            t('delivery.keptHere', { department: d.department.name })
          ) : (
            <>
              {t('delivery.acknowledgement')} <code>{d.acknowledgement}</code>
            </>
          )}{' '}
          <time dateTime={d.updatedAt}>· {secondOf(d.updatedAt)}</time>
        </p>
      )}
      {d.readBack && <ReadBack readBack={d.readBack} own={Boolean(submission)} />}
      {d.reason && <p className={styles.reason}>{d.reason}</p>}
      {d.nextAttemptAt && d.state === 'RETRYING' && <p>{t('delivery.next', { time: shortTime(d.nextAttemptAt) })}</p>}
      {d.state === 'STUCK' && <p>{t('delivery.stuckNote')}</p>}
      {d.state === 'REFUSED' && fillAgain && (
        <p>
          {t('delivery.refusedNote')}{' '}
          <LinkButton to={fillAgain} size="small" type="primary" className="no-print" data-testid="fill-again">
            {t('delivery.fillAgain')}
          </LinkButton>
        </p>
      )}
      {children}
      {submission && d.task?.form && <FormFiles form={d.task.form} submission={submission} />}
      {d.attemptLog.length > 0 && <Attempts attempts={d.attemptLog} />}
    </li>
  )
}

/** Each attempt of a delivery, oldest first. */
function Attempts({ attempts }: { attempts: DeliveryPartFragment['attemptLog'] }) {
  const { t } = useTranslation()
  return (
    <details className={styles.attempts} data-testid="attempts">
      <summary>{t('attempt.all', { count: attempts.length })}</summary>
      <ol>
        {attempts.map((a) => (
          <li key={a.number}>
            <b>{a.number}</b>
            <time dateTime={a.startedAt}>{secondOf(a.startedAt)}</time>
            <span>{a.outcome ? t(`attempt.${a.outcome}`) : t('attempt.running')}</span>
            {a.reason && <em>{a.reason}</em>}
          </li>
        ))}
      </ol>
    </details>
  )
}
