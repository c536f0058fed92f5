// 待办: what every department asks of my divisions, in one list.

import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { TaskPartFragment } from '../generated/graphql.ts'
import { Listing } from '../parts/listing.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { FreshnessBar } from './freshness-bar.tsx'
import { groupsOf } from './groups.ts'
import styles from './inbox.module.css'
import { QuickStrip } from './quick-strip.tsx'
import { TaskGroup } from './task-group.tsx'
import { useInbox } from './use-inbox.ts'
import { NO_WISH, searchOf, type Wish, wishOf } from './wish.ts'

const InboxFilters = lazy(async () => ({ default: (await import('./inbox-filters.tsx')).InboxFilters }))
const TaskDrawer = lazy(async () => ({ default: (await import('./task-drawer.tsx')).TaskDrawer }))

export function InboxPage() {
  const { t } = useTranslation()
  const [wish, want] = useWish()
  const { pages, counts, fresh } = useInbox(wish)
  const [open, setOpen] = useState<TaskPartFragment>()
  const wished = searchOf(wish).size > 0
  const empty = (
    <Nothing text={wished ? t('inbox.noneFound') : t('inbox.allDone')}>
      {wished && <Button onClick={() => want(NO_WISH)}>{t('inbox.clear')}</Button>}
    </Nothing>
  )

  return (
    <div className={styles.page} data-testid="inbox">
      <PageHead title={t('inbox.title')} lead={t('inbox.lead')} />
      <QuickStrip wish={wish} counts={counts} onWish={want} />
      <FreshnessBar freshness={counts?.wished?.freshness ?? []} />
      <Suspense fallback={<div className={styles.filtersComing} />}>
        <InboxFilters wish={wish} onWish={want} total={counts?.wished?.totalCount} />
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
function useWish(): [Wish, (change: Partial<Wish>) => void] {
  const [search, setSearch] = useSearchParams()
  const [wish, setWish] = useState(() => wishOf(search))
  const address = search.toString()
  const [told, setTold] = useState(address)
  if (told !== address) {
    setTold(address)
    setWish(wishOf(search))
  }
  const want = (change: Partial<Wish>) => {
    const next = { ...wish, ...change }
    setWish(next)
    setSearch(searchOf(next), { replace: true, preventScrollReset: true })
  }
  return [wish, want]
}
