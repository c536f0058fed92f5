// The subject of the sheet.
import LeftOutlined from '@ant-design/icons/es/icons/LeftOutlined'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { classText } from '../format/class-text.ts'
import { periodText } from '../format/period.ts'
import type { SheetPartFragment } from '../generated/graphql.ts'
import styles from './sheet.module.css'

export function SheetHead({ sheet }: { sheet: SheetPartFragment }) {
  const { t } = useTranslation()
  const divisions = [...new Set(sheet.requests.map((r) => r.division.name))]
  const facts = [classText(t, sheet.subject.class), ...divisions, periodText(t, sheet.period)].filter(Boolean)
  return (
    <header className={styles.head}>
      <title>{`${sheet.subject.label} · ${t('brand')}`}</title>
      <Link to="/inbox" className={styles.back}>
        <LeftOutlined /> {t('nav.inbox')}
      </Link>
      <h1 data-testid="sheet-subject">{sheet.subject.label}</h1>
      <p>{facts.join(' · ')}</p>
    </header>
  )
}
