// A value domain in one line.
import type { TFunction } from 'i18next'
import type { DomainPartFragment } from '../generated/graphql.ts'

type Domain = Pick<DomainPartFragment, 'datatype' | 'unit'> & Partial<DomainPartFragment>

export function domainText(t: TFunction<'words'>, domain: Domain): string {
  const range =
    domain.min || domain.max ? `${domain.min ?? ''}–${domain.max === 'today' ? t('domain.today') : (domain.max ?? '')}` : null
  return [
    t(`datatype.${domain.datatype}`),
    domain.unit,
    range,
    domain.maxLength ? t('domain.maxLength', { count: domain.maxLength }) : null,
    domain.scale ? t('domain.scale', { count: domain.scale }) : null,
  ]
    .filter(Boolean)
    .join(' · ')
}
