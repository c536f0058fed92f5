// What is wrong with a connector, in words; empty if nothing is.
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { shortTime } from '../format/dates.ts'
import type { HealthPartFragment } from '../generated/graphql.ts'
import styles from './connectors.module.css'

function troubles(health: HealthPartFragment, t: TFunction<'words'>): string[] {
  const { state, lastFailure, pullFailure, pullWords, circuitOpenUntil, waitUntil, stuck, instances } = health
  if (state === 'OFF') return []
  const broken = instances.find((instance) => instance.failure)?.failure
  const said = [
    broken && t('connectors.trouble.broken', { why: broken }),
    state === 'FAILING' && t('connectors.trouble.failing', { why: lastFailure ?? '' }),
    pullFailure && pullFailure !== lastFailure && t('connectors.trouble.pull', { why: pullFailure }),
    pullWords && t('connectors.trouble.pullWords', { words: pullWords }),
    circuitOpenUntil && t('connectors.trouble.open', { time: shortTime(circuitOpenUntil) }),
    waitUntil && t('connectors.trouble.wait', { time: shortTime(waitUntil) }),
    stuck > 0 && t('connectors.trouble.stuck', { count: stuck }),
  ]
  return said.filter((one) => typeof one === 'string')
}

export function Trouble({ health }: { health: HealthPartFragment }) {
  const { t } = useTranslation()
  const found = troubles(health, t)
  if (found.length === 0) return null
  return (
    <ul className={styles.trouble} data-testid="trouble">
      {found.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  )
}
