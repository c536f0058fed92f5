// State of a delivery. One that was acknowledged and is not kept as it was sent is not shown as a good one.
import { useTranslation } from 'react-i18next'
import type { DeliveryState, ReadBackState } from '../generated/graphql.ts'
import { Pill, type Tone } from './pill.tsx'

const TONES: Record<DeliveryState, Tone> = {
  PENDING: 'plain',
  SENDING: 'accent',
  RETRYING: 'warn',
  ACKNOWLEDGED: 'good',
  REFUSED: 'bad',
  STUCK: 'bad',
}

interface Props {
  delivery: { state: DeliveryState; readBack: { state: ReadBackState } | null }
}

export function DeliveryPill({ delivery: { state, readBack } }: Props) {
  const { t } = useTranslation()
  if (readBack && isLost(readBack)) return <Pill tone="bad">{t('delivery.lost')}</Pill>
  return (
    <Pill tone={TONES[state]} pulse={state === 'SENDING' || state === 'RETRYING'}>
      {t(`delivery.${state}`)}
    </Pill>
  )
}

/** Acknowledged, and not all of it is kept. */
export const isLost = ({ state }: { state: ReadBackState }) => state === 'DIFFERENT' || state === 'ABSENT'
