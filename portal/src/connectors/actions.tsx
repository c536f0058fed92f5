// What may be done with a connector in its present state.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ConnectorQuery } from '../generated/graphql.ts'
import { LinkButton } from '../parts/link-button.tsx'
import type { Step } from './use-impact.ts'

interface Props {
  connector: NonNullable<ConnectorQuery['connector']>
  onStep: (step: Step) => void
}

export function Actions({ connector: { id, state }, onStep }: Props) {
  const { t } = useTranslation()
  const steps: ('pause' | 'resume' | 'retire')[] =
    state === 'PUBLISHED' ? ['pause', 'retire'] : state === 'PAUSED' ? ['resume', 'retire'] : []
  return (
    <>
      <LinkButton to={`/connectors/${encodeURIComponent(id)}/edit`} type="primary" data-testid="connector-edit">
        {t('connectors.edit')}
      </LinkButton>
      {steps.map((kind) => (
        <Button key={kind} danger={kind === 'retire'} onClick={() => onStep({ kind })} data-testid={`step-${kind}`}>
          {t(`connectors.step.${kind}`)}
        </Button>
      ))}
    </>
  )
}
