// One connector: its state and reason, its health, its draft, every version, its history.

import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useQuery } from 'urql'
import { minuteOf } from '../format/dates.ts'
import { ConnectorDocument, ConnectorHealthDocument, type ConnectorQuery, type HealthPartFragment } from '../generated/graphql.ts'
import { Failed } from '../parts/failed.tsx'
import { LinkButton } from '../parts/link-button.tsx'
import { Loading } from '../parts/loading.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { PageHead } from '../parts/page-head.tsx'
import styles from './connectors.module.css'
import { DraftCard } from './draft-card.tsx'
import { HealthFacts } from './health-facts.tsx'
import { HealthPill } from './health-pill.tsx'
import { History } from './history.tsx'
import { SetAsideRows } from './set-aside-rows.tsx'
import { SettingList } from './setting-list.tsx'
import { StatePill } from './state-pill.tsx'
import { StepDialog } from './step-dialog.tsx'
import { TestPanel } from './test-panel.tsx'
import { Trouble } from './trouble.tsx'
import type { Step } from './use-impact.ts'
import { usePoll } from './use-poll.ts'
import { Versions } from './versions.tsx'
import { Ways } from './ways.tsx'

export function ConnectorPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const [{ data, error, fetching }, again] = useQuery({ query: ConnectorDocument, variables: { id } })
  const [{ data: fresh }, ask] = useQuery({ query: ConnectorHealthDocument, variables: { id }, pause: true })
  const [step, setStep] = useState<Step>()
  const connector = data?.connector
  usePoll(() => ask())
  const seen = fresh?.connector?.id === id ? fresh.connector : null
  const changed = seen && connector && (seen.state !== connector.state || seen.version !== connector.version)
  // Somebody else made a step in the meantime.
  useEffect(() => {
    if (changed) again()
  }, [changed, again])
  if (error && !data) return <Failed error={error} onRetry={() => again()} />
  if (!connector) return fetching || !data ? <Loading /> : <Nothing text={t('notFound.text')} />
  const now = seen && !changed ? seen.health : connector.health
  const inForce = connector.state === 'PUBLISHED' || connector.state === 'PAUSED'
  return (
    <div className={styles.page} data-testid="connector" data-state={connector.state}>
      <PageHead title={connector.department.name} lead={connector.id}>
        <Actions connector={connector} onStep={setStep} />
      </PageHead>
      <section className={styles.card}>
        <p className={styles.pills}>
          <StatePill state={connector.state} />
          {inForce && <HealthPill state={now.state} />}
          <span className={styles.quiet}>
            {connector.kind && t(`connectors.kind.${connector.kind}`)}
            {connector.version !== null && ` · ${t('connectors.version', { version: connector.version })}`}
          </span>
        </p>
        <p className={styles.quiet}>
          <time dateTime={connector.since}>{t('connectors.since', { time: minuteOf(connector.since) })}</time>
          {connector.reason && ` · ${connector.reason}`}
        </p>
        <p className={styles.quiet}>
          {connector.capabilities.map((one) => t(`connectors.capability.${one}`)).join(t('list.separator'))}
        </p>
        {inForce && <Ways ways={now.ways} capabilities={connector.capabilities} />}
        {inForce && <ReadBackFacts readBack={now.readBack} />}
        {inForce && <HealthFacts health={now} all />}
        <Trouble health={now} />
      </section>
      {inForce && connector.capabilities.includes('TASKS') && (
        <SetAsideRows setAside={(seen ?? connector).setAside} onAgain={(kind) => setStep({ kind })} />
      )}
      {connector.draft && (
        <DraftCard id={id} draft={connector.draft} onPublish={() => setStep({ kind: 'publish' })} onChanged={() => again()} />
      )}
      {connector.state !== 'RETIRED' && (
        <TestPanel key={connector.draft?.revision} id={id} revision={connector.draft?.revision ?? null} onKept={() => again()} />
      )}
      <SettingList settings={connector.settings} />
      <Versions connector={connector} onRollback={(version) => setStep({ kind: 'rollback', version })} />
      <History events={connector.events} />
      {step && (
        <StepDialog
          id={id}
          step={step}
          onClose={() => setStep(undefined)}
          onDone={() => {
            setStep(undefined)
            again()
          }}
        />
      )}
    </div>
  )
}

/** The possible actions on a connector in its current state. */
interface Props {
  connector: NonNullable<ConnectorQuery['connector']>
  onStep: (step: Step) => void
}

function Actions({ connector: { id, state }, onStep }: Props) {
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

/** Whether the system's stored data is checked after an acknowledgement; if that is impossible, it says so. */
function ReadBackFacts({ readBack: { possible, due, lost, unread } }: { readBack: HealthPartFragment['readBack'] }) {
  const { t } = useTranslation()
  if (possible === null) return null
  return (
    <p className={styles.quiet} data-testid="read-back-facts" data-possible={possible}>
      {t(possible ? 'connectors.readBack.possible' : 'connectors.readBack.impossible')}
      {lost > 0 && (
        <>
          {' '}
          <Link to="/stuck">{t('connectors.readBack.lost', { count: lost })}</Link>
        </>
      )}
      {unread > 0 && ` ${t('connectors.readBack.unread', { count: unread })}`}
      {possible && due > 0 && ` ${t('connectors.readBack.due', { count: due })}`}
    </p>
  )
}
