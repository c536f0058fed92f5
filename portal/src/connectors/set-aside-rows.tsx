// A department's rows that could not become tasks: reason, place, date; and the two ways to read them again.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '../format/dates.ts'
import type { SetAsidePartFragment } from '../generated/graphql.ts'
import styles from './connectors.module.css'

interface Props {
  setAside: SetAsidePartFragment
  onAgain: (kind: 'pull' | 'pullAll') => void
}

export function SetAsideRows({ setAside: { count, beyond, reasons, rows }, onAgain }: Props) {
  const { t } = useTranslation()
  return (
    <section className={styles.card} data-testid="set-aside" data-count={count}>
      <div className={styles.line}>
        <h2>{t('connectors.aside', { count })}</h2>
        <span className={styles.buttons}>
          <Button onClick={() => onAgain('pull')} data-testid="step-pull">
            {t('connectors.step.pull')}
          </Button>
          <Button onClick={() => onAgain('pullAll')} data-testid="step-pullAll">
            {t('connectors.step.pullAll')}
          </Button>
        </span>
      </div>
      <p className={styles.quiet}>{t(count === 0 ? 'connectors.asideNone' : 'connectors.asideNote')}</p>
      {beyond > 0 && <p className={styles.trouble}>{t('connectors.asideBeyond', { count: beyond })}</p>}
      {reasons.length > 1 && (
        <ul className={styles.reasons}>
          {reasons.slice(0, 10).map(({ reason, count: n }) => (
            <li key={reason}>
              <code>{reason}</code> <span className={styles.quiet}>{t('connectors.asideRows', { count: n })}</span>
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <ol className={styles.rows}>
          {rows.map(({ row, reason, version, tries, since, triedAt }) => (
            <li key={`${row} ${since}`}>
              <code>{row}</code>
              <span>
                <code>{reason}</code>
                <small>
                  {t('connectors.asideSince', { time: minuteOf(since) })} · {t('connectors.asideTries', { count: tries })} ·{' '}
                  {t('connectors.asideTried', { time: minuteOf(triedAt), version })}
                </small>
              </span>
            </li>
          ))}
        </ol>
      )}
      {count > rows.length && <p className={styles.quiet}>{t('connectors.asideShown', { count: rows.length })}</p>}
    </section>
  )
}
