// The choices of a code list: one or several answers, "none of these", and the person's own words beside the list.
import CloseCircleFilled from '@ant-design/icons/es/icons/CloseCircleFilled'
import { Checkbox, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asOwnWords, isOwnWords, ownWordsIn, type Value } from '../format/value.ts'
import styles from './choices.module.css'
import type { ControlProps } from './control.tsx'

/** Stand for two boxes beside those of the list. */
const NONE = ' none'
const OWN = ' own'

/** Longer lists are searched, not read. */
const MOST_BOXES = 12

/** Width of a text in half-width characters. */
const widthOf = (text: string): number => [...text].reduce((n, c) => n + (c > '\u2e80' ? 2 : 1), 0)

/** A few short codes are faster to click than to search. */
const isShort = (codes: readonly { label: string }[]): boolean =>
  codes.length <= 5 && codes.reduce((n, c) => n + widthOf(c.label) + 6, 0) <= 50

interface Own {
  /** The box is ticked, even while no word is written yet. */
  open: boolean
  setOpen: (open: boolean) => void
  words: string
}

function useOwnWords(value: Value | null): Own {
  const said = [value].flat().find(isOwnWords)
  const [open, setOpen] = useState(false)
  return { open: open || said !== undefined, setOpen, words: said === undefined ? '' : ownWordsIn(said) }
}

function OwnWords({ props, words, onWords }: { props: ControlProps; words: string; onWords: (words: string) => void }) {
  const { t } = useTranslation()
  const { id, item, disabled, invalid } = props
  return (
    <Input
      className={styles.words}
      disabled={disabled}
      status={invalid ? 'error' : undefined}
      autoComplete="off"
      value={words}
      maxLength={(item.domain.maxLength ?? 200) + 10}
      placeholder={t('choice.ownWords')}
      aria-label={t('choice.own')}
      aria-describedby={`${id}-problem`}
      onChange={(e) => onWords(e.target.value)}
      data-testid={`own-words-${item.element.id}`}
    />
  )
}

export function OneChoice(props: ControlProps) {
  const { t } = useTranslation()
  const { id, item, value, invalid, disabled, onChange } = props
  const { domain } = item
  const own = useOwnWords(value)
  const testid = `input-${item.element.id}`
  const codes = domain.codes?.map((c) => ({ value: c.code, label: c.label })) ?? []
  const options = domain.ownWords ? [...codes, { value: OWN, label: t('choice.own') }] : codes
  const shown = own.open ? OWN : value === null ? undefined : String(value)
  const choose = (code: string | undefined) => {
    own.setOpen(code === OWN)
    onChange(code === undefined || code === OWN ? null : code)
  }
  return (
    <>
      {isShort(options) ? (
        <Radio.Group
          value={shown ?? null}
          disabled={disabled}
          onChange={(e) => choose(e.target.value)}
          aria-labelledby={`${id}-label`}
          options={options}
          data-testid={testid}
        />
      ) : (
        <Select
          id={id}
          disabled={disabled}
          status={invalid ? 'error' : undefined}
          aria-describedby={`${id}-problem`}
          aria-invalid={invalid}
          aria-required={item.required}
          allowClear={{ label: t('clear'), clearIcon: <CloseCircleFilled /> }}
          style={{ width: '100%' }}
          value={shown}
          onChange={choose}
          options={options}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('item.choose')}
          data-testid={testid}
        />
      )}
      {own.open && (
        <OwnWords props={props} words={own.words} onWords={(words) => onChange(words === '' ? null : asOwnWords(words))} />
      )}
    </>
  )
}

export function SeveralChoices(props: ControlProps) {
  const { t } = useTranslation()
  const { id, item, value, invalid, disabled, onChange } = props
  const { domain } = item
  const own = useOwnWords(value)
  const testid = `input-${item.element.id}`
  const codes = domain.codes ?? []
  const alone = new Set(codes.filter((c) => c.alone).map((c) => c.code))
  const answers = [value ?? []].flat().map(String)
  const said = answers.find(isOwnWords)
  // A list that has its own "none" needs no second one; a required question wants at least one answer.
  const hasNone = alone.size === 0 && !item.required
  const none = hasNone && Array.isArray(value) && value.length === 0
  const ticked = [...answers.filter((a) => !isOwnWords(a)), ...(own.open ? [OWN] : []), ...(none ? [NONE] : [])]

  const change = (next: readonly string[]) => {
    const added = next.find((one) => !ticked.includes(one))
    const isAlone = added !== undefined && (added === NONE || alone.has(added))
    const kept = isAlone ? [added] : next.filter((one) => one !== NONE && !alone.has(one))
    own.setOpen(kept.includes(OWN))
    const words = kept.includes(OWN) && said !== undefined ? [said] : []
    const chosen = [...codes.map((c) => c.code).filter((code) => kept.includes(code)), ...words]
    onChange(kept.includes(NONE) ? [] : chosen.length > 0 ? chosen : null)
  }
  const write = (words: string) => {
    const others = answers.filter((a) => !isOwnWords(a))
    const all = words === '' ? others : [...others, asOwnWords(words)]
    onChange(all.length > 0 ? all : null)
  }
  const options = [
    ...codes.map((c) => ({ value: c.code, label: c.label })),
    ...(domain.ownWords ? [{ value: OWN, label: t('choice.own') }] : []),
    ...(hasNone ? [{ value: NONE, label: t('choice.none') }] : []),
  ]
  return (
    <>
      <small className={styles.hint}>{t('choice.several')}</small>
      {codes.length <= MOST_BOXES ? (
        <Checkbox.Group
          className={styles.boxes}
          value={ticked}
          disabled={disabled}
          onChange={change}
          aria-labelledby={`${id}-label`}
          options={options}
          data-testid={testid}
        />
      ) : (
        <Select
          id={id}
          mode="multiple"
          disabled={disabled}
          status={invalid ? 'error' : undefined}
          aria-describedby={`${id}-problem`}
          aria-invalid={invalid}
          aria-required={item.required}
          style={{ width: '100%' }}
          value={ticked}
          onChange={change}
          options={options}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('item.choose')}
          data-testid={testid}
        />
      )}
      {own.open && <OwnWords props={props} words={own.words} onWords={write} />}
    </>
  )
}
