// Which system takes the answers, where a department has several that do. With one, or none, there is nothing to choose.
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { DeliveringConnectorsDocument } from '../generated/graphql.ts'

interface Props {
  department: string
  value: string | undefined
  onChange: (connector: string) => void
}

export function DeliveringConnector({ department, value, onChange }: Props) {
  const { t } = useTranslation()
  const [{ data }] = useQuery({ query: DeliveringConnectorsDocument, requestPolicy: 'cache-and-network' })
  const delivering = (data?.connectors?.nodes ?? []).filter(
    (c) =>
      c.department.id === department && c.capabilities.includes('DELIVERY') && (c.state === 'PUBLISHED' || c.state === 'PAUSED'),
  )
  if (delivering.length < 2) return null
  return (
    <Select
      value={value}
      onChange={onChange}
      options={delivering.map(({ id }) => ({ value: id, label: id }))}
      placeholder={t('review.delivering')}
      aria-label={t('review.delivering')}
      style={{ minWidth: 180 }}
      data-testid="bring-connector"
    />
  )
}
