// 待办: what every department asks of my divisions, in one list.

import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { TaskPartFragment } from '../generated/graphql.ts'
import { Listing } from '../parts/listing.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { type Filter, filterFromAddress, NO_FILTER, searchOf } from './filter.ts'
import { FreshnessBar } from './freshness-bar.tsx'
import { groupsOf } from './groups.ts'
import styles from './inbox.module.css'
import { QuickStrip } from './quick-strip.tsx'
import { TaskGroup } from './task-group.tsx'
import { useInbox } from './use-inbox.ts'

const InboxFilters = lazy(async () => ({ default: (await import('./inbox-filters.tsx')).InboxFilters }))
const TaskDrawer = lazy(async () => ({ default: (await import('./task-drawer.tsx')).TaskDrawer }))

export function InboxPage() {
  const { t } = useTranslation()
  const [filter, want] = useFilter()
  const { pages, counts, fresh } = useInbox(filter)
  const [open, setOpen] = useState<TaskPartFragment>()
  const filtered = searchOf(filter).size > 0
  const empty = (
    <Nothing text={filtered ? t('inbox.noneFound') : t('inbox.allDone')}>
      {filtered && <Button onClick={() => want(NO_FILTER)}>{t('inbox.clear')}</Button>}
    </Nothing>
  )

  return (
    <div className={styles.page} data-testid="inbox">
      <PageHead title={t('inbox.title')} lead={t('inbox.lead')} />
      <QuickStrip filter={filter} counts={counts} onFilter={want} />
      <FreshnessBar freshness={counts?.wished?.freshness ?? []} />
      <Suspense fallback={<div className={styles.filtersComing} />}>
        <InboxFilters filter={filter} onFilter={want} total={counts?.wished?.totalCount} />
      </Suspense>
      <Listing pages={pages} empty={empty}>
        {(tasks) => (
          <ul className={styles.list}>
            {groupsOf(tasks).map((group) => (
              <TaskGroup key={group.key} group={group} fresh={fresh} onOpen={setOpen} />
            ))}
          </ul>
        )}
      </Listing>
      {open && (
        <Suspense>
          <TaskDrawer task={open} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </div>
  )
}

/**
 * The inbox filter: in the address, and available at once. A router changes the address with a delay; a second choice meanwhile
 * builds on the first.
 */
function useFilter(): [Filter, (change: Partial<Filter>) => void] {
  const [search, setSearch] = useSearchParams()
  const [filter, setFilter] = useState(() => filterFromAddress(search))
  const address = search.toString()
  const [told, setTold] = useState(address)
  if (told !== address) {
    setTold(address)
    setFilter(filterFromAddress(search))
  }
  const want = (change: Partial<Filter>) => {
    const next = { ...filter, ...change }
    setFilter(next)
    setSearch(searchOf(next), { replace: true, preventScrollReset: true })
  }
  return [filter, want]
}
