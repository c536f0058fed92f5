// Before sending: the changes, the resulting corrections, the recipients. Also what to do without a receipt.
import { Alert, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TallyText } from '../parts/tally-text.tsx'
import { ValueText } from '../parts/value-text.tsx'
import { authorityOf, correctionsOf, currentValue, type Item, stateOf } from './edits.ts'
import { changesOf } from './rows/row-edits.ts'
import styles from './submit-dialog.module.css'
import { tallyOf } from './tally.ts'
import type { Draft } from './use-draft.ts'
import type { Sending } from './use-submit.ts'

interface Props {
  draft: Draft
  sending: Sending
  onSubmit: () => void
  /** Why the worker changed an authority's values. */
  onReason: (text: string) => void
  /** Why what breaks a rule that asks is right. */
  onExplanation: (text: string) => void
  onReload: () => void
  onClose: () => void
}

export function SubmitDialog({ draft, sending, onSubmit, onReason, onExplanation, onReload, onClose }: Props) {
  const { t } = useTranslation()
  const { sheet, edits } = draft
  const corrections = correctionsOf(sheet.items, edits)
  const edited = sheet.items.filter((i) => stateOf(i, edits) === 'EDITED' || corrections.includes(i))
  const busy = sending.kind === 'sending'
  const questions = [...new Set(draft.questions.map((p) => p.message))]
  const [explained, setExplained] = useState(false)
  const waits = questions.length > 0 && !explained
  const shown = (value: unknown, { element, domain }: Item) => (
    <ValueText value={value} domain={domain} classification={element.classification} />
  )

  return (
    <Modal
      open
      title={t('submit.title')}
      onCancel={onClose}
      closable={!busy}
      mask={{ closable: false }}
      footer={[
        <Button key="back" onClick={onClose} disabled={busy}>
          {t('submit.back')}
        </Button>,
        sending.kind === 'refused' ? (
          <Button key="reload" type="primary" onClick={onReload} data-testid="submit-reload">
            {t('submit.reload')}
          </Button>
        ) : (
          <Button
            key="go"
            type="primary"
            onClick={onSubmit}
            loading={busy}
            disabled={busy || waits}
            autoFocus={!waits}
            data-testid="submit-confirm"
          >
            {sending.kind === 'unsure' ? t('submit.again') : t('submit.confirm')}
          </Button>
        ),
      ]}
    >
      <div className={styles.body} data-testid="submit-dialog">
        {sending.kind === 'unsure' && (
          <Alert
            type="warning"
            showIcon
            title={t('submit.unsure')}
            description={t('submit.unsureText')}
            data-testid="submit-unsure"
          />
        )}
        {sending.kind === 'refused' && <Alert type="error" showIcon title={sending.message} data-testid="submit-refused" />}
        <p className={styles.lead} data-testid="submit-tally">
          <TallyText tally={tallyOf(draft)} />
        </p>
        {questions.length > 0 && (
          <div className={styles.reason} data-testid="submit-questions">
            <h3>{t('submit.questions', { count: questions.length })}</h3>
            <ul>
              {questions.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
            <label htmlFor="explanation">{t('submit.explanation')}</label>
            <Input.TextArea
              id="explanation"
              rows={2}
              maxLength={500}
              disabled={busy}
              autoFocus
              placeholder={t('submit.explanationHint')}
              onChange={(e) => {
                onExplanation(e.target.value)
                setExplained(e.target.value.trim() !== '')
              }}
              data-testid="explanation"
            />
          </div>
        )}
        {sheet.rowSets.map((set) => (
          <p key={set.id} data-testid="submit-rows">
            {t('rows.inSubmit', { label: set.label, ...changesOf(set, draft.rows) })}
          </p>
        ))}
        <h3>{t('submit.receivers', { count: sheet.requests.length })}</h3>
        <ul className={styles.receivers} data-testid="submit-receivers">
          {sheet.requests.map((r) => (
            <li key={r.id}>
              <strong>{r.department.name}</strong> {r.form?.title ?? r.title}
            </li>
          ))}
        </ul>
        {edited.length > 0 && (
          <>
            <h3>{t('submit.edited', { count: edited.length })}</h3>
            <dl className={styles.edited} data-testid="submit-edited">
              {edited.map((item) => (
                <div key={item.element.id}>
                  <dt>{item.element.label}</dt>
                  <dd>
                    <s>{shown((authorityOf(item) ?? item.fetched)?.value, item)}</s> →{' '}
                    <strong>{shown(currentValue(item, edits), item)}</strong>
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}
        {corrections.length > 0 && (
          <p className={styles.corrections} data-testid="submit-corrections">
            {t('submit.corrections', {
              count: corrections.length,
              names: [...new Set(corrections.map((i) => authorityOf(i)?.source.department?.name))]
                .filter(Boolean)
                .join(t('list.separator')),
            })}
          </p>
        )}
        {corrections.length > 0 && (
          <div className={styles.reason}>
            <label htmlFor="correction-reason">{t('submit.correctionReason')}</label>
            <Input.TextArea
              id="correction-reason"
              rows={2}
              maxLength={500}
              disabled={busy}
              placeholder={t('submit.correctionReasonHint')}
              onChange={(e) => onReason(e.target.value)}
              data-testid="correction-reason"
            />
          </div>
        )}
      </div>
    </Modal>
  )
}
