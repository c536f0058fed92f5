// Department, state, due dates, words, order. On a phone behind one button.
import CloseCircleFilled from '@ant-design/icons/es/icons/CloseCircleFilled'
import FilterOutlined from '@ant-design/icons/es/icons/FilterOutlined'
import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined'
import { Button, DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { DepartmentsDocument } from '../generated/graphql.ts'
import type { Filter } from './filter.ts'
import styles from './filters.module.css'

interface Props {
  filter: Filter
  onFilter: (change: Partial<Filter>) => void
  total: number | undefined
}

export function InboxFilters({ filter, onFilter, total }: Props) {
  const { t } = useTranslation()
  const [{ data }] = useQuery({ query: DepartmentsDocument })
  const [text, setText] = useState(filter.text)
  const [open, setOpen] = useState(false)
  const [told, setTold] = useState(filter.text)
  if (told !== filter.text) {
    setTold(filter.text)
    setText(filter.text)
  }
  useEffect(() => {
    if (text === filter.text) return
    const timer = setTimeout(() => onFilter({ text }), 350)
    return () => clearTimeout(timer)
  }, [text, filter.text, onFilter])

  return (
    <search className={styles.filters}>
      <div className={styles.first}>
        <Input
          allowClear
          prefix={<SearchOutlined />}
          value={text}
          onChange={(e) => setText(e.target.value)}
          placeholder={t('inbox.search')}
          aria-label={t('inbox.search')}
          data-testid="inbox-search"
        />
        <Button
          className={styles.toggle}
          icon={<FilterOutlined />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          data-testid="filters-toggle"
        >
          {t('inbox.filters')}
        </Button>
      </div>
      <div className={styles.rest} data-open={open || undefined}>
        <Select
          className={styles.wide}
          mode="multiple"
          allowClear={{ label: t('clear'), clearIcon: <CloseCircleFilled /> }}
          maxTagCount="responsive"
          value={filter.departments}
          onChange={(departments) => onFilter({ departments })}
          options={data?.departments?.map((d) => ({ value: d.id, label: d.name })) ?? []}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('inbox.departments')}
          aria-label={t('inbox.departments')}
          data-testid="filter-departments"
        />
        <Select
          value={filter.state}
          onChange={(state) => onFilter({ state })}
          options={(['OPEN', 'SUBMITTED', 'CLOSED', 'ALL'] as const).map((s) => ({ value: s, label: t(`task.${s}`) }))}
          aria-label={t('inbox.state')}
          data-testid="filter-state"
        />
        <DatePicker.RangePicker
          className={styles.wide}
          value={[filter.from ? dayjs(filter.from) : null, filter.to ? dayjs(filter.to) : null]}
          allowEmpty={[true, true]}
          onChange={(range) =>
            onFilter({ from: range?.[0]?.format('YYYY-MM-DD') ?? null, to: range?.[1]?.format('YYYY-MM-DD') ?? null })
          }
          placeholder={[t('inbox.dueFrom'), t('inbox.dueTo')]}
          aria-label={t('inbox.dueRange')}
          inputReadOnly
          data-testid="filter-due"
        />
        <Select
          value={filter.order}
          onChange={(order) => onFilter({ order })}
          options={(['DUE_NEWEST', 'DUE_SOONEST'] as const).map((o) => ({ value: o, label: t(`inbox.order.${o}`) }))}
          aria-label={t('inbox.order')}
          data-testid="filter-order"
        />
      </div>
      <p className={styles.total} role="status" data-testid="inbox-total">
        {total === undefined ? '' : t('inbox.total', { count: total })}
      </p>
    </search>
  )
}
