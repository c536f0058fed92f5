// The remaining time, in words and colour, with the date.
import { useTranslation } from 'react-i18next'
import { dayOf, daysUntil } from '../format/dates.ts'
import { Pill } from './pill.tsx'

export function Due({ at, done }: { at: string | null; done?: boolean }) {
  const { t } = useTranslation()
  if (!at) return <Pill>{t('due.none')}</Pill>
  const date = dayOf(at)
  if (done) return <Pill>{t('due.on', { date })}</Pill>
  const days = daysUntil(at)
  if (days < 0) return <Pill tone="bad">{t('due.overdue', { count: -days, date })}</Pill>
  if (days === 0) return <Pill tone="warn">{t('due.today')}</Pill>
  return <Pill tone={days <= 7 ? 'warn' : 'plain'}>{t('due.in', { count: days, date })}</Pill>
}
