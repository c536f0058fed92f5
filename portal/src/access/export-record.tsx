// All readings of one subject as a file: fetched page by page, built in the page, never stored.
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { secondOf } from '../format/dates.ts'
import { AccessRecordDocument, type AccessRecordQuery } from '../generated/graphql.ts'
import styles from './access.module.css'
import type { Reading, Whose } from './access-record.tsx'
import { csvOf } from './csv-of.ts'
import { saveFile } from './save-file.ts'

export function ExportRecord({ whose }: { whose: Whose }) {
  const { t } = useTranslation()
  const client = useClient()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const whole = async (): Promise<Reading[] | null> => {
    const readings: Reading[] = []
    let after: string | null | undefined = null
    do {
      const answer: { data?: AccessRecordQuery } = await client
        .query(AccessRecordDocument, { ...whose, first: 100, after })
        .toPromise()
      if (!answer.data?.accessRecordOf) return null
      const { nodes, pageInfo }: NonNullable<AccessRecordQuery['accessRecordOf']> = answer.data.accessRecordOf
      readings.push(...nodes)
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after)
    return readings
  }
  const save = async (kind: 'csv' | 'json') => {
    setBusy(true)
    const readings = await whole()
    setBusy(false)
    setFailed(readings === null)
    if (!readings) return
    if (kind === 'json') {
      const flat = readings.map((r) => ({
        ...r,
        worker: r.worker.name,
        workerId: r.worker.id,
        connectors: r.connectors.map((c) => c.id),
      }))
      return saveFile('access-record.json', 'application/json', `${JSON.stringify(flat, null, 2)}\n`)
    }
    const head = [t('access.at'), t('access.who'), t('access.whoId'), t('access.purpose'), t('access.read'), t('access.through')]
    const rows = readings.map((r) => [
      secondOf(r.at),
      r.worker.name,
      r.worker.id,
      r.purpose,
      r.labels.join('; '),
      r.connectors.map((c) => c.id).join('; '),
    ])
    saveFile('access-record.csv', 'text/csv;charset=utf-8', csvOf([head, ...rows]))
  }
  return (
    <div className={styles.export}>
      <Button onClick={() => save('csv')} loading={busy} data-testid="export-csv">
        {t('access.csv')}
      </Button>
      <Button onClick={() => save('json')} loading={busy} data-testid="export-json">
        {t('access.json')}
      </Button>
      {failed && <span role="alert">{t('access.failed')}</span>}
    </div>
  )
}
