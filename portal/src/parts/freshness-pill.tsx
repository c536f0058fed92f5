// How fresh what the hub knows of a department is.
import { useTranslation } from 'react-i18next'
import { shortTime } from '../format/dates.ts'
import type { FreshnessPartFragment, FreshnessState } from '../generated/graphql.ts'
import { Pill, type Tone } from './pill.tsx'

const TONES: Record<FreshnessState, Tone> = { LIVE: 'good', STALE: 'bad', NEVER: 'warn', NONE: 'plain' }

export function FreshnessPill({ freshness }: { freshness: Pick<FreshnessPartFragment, 'state' | 'lastGoodAt'> }) {
  const { t } = useTranslation()
  const { state, lastGoodAt } = freshness
  const time = lastGoodAt ? shortTime(lastGoodAt) : t('value.none')
  return <Pill tone={TONES[state]}>{t(`freshness.${state}`, { time })}</Pill>
}
