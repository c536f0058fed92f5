// The state of a delivery. One that is acknowledged but stored differently does not look successful.
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

/** Acknowledged, but not completely stored. */
export const isLost = ({ state }: { state: ReadBackState }) => state === 'DIFFERENT' || state === 'ABSENT'
