// A value in words. An identifier is masked until a person asks to see it.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asValue, masked, valueText } from '../format/value.ts'
import type { Classification, DomainPartFragment } from '../generated/graphql.ts'
import styles from './value-text.module.css'

interface Props {
  value: unknown
  domain: Pick<DomainPartFragment, 'datatype' | 'codes' | 'unit'>
  classification?: Classification
}

export function ValueText({ value, domain, classification }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const text = valueText(asValue(value), domain, {
    yes: t('yes'),
    no: t('no'),
    none: t('value.none'),
    noneOfThese: t('choice.none'),
    and: t('list.separator'),
    files: (count) => t('attach.count', { count }),
  })
  const personal = classification === 'PERSONAL' || classification === 'SENSITIVE'
  if (asValue(value) === null) return <span className={styles.none}>{text}</span>
  // The hub has masked it already.
  if (text.includes('*') || !personal || domain.datatype !== 'IDENTIFIER') return <span>{text}</span>
  return (
    <span>
      {open ? text : masked(text)}{' '}
      <button type="button" className={styles.peek} onClick={() => setOpen(!open)} aria-pressed={open}>
        {open ? t('value.hide') : t('value.show')}
      </button>
    </span>
  )
}
