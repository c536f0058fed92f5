// 部门: the departments, and how fresh the hub's data of each is.

import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { minuteOf, shortTime } from '../format/dates.ts'
import { DepartmentsDocument, type FreshnessPartFragment, type FreshnessState } from '../generated/graphql.ts'
import { Failed } from '../parts/failed.tsx'
import { Loading } from '../parts/loading.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Pill, type Tone } from '../parts/pill.tsx'
import styles from './departments.module.css'

export function DepartmentsPage() {
  const { t } = useTranslation()
  const [{ data, error, fetching }, again] = useQuery({ query: DepartmentsDocument })
  return (
    <div className={styles.page} data-testid="departments">
      <PageHead title={t('nav.departments')} lead={t('departments.lead')}>
        <Button onClick={() => again()} loading={fetching}>
          {t('departments.refresh')}
        </Button>
      </PageHead>
      {!data?.departments && (error ? <Failed error={error} onRetry={() => again()} /> : <Loading />)}
      {data?.departments?.length === 0 && <Nothing text={t('departments.none')} />}
      <ul className={styles.list}>
        {data?.departments?.map(({ id, name, freshness }) => (
          <li key={id} data-testid={`department-${id}`} data-state={freshness.state}>
            <div className={styles.head}>
              <strong>{name}</strong>
              <FreshnessPill freshness={freshness} />
            </div>
            <code>{id}</code>
            {freshness.lastGoodAt && <p>{t('departments.lastGood', { time: minuteOf(freshness.lastGoodAt) })}</p>}
            {freshness.reason && <p className={styles.reason}>{freshness.reason}</p>}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** How fresh the hub's data of a department is. */
const TONES: Record<FreshnessState, Tone> = { LIVE: 'good', STALE: 'bad', NEVER: 'warn', NONE: 'plain' }

function FreshnessPill({ freshness }: { freshness: Pick<FreshnessPartFragment, 'state' | 'lastGoodAt'> }) {
  const { t } = useTranslation()
  const { state, lastGoodAt } = freshness
  const time = lastGoodAt ? shortTime(lastGoodAt) : t('value.none')
  return <Pill tone={TONES[state]}>{t(`freshness.${state}`, { time })}</Pill>
}
