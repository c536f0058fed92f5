// The form that the file brings a new version of. Empty: a new form, unless its code or its title and fields match another.
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { FormsDocument, IntakeFormsDocument } from '../generated/graphql.ts'
import styles from './review.module.css'

interface Props {
  department: string
  value: string | undefined
  onChange: (form: string | undefined) => void
}

/** Maximum length of a selection list; search words find the others. */
const SHOWN = 50

export function ReplacedForm({ department, value, onChange }: Props) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const [opened, setOpened] = useState(false)
  const variables = { search: words, first: SHOWN }
  const asked = { requestPolicy: 'cache-and-network', pause: !opened } as const
  const [{ data: inForce, fetching }] = useQuery({ query: FormsDocument, variables, ...asked })
  const [{ data: takenIn }] = useQuery({ query: IntakeFormsDocument, variables: { ...variables, department }, ...asked })
  const isMeant = (title: string, id: string) => `${title} ${id}`.toLowerCase().includes(words.trim().toLowerCase())
  const theirs = [...(takenIn?.intakeForms?.nodes ?? []), ...(inForce?.forms?.nodes ?? [])].filter(
    (f) => f.department.id === department && isMeant(f.title, f.id),
  )
  // Titles may be equal: the id tells them apart.
  const options = [...new Map(theirs.map((f) => [f.id, { value: f.id, label: `${f.title} · ${f.id}` }])).values()]
  return (
    <Select
      showSearch={{ filterOption: false, onSearch: setWords }}
      value={value}
      onChange={(form: string) => onChange(form || undefined)}
      onOpenChange={(open) => open && setOpened(true)}
      loading={fetching}
      options={[...(value ? [{ value: '', label: t('review.newForm') }] : []), ...options.slice(0, SHOWN)]}
      notFoundContent={fetching ? t('loading') : t('review.noneToReplace')}
      placeholder={t('review.replaces')}
      aria-label={t('review.replaces')}
      className={styles.replaces}
      data-testid="bring-replaces"
    />
  )
}
