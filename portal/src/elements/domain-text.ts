// A value domain in one line.
import type { TFunction } from 'i18next'
import type { DomainPartFragment } from '../generated/graphql.ts'

type Domain = Pick<DomainPartFragment, 'datatype' | 'unit'> & Partial<DomainPartFragment>

/** "0–150", "≥ 0", "≤ today". */
function rangeText(min: string | null | undefined, max: string | null | undefined): string | null {
  if (min && max) return `${min}–${max}`
  if (min) return `≥ ${min}`
  return max ? `≤ ${max}` : null
}

export function domainText(t: TFunction<'words'>, domain: Domain): string {
  const today = (bound: string | null | undefined) => (bound === 'today' ? t('domain.today') : bound)
  return [
    t(`datatype.${domain.datatype}`),
    domain.several ? t('domain.several') : null,
    domain.ownWords ? t('domain.ownWords') : null,
    domain.unit,
    rangeText(today(domain.min), today(domain.max)),
    domain.maxLength ? t('domain.maxLength', { count: domain.maxLength }) : null,
    domain.scale ? t('domain.scale', { count: domain.scale }) : null,
  ]
    .filter(Boolean)
    .join(' · ')
}
