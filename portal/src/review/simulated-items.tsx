// Each field of a simulated form: how often it is prefilled and from where, how often sources disagree, what remains to type.
import { useTranslation } from 'react-i18next'
import type { SimulationQuery } from '../generated/graphql.ts'
import { Pill } from '../parts/pill.tsx'
import styles from './review.module.css'

type Items = NonNullable<SimulationQuery['simulation']>['perItem']

const percent = (share: number) => Math.round(share * 100)

export function SimulatedItems({ items }: { items: Items }) {
  const { t } = useTranslation()
  return (
    <ol className={styles.fields}>
      {items.map((i) => {
        const empty = 1 - i.share - i.conflict - i.failed
        const rest = [
          i.conflict > 0 && t('simulation.conflict', { percent: percent(i.conflict) }),
          i.failed > 0 && t('simulation.failed', { percent: percent(i.failed) }),
          i.state === 'KEPT' && empty > 0.001 && t('simulation.empty', { percent: percent(empty) }),
        ].filter(Boolean)
        return (
          <li key={i.field} data-testid={`simulated-${i.field}`} data-state={i.state}>
            <div>
              <strong>{i.label}</strong> <code>{i.field}</code>
            </div>
            <div>
              {i.state === 'KEPT' ? (
                <>
                  <meter min={0} max={1} value={i.share} className={styles.meter} aria-label={i.label} />{' '}
                  {t('simulation.filled', { percent: percent(i.share) })}
                </>
              ) : (
                <Pill tone={i.state === 'NEW' ? 'accent' : 'plain'}>{t(`simulation.state.${i.state}`)}</Pill>
              )}
              {rest.length > 0 && <small className={styles.quiet}>{rest.join(' · ')}</small>}
            </div>
            <small className={styles.quiet}>
              {i.sources
                .map((s) => `${s.department?.name ?? t(`simulation.source.${s.kind}`)} ${percent(s.share)}%`)
                .join(t('simulation.comma'))}
            </small>
          </li>
        )
      })}
    </ol>
  )
}
