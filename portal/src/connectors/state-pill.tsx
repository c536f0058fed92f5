// The state of a connector's life.
import { useTranslation } from 'react-i18next'
import type { ConnectorState } from '../generated/graphql.ts'
import { Pill, type Tone } from '../parts/pill.tsx'

const TONES: Record<ConnectorState, Tone> = {
  DRAFT: 'accent',
  TESTED: 'accent',
  PUBLISHED: 'good',
  PAUSED: 'warn',
  RETIRED: 'plain',
}

export function StatePill({ state }: { state: ConnectorState }) {
  const { t } = useTranslation()
  return <Pill tone={TONES[state]}>{t(`connectors.state.${state}`)}</Pill>
}
