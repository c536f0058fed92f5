// The form to create requests.

import { Button, DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { periodText } from '../format/period.ts'
import type { DivisionsQuery } from '../generated/graphql.ts'
import { aboutPlaces, countOf, type IssuableForm, type IssueDraft, isWhole, MOST, periodsOf, subjectsOf } from './draft.ts'
import styles from './issue.module.css'

interface Props {
  forms: readonly IssuableForm[]
  divisions: NonNullable<DivisionsQuery['divisions']>
  draft: IssueDraft
  onDraft: (changed: Partial<IssueDraft>) => void
  onCheck: () => void
}

export function IssueForm({ forms, divisions, draft, onDraft, onCheck }: Props) {
  const { t } = useTranslation()
  const form = forms.find((f) => f.id === draft.form)
  const places = divisions.map((d) => ({ value: d.code, label: `${d.name} ${d.code}` }))
  const byLabel = { optionFilterProp: 'label' as const }
  return (
    <form
      className={styles.form}
      autoComplete="off"
      onSubmit={(e) => {
        e.preventDefault()
        onCheck()
      }}
    >
      <Field label={t('issue.form')}>
        {(id) => (
          <Select
            id={id}
            value={draft.form}
            onChange={(chosen) => onDraft({ form: chosen, period: null })}
            options={forms.map((f) => ({ value: f.id, label: f.title }))}
            showSearch={byLabel}
            data-testid="issue-form"
          />
        )}
      </Field>
      {form && (
        <>
          {form.period !== 'NONE' && (
            <Field label={t('issue.period')}>
              {(id) => (
                <Select
                  id={id}
                  value={draft.period}
                  onChange={(period) => onDraft({ period })}
                  options={periodsOf(form.period, new Date()).map((p) => ({ value: p, label: periodText(t, p) }))}
                  data-testid="issue-period"
                />
              )}
            </Field>
          )}
          <Field label={t('issue.due')}>
            {(id) => (
              <DatePicker
                id={id}
                value={draft.due ? dayjs(draft.due) : null}
                onChange={(date) => onDraft({ due: date ? date.format('YYYY-MM-DD') : null })}
                minDate={dayjs()}
                placeholder="2026-01-31"
                inputReadOnly
                data-testid="issue-due"
              />
            )}
          </Field>
          <Field label={t('issue.title')}>
            {(id) => (
              <Input
                id={id}
                value={draft.title}
                onChange={(e) => onDraft({ title: e.target.value })}
                maxLength={100}
                data-testid="issue-title"
              />
            )}
          </Field>
          <Field label={aboutPlaces(form) ? t('issue.divisions') : t('issue.division')}>
            {(id) =>
              aboutPlaces(form) ? (
                <Select
                  id={id}
                  mode="multiple"
                  value={[...draft.divisions]}
                  onChange={(chosen) => onDraft({ divisions: chosen })}
                  options={places}
                  showSearch={byLabel}
                  data-testid="issue-divisions"
                />
              ) : (
                <Select
                  id={id}
                  value={draft.division}
                  onChange={(division) => onDraft({ division })}
                  options={places}
                  showSearch={byLabel}
                  data-testid="issue-division"
                />
              )
            }
          </Field>
          {!aboutPlaces(form) && (
            <Field label={t('issue.subjects')}>
              {(id) => (
                <Input.TextArea
                  id={id}
                  value={draft.lines}
                  onChange={(e) => onDraft({ lines: e.target.value })}
                  rows={6}
                  autoComplete="off"
                  spellCheck={false}
                  data-testid="issue-subjects"
                />
              )}
            </Field>
          )}
          <Preview draft={draft} form={form} />
          <Button type="primary" htmlType="submit" disabled={!isWhole(draft, form)} data-testid="issue-check">
            {t('issue.check')}
          </Button>
        </>
      )}
    </form>
  )
}

/** A control with its label. */
function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

/** The number of requests, before anything is sent. */
function Preview({ draft, form }: { draft: IssueDraft; form: IssuableForm }) {
  const { t } = useTranslation()
  const count = countOf(draft, form)
  const repeated = aboutPlaces(form) ? 0 : subjectsOf(draft.lines).repeated
  return (
    <p className={styles.preview} role="status" data-testid="issue-preview">
      <strong>{t('issue.preview', { count })}</strong>
      {repeated > 0 && <span>{t('issue.repeated', { count: repeated })}</span>}
      {count > MOST && <span className={styles.bad}>{t('issue.tooMany')}</span>}
    </p>
  )
}
