// One field of a form under review.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { IntakeFormQuery } from '../generated/graphql.ts'
import { Pill } from '../parts/pill.tsx'
import styles from './review.module.css'

type Field = NonNullable<IntakeFormQuery['intakeForm']>['fields'][number]

const TONES = { AUTO: 'good', REVIEW: 'warn', NEW: 'accent' } as const

interface Props {
  field: Field
  questions: NonNullable<IntakeFormQuery['intakeForm']>['questions']
  busy: boolean
  onSplit: () => void
  onAsk: () => void
}

export function FieldRow({ field: f, questions, busy, onSplit, onAsk }: Props) {
  const { t } = useTranslation()
  return (
    <li data-testid={`field-${f.code}`} data-decision={f.decision}>
      <div>
        <strong>{f.label}</strong> <code>{f.code}</code>
        <small className={styles.quiet}>{[f.section, f.unit, f.hint, f.options.join('、')].filter(Boolean).join(' · ')}</small>
      </div>
      <div>
        <Pill tone={TONES[f.decision]}>{t(`review.decision.${f.decision}`)}</Pill>{' '}
        {f.decision === 'NEW' ? t('review.newElement') : (f.element?.label ?? f.candidates[0]?.label ?? t('review.withOthers'))}
        <small className={styles.quiet}>
          {f.decision !== 'NEW' && `${t('review.probability', { percent: Math.round(f.probability * 100) })} `}
          {f.reasons.join('；')}
        </small>
        {questions.map((q) => (
          <small key={q.id} className={styles.answer}>
            {q.question} {q.answer ?? t('review.unanswered')}
          </small>
        ))}
      </div>
      <div className={styles.actions}>
        {f.decision === 'AUTO' && (
          <Button size="small" onClick={onSplit} disabled={busy} data-testid={`split-${f.code}`}>
            {t('review.split')}
          </Button>
        )}
        <Button size="small" type="link" onClick={onAsk} data-testid={`ask-${f.code}`}>
          {t('review.ask')}
        </Button>
      </div>
    </li>
  )
}
