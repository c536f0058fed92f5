// The result of a quick check, in a sentence that names the field.
import type { TFunction } from 'i18next'
import type { Slip } from './quick-check.ts'

export function slipText(t: TFunction<'words'>, slip: Slip, label: string): string {
  switch (slip.kind) {
    case 'required':
      return t('check.required', { label })
    case 'choose':
      return t('check.choose', { label })
    case 'integer':
      return t('check.integer', { label })
    case 'decimal':
      return t('check.decimal', { label, scale: slip.scale })
    case 'date':
      return t('check.date', { label })
    case 'time':
      return t('check.time', { label })
    case 'dateTime':
      return t('check.dateTime', { label })
    case 'alone':
      return t('check.alone', { label })
    case 'length':
      return t('check.length', { label, max: slip.max })
    case 'min':
      return t('check.min', { label, min: slip.min })
    case 'max':
      return t('check.max', { label, max: slip.max })
  }
}
