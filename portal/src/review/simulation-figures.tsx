// The result of a simulation, with its assumptions.
import { useTranslation } from 'react-i18next'
import type { SimulationQuery } from '../generated/graphql.ts'
import styles from './review.module.css'

export function SimulationFigures({ simulation: s }: { simulation: NonNullable<SimulationQuery['simulation']> }) {
  const { t } = useTranslation()
  const round = (n: number) => (n >= 100 ? Math.round(n) : Math.round(n * 10) / 10)
  const figures: [string, string | number][] = [
    [t('simulation.prefilled'), t('simulation.of', { n: round(s.prefilled), items: s.items })],
    [t('simulation.conflicts'), round(s.conflicts)],
    [t('simulation.minutes'), round(s.minutesSaved)],
    [t('simulation.hours'), round(s.hoursSavedAYear)],
  ]
  return (
    <>
      <dl className={styles.figures} data-testid="simulation-figures">
        {figures.map(([name, n]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{n}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.assumed}>
        {t('simulation.sampled', { count: s.subjects })}{' '}
        {t('simulation.assumed', { type: s.secondsToType, check: s.secondsToCheck })}{' '}
        {t(`simulation.from.${s.sheetsFrom}`, { count: s.sheetsAYear })}
      </p>
    </>
  )
}
