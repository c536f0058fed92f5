// State of a delivery.
import { useTranslation } from 'react-i18next'
import type { DeliveryState } from '../generated/graphql.ts'
import { Pill, type Tone } from './pill.tsx'

const TONES: Record<DeliveryState, Tone> = {
  PENDING: 'plain',
  SENDING: 'accent',
  RETRYING: 'warn',
  ACKNOWLEDGED: 'good',
  REFUSED: 'bad',
  STUCK: 'bad',
}

export function DeliveryPill({ state }: { state: DeliveryState }) {
  const { t } = useTranslation()
  return (
    <Pill tone={TONES[state]} pulse={state === 'SENDING' || state === 'RETRYING'}>
      {t(`delivery.${state}`)}
    </Pill>
  )
}
