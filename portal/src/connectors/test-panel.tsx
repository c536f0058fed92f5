// 一致性测试: the suite against the live system. It writes nothing without a marker and a test task.
import { Alert, Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { TestConnectorDocument, type TestConnectorMutation } from '../generated/graphql.ts'
import styles from './connectors.module.css'
import { Report } from './report.tsx'

const PATIENCE_MS = 600_000
const patiently: typeof fetch = (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) })

interface Props {
  id: string
  revision: number | null
  onKept: () => void
}

export function TestPanel({ id, revision, onKept }: Props) {
  const { t } = useTranslation()
  const field = useId()
  const client = useClient()
  const [marker, setMarker] = useState('')
  const [task, setTask] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [done, setDone] = useState<TestConnectorMutation['testConnector']>()
  const writes = marker.trim() !== '' && task.trim() !== ''
  const run = async () => {
    setBusy(true)
    setProblem(undefined)
    const write = writes ? { marker: marker.trim(), task: task.trim() } : null
    const input = { connector: id, revision, write }
    const { data, error } = await client.mutation(TestConnectorDocument, { input }, { fetch: patiently }).toPromise()
    setBusy(false)
    const ran = data?.testConnector
    setDone(ran)
    setProblem(ran ? ran.problems[0]?.message : (error?.graphQLErrors[0]?.message ?? t('failed.network')))
    if (ran?.kept) onKept()
  }
  const fields = [
    ['marker', marker, setMarker],
    ['task', task, setTask],
  ] as const
  return (
    <section className={styles.card} data-testid="test">
      <h2>{t('connectors.test')}</h2>
      <p className={styles.quiet}>{t('connectors.testNote')}</p>
      <details>
        <summary>{t('connectors.testWrite')}</summary>
        {fields.map(([name, value, change]) => (
          <div key={name} className={styles.field}>
            <label htmlFor={`${field}-${name}`}>{t(`connectors.test.${name}`)}</label>
            <Input
              id={`${field}-${name}`}
              value={value}
              onChange={(e) => change(e.target.value)}
              autoComplete="off"
              data-testid={`test-${name}`}
            />
          </div>
        ))}
      </details>
      <div className={styles.buttons}>
        <Button onClick={run} loading={busy} data-testid="test-go">
          {t(writes ? 'connectors.testGoWrite' : 'connectors.testGo')}
        </Button>
      </div>
      <div role="status">{problem && <Alert type="error" showIcon title={problem} />}</div>
      {done && !done.kept && <Report report={done.report} name={id} open />}
    </section>
  )
}
