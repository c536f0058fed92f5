// The input that fits an element's datatype.
import CloseCircleFilled from '@ant-design/icons/es/icons/CloseCircleFilled'
import { DatePicker, Input, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { Value } from '../format/value.ts'
import styles from './control.module.css'
import type { Item } from './edits.ts'
import { readInteger, tidyDecimal } from './read-number.ts'

export interface ControlProps {
  id: string
  item: Item
  value: Value | null
  /** The worker changed it. */
  edited: boolean
  invalid: boolean
  disabled: boolean
  onChange: (value: Value | null) => void
}

/** Width of a text in half-width characters. */
const widthOf = (text: string): number => [...text].reduce((n, c) => n + (c > '\u2e80' ? 2 : 1), 0)

/** A few short codes are faster to click than to search. */
const isShort = (codes: readonly { label: string }[]): boolean =>
  codes.length <= 5 && codes.reduce((n, c) => n + widthOf(c.label) + 6, 0) <= 50

export function Control({ id, item, value, invalid, disabled, onChange }: ControlProps) {
  const { t } = useTranslation()
  const { domain } = item
  const { id: element } = item.element
  const status = invalid ? ('error' as const) : undefined
  const testid = `input-${element}`
  const said = { 'aria-describedby': `${id}-problem`, 'aria-invalid': invalid, 'aria-required': item.required }
  const text = value === null ? '' : String(value)
  const common = { id, disabled, status, ...said }

  switch (domain.datatype) {
    case 'BOOLEAN':
      return (
        <Radio.Group
          value={value}
          disabled={disabled}
          onChange={(e) => onChange(e.target.value)}
          aria-labelledby={`${id}-label`}
          options={[
            { value: true, label: t('yes') },
            { value: false, label: t('no') },
          ]}
          data-testid={testid}
        />
      )
    case 'CODE': {
      const options = domain.codes?.map((c) => ({ value: c.code, label: c.label })) ?? []
      if (isShort(options))
        return (
          <Radio.Group
            value={value}
            disabled={disabled}
            onChange={(e) => onChange(e.target.value)}
            aria-labelledby={`${id}-label`}
            options={options}
            data-testid={testid}
          />
        )
      return (
        <Select
          {...common}
          allowClear={{ label: t('clear'), clearIcon: <CloseCircleFilled /> }}
          style={{ width: '100%' }}
          value={text || undefined}
          onChange={(code: string | undefined) => onChange(code ?? null)}
          options={options}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('item.choose')}
          data-testid={testid}
        />
      )
    }
    case 'DATE':
      return (
        <DatePicker
          {...common}
          style={{ width: '100%', maxWidth: 220 }}
          value={text && dayjs(text).isValid() ? dayjs(text) : null}
          onChange={(date) => onChange(date ? date.format('YYYY-MM-DD') : null)}
          format={['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D', 'YYYY.M.D']}
          placeholder="2026-01-31"
          data-testid={testid}
        />
      )
    case 'TEXT':
      return (
        <Input.TextArea
          {...common}
          value={text}
          rows={2}
          className={styles.grows}
          maxLength={domain.maxLength ?? undefined}
          onChange={(e) => onChange(e.target.value || null)}
          data-testid={testid}
        />
      )
    case 'INTEGER':
    case 'DECIMAL': {
      const whole = domain.datatype === 'INTEGER'
      const read = whole ? readInteger : tidyDecimal
      return (
        <Input
          {...common}
          style={{ maxWidth: 220 }}
          inputMode={whole ? 'numeric' : 'decimal'}
          autoComplete="off"
          value={text}
          suffix={domain.unit ?? undefined}
          onChange={(e) => onChange(read(e.target.value))}
          data-testid={testid}
        />
      )
    }
    default:
      return (
        <Input
          {...common}
          autoComplete="off"
          value={text}
          maxLength={domain.maxLength ? domain.maxLength + 10 : undefined}
          onChange={(e) => onChange(e.target.value || null)}
          data-testid={testid}
        />
      )
  }
}
