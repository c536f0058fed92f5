// The input that fits an element's datatype.
import { DatePicker, Input, Radio, TimePicker } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { Value } from '../format/value.ts'
import { OneChoice, SeveralChoices } from './choices.tsx'
import styles from './control.module.css'
import type { Item } from './edits.ts'
import { Files } from './files/files.tsx'
import type { InRow } from './files/use-uploads.ts'
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
  /** The row of the item, for its files. */
  at?: InRow | undefined
}

/** A value with seconds keeps them. */
const withSeconds = (text: string): string => (/:\d{2}:\d{2}$/.test(text) ? 'HH:mm:ss' : 'HH:mm')

export function Control(props: ControlProps) {
  const { id, item, value, invalid, disabled, onChange, at } = props
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
    case 'CODE':
      return domain.several ? <SeveralChoices {...props} /> : <OneChoice {...props} />
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
    case 'ATTACHMENT':
      return <Files id={id} item={item} value={value} disabled={disabled} at={at} onChange={onChange} />
    case 'DATETIME': {
      const clock = withSeconds(text)
      return (
        <DatePicker
          {...common}
          style={{ width: '100%', maxWidth: 220 }}
          showTime={{ format: clock }}
          // What was typed counts on leaving the field, without a press of OK.
          needConfirm={false}
          value={text && dayjs(text).isValid() ? dayjs(text) : null}
          onChange={(moment) => onChange(moment ? moment.format(`YYYY-MM-DDT${clock}`) : null)}
          format={[`YYYY-MM-DD ${clock}`, 'YYYY-MM-DD HH:mm', 'YYYY-M-D H:mm', 'YYYY/M/D H:mm', 'YYYYMMDD HHmm']}
          placeholder="2026-01-31 08:30"
          data-testid={testid}
        />
      )
    }
    case 'TIME': {
      const clock = withSeconds(text)
      const moment = dayjs(`2000-01-01T${text}`)
      return (
        <TimePicker
          {...common}
          style={{ width: '100%', maxWidth: 220 }}
          needConfirm={false}
          value={text && moment.isValid() ? moment : null}
          onChange={(time) => onChange(time ? time.format(clock) : null)}
          format={[clock, 'HH:mm', 'H:mm', 'HHmm']}
          placeholder="08:30"
          data-testid={testid}
        />
      )
    }
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
