// One register: searched by name, whole identifier or label; edited, and declared complete.
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RegisterEntriesDocument, type RegisterEntryPartFragment, type RegisterPartFragment } from '../generated/graphql.ts'
import { usePages } from '../graphql/use-pages.ts'
import { usePurpose } from '../graphql/use-purpose.ts'
import { Failed } from '../parts/failed.tsx'
import { InFull } from '../parts/in-full.tsx'
import { Loading } from '../parts/loading.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { AddDialog } from './add-dialog.tsx'
import { ChangeDialog } from './change-dialog.tsx'
import { Declarations } from './declarations.tsx'
import { EntryList } from './entry-list.tsx'
import type { RegisterClass } from './register-class.ts'
import styles from './registers.module.css'

interface Props {
  division: string
  objectClass: RegisterClass
  register: RegisterPartFragment | undefined
  onChanged: () => void
}

export function RegisterView({ division, objectClass, register, onChanged }: Props) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const [label, setLabel] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const [changing, setChanging] = useState<RegisterEntryPartFragment>()
  const { context, purpose, setPurpose } = usePurpose()
  const variables = { division, class: objectClass, search: search.trim() || null, label }
  const pages = usePages(RegisterEntriesDocument, variables, (d) => d.registerEntries, context)
  const { nodes: entries, error } = pages
  const reload = () => {
    pages.reload()
    onChanged()
  }
  const page = pages.data?.registerEntries
  return (
    <section className={styles.register} data-testid="register">
      <div className={styles.tools}>
        <Input
          allowClear
          value={search}
          onChange={(e) => setSearch(e.target.value)}
          placeholder={t('register.search')}
          aria-label={t('register.search')}
          data-testid="register-search"
        />
        {purpose !== null && (
          <Select
            allowClear
            value={label}
            onChange={(l) => setLabel(l ?? null)}
            placeholder={t('register.label')}
            aria-label={t('register.label')}
            options={(page?.labels ?? []).map((l) => ({ value: l, label: l }))}
          />
        )}
        <Button type="primary" onClick={() => setAdding(true)} data-testid="register-add-open">
          {t('register.add')}
        </Button>
      </div>
      <Declarations
        division={division}
        objectClass={objectClass}
        register={register}
        labels={[...new Set([...(page?.populations ?? []), ...(page?.labels ?? [])])]}
        onChanged={onChanged}
      />
      {error && !page && <Failed error={error} onRetry={reload} />}
      {!page && !error && <Loading rows={3} />}
      {page && (
        <>
          <p role="status" className={styles.total}>
            {t('register.total', { count: page.totalCount })}
            {entries.some((e) => e.masked) && <InFull onPurpose={setPurpose} text={t('register.showLabels')} />}
          </p>
          {entries.length === 0 && <Nothing text={t('register.none')} />}
          <EntryList
            entries={entries}
            actions={(entry) => (
              <Button size="small" onClick={() => setChanging(entry)} data-testid="register-edit">
                {t('register.change')}
              </Button>
            )}
          />
          {pages.more && (
            <Button onClick={pages.loadMore} loading={pages.loadingMore}>
              {t('list.more')}
            </Button>
          )}
        </>
      )}
      {adding && <AddDialog division={division} objectClass={objectClass} onDone={reload} onClose={() => setAdding(false)} />}
      {changing && (
        <ChangeDialog entry={changing} known={page?.labels ?? []} onDone={reload} onClose={() => setChanging(undefined)} />
      )}
    </section>
  )
}
