// The health of a connector in one word.
import { useTranslation } from 'react-i18next'
import type { HealthState } from '../generated/graphql.ts'
import { Pill, type Tone } from '../parts/pill.tsx'

const TONES: Record<HealthState, Tone> = { UP: 'good', FAILING: 'bad', BROKEN: 'bad', OFF: 'plain' }

export function HealthPill({ state }: { state: HealthState }) {
  const { t } = useTranslation()
  return (
    <Pill tone={TONES[state]} pulse={state === 'FAILING'}>
      {t(`connectors.health.${state}`)}
    </Pill>
  )
}
