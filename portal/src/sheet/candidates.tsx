// Sources disagree: each value with its source and date; the worker picks one or types another.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../format/dates.ts'
import { asValue, type Value } from '../format/value.ts'
import { ValueText } from '../parts/value-text.tsx'
import styles from './candidates.module.css'
import { Control, type ControlProps } from './control.tsx'
import { choicesOf } from './edits.ts'
import { sameMeaning } from './same-meaning.ts'

export function Candidates(props: ControlProps) {
  const { t } = useTranslation()
  const { item, id, value, edited, disabled, onChange, invalid } = props
  const { element } = item
  const choices = choicesOf(item)
  const chosen = choices.find((c) => sameMeaning(item.domain, c, value))
  const [other, setOther] = useState(edited && chosen === undefined)
  // Returning to the fetched value also ends typing.
  const typing = other && edited
  const pick = (choice: Value) => {
    setOther(false)
    onChange(choice)
  }
  return (
    <fieldset
      className={styles.candidates}
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-problem`}
      disabled={disabled}
    >
      {choices.map((choice, index) => {
        const said = item.candidates.filter((c) => sameMeaning(item.domain, asValue(c.value), choice))
        return (
          <label key={String(choice)} className={styles.card} data-testid={`candidate-${element.id}-${index}`}>
            <input
              type="radio"
              name={id}
              checked={!typing && chosen === choice}
              onChange={() => pick(choice)}
              aria-invalid={invalid}
            />
            <span>
              <strong>
                <ValueText value={choice} domain={item.domain} />
              </strong>
              {said.map((fact) => (
                <small key={`${fact.source.label} ${fact.asOf}`}>
                  {fact.source.label}
                  {fact.asOf && <time dateTime={fact.asOf}> · {dayOf(fact.asOf)}</time>}
                </small>
              ))}
            </span>
          </label>
        )
      })}
      <label className={styles.card} data-testid={`candidate-${element.id}-other`}>
        <input
          type="radio"
          name={id}
          checked={typing}
          onChange={() => {
            setOther(true)
            onChange(null)
          }}
        />
        <span>
          <span>{t('item.other')}</span>
        </span>
      </label>
      {typing && <Control {...props} />}
    </fieldset>
  )
}
