// A new connector: named, given a template of its kind, kept as a draft and opened in the editor.
import { Alert, AutoComplete, Button, Input, Radio } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useClient, useQuery } from 'urql'
import { ConnectorsDocument, SaveConnectorDraftDocument } from '../generated/graphql.ts'
import { PageHead } from '../parts/page-head.tsx'
import { useMe } from '../session/session.tsx'
import styles from './connectors.module.css'
import { templateText } from './template-text.ts'
import { filled, TEMPLATES, type Template } from './templates.ts'
import { useDepartmentNames } from './use-department-names.ts'

const ID = /^[a-z][a-z0-9-]{1,40}$/

export function NewPage() {
  const { t } = useTranslation()
  const me = useMe()
  const field = useId()
  const client = useClient()
  const go = useNavigate()
  const names = useDepartmentNames()
  const [{ data }] = useQuery({ query: ConnectorsDocument })
  const [id, setId] = useState('')
  const [department, setDepartment] = useState(me.department?.id ?? '')
  const [called, setCalled] = useState('')
  const [kind, setKind] = useState<Template>('rest')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const taken = data?.connectors.some((connector) => connector.id === id)
  const known = names.get(department)
  const whole = ID.test(id) && ID.test(department) && !taken && (known !== undefined || called.trim() !== '')
  const begin = async () => {
    setBusy(true)
    const { zh, en } = known ?? { zh: called.trim(), en: called.trim() }
    const manifest = filled(await templateText(kind), { id, department, zh, en })
    const { data: done, error } = await client
      .mutation(SaveConnectorDraftDocument, { input: { manifest, settings: [] } })
      .toPromise()
    setBusy(false)
    const why = done ? done.saveConnectorDraft.problems[0]?.message : (error?.graphQLErrors[0]?.message ?? t('failed.network'))
    if (why) return setProblem(why)
    go(`/connectors/${encodeURIComponent(id)}/edit`)
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
        {department !== '' && !known && (
          <div className={styles.field}>
            <label htmlFor={`${field}-name`}>{t('connectors.departmentName')}</label>
            <Input id={`${field}-name`} value={called} onChange={(e) => setCalled(e.target.value)} data-testid="new-name" />
          </div>
        )}
        <fieldset className={styles.field}>
          <legend>{t('connectors.kindLabel')}</legend>
          <Radio.Group value={kind} onChange={(e) => setKind(e.target.value as Template)} className={styles.kinds}>
            {TEMPLATES.map((one) => (
              <Radio key={one} value={one} data-testid={`new-kind-${one}`}>
                {t(`connectors.kind.${one}`)}
              </Radio>
            ))}
          </Radio.Group>
        </fieldset>
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
