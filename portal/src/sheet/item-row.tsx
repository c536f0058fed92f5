// One item: its label, its value, its source, its problems.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Value } from '../format/value.ts'
import type { SheetProblemPartFragment } from '../generated/graphql.ts'
import { CalculatedItem } from './calculated-item.tsx'
import { Candidates } from './candidates.tsx'
import { Control } from './control.tsx'
import { currentValue, disagrees, type Edits, type Item, stateOf } from './edits.ts'
import type { InRow } from './files/use-uploads.ts'
import { inputId } from './go-to-item.ts'
import styles from './item.module.css'
import { ItemOrigin } from './item-origin.tsx'
import { LastTime } from './last-time.tsx'
import { MaskedItem } from './masked-item.tsx'
import { quickCheck } from './quick-check.ts'
import { isMasked } from './reveals.ts'
import { slipText } from './slip-text.ts'

interface Props {
  item: Item
  edits: Edits
  edited: boolean
  problems: readonly SheetProblemPartFragment[]
  questions: readonly SheetProblemPartFragment[]
  attempted: boolean
  locked: boolean
  about: { place: string; period: string } | null
  /** The row of the item; two rows have the same elements. */
  scope?: string
  at?: InRow
  onEdit: (item: Item, value: Value | null) => void
  onRevert: (item: Item) => void
  onReveal: (item: Item, purpose: string) => Promise<string | null>
}

/** Shown only once the worker has visited the field or tried to submit: an empty field is no mistake yet. */
const NOT_AT_FIRST_SIGHT = new Set(['REQUIRED', 'CONFLICT'])

export function ItemRow({
  item,
  edits,
  edited,
  problems,
  questions,
  attempted,
  locked,
  about,
  scope,
  at,
  onEdit,
  onRevert,
  onReveal,
}: Props) {
  const { t } = useTranslation()
  const [left, setLeft] = useState(false)
  const { element } = item
  const id = inputId(element.id, scope)
  const value = currentValue(item, edits)
  const state = stateOf(item, edits)
  const seen = left || attempted
  const slip = seen ? quickCheck(item, edits) : null
  const told = problems.filter((p) => seen || !NOT_AT_FIRST_SIGHT.has(p.code)).map((p) => p.message)
  const messages = told.length > 0 ? told : slip ? [slipText(t, slip, element.label)] : []
  const departments = [...new Map(item.neededBy.map((n) => [n.department.id, n.department.name])).entries()]
  const shared = {
    id,
    item,
    value,
    edited,
    invalid: messages.length > 0,
    disabled: locked || item.readOnly,
    onChange: (next: Value | null) => onEdit(item, next),
    at,
  }

  return (
    <fieldset
      className={styles.row}
      aria-labelledby={`${id}-label`}
      id={`row-${id}`}
      data-testid={`item-${element.id}`}
      data-state={state}
      data-invalid={messages.length > 0 || undefined}
      onBlur={(e) => {
        if (!e.currentTarget.contains(e.relatedTarget)) setLeft(true)
      }}
    >
      <div className={styles.what}>
        <label htmlFor={id} id={`${id}-label`} title={element.definition ?? undefined}>
          {element.label}
          {item.required && (
            <span className={styles.required} role="img" aria-label={t('item.required')}>
              *
            </span>
          )}
        </label>
        {item.labels.length > 0 && <small>{t('item.alsoCalled', { names: item.labels.join(t('list.separator')) })}</small>}
        {item.ownTo && <small data-testid={`own-${element.id}`}>{t('item.ownTo', { form: item.ownTo.title })}</small>}
        <span className={styles.chips}>
          {departments.map(([key, name]) => (
            <span key={key}>{name}</span>
          ))}
        </span>
      </div>
      <div className={styles.value}>
        {item.calculated ? (
          <CalculatedItem id={id} item={item} />
        ) : isMasked(item, edited) ? (
          <MaskedItem id={id} item={item} onReveal={(purpose) => onReveal(item, purpose)} />
        ) : disagrees(item) ? (
          <Candidates {...shared} />
        ) : (
          <Control {...shared} />
        )}
        <div id={`${id}-problem`} aria-live="polite">
          {messages.map((text) => (
            <p key={text} className={styles.problem} data-testid={`problem-${element.id}`}>
              {text}
            </p>
          ))}
          {questions.map(({ message }) => (
            <p key={message} className={styles.question} data-testid={`question-${element.id}`}>
              {message} {t('item.question')}
            </p>
          ))}
        </div>
        <LastTime item={item} onReveal={(purpose) => onReveal(item, purpose)} />
        {item.issue && (state !== 'TYPED' || item.state === 'TYPED') && <p className={styles.issue}>{item.issue}</p>}
      </div>
      <ItemOrigin item={item} state={state} edited={edited} locked={locked} about={about} onRevert={() => onRevert(item)} />
    </fieldset>
  )
}
