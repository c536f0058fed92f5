// 报表归并: the six steps for officers and administrators: upload forms, decide uncertain pairs, drop repeats, look back.
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { PageHead } from '../parts/page-head.tsx'
import { Decisions } from './decisions.tsx'
import { Desk } from './desk.tsx'
import { IntakeList } from './intake-list.tsx'
import { Pairs } from './pairs.tsx'
import { Questions } from './questions.tsx'
import styles from './review.module.css'

const VIEWS = ['forms', 'desk', 'pairs', 'decisions', 'questions'] as const
type View = (typeof VIEWS)[number]

export function ReviewPage() {
  const { t } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const view = VIEWS.find((v) => v === search.get('view')) ?? 'forms'
  return (
    <div className={styles.page} data-testid="review">
      <PageHead title={t('nav.review')} lead={t('review.lead')} />
      <div className={styles.views}>
        <Segmented<View>
          aria-label={t('nav.review')}
          value={view}
          onChange={(v) => setSearch({ view: v })}
          options={VIEWS.map((v) => ({ value: v, label: t(`review.view.${v}`) }))}
          data-testid="review-view"
        />
      </div>
      {view === 'forms' && <IntakeList />}
      {view === 'desk' && <Desk />}
      {view === 'pairs' && <Pairs />}
      {view === 'decisions' && <Decisions />}
      {view === 'questions' && <Questions />}
    </div>
  )
}
