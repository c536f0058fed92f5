// The names of departments in both languages: a manifest contains both, and must not rename its department. The queries run one
// after the other, because the client merges equal concurrent queries.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { DepartmentsDocument } from '../generated/graphql.ts'
import { hubHeaders } from '../graphql/headers.ts'
import type { Language } from '../i18n/index.ts'

interface Name {
  zh: string
  en: string
  shown: string
}

export function useDepartmentNames(): ReadonlyMap<string, Name> {
  const { i18n } = useTranslation()
  const client = useClient()
  const [names, setNames] = useState<ReadonlyMap<string, Name>>(new Map())
  useEffect(() => {
    let over = false
    const ask = async (language: Language) => {
      const fetchOptions = { credentials: 'same-origin' as const, headers: hubHeaders(language) }
      const { data } = await client.query(DepartmentsDocument, {}, { fetchOptions }).toPromise()
      return new Map(data?.departments?.map(({ id, name }) => [id, name]))
    }
    const askBoth = async () => {
      const zh = await ask('zh')
      const en = await ask('en')
      const shown = i18n.language === 'zh' ? zh : en
      const all = [...zh].map(([id, name]): [string, Name] => [
        id,
        { zh: name, en: en.get(id) ?? name, shown: shown.get(id) ?? name },
      ])
      if (!over) setNames(new Map(all))
    }
    void askBoth()
    return () => {
      over = true
    }
  }, [client, i18n.language])
  return names
}
