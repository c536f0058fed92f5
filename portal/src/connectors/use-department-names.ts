// What departments are called in both languages: a manifest names its department in both, and must not rename it.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { DepartmentsDocument } from '../generated/graphql.ts'
import { hubHeaders } from '../graphql/headers.ts'
import type { Language } from '../i18n/index.ts'

interface Name {
  zh: string
  en: string
  shown: string
}

const asked = (language: Language) => ({
  fetchOptions: { credentials: 'same-origin' as const, headers: hubHeaders(language) },
})
const IN = { zh: asked('zh'), en: asked('en') }

export function useDepartmentNames(): ReadonlyMap<string, Name> {
  const { i18n } = useTranslation()
  const [{ data: zh }] = useQuery({ query: DepartmentsDocument, context: IN.zh })
  const [{ data: en }] = useQuery({ query: DepartmentsDocument, context: IN.en })
  return useMemo(() => {
    const english = new Map(en?.departments.map(({ id, name }) => [id, name]))
    const names = (zh?.departments ?? []).map(({ id, name }): [string, Name] => {
      const other = english.get(id) ?? name
      return [id, { zh: name, en: other, shown: i18n.language === 'zh' ? name : other }]
    })
    return new Map(names)
  }, [zh, en, i18n.language])
}
