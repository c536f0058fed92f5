// Search words, applied shortly after the last key.
import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined'
import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'

export function SearchBox({ label }: { label: string }) {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('search') ?? ''
  const [text, setText] = useState(asked)
  useEffect(() => {
    if (text === asked) return
    const timer = setTimeout(() => setSearch(text ? { search: text } : {}, { replace: true }), 300)
    return () => clearTimeout(timer)
  }, [text, asked, setSearch])
  return (
    <search style={{ display: 'block', width: 'min(100%, 360px)' }}>
      <Input
        allowClear
        prefix={<SearchOutlined />}
        value={text}
        onChange={(e) => setText(e.target.value)}
        placeholder={label}
        aria-label={label}
        data-testid="search"
      />
    </search>
  )
}
