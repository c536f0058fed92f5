// The form to create requests.

import { Button, DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { periodText } from '../format/period.ts'
import type { DivisionsQuery } from '../generated/graphql.ts'
import styles from './issue.module.css'
import { aboutPlaces, countOf, type IssuableForm, isWhole, MOST, periodsOf, subjectsOf, type Wish } from './wish.ts'

interface Props {
  forms: readonly IssuableForm[]
  divisions: NonNullable<DivisionsQuery['divisions']>
  wish: Wish
  onWish: (changed: Partial<Wish>) => void
  onCheck: () => void
}

export function IssueForm({ forms, divisions, wish, onWish, onCheck }: Props) {
  const { t } = useTranslation()
  const form = forms.find((f) => f.id === wish.form)
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
            value={wish.form}
            onChange={(chosen) => onWish({ form: chosen, period: null })}
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
                  value={wish.period}
                  onChange={(period) => onWish({ period })}
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
                value={wish.due ? dayjs(wish.due) : null}
                onChange={(date) => onWish({ due: date ? date.format('YYYY-MM-DD') : null })}
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
                value={wish.title}
                onChange={(e) => onWish({ title: e.target.value })}
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
                  value={[...wish.divisions]}
                  onChange={(chosen) => onWish({ divisions: chosen })}
                  options={places}
                  showSearch={byLabel}
                  data-testid="issue-divisions"
                />
              ) : (
                <Select
                  id={id}
                  value={wish.division}
                  onChange={(division) => onWish({ division })}
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
                  value={wish.lines}
                  onChange={(e) => onWish({ lines: e.target.value })}
                  rows={6}
                  autoComplete="off"
                  spellCheck={false}
                  data-testid="issue-subjects"
                />
              )}
            </Field>
          )}
          <Preview wish={wish} form={form} />
          <Button type="primary" htmlType="submit" disabled={!isWhole(wish, form)} data-testid="issue-check">
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
function Preview({ wish, form }: { wish: Wish; form: IssuableForm }) {
  const { t } = useTranslation()
  const count = countOf(wish, form)
  const repeated = aboutPlaces(form) ? 0 : subjectsOf(wish.lines).repeated
  return (
    <p className={styles.preview} role="status" data-testid="issue-preview">
      <strong>{t('issue.preview', { count })}</strong>
      {repeated > 0 && <span>{t('issue.repeated', { count: repeated })}</span>}
      {count > MOST && <span className={styles.bad}>{t('issue.tooMany')}</span>}
    </p>
  )
}
