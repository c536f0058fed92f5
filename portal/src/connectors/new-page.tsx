// A new connector: named, drafted from a department's document or a template, saved as a draft and opened in the editor.

import { Alert, AutoComplete, Button, Input, Radio, Segmented } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useClient, useQuery } from 'urql'
import { ConnectorTakenDocument, SaveConnectorDraftDocument } from '../generated/graphql.ts'
import { PageHead } from '../parts/page-head.tsx'
import { useMe } from '../session/session.tsx'
import styles from './connectors.module.css'
import { manifestFromDocument, manifestFromTemplate } from './first-manifest.ts'
import type { Source } from './made-from.ts'
import { SourceField } from './source-field.tsx'
import { TEMPLATES, type Template } from './templates.ts'
import { useDepartmentNames } from './use-department-names.ts'

const FROM = ['document', 'template'] as const
type From = (typeof FROM)[number]
const ID = /^[a-z][a-z0-9-]{1,40}$/

export function NewPage() {
  const { t } = useTranslation()
  const me = useMe()
  const field = useId()
  const client = useClient()
  const go = useNavigate()
  const names = useDepartmentNames()
  const [id, setId] = useState('')
  const [department, setDepartment] = useState(me.department?.id ?? '')
  const [called, setCalled] = useState('')
  const [kind, setKind] = useState<Template>('rest')
  const [from, setFrom] = useState<From>('document')
  const [source, setSource] = useState<Source | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [{ data, fetching }] = useQuery({ query: ConnectorTakenDocument, variables: { id }, pause: !ID.test(id) })
  const taken = data?.connector?.id === id
  const known = names.get(department)
  const whole =
    ID.test(id) &&
    ID.test(department) &&
    !taken &&
    !fetching &&
    (from === 'document' ? source !== null : known !== undefined || called.trim() !== '')
  const begin = async () => {
    setBusy(true)
    setProblem((await make()) ?? undefined)
    setBusy(false)
  }
  /** Why there is none. */
  const make = async (): Promise<string | null> => {
    if (from === 'document' && !source) return null
    const { zh, en } = known ?? { zh: called.trim(), en: called.trim() }
    const first =
      from === 'document' && source
        ? await manifestFromDocument(client, t, { ...source, connector: id, department })
        : await manifestFromTemplate(kind, { id, department, zh, en })
    if ('problem' in first) return first.problem
    const input = { manifest: first.manifest, settings: [] }
    const { data: done, error } = await client.mutation(SaveConnectorDraftDocument, { input }).toPromise()
    if (!done) return error?.graphQLErrors[0]?.message ?? t('failed.network')
    const why = done.saveConnectorDraft.problems[0]?.message
    if (why) return why
    go(`/connectors/${encodeURIComponent(id)}/edit`, { state: { made: first.made } })
    return null
  }
  return (
    <div className={styles.page} data-testid="connector-begin">
      <PageHead title={t('connectors.new')} lead={t('connectors.newLead')} />
      <section className={styles.card}>
        <div className={styles.field}>
          <label htmlFor={`${field}-id`}>{t('connectors.id')}</label>
          <Input
            id={`${field}-id`}
            value={id}
            onChange={(e) => setId(e.target.value.trim().toLowerCase())}
            autoComplete="off"
            status={taken || (id !== '' && !ID.test(id)) ? 'error' : ''}
            aria-describedby={`${field}-id-note`}
            data-testid="new-id"
          />
          <small id={`${field}-id-note`} className={taken ? styles.trouble : styles.quiet}>
            {t(taken ? 'connectors.idTaken' : 'connectors.idNote')}
          </small>
        </div>
        {!me.department && (
          <div className={styles.field}>
            <label htmlFor={`${field}-department`}>{t('connectors.departmentId')}</label>
            <AutoComplete
              id={`${field}-department`}
              value={department}
              onChange={(value: string) => setDepartment(value.trim().toLowerCase())}
              options={[...names].map(([value, name]) => ({ value, label: `${name.shown} ${value}` }))}
              data-testid="new-department"
            />
          </div>
        )}
        {from === 'template' && department !== '' && !known && (
          <div className={styles.field}>
            <label htmlFor={`${field}-name`}>{t('connectors.departmentName')}</label>
            <Input id={`${field}-name`} value={called} onChange={(e) => setCalled(e.target.value)} data-testid="new-name" />
          </div>
        )}
        <Segmented<From>
          className={styles.from}
          aria-label={t('connectors.from')}
          value={from}
          onChange={setFrom}
          options={FROM.map((one) => ({ value: one, label: t(`connectors.from.${one}`) }))}
          data-testid="new-from"
        />
        {from === 'document' && <SourceField source={source} onSource={setSource} />}
        {from === 'template' && (
          <fieldset className={styles.field}>
            <legend>{t('connectors.kindLabel')}</legend>
            <Radio.Group value={kind} onChange={(e) => setKind(e.target.value as Template)} className={styles.kinds}>
              {TEMPLATES.map((one) => (
                <Radio key={one} value={one} data-testid={`new-kind-${one}`}>
                  {t(`connectors.kind.${one.toUpperCase() as Uppercase<Template>}`)}
                </Radio>
              ))}
            </Radio.Group>
          </fieldset>
        )}
        <div className={styles.buttons}>
          <Button type="primary" disabled={!whole} loading={busy} onClick={begin} data-testid="new-begin">
            {t('connectors.begin')}
          </Button>
        </div>
        <div role="status">{problem && <Alert type="error" showIcon title={problem} />}</div>
      </section>
    </div>
  )
}
