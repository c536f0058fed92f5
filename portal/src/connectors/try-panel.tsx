// 试运行: one capability, once, on a sample that the officer chooses; and the real system's paths for mapping.
import { Alert, Button, Input, Segmented } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { ConnectorSampleDocument, type ConnectorSampleQuery, TryConnectorDocument } from '../generated/graphql.ts'
import styles from './connectors.module.css'
import { SamplePaths } from './sample-paths.tsx'
import { Trial, type Tried } from './trial.tsx'

const CAPABILITIES = ['TASKS', 'FORMS', 'RECORDS', 'DELIVERY'] as const
type Capability = (typeof CAPABILITIES)[number]

interface Props {
  id: string
  /** Saves the input first; false if that is impossible. */
  onBefore: () => Promise<boolean>
  onPick: (path: string) => void
}

export function TryPanel({ id, onBefore, onPick }: Props) {
  const { t } = useTranslation()
  const field = useId()
  const client = useClient()
  const [capability, setCapability] = useState<Capability>('RECORDS')
  const [sample, setSample] = useState('')
  const [marker, setMarker] = useState('')
  const [busy, setBusy] = useState<'try' | 'paths'>()
  const [problem, setProblem] = useState<string>()
  const [trial, setTrial] = useState<Tried>()
  const [paths, setPaths] = useState<NonNullable<ConnectorSampleQuery['connectorSample']>>()
  const identifiers = sample.split(/[\s,，、;；]+/).filter(Boolean)
  const asks = capability === 'RECORDS'
  const clear = () => {
    setTrial(undefined)
    setPaths(undefined)
    setProblem(undefined)
  }
  const run = async (what: 'try' | 'paths') => {
    clear()
    setBusy(what)
    if (await onBefore()) {
      const wanted = { connector: id, capability, identifiers: asks ? identifiers : null }
      const input = {
        ...wanted,
        ...(capability === 'DELIVERY' && { form: sample.trim() || null, testMarker: marker.trim() || null }),
      }
      const { data, error } =
        what === 'try'
          ? await client.mutation(TryConnectorDocument, { input }).toPromise()
          : await client.query(ConnectorSampleDocument, wanted).toPromise()
      const tried = data && 'tryConnector' in data ? data.tryConnector : null
      const found = data && 'connectorSample' in data ? data.connectorSample : null
      if (tried?.trial) setTrial(tried.trial)
      else if (found) setPaths(found)
      else setProblem(tried?.problems[0]?.message ?? error?.graphQLErrors[0]?.message ?? t('failed.network'))
    }
    setBusy(undefined)
  }
  return (
    <section className={styles.card} data-testid="try">
      <h2>{t('connectors.try')}</h2>
      <p className={styles.quiet}>{t('connectors.tryNote')}</p>
      <Segmented<Capability>
        className={styles.from}
        aria-label={t('connectors.capabilityLabel')}
        value={capability}
        onChange={(one) => {
          setCapability(one)
          setSample('')
          clear()
        }}
        options={CAPABILITIES.map((one) => ({ value: one, label: t(`connectors.capability.${one}`) }))}
        data-testid="try-capability"
      />
      {(asks || capability === 'DELIVERY') && (
        <div className={styles.field}>
          <label htmlFor={field}>{t(asks ? 'connectors.sampleOf.records' : 'connectors.sampleOf.delivery')}</label>
          <Input
            id={field}
            value={sample}
            onChange={(e) => setSample(e.target.value)}
            autoComplete="off"
            data-testid="try-sample"
          />
        </div>
      )}
      {capability === 'DELIVERY' && (
        <div className={styles.field}>
          <label htmlFor={`${field}-marker`}>{t('connectors.marker')}</label>
          <Input id={`${field}-marker`} value={marker} onChange={(e) => setMarker(e.target.value)} autoComplete="off" />
        </div>
      )}
      <div className={styles.buttons}>
        <Button
          type="primary"
          onClick={() => run('try')}
          loading={busy === 'try'}
          disabled={asks && identifiers.length === 0}
          data-testid="try-go"
        >
          {t(capability === 'DELIVERY' && marker.trim() ? 'connectors.trySend' : 'connectors.tryGo')}
        </Button>
        {capability !== 'DELIVERY' && (
          <Button
            onClick={() => run('paths')}
            loading={busy === 'paths'}
            disabled={asks && identifiers.length === 0}
            data-testid="try-paths"
          >
            {t('connectors.paths')}
          </Button>
        )}
      </div>
      <div role="status">{problem && <Alert type="error" showIcon title={problem} />}</div>
      {trial && <Trial trial={trial} />}
      {paths && <SamplePaths paths={paths} onPick={onPick} />}
    </section>
  )
}
